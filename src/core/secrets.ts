const mask = "[secret]";

/** A shorter text is no secret that could be told from any other text. */
const shortest = 4;

/** The text with every secret in it masked. */
export function redacted(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, mask), text);
}

/** Headers that authenticate a request. */
const keyHeaders = ["authorization", "proxy-authorization", "cookie"];

/** The secrets of a request: what authenticates it, and the secret fields of its body. The longest comes first. */
export function secretsOf(
  headers: Readonly<Record<string, string>>,
  body: unknown,
  fields: readonly string[] = [],
): string[] {
  // A key stands behind its scheme, and may be quoted without it.
  const values: unknown[] = keyHeaders.flatMap((name) => [headers[name], headers[name]?.replace(/^\S+ /, "")]);
  visit(body, (owner) => values.push(...fields.map((field) => owner[field])));
  const texts = values.filter((value) => typeof value === "string" && value.length >= shortest) as string[];
  return texts.sort((a, b) => b.length - a.length);
}

const inspect = Symbol.for("nodejs.util.inspect.custom");

/** Hides the secret fields of an answer from `util.inspect` and `console.log`. Everything else sees them. */
export function conceal(data: unknown, fields: readonly string[]): void {
  visit(data, (owner) => {
    // A part that a converted value shares with the one it came from has been hidden before.
    if (inspect in owner || !fields.some((field) => Object.hasOwn(owner, field))) return;
    const masked = (field: string, value: unknown): unknown => (fields.includes(field) ? mask : value);
    const shown = () => Object.fromEntries(Object.entries(owner).map(([name, value]) => [name, masked(name, value)]));
    Object.defineProperty(owner, inspect, { value: shown });
  });
}

/** Visits every object in a value, however deep it is. */
function visit(value: unknown, see: (owner: Record<string, unknown>) => void): void {
  const waiting = [value];
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    if (typeof owner !== "object" || owner === null) continue;
    see(owner as Record<string, unknown>);
    for (const inner of Object.values(owner)) if (typeof inner === "object") waiting.push(inner);
  }
}
