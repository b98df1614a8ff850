import { type Example, readExamples } from "./examples.ts";
import { follow, type JsonObject, objectOf, type Path, valueAt } from "./json.ts";
import { keysAt, type Spec, textAt } from "./spec.ts";

/** A value that comes beside the body of an answer. */
export interface Header {
  readonly name: string;
  readonly description: string;
  /** The schema as the document has it. */
  readonly source: JsonObject;
  readonly examples: readonly Example[];
}

/** Reads the headers that are named at a path. */
export function readHeaders(spec: Spec, path: Path): Header[] {
  return keysAt(spec, path).map((name) => {
    const own = follow(spec.root, [...path, name]) ?? [];
    return {
      name,
      description: textAt(spec, [...own, "description"]),
      source: objectOf(valueAt(spec.root, [...own, "schema"])),
      examples: readExamples(spec, own),
    };
  });
}
