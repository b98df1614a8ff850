import { follow, type Json, type Path, valueAt } from "./json.ts";
import { keysAt, type Spec, textAt } from "./spec.ts";

/** A value that shows what a parameter, a header or a body may hold. */
export interface Example {
  /** What it shows; empty where the document does not say. */
  readonly summary: string;
  readonly value: Json;
}

/** Reads the examples of the parameter, the header or the media type at a path. */
export function readExamples(spec: Spec, path: Path): Example[] {
  const only = valueAt(spec.root, [...path, "example"]);
  if (only !== undefined) return [{ summary: "", value: only }];
  return keysAt(spec, [...path, "examples"]).flatMap((name) => {
    const place = follow(spec.root, [...path, "examples", name]) ?? [];
    const value = valueAt(spec.root, [...place, "value"]);
    return value === undefined ? [] : [{ summary: textAt(spec, [...place, "summary"]) || name, value }];
  });
}
