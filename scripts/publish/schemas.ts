import { isObject, type Json, type JsonObject, type Path } from "../json.ts";

/** Maps the values of an object. */
export function mapValues(value: JsonObject, change: (item: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}

/** Maps a schema: the schemas inside it first, then itself. */
export type ChangeSchema = (schema: JsonObject, path: Path) => JsonObject;

/** Maps a schema and everything inside it, inner schemas first. */
export function mapSchema(schema: JsonObject, path: Path, change: ChangeSchema): JsonObject {
  const one = (item: Json, place: Path): Json => (isObject(item) ? mapSchema(item, place, change) : item);
  const parts = mapValues(schema, (item, key) => {
    if (key === "properties" && isObject(item))
      return mapValues(item, (field, name) => one(field, [...path, key, name]));
    if (key === "allOf" && Array.isArray(item)) return item.map((member, index) => one(member, [...path, key, index]));
    return key === "items" || key === "additionalProperties" ? one(item, [...path, key]) : item;
  });
  return change(parts, path);
}

/** Objects whose keys are names, and not words of OpenAPI. */
const maps = new Set(["paths", "responses", "headers", "content"]);

/** Maps every schema of a document, and every other object by `changeObject`. Examples and extensions stay as they are. */
export function mapDocument(
  value: JsonObject,
  path: Path,
  change: { readonly schema: ChangeSchema; readonly object: (value: JsonObject, path: Path) => JsonObject },
): JsonObject {
  const parent = String(path.at(-1));
  const isMap = (path.length === 2 && path[0] === "components") || (maps.has(parent) && path.at(-2) !== "components");
  const isSchemas = path.join(" ") === "components schemas";
  const visit = (item: Json, place: Path): Json => {
    if (Array.isArray(item)) return item.map((member, index) => visit(member, [...place, index]));
    return isObject(item) ? mapDocument(item, place, change) : item;
  };
  const parts = mapValues(value, (item, key) => {
    const place = [...path, key];
    if (isObject(item) && (isSchemas || (!isMap && key === "schema"))) return mapSchema(item, place, change.schema);
    const isData = !isMap && (key === "example" || key === "examples" || key.startsWith("x-"));
    return isData ? item : visit(item, place);
  });
  return change.object(parts, path);
}
