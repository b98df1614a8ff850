/**
 * Checks headers, and lowercases their names so that one replaces another whatever its spelling.
 *
 * @throws {TypeError} An invalid name or value. The message does not show the value: it may be a secret.
 */
export function checkHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new TypeError(`Invalid header name ${JSON.stringify(name)}`);
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw new TypeError(`Invalid value of header ${name}: it has a character that a header cannot carry`);
    }
    checked[name.toLowerCase()] = value;
  }
  return checked;
}
