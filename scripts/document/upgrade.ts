import type { JsonObject } from "./json.ts";

/** Converts OpenAPI 3.0 to 3.1. Keywords beside a `$ref` are ignored, except `nullable`, which is common there. */
export function upgrade(schema: JsonObject): JsonObject {
  const { $ref, nullable, ...rest } = schema;
  if ($ref !== undefined) return nullable === true ? { anyOf: [{ $ref }, { type: "null" }] } : { $ref };
  const result = exclusive(exclusive(rest, "minimum", "exclusiveMinimum"), "maximum", "exclusiveMaximum");
  if (nullable !== true) return result;
  const values = result.enum;
  if (Array.isArray(values) && !values.includes(null)) result.enum = [...values, null];
  if (typeof result.type === "string") return { ...result, type: [result.type, "null"] };
  if (values !== undefined) return result;
  const { description, ...constraints } = result;
  return { ...(description !== undefined && { description }), anyOf: [constraints, { type: "null" }] };
}

/** Replaces `exclusiveMinimum: true` and the minimum beside it by an exclusive minimum. */
function exclusive(schema: JsonObject, bound: string, keyword: string): JsonObject {
  const { [keyword]: flag, [bound]: limit, ...rest } = schema;
  if (typeof flag !== "boolean") return { ...schema };
  if (!flag || limit === undefined) return { ...rest, ...(limit !== undefined && { [bound]: limit }) };
  return { ...rest, [keyword]: limit };
}
