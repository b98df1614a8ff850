import { isObject, type Json, type JsonObject } from "./json.ts";

/** Converts a Swagger 2.0 document to OpenAPI 3.1. */
export async function upgradeSwagger(root: JsonObject): Promise<JsonObject> {
  // Only a Swagger document loads the library.
  const { upgrade } = await import("@scalar/openapi-upgrader");
  // It returns a document for every input that is one.
  return upgrade(withoutNulls(root) as JsonObject, "3.1") as unknown as JsonObject;
}

/** Drops what some services write and Swagger 2.0 does not allow: `description: null`, and the bulky `x-examples`. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key, item]) => item !== null && key !== "x-examples");
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]));
}
