import { follow, type Json, type JsonObject, objectOf, type Path, valueAt } from "./json.ts";
import type { Answer, Operation, Parameter } from "./operation.ts";
import { keysAt, listAt, type Spec, textAt } from "./spec.ts";

/** A value that shows what a parameter, a header or a body may hold. */
export interface Example {
  /** What it shows; empty where the document does not say. */
  readonly summary: string;
  readonly value: Json;
}

/** A value that comes beside the body of an answer. */
export interface Header {
  readonly name: string;
  readonly description: string;
  /** The schema as the document has it. */
  readonly source: JsonObject;
  readonly examples: readonly Example[];
}

/** Reads the examples of a parameter of an operation. */
export function parameterExamples(spec: Spec, operation: Operation, { in: where, wire }: Parameter): Example[] {
  const path = pathOf(operation);
  for (const owner of [path, path.slice(0, 2)]) {
    for (const index of listAt(spec, [...owner, "parameters"]).keys()) {
      const own = target(spec, [...owner, "parameters", index]);
      if (textAt(spec, [...own, "in"]) === where && textAt(spec, [...own, "name"]) === wire)
        return examplesAt(spec, own);
    }
  }
  return [];
}

/** Reads the examples of the body of an operation. */
export function bodyExamples(spec: Spec, operation: Operation): Example[] {
  const body = target(spec, [...pathOf(operation), "requestBody"]);
  return examplesAt(spec, [...body, "content", operation.body?.mediaType ?? ""]);
}

/** Reads the examples of an answer of an operation. */
export function answerExamples(spec: Spec, operation: Operation, { status, mediaType }: Answer): Example[] {
  const answer = target(spec, [...pathOf(operation), "responses", status]);
  return examplesAt(spec, [...answer, "content", mediaType ?? ""]);
}

/** Reads the headers of an answer of an operation. */
export function answerHeaders(spec: Spec, operation: Operation, { status }: Answer): Header[] {
  const answer = target(spec, [...pathOf(operation), "responses", status]);
  return keysAt(spec, [...answer, "headers"]).map((name) => {
    const own = target(spec, [...answer, "headers", name]);
    return {
      name,
      description: textAt(spec, [...own, "description"]),
      source: objectOf(valueAt(spec.root, [...own, "schema"])),
      examples: examplesAt(spec, own),
    };
  });
}

function pathOf({ path, method }: Operation): Path {
  return ["paths", path, method.toLowerCase()];
}

function target(spec: Spec, path: Path): Path {
  return follow(spec.root, path) ?? path;
}

/** The examples of what stands at a path: the one without a name, or those with names. */
function examplesAt(spec: Spec, path: Path): Example[] {
  const only = valueAt(spec.root, [...path, "example"]);
  if (only !== undefined) return [{ summary: "", value: only }];
  return keysAt(spec, [...path, "examples"]).flatMap((name) => {
    const own = target(spec, [...path, "examples", name]);
    const value = valueAt(spec.root, [...own, "value"]);
    return value === undefined ? [] : [{ summary: textAt(spec, [...own, "summary"]) || name, value }];
  });
}
