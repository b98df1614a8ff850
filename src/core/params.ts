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
    if (parameter.in === "path") path[parameter.wireName] = pathSegment(key, parameter, values[index++]);
  }
  const fields: QueryParam[] = [];
  for (const [name, value] of Object.entries(query)) {
    const parameter = parameters.find((candidate) => candidate.in === "query" && nameOf(candidate) === name);
    if (!parameter) {
      const known = parameters.filter((candidate) => candidate.in === "query").map(nameOf);
      throw new TypeError(`${key}: Unknown query parameter "${name}": expected ${known.join(", ")}`);
    }
    if (value === undefined || value === null) continue;
    const values = [value].flat().map((item) => queryText(key, name, item));
    const { wireName, explode = true } = parameter;
    if (values.length > 0) fields.push({ name: encodeURIComponent(wireName), values, explode });
  }
  return { path, query: fields };
}

function nameOf({ name, wireName }: Parameter): string {
  return name ?? wireName;
}

function pathSegment(key: string, parameter: Parameter, value: unknown): string {
  const text = isPlain(value) ? String(value) : "";
  if (!["", ".", ".."].includes(text) && isEncodable(text)) return text;
  const expected = text === "" ? "expected a number or a non-empty string, got" : "a URL cannot have";
  throw new TypeError(`${key}: Invalid path parameter "${nameOf(parameter)}": ${expected} ${quote(value)}`);
}

function queryText(key: string, name: string, value: unknown): string {
  const text = isPlain(value) ? String(value) : undefined;
  if (text !== undefined && isEncodable(text)) return text;
  const expected =
    text === undefined ? "expected a string, number, boolean or a list of them, got" : "a URL cannot have";
  throw new TypeError(`${key}: Invalid query parameter "${name}": ${expected} ${quote(value)}`);
}

function isPlain(value: unknown): boolean {
  return Number.isFinite(value) || ["string", "boolean", "bigint"].includes(typeof value);
}

/** Half of a surrogate pair has no encoding in a URL. */
function isEncodable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function quote(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
