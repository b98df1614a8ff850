import type { Input, Operation, Parameter } from "./operation.ts";

/**
 * The path and query of a request, encoded.
 *
 * @throws {TypeError} A path parameter that is not one clean segment, a query field that the operation does not have.
 */
export function pathAndQuery(operation: Operation, input: Input): { path: string; query: string } {
  return { path: filledPath(operation, input.path ?? []), query: queryText(operation, input.query ?? {}) };
}

function filledPath({ key, path, parameters }: Operation, values: readonly unknown[]): string {
  const segments = parameters.filter((parameter) => parameter.in === "path");
  return segments.reduce(
    (filled, { wire, name }, index) => filled.replace(`{${wire}}`, () => segment(key, name ?? wire, values[index])),
    path,
  );
}

function segment(key: string, name: string, value: unknown): string {
  const text = typeof value === "string" || Number.isFinite(value) || typeof value === "bigint" ? String(value) : "";
  if (text === "" || text === "." || text === "..") {
    const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
    throw new TypeError(`${key}: ${name} must be a number or a text that can stand in a path, and is ${shown}`);
  }
  return encodeURIComponent(text);
}

function queryText({ key, parameters }: Operation, query: object): string {
  const known = new Map(
    parameters.flatMap((parameter) =>
      parameter.in === "query" ? [[parameter.name ?? parameter.wire, parameter] as const] : [],
    ),
  );
  const parts = Object.entries(query).flatMap(([name, value]) => {
    const parameter = known.get(name);
    if (!parameter) throw new TypeError(`${key}: no query field ${name}; it has ${[...known.keys()].join(", ")}`);
    return value === undefined || value === null ? [] : pairs(parameter, value);
  });
  return parts.join("&");
}

const separators: Readonly<Record<string, string>> = { form: ",", spaceDelimited: "%20", pipeDelimited: "|" };

function pairs({ wire, style = "form", explode = true }: Parameter, value: unknown): string[] {
  const name = encodeURIComponent(wire);
  if (!Array.isArray(value)) return [`${name}=${encodeURIComponent(String(value))}`];
  const items = value.map((item) => encodeURIComponent(String(item)));
  if (explode) return items.map((item) => `${name}=${item}`);
  return items.length === 0 ? [] : [`${name}=${items.join(separators[style])}`];
}
