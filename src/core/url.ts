import type { Input, Operation, Parameter } from "./operation.ts";

/** What a call says beside its body. */
export interface Target {
  /** The path with its parameters filled in and encoded. */
  readonly path: string;
  /** The query without its question mark; empty where there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Where a call goes.
 *
 * @throws {TypeError} A path parameter that is not one clean segment, a field that the operation does not have, or a
 * value that cannot travel in a query.
 */
export function targetOf(operation: Operation, { path = [], query = {}, body }: Input): Target {
  const known = new Map<string, Parameter>();
  for (const parameter of operation.parameters) {
    if (parameter.in !== "path") known.set(parameter.name ?? parameter.wire, parameter);
  }
  const parts: string[] = [];
  const headers: Record<string, string> = {};
  if (operation.accept !== undefined) headers.Accept = operation.accept;
  const { write, mediaType = "" } = operation.body ?? {};
  // The platform names the boundary of a form in parts.
  if (write && body !== undefined && !mediaType.startsWith("multipart/")) headers["Content-Type"] = mediaType;
  for (const [name, value] of Object.entries(query)) {
    const parameter = known.get(name);
    if (!parameter) {
      throw new TypeError(`${operation.key}: no query field ${name}; it has ${[...known.keys()].join(", ")}`);
    }
    if (value === undefined || value === null) continue;
    const written = parameter.write?.(parameter, value);
    if (written !== undefined) {
      if (parameter.in === "query") parts.push(...(written === "" ? [] : [written]));
      else if (parameter.in === "header") headers[parameter.wire] = written;
      else headers.Cookie = headers.Cookie === undefined ? written : `${headers.Cookie}; ${written}`;
      continue;
    }
    const texts = Array.isArray(value)
      ? value.map((item) => textOf(operation, name, item))
      : textOf(operation, name, value);
    if (parameter.in === "header") headers[parameter.wire] = String(texts);
    else parts.push(...pairs(parameter, texts));
  }
  return { path: filledPath(operation, path), query: parts.join("&"), headers };
}

function filledPath({ key, path, parameters }: Operation, values: readonly unknown[]): string {
  const segments = parameters.filter((parameter) => parameter.in === "path");
  return segments.reduce(
    (filled, parameter, index) =>
      filled.replaceAll(`{${parameter.wire}}`, () => segment(key, parameter, values[index])),
    path,
  );
}

function segment(key: string, parameter: Parameter, value: unknown): string {
  const { wire, name = wire, write } = parameter;
  const written = write && value !== undefined && value !== null && write(parameter, value);
  if (written) return written;
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

const separators: Readonly<Record<string, string>> = { form: ",", spaceDelimited: "%20", pipeDelimited: "|" };

function pairs({ wire, style = "form", explode = true }: Parameter, value: string | readonly string[]): string[] {
  const name = encodeURIComponent(wire);
  if (typeof value === "string") return [`${name}=${encodeURIComponent(value)}`];
  const items = value.map(encodeURIComponent);
  if (explode) return items.map((item) => `${name}=${item}`);
  return items.length === 0 ? [] : [`${name}=${items.join(separators[style])}`];
}
