import { checkObject } from "./checks.ts";

/** Headers as an object, `Headers`, `Map` or list of pairs. Entries with the value `undefined` are not sent. */
export type HeadersOption =
  | Readonly<Record<string, string | undefined>>
  | Headers
  | Iterable<readonly [string, string]>;

/**
 * Checks headers, and lowercases their names, so that later entries replace earlier ones regardless of case.
 *
 * @throws {TypeError} An invalid name or value. The message shows neither an invalid name nor a value: it may be a secret.
 */
export function checkHeaders(headers: HeadersOption = {}): Record<string, string> {
  const checked: Record<string, string> = {};
  const isIterable = typeof headers === "object" && headers !== null && Symbol.iterator in headers;
  if (!isIterable) checkObject("headers", headers);
  for (const [name, value] of isIterable ? headers : Object.entries(headers)) {
    if (value === undefined) continue;
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new TypeError("Invalid header name");
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw new TypeError(`Invalid value of header ${name}`);
    }
    checked[name.toLowerCase()] = value;
  }
  return checked;
}
