import { isObject, type Json, type JsonObject, listOf, objectOf, schemaKeyOf } from "./json.ts";

/**
 * Removes every `$ref` that makes a schema part of itself, such as those of `A: { oneOf: [B, string] }` and
 * `B: { allOf: [A] }`. TypeScript cannot express it, and it adds no constraint.
 *
 * @param warn Called with the `$ref` and the keys of the schemas in the cycle.
 */
export function breakCycles(schemas: JsonObject, warn: (reference: JsonObject, keys: readonly string[]) => void): void {
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
