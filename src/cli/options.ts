import type { Command, CommandParameter } from "../../generated/cli.ts";

/** A flag that is not a parameter of the operation. */
interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** The placeholder of its value in the help. */
  readonly value?: string;
  readonly description: string;
  /** Whether a command has the flag. Default: every command does. */
  readonly isFor?: (command: Command) => boolean;
}

const table = {
  json: { type: "boolean", description: "Print JSON, the default if the output is not a terminal." },
  ndjson: { type: "boolean", description: "Print each item as one line of JSON." },
  columns: { type: "string", value: "NAME,…", description: "Print only these fields, such as id,user.name." },
  "show-secrets": { type: "boolean", description: "Print the secrets of a response instead of redacting them." },
  clear: {
    type: "string",
    value: "FIELD,…",
    description: "Send null for these fields.",
    isFor: ({ parameters }) => parameters.some(isClearable),
  },
  yes: { type: "boolean", description: "Skip the confirmation prompt." },
  "dry-run": { type: "boolean", description: "Print each request, with its secrets redacted, and send nothing." },
  emulator: { type: "boolean", description: "Use a new emulator instead of the service. It needs no API key." },
  help: { type: "boolean", short: "h", description: "Show this text." },
} satisfies Record<string, Option>;

/** The flags that do not come from the document. */
export const options: Readonly<Record<keyof typeof table, Option>> = table;

/** The options that a command has. */
export function optionsOf(command: Command): [name: string, option: Option][] {
  return Object.entries(options).filter(([, { isFor }]) => isFor?.(command) ?? true);
}

/** Whether a field of the request body can be null. */
export function isClearable({ in: location, nullable = false, secret, whole }: CommandParameter): boolean {
  return location === "body" && nullable && !secret && !whole;
}

/**
 * The query parameters and body fields by their flags. A duplicate name is prefixed with its location. A secret is never
 * the value of its flag, because other users see the arguments of a process.
 */
export function flagsOf({ parameters }: Command): Map<string, CommandParameter> {
  const flags = new Map<string, CommandParameter>();
  for (const parameter of parameters) {
    if (parameter.in === "path") continue;
    const name = dashed(parameter.name) + (parameter.secret ? "-stdin" : "");
    flags.set(Object.hasOwn(options, name) || flags.has(name) ? `${parameter.in}-${name}` : name, parameter);
  }
  return flags;
}

/** The name of a flag or a command, in kebab-case. */
export function dashed(name: string): string {
  return name.replaceAll("_", "-");
}
