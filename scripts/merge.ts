import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, valueAt } from "./json.ts";
import { keysAt, listAt, type Spec, SpecError } from "./spec.ts";

/**
 * Makes one document of several: the head of the first; paths, tags and components of all.
 *
 * @throws {SpecError} No document, or two that say different things about one name.
 */
export function mergeSpecs(specs: readonly Spec[]): Spec {
  const [first, ...others] = specs;
  if (!first) throw new SpecError(["no OpenAPI document to read; put one into spec/, or name one with --spec FILE"]);
  if (others.length === 0) return first;
  const root = structuredClone(first.root);
  const problems: string[] = [];
  for (const spec of others) {
    const sections = [["paths"], ...keysAt(spec, ["components"]).map((kind) => ["components", kind])];
    for (const section of sections) {
      const target = sectionOf(root, section);
      for (const key of keysAt(spec, section)) {
        const value = valueAt(spec.root, [...section, key]) ?? null;
        if (!Object.hasOwn(target, key)) target[key] = value;
        else if (!isDeepStrictEqual(target[key], value)) {
          problems.push(`${spec.place([...section, key])}: ${key} differs from the one in another document; rename it`);
        }
      }
    }
    root.tags = [...listAt({ ...first, root }, ["tags"]), ...listAt(spec, ["tags"])];
  }
  if (problems.length > 0) throw new SpecError(problems);
  return {
    file: specs.map((spec) => spec.file).join(", "),
    root,
    place: (path) => (specs.find((spec) => valueAt(spec.root, path) !== undefined) ?? first).place(path),
  };
}

function sectionOf(root: JsonObject, path: readonly string[]): JsonObject {
  return path.reduce<JsonObject>((section, key) => {
    const next = section[key];
    if (isObject(next)) return next;
    const added: JsonObject = {};
    section[key] = added;
    return added;
  }, root);
}
