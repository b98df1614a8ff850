import { serializeArrayParam } from "openapi-fetch";
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
  if (operation.accept !== undefined) headers.Accept = operation.accept;
  for (const [name, value] of Object.entries(query)) {
    const parameter = fields.find((field) => nameOf(field) === name);
    if (!parameter) {
      throw new TypeError(`${operation.key}: no query field ${name}; it has ${fields.map(nameOf).join(", ")}`);
    }
    if (value === undefined || value === null) continue;
    const written = parameter.write?.(parameter, value);
    const texts = written === undefined ? [value].flat().map((item) => textOf(operation, name, item)) : [written];
    if (parameter.in === "header") headers[parameter.wire] = texts.join();
    else if (parameter.in === "cookie") headers.Cookie = [headers.Cookie ?? [], ...texts].flat().join("; ");
    else if (written !== "" && texts.length > 0) parts.push(written ?? pairs(parameter, texts));
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
    const text = segment(key, parameter, values[index++]);
    filled = filled.replaceAll(`{${parameter.wire}}`, () => text);
  }
  return filled;
}

function segment(key: string, parameter: Parameter, value: unknown): string {
  const { write } = parameter;
  const plain = isPlain(value) && typeof value !== "boolean" ? String(value) : "";
  const text = /\p{Surrogate}/u.test(plain) ? "" : plain;
  const written = write && value !== undefined && value !== null ? write(parameter, value) : encodeURIComponent(text);
  if (["", ".", ".."].includes(written)) {
    const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
    const name = nameOf(parameter);
    throw new TypeError(`${key}: ${name} must be a number or a text that can stand in a path, and is ${shown}`);
  }
  return written;
}

function textOf({ key }: Operation, name: string, value: unknown): string {
  if (isPlain(value)) return String(value);
  throw new TypeError(`${key}: ${name} must be a text, a number, true or false, or a list of them`);
}

function isPlain(value: unknown): boolean {
  return Number.isFinite(value) || ["string", "boolean", "bigint"].includes(typeof value);
}

function pairs({ wire, style = "form", explode = true }: Parameter, texts: readonly string[]): string {
  const name = encodeURIComponent(wire);
  // A parameter of any other style has a function that writes it.
  return serializeArrayParam(name, [...texts], { style: style as "form", explode });
}
