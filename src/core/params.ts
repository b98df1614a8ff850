import { checkNames } from "./checks.ts";
import type { Input, Operation, Parameter } from "./operation.ts";

/** The parameters of a call, in the shape that openapi-fetch accepts. */
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
 * @throws {TypeError} A path parameter that is not a valid segment, an unknown query parameter, or a value that cannot
 * be part of a URL.
 */
export function checkParams({ key, parameters }: Operation, { path: values = [], query = {} }: Input): Params {
  const path: Record<string, string> = {};
  const queryParameters: Parameter[] = [];
  let index = 0;
  for (const parameter of parameters) {
    if (parameter.in === "path") path[parameter.wireName] = textOf(key, parameter, values[index++]);
    else queryParameters.push(parameter);
  }
  if ("iterator" in Object(query)) throw new TypeError(`${key}: use for await instead of iterator`);
  const names = queryParameters.map(nameOf);
  checkNames(`${key}: the query`, query, names);
  const params: QueryParam[] = [];
  for (const [name, value] of Object.entries(query)) {
    const parameter = queryParameters[names.indexOf(name)];
    if (!parameter || value === undefined || value === null) continue;
    const strings = [value].flat().map((item) => textOf(key, parameter, item));
    const { wireName, explode = true } = parameter;
    if (strings.length > 0) params.push({ name: encodeURIComponent(wireName), values: strings, explode });
  }
  return { path, query: params };
}

function nameOf({ name, wireName }: Parameter): string {
  return name ?? wireName;
}

/** @throws {TypeError} A value that is not a string, number or boolean, or that a URL cannot contain. */
function textOf(key: string, parameter: Parameter, value: unknown): string {
  const isPath = parameter.in === "path";
  const isPlain = Number.isFinite(value) || ["string", "boolean", "bigint"].includes(typeof value);
  const text = isPlain ? String(value) : undefined;
  // Half of a surrogate pair has no encoding; a dot segment would change the path.
  if (text !== undefined && !/\p{Surrogate}/u.test(text) && !(isPath && /^\.{0,2}$/.test(text))) return text;
  const problem = isPath ? "expected a number or a non-empty string, got" : "a URL cannot contain";
  const quoted = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new TypeError(`${key}: Invalid ${parameter.in} parameter "${nameOf(parameter)}": ${problem} ${quoted}`);
}
