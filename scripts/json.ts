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

/** The reference to the end of a path, as `#/components/schemas/Credential`. */
export function pointer(path: Path): string {
  const steps = path.map((step) => String(step).replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25"));
  return ["#", ...steps].join("/");
}

/** A part of a URL without its percent signs; as it is where they stand for nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
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

/** The object at the end of a path; an empty one where there is none. */
export function objectAt(root: Json, path: Path): JsonObject {
  const value = valueAt(root, path);
  return isObject(value) ? value : {};
}

/** Puts a value into the object at the end of a path. What is missing on the way is made. */
export function setAt(root: JsonObject, path: readonly string[], key: string, value: Json): void {
  let owner = root;
  for (const step of path) {
    const next = Object.hasOwn(owner, step) ? owner[step] : undefined;
    const made = isObject(next) ? next : {};
    if (made !== next) define(owner, step, made);
    owner = made;
  }
  define(owner, key, value);
}

/** Sets a field of any name: a plain `__proto__` would set the prototype. */
function define(owner: JsonObject, key: string, value: Json): void {
  Object.defineProperty(owner, key, { value, writable: true, enumerable: true, configurable: true });
}
