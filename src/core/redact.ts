const replacement = "[secret]";

/** A shorter text cannot be told from any other text. */
const shortestSecret = 4;

/** Replaces every secret in a text. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((redacted, secret) => redacted.replaceAll(secret, replacement), text);
}

/** Headers that authenticate a request. */
const authenticationHeaders = ["authorization", "proxy-authorization", "cookie"];

/** The secrets of a request: its authentication headers, and the secret fields of its body. The longest comes first. */
export function secretsOf(headers: Headers, body: unknown, fields: readonly string[] = []): string[] {
  // A key stands behind its scheme, and may be quoted without it.
  const values: unknown[] = authenticationHeaders.flatMap((name) => {
    const value = headers.get(name);
    return [value, value?.replace(/^\S+ /, "")];
  });
  visitObjects(body, (owner) => values.push(...fields.map((field) => owner[field])));
  const texts = values.filter((value) => typeof value === "string" && value.length >= shortestSecret) as string[];
  return texts.sort((a, b) => b.length - a.length);
}

const inspect = Symbol.for("nodejs.util.inspect.custom");

/** Hides secret fields from `util.inspect` and `console.log`. The program itself still sees them. */
export function redactFields(data: unknown, fields: readonly string[]): void {
  visitObjects(data, (owner) => {
    // A part that a converted value shares with its original is redacted already.
    if (inspect in owner || !fields.some((field) => Object.hasOwn(owner, field))) return;
    const redact = ([name, value]: [string, unknown]) => [name, fields.includes(name) ? replacement : value];
    Object.defineProperty(owner, inspect, { value: () => Object.fromEntries(Object.entries(owner).map(redact)) });
  });
}

/** Visits every object in a value, however deep it is. */
function visitObjects(value: unknown, visit: (owner: Record<string, unknown>) => void): void {
  const pending = [value];
  for (let owner = pending.pop(); owner !== undefined; owner = pending.pop()) {
    if (typeof owner !== "object" || owner === null) continue;
    visit(owner as Record<string, unknown>);
    for (const inner of Object.values(owner)) if (typeof inner === "object") pending.push(inner);
  }
}
