import { isObject, type Json, type JsonObject, objectAt, type Path, referencePath } from "./json.ts";

const schemasPath = ["components", "schemas"];

/** Takes out of the compositions what leads back to the schema itself: of `A = A | B`, no type can be made. */
export function openCircles(root: JsonObject, warn: (path: Path, text: string) => void): void {
  const schemas = objectAt(root, schemasPath);
  const done = new Set<string>();
  const visit = (value: Json | undefined, path: Path, inside: readonly string[]): void => {
    if (!isObject(value)) return;
    const name = typeof value.$ref === "string" ? referencePath(value.$ref)[2] : undefined;
    if (name !== undefined && inside.includes(name)) {
      delete value.$ref;
      warn(path, `the schema is nothing but itself, by way of ${inside.join(", ")}; it becomes unknown`);
    } else if (name !== undefined && !done.has(name)) {
      visit(schemas[name], [...schemasPath, name], [...inside, name]);
      done.add(name);
    }
    for (const keyword of ["allOf", "oneOf", "anyOf"]) {
      const members = value[keyword];
      if (!Array.isArray(members)) continue;
      members.forEach((member, index) => {
        visit(member, [...path, keyword, index], inside);
      });
    }
  };
  for (const [name, schema] of Object.entries(schemas)) {
    if (!done.has(name)) visit(schema, [...schemasPath, name], [name]);
    done.add(name);
  }
}
