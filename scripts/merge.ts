import { isDeepStrictEqual } from "node:util";
import { objectAt, setAt, valueAt } from "./json.ts";
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
      const target = objectAt(root, section);
      for (const key of keysAt(spec, section)) {
        const value = valueAt(spec.root, [...section, key]) ?? null;
        if (!Object.hasOwn(target, key)) setAt(root, section, key, value);
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
    files: new Map(specs.flatMap((spec) => [...spec.files])),
    root,
    warnings: specs.flatMap((spec) => spec.warnings),
    place: (path) => (specs.find((spec) => valueAt(spec.root, path) !== undefined) ?? first).place(path),
  };
}
