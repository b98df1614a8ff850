import { checkNames } from "./checks.ts";
import type { Input, Operation, Parameter } from "./operation.ts";

/** The parameters of a call, as openapi-fetch takes them. */
export interface Params {
  /** The values of the path, by wire name. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly QueryParam[];
}

/** A query parameter with its values as text. */
export interface QueryParam {
  /** The encoded wire name. */
  readonly name: string;
  readonly values: string[];
  readonly explode: boolean;
}

/**
 * Checks the parameters of a call.
 *
 * @throws {TypeError} A path parameter that is not one clean segment, an unknown query parameter, or a value that cannot
 * be part of a URL.
 */
export function checkParams(operation: Operation, { path: values = [], query = {} }: Input): Params {
  const { key, parameters } = operation;
  const path: Record<string, string> = {};
  let index = 0;
  for (const parameter of parameters) {
    if (parameter.in === "path") path[parameter.wireName] = textOf(key, parameter, values[index++]);
  }
  const names = parameters.filter((candidate) => candidate.in === "query").map(nameOf);
  if ("iterator" in Object(query)) throw new TypeError(`${key}: there is no "iterator", use for await`);
  checkNames(`${key}: the query`, query, names);
  const fields: QueryParam[] = [];
  for (const [name, value] of Object.entries(query)) {
    const parameter = parameters.find((candidate) => candidate.in === "query" && nameOf(candidate) === name);
    if (!parameter || value === undefined || value === null) continue;
    const values = [value].flat().map((item) => textOf(key, parameter, item));
    const { wireName, explode = true } = parameter;
    if (values.length > 0) fields.push({ name: encodeURIComponent(wireName), values, explode });
  }
  return { path, query: fields };
}

function nameOf({ name, wireName }: Omit<Parameter, "in">): string {
  return name ?? wireName;
}

/** @throws {TypeError} A value that is no text, number or boolean, or has no place in a URL. */
function textOf(key: string, { in: location, ...parameter }: Parameter, value: unknown): string {
  const isPlain = Number.isFinite(value) || ["string", "boolean", "bigint"].includes(typeof value);
  const text = isPlain ? String(value) : "";
  // Half of a surrogate pair has no encoding.
  const isEncodable = !/\p{Surrogate}/u.test(text) && (location === "query" || !/^\.{1,2}$/.test(text));
  if (isEncodable && (text !== "" || (isPlain && location === "query"))) return text;
  const expected =
    location === "path" ? "a number or a non-empty string" : "a string, number, boolean or a list of them";
  const problem = isEncodable ? `expected ${expected}, got` : "a URL cannot have";
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new TypeError(`${key}: Invalid ${location} parameter "${nameOf(parameter)}": ${problem} ${shown}`);
}
