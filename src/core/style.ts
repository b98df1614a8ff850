import type { Parameter } from "./operation.ts";

/** What stands between the values of a list that travels as one, where it is no comma. */
const delimiters: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "|" };

/**
 * Writes a parameter in any style of OpenAPI, objects among its values: the whole `name=value` for a query or a cookie,
 * and the value alone for a path or a header.
 *
 * @throws {TypeError} A value that cannot travel, as a function or NaN.
 */
export function writeStyled(parameter: Parameter, value: unknown): string {
  const { in: place, wire, reserved = false } = parameter;
  const isField = place === "query" || place === "cookie";
  const { style = isField ? "form" : "simple", explode = isField } = parameter;
  const encode = encoder(place, reserved);
  const name = place === "cookie" ? wire : encodeURIComponent(wire);
  const separator = place === "cookie" ? "; " : "&";
  if (style === "json") return `${isField ? `${name}=` : ""}${encode(JSON.stringify(value))}`;
  if (style === "deepObject") {
    return brackets(name, value)
      .map(([key, text]) => `${key}=${encode(text)}`)
      .join(separator);
  }
  const pairs = entries(value).map(([key, item]) => [encode(key), encode(textOf(wire, item))] as const);
  const isObject = typeof value === "object" && !Array.isArray(value);
  const whole = (join: string): string =>
    pairs.map(([key, text]) => (isObject ? `${key}${join}${text}` : text)).join(join);
  const each = (prefix: string): string[] =>
    pairs.map(([key, text]) => (isObject ? `${key}=${text}` : `${prefix}${text}`));
  switch (style) {
    case "label":
      return pairs.length === 0 ? "" : `.${explode ? each("").join(".") : whole(",")}`;
    case "matrix":
      return (explode ? each(`${name}=`) : [`${name}=${whole(",")}`]).map((part) => `;${part}`).join("");
    case "simple":
      return explode ? each("").join(",") : whole(",");
    default:
      if (explode) return each(`${name}=`).join(separator);
      return pairs.length === 0 ? "" : `${name}=${whole(delimiters[style] ?? ",")}`;
  }
}

function encoder(place: Parameter["in"], reserved: boolean): (text: string) => string {
  if (place === "header") return String;
  if (!reserved) return encodeURIComponent;
  // The separators of the query itself are encoded all the same.
  return (text) =>
    encodeURIComponent(text).replace(/%(2F|3A|3F|40|21|24|27|28|29|2A|2C|3B|5B|5D)/g, decodeURIComponent);
}

/** What a value holds, by its keys: itself alone for a text, and nothing that is undefined. */
function entries(value: unknown): [string, unknown][] {
  const all = typeof value === "object" && value !== null ? Object.entries(value) : [["", value] as [string, unknown]];
  return all.filter(([, item]) => item !== undefined && item !== null);
}

/** A value in brackets, as `filter[name]=a` and `ids[0]=1`: the names and texts of its parts. */
export function brackets(name: string, value: unknown): [string, string][] {
  if (typeof value !== "object" || value === null) return value === null ? [] : [[name, textOf(name, value)]];
  return entries(value).flatMap(([key, item]) => brackets(`${name}[${encodeURIComponent(key)}]`, item));
}

/** A part of a parameter as text; one with parts of its own travels as JSON. */
function textOf(name: string, value: unknown): string {
  if (typeof value === "object") return JSON.stringify(value);
  if (Number.isFinite(value) || ["string", "boolean", "bigint"].includes(typeof value)) return String(value);
  throw new TypeError(`${name} must be made of texts, numbers, true and false`);
}
