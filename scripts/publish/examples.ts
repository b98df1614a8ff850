import { follow, type Json, type JsonObject, objectOf, type Path, valueAt } from "../json.ts";
import type { Answer, Operation, Parameter } from "../operation.ts";
import { keysAt, listAt, type Spec, textAt } from "../spec.ts";

/** An example of a parameter, a header or a body. */
export interface Example {
  /** Empty where the document gives none. */
  readonly summary: string;
  readonly value: Json;
}

/** A response header. */
export interface Header {
  readonly name: string;
  readonly description: string;
  /** The schema as the document has it. */
  readonly source: JsonObject;
  readonly examples: readonly Example[];
}

/** Reads the examples of a parameter. */
export function parameterExamples(spec: Spec, operation: Operation, { in: location, wire }: Parameter): Example[] {
  const path = pathOf(operation);
  for (const owner of [path, path.slice(0, 2)]) {
    for (const index of listAt(spec, [...owner, "parameters"]).keys()) {
      const parameter = target(spec, [...owner, "parameters", index]);
      if (textAt(spec, [...parameter, "in"]) === location && textAt(spec, [...parameter, "name"]) === wire)
        return examplesAt(spec, parameter);
    }
  }
  return [];
}

/** Reads the examples of a request body. */
export function bodyExamples(spec: Spec, operation: Operation): Example[] {
  const body = target(spec, [...pathOf(operation), "requestBody"]);
  return examplesAt(spec, [...body, "content", operation.body?.mediaType ?? ""]);
}

/** Reads the examples of a response. */
export function responseExamples(spec: Spec, operation: Operation, { status, mediaType }: Answer): Example[] {
  const response = target(spec, [...pathOf(operation), "responses", status]);
  return examplesAt(spec, [...response, "content", mediaType ?? ""]);
}

/** Reads the headers of a response. */
export function responseHeaders(spec: Spec, operation: Operation, { status }: Answer): Header[] {
  const response = target(spec, [...pathOf(operation), "responses", status]);
  return keysAt(spec, [...response, "headers"]).map((name) => {
    const header = target(spec, [...response, "headers", name]);
    return {
      name,
      description: textAt(spec, [...header, "description"]),
      source: objectOf(valueAt(spec.root, [...header, "schema"])),
      examples: examplesAt(spec, header),
    };
  });
}

function pathOf({ path, method }: Operation): Path {
  return ["paths", path, method.toLowerCase()];
}

function target(spec: Spec, path: Path): Path {
  return follow(spec.root, path) ?? path;
}

/** The one example, or the named ones. */
function examplesAt(spec: Spec, path: Path): Example[] {
  const only = valueAt(spec.root, [...path, "example"]);
  if (only !== undefined) return [{ summary: "", value: only }];
  return keysAt(spec, [...path, "examples"]).flatMap((name) => {
    const example = target(spec, [...path, "examples", name]);
    const value = valueAt(spec.root, [...example, "value"]);
    return value === undefined ? [] : [{ summary: textAt(spec, [...example, "summary"]) || name, value }];
  });
}
