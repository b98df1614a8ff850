import type { JsonObject } from "./json.ts";
import type { Kind } from "./walk.ts";

/** Says in the words of OpenAPI 3.1 what an object of a document of 3.0 says, so that all that follows knows one dialect only. */
export function upgrade(value: JsonObject, kind: Kind): JsonObject {
  if (kind !== "schema") return kind === "document" ? { ...value, openapi: "3.1.0" } : value;
  const schema = { ...value };
  exclude(schema, "minimum", "exclusiveMinimum");
  exclude(schema, "maximum", "exclusiveMaximum");
  return schema.nullable === true ? nullable(schema) : schema;
}

/** `exclusiveMinimum: true` beside a minimum becomes the exclusive minimum itself. */
function exclude(schema: JsonObject, bound: string, keyword: string): void {
  const limit = schema[bound];
  if (typeof schema[keyword] !== "boolean") return;
  if (schema[keyword] && limit !== undefined) {
    schema[keyword] = limit;
    delete schema[bound];
  } else delete schema[keyword];
}

function nullable({ nullable: _, ...schema }: JsonObject): JsonObject {
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  if (typeof schema.type === "string") return { ...schema, type: [schema.type, "null"] };
  if (schema.enum !== undefined) return schema;
  const { description, ...rest } = schema;
  return { ...(description !== undefined && { description }), anyOf: [rest, { type: "null" }] };
}
