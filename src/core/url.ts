import type { Input, Operation, Parameter } from "./operation.ts";

/** What a call says beside its body. */
export interface Target {
  /** The path with its parameters filled in and encoded. */
  readonly path: string;
  /** The query with its question mark; empty where there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Where a call goes.
 *
 * @throws {TypeError} A path parameter that is not one clean segment, a field that the operation does not have, or a
 * value that cannot travel in a query.
 */
export function targetOf(operation: Operation, { path = [], query = {} }: Input): Target {
  const fields = operation.parameters.filter((parameter) => parameter.in !== "path");
  const parts: string[] = [];
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    const parameter = fields.find((field) => nameOf(field) === name);
    if (!parameter) {
      throw new TypeError(`${operation.key}: no query field ${name}; it has ${fields.map(nameOf).join(", ")}`);
    }
    if (value === undefined || value === null) continue;
    const texts = [value].flat().map((item) => textOf(operation, name, item));
    if (parameter.in === "header") headers[parameter.wire] = texts.join();
    else if (texts.length > 0) parts.push(pairs(parameter, texts));
  }
  return { path: filledPath(operation, path), query: parts.length > 0 ? `?${parts.join("&")}` : "", headers };
}

function nameOf({ name, wire }: Parameter): string {
  return name ?? wire;
}

function filledPath({ key, path, parameters }: Operation, values: readonly unknown[]): string {
  let filled = path;
  let index = 0;
  for (const parameter of parameters) {
    if (parameter.in !== "path") continue;
    const text = segment(key, nameOf(parameter), values[index++]);
    filled = filled.replaceAll(`{${parameter.wire}}`, () => text);
  }
  return filled;
}

function segment(key: string, name: string, value: unknown): string {
  const text = isPlain(value) && typeof value !== "boolean" ? String(value) : "";
  if (["", ".", ".."].includes(text) || /\p{Surrogate}/u.test(text)) {
    const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
    throw new TypeError(`${key}: ${name} must be a number or a text that can stand in a path, and is ${shown}`);
  }
  return encodeURIComponent(text);
}

function textOf({ key }: Operation, name: string, value: unknown): string {
  if (isPlain(value)) return String(value);
  throw new TypeError(`${key}: ${name} must be a text, a number, true or false, or a list of them`);
}

function isPlain(value: unknown): boolean {
  return Number.isFinite(value) || ["string", "boolean", "bigint"].includes(typeof value);
}

/** What stands between the values of a list that travels as one. */
const separators = { form: ",", simple: ",", spaceDelimited: "%20", pipeDelimited: "|" };

function pairs({ wire, style = "form", explode = true }: Parameter, texts: readonly string[]): string {
  const name = encodeURIComponent(wire);
  const values = texts.map(encodeURIComponent);
  return `${name}=${values.join(explode ? `&${name}=` : separators[style])}`;
}
