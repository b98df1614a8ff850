import { isObject, type Json, type JsonObject } from "./json.ts";

/** Says in the words of OpenAPI 3.1 what a document of 3.0 says, so that all that follows knows one dialect only. */
export function upgrade(root: JsonObject): JsonObject {
  return String(root.openapi).startsWith("3.0.") ? { ...upgradeWords(root), openapi: "3.1.0" } : root;
}

/** What stands under these keys is data, and none of it is a word of OpenAPI. */
const dataKeys = new Set(["default", "enum", "example", "examples"]);

/** What stands under these keys has names of the document's own, each with a word of OpenAPI behind it. */
const nameKeys = new Set(["patternProperties", "properties"]);

function upgradeValue(value: Json): Json {
  if (Array.isArray(value)) return value.map(upgradeValue);
  return isObject(value) ? upgradeWords(value) : value;
}

function upgradeWords(value: JsonObject): JsonObject {
  const upgraded = mapValues(value, (key, item) => {
    if (dataKeys.has(key)) return item;
    return nameKeys.has(key) && isObject(item)
      ? mapValues(item, (_, schema) => upgradeValue(schema))
      : upgradeValue(item);
  });
  exclude(upgraded, "minimum", "exclusiveMinimum");
  exclude(upgraded, "maximum", "exclusiveMaximum");
  return value.nullable === true ? nullable(upgraded) : upgraded;
}

function mapValues(value: JsonObject, change: (key: string, item: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(key, item)]));
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
