/** The kind of a value, such as `String`, `Array`, `Map` or `Null`; `Object` for plain objects and class instances. */
export function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/**
 * @throws {TypeError} Not a plain object, for example because arguments were passed positionally. The message does not
 * show the value.
 */
export function checkObject(label: string, value: unknown, names: readonly string[] = []): void {
  const kind = kindOf(value);
  if (kind !== "Object") throw new TypeError(`${label} must be an object {${names.join(", ")}}, got ${kind}`);
}

/** @throws {TypeError} Not a plain object, or an unknown field. */
export function checkNames(label: string, value: object, names: readonly string[]): void {
  checkObject(label, value, names);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`${label} has no "${unknown}": expected ${names.join(", ")}`);
}

/** @throws {TypeError} Not a positive number, or not a whole one for a count. `Infinity` is valid for both. */
export function checkNumber(name: string, value: unknown, isCount = false): number {
  if (typeof value === "number" && value > 0 && (!isCount || value === Math.floor(value))) return value;
  const expected = isCount ? "whole number from 1, or Infinity" : "positive number";
  throw new TypeError(`${name} must be a ${expected}, got ${String(value)}`);
}
