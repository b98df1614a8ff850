const replacement = "[secret]";

/** Shorter strings would match by chance. */
const shortestSecret = 4;

/** Replaces every secret in a text. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((redacted, secret) => redacted.replaceAll(secret, replacement), text);
}

/** Headers that authenticate a request. */
const authenticationHeaders = ["authorization", "proxy-authorization", "cookie"];

/** The secrets of a request: its authentication headers, and the secret fields of its body. The longest comes first. */
export function secretsOf(
  headers: Readonly<Record<string, string>>,
  body: unknown,
  fields: readonly string[] = [],
): string[] {
  // A message may quote the key without its scheme.
  const values: unknown[] = authenticationHeaders.flatMap((name) => [
    headers[name],
    headers[name]?.replace(/^\S+ /, ""),
  ]);
  visitObjects(body, (owner) => values.push(...fields.map((field) => owner[field])));
  const texts = values.filter((value) => typeof value === "string" && value.length >= shortestSecret) as string[];
  return texts.sort((a, b) => b.length - a.length);
}

/**
 * A redacted copy of an error of `fetch` and of its causes. It has only message, stack and code: other fields may
 * contain the whole request.
 */
export function redactError(error: unknown, secrets: readonly string[], depth = 0): Error {
  const { message = error, stack, code, cause } = Object(error) as ErrorFields;
  const redact = (value: unknown): string => redactText(String(value), secrets);
  // Causes can be circular.
  const options = cause && depth < 4 ? { cause: redactError(cause, secrets, depth + 1) } : {};
  const copy = new (error instanceof TypeError ? TypeError : Error)(redact(message), options);
  return Object.assign(copy, { stack: redact(stack ?? copy.stack) }, code !== undefined && { code });
}

/** The fields of an error that a redacted copy has. */
interface ErrorFields {
  readonly message?: unknown;
  readonly stack?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
}

const inspect = Symbol.for("nodejs.util.inspect.custom");

/** Redacts secret fields in `util.inspect` and `console.log`. Code can still read them. */
export function redactFields(data: unknown, fields: readonly string[]): void {
  visitObjects(data, (owner) => {
    // Objects that a converted value shares with the original are already redacted.
    if (inspect in owner || !fields.some((field) => Object.hasOwn(owner, field))) return;
    const redact = ([name, value]: [string, unknown]) => [name, fields.includes(name) ? replacement : value];
    Object.defineProperty(owner, inspect, { value: () => Object.fromEntries(Object.entries(owner).map(redact)) });
  });
}

/** Visits every object in a value, at any depth. */
function visitObjects(value: unknown, visit: (owner: Record<string, unknown>) => void): void {
  const pending = [value];
  for (let owner = pending.pop(); owner !== undefined; owner = pending.pop()) {
    if (typeof owner !== "object" || owner === null) continue;
    visit(owner as Record<string, unknown>);
    for (const inner of Object.values(owner)) if (typeof inner === "object") pending.push(inner);
  }
}
