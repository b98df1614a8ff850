/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An object as JSON has it. */
export type JsonObject = { [key: string]: Json };

/** A way from the root of a document to a value in it. */
export type Path = readonly (string | number)[];

/** Tells whether a value is an object, and neither an array nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value if it is an object, and else an empty one. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The steps of a reference within the document, as `#/components/schemas/Credential`. */
export function referencePath(reference: string): string[] {
  return reference
    .slice(2)
    .split("/")
    .map((step) => decoded(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** The path itself or, where a reference stands there, the one that it leads to in the end; `undefined` for a circle. */
export function follow(root: Json, path: Path, seen: readonly string[] = []): Path | undefined {
  const reference = valueAt(root, [...path, "$ref"]);
  if (typeof reference !== "string") return path;
  return seen.includes(reference) ? undefined : follow(root, referencePath(reference), [...seen, reference]);
}

/** The value at the end of a path, or `undefined`. */
export function valueAt(root: Json, path: Path): Json | undefined {
  let value: Json | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isObject(value) && Object.hasOwn(value, String(step))) value = value[String(step)];
    else return undefined;
  }
  return value;
}
