import { commands } from "../../generated/cli.ts";

const secrets = new Set(commands.flatMap((command) => command.secrets));

/** A JSON value with the secrets of every operation redacted, at any depth. */
export function redact(value: unknown): unknown {
  const text = JSON.stringify(value, (name, field) => (secrets.has(name) && field !== null ? "[secret]" : field));
  return text === undefined ? undefined : JSON.parse(text);
}

/** The value at the end of a path such as `user.name`. */
export function valueAt(value: unknown, path: string): unknown {
  let inner = value;
  for (const name of path.split(".")) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, name)) return undefined;
    inner = (inner as Readonly<Record<string, unknown>>)[name];
  }
  return inner;
}
