/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** Whether a value is an object, and neither an array nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value if it is an object, otherwise an empty object. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The value if it is an array, otherwise an empty array. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The trimmed text, or an empty string for any other value. */
export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}

/** A text as one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The steps of a JSON pointer or of a local `$ref`, such as `#/components/schemas/Credential`. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .replace(/^#?\//, "")
    .split("/")
    .filter((step) => step !== "")
    .map((step) => percentDecoded(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A local `$ref` from its steps. */
export function refTo(...steps: readonly (string | number)[]): string {
  return ["#", ...steps.map(escapedStep)].join("/");
}

/** A key as a step of a JSON pointer. */
export function escapedStep(step: string | number): string {
  return String(step).replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25");
}

/** The key of the component schema that a `$ref` names, or undefined for any other target. */
export function schemaKeyOf($ref: Json | undefined): string | undefined {
  const [components, schemas, key, ...rest] = pointerSteps(textOf($ref));
  return components === "components" && schemas === "schemas" && rest.length === 0 ? key : undefined;
}

/** The value at the end of a path of keys, or undefined. */
export function valueAt(root: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/** Follows a value that is a local `$ref` to its target. Returns other values unchanged. */
export function resolveRef(root: JsonObject, value: Json | undefined): Json | undefined {
  const seen = new Set<string>();
  let target = value;
  while (isObject(target) && typeof target.$ref === "string" && !seen.has(target.$ref)) {
    seen.add(target.$ref);
    target = valueAt(root, pointerSteps(target.$ref));
  }
  return target;
}

/** Maps the values of an object. Safe for a key such as `__proto__`. */
export function mapValues<T extends Json>(value: JsonObject, change: (item: Json, key: string) => T): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
