import { isObject, type Json, type JsonObject } from "./json.ts";

/** Converts a Swagger 2.0 document to OpenAPI 3.1. */
export async function upgradeSwagger(root: JsonObject): Promise<JsonObject> {
  // Loaded on demand.
  const { upgrade } = await import("@scalar/openapi-upgrader");
  return upgrade(withoutNulls(root) as JsonObject, "3.1") as unknown as JsonObject;
}

/** Removes null values, which Swagger 2.0 does not allow but some services write, and the bulky `x-examples`. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key, item]) => item !== null && key !== "x-examples");
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]));
}
