import { isObject, type Json, type JsonObject, listOf, objectOf, schemaKeyOf } from "./json.ts";

/**
 * Takes every `$ref` out of a composition that makes a schema a part of itself, as in `A: { oneOf: [B, string] }` and
 * `B: { allOf: [A] }`. No type can express it, and no value needs it.
 *
 * @param warn Called with the `$ref` and the keys of the schemas in the circle.
 */
export function breakCircles(
  schemas: JsonObject,
  warn: (reference: JsonObject, keys: readonly string[]) => void,
): void {
  const done = new Set<string>();
  const enter = (key: string, open: readonly string[]): void => {
    if (!done.has(key)) visit(schemas[key], [...open, key]);
    done.add(key);
  };
  const visit = (schema: Json | undefined, open: readonly string[]): void => {
    if (!isObject(schema)) return;
    const key = schemaKeyOf(schema.$ref);
    if (key !== undefined) enter(key, open);
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      if (!Array.isArray(schema[keyword])) continue;
      const members = listOf(schema[keyword]).filter((member) => {
        const target = schemaKeyOf(objectOf(member).$ref);
        const isCircular = target !== undefined && open.includes(target);
        if (isCircular) warn(objectOf(member), open.slice(open.indexOf(target)));
        return !isCircular;
      });
      if (members.length > 0) schema[keyword] = members;
      else delete schema[keyword];
      for (const member of members) visit(member, open);
    }
  };
  for (const key of Object.keys(schemas)) enter(key, []);
}
