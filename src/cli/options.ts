import type { Command, CommandParameter } from "../../generated/cli.ts";

/** A flag that is not a value of the operation. */
interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** How the help writes its value. */
  readonly value?: string;
  readonly description: string;
  /** The commands that have it. Default: all. */
  readonly isFor?: (command: Command) => boolean;
}

const table = {
  json: { type: "boolean", description: "Print JSON, as in a pipe." },
  ndjson: { type: "boolean", description: "Print each item as JSON, on one line." },
  columns: { type: "string", value: "NAME,…", description: "Print only these fields, such as id,user.name." },
  "show-secrets": { type: "boolean", description: "Print the secrets of a response, which are masked otherwise." },
  clear: {
    type: "string",
    value: "FIELD,…",
    description: "Send null for these fields.",
    isFor: ({ parameters }) => parameters.some(isClearable),
  },
  yes: { type: "boolean", description: "Do not ask before sending." },
  "dry-run": { type: "boolean", description: "Print each request, its secrets masked, and send nothing." },
  emulator: { type: "boolean", description: "Use a new emulator in place of the service, to try things out." },
  help: { type: "boolean", short: "h", description: "Show this text." },
} satisfies Record<string, Option>;

/** The flags that do not come from the document. */
export const options: Readonly<Record<keyof typeof table, Option>> = table;

/** The options that a command has. */
export function optionsOf(command: Command): [name: string, option: Option][] {
  return Object.entries(options).filter(([, { isFor }]) => isFor?.(command) ?? true);
}

/** Whether a field can be sent as null. */
export function isClearable({ in: location, required, secret, whole }: CommandParameter): boolean {
  return location === "body" && !required && !secret && !whole;
}

/**
 * The query parameters and body fields by their flags. A name that is taken gets the location in front. A secret is never
 * a value of its flag: other users see the arguments of a process.
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

/** A name as the shell has it. */
export function dashed(name: string): string {
  return name.replaceAll("_", "-");
}
