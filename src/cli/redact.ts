import { commands } from "../../generated/cli.ts";

const secrets = new Set(commands.flatMap((command) => command.secrets));

/** A JSON value with the secrets of every operation masked, wherever they are. */
export function redact(value: unknown): unknown {
  const text = JSON.stringify(value, (name, field) => (secrets.has(name) && field !== null ? "[secret]" : field));
  return text === undefined ? undefined : JSON.parse(text);
}
