/**
 * The headers in lower case, so that one takes the place of another whatever its spelling.
 *
 * @throws {TypeError} A name or a value that cannot travel. The value stays out of the message: it may be a secret.
 */
export function checkedHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      throw new TypeError(`${JSON.stringify(name)} cannot be the name of a header`);
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw new TypeError(`The value of the header ${name} has a character that cannot stand in a header`);
    }
    checked[name.toLowerCase()] = value;
  }
  return checked;
}
