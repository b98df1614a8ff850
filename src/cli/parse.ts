import { parseArgs } from "node:util";
import type { Command, CommandParameter } from "../../generated/cli.ts";
import { suggestion, UsageError } from "./errors.ts";
import { dashed, flagsOf, isClearable, type options, optionsOf } from "./options.ts";
import { expected, parseValue, splitList } from "./values.ts";

/** The flags of a command line: the texts of each, or whether a boolean one is set. */
export type Flags = ReadonlyMap<string, readonly string[] | boolean>;

/** A command line, read but not checked. */
export interface CommandLine {
  readonly positionals: readonly string[];
  readonly flags: Flags;
}

/** The arguments of a call. */
export interface Input {
  readonly path: readonly unknown[];
  readonly query: Readonly<Record<string, unknown>>;
  /** Without its secrets. */
  readonly body: Record<string, unknown>;
  /** The secrets that are still to be read, and where from. */
  readonly secrets: readonly SecretInput[];
}

/** A secret of the request body. */
export interface SecretInput {
  readonly parameter: CommandParameter;
  readonly flag: string;
  readonly isFromStdin: boolean;
}

/**
 * Refuses secrets in the arguments.
 *
 * @throws {UsageError} The message does not contain the value.
 */
export function refuseSecrets(argv: readonly string[], commands: readonly Command[]): void {
  const secrets = commands.flatMap(({ parameters }) => parameters.filter(({ secret }) => secret));
  const names = new Set(secrets.map(({ name }) => `--${dashed(name)}`));
  for (const flag of argv.map((text) => text.split("=", 1)[0] ?? "")) {
    if (names.has(flag)) {
      throw new UsageError(
        `${flag} is refused, because other users of this machine can see the arguments of a command. ` +
          `Use ${flag}-stdin: it reads the value from standard input, or asks for it on a terminal.`,
      );
    }
  }
}

/**
 * Splits the arguments of a command into positionals and flags.
 *
 * @throws {UsageError} An unknown flag, a flag without its value, or a value where none belongs.
 */
export function readCommandLine(command: Command, args: readonly string[]): CommandLine {
  const parameters = flagsOf(command);
  const known = new Map(optionsOf(command).map(([name, { type }]) => [name, type]));
  for (const [name, { type, secret }] of parameters) {
    known.set(name, type === "boolean" || secret ? "boolean" : "string");
  }
  const parserOptions = Object.fromEntries(Array.from(known, ([name, type]) => [name, { type }]));
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...parserOptions, help: { type: "boolean", short: "h" } },
    strict: false,
    tokens: true,
  });
  const flags = new Map<string, string[] | boolean>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { rawName, value, inlineValue } = token;
    const positive = token.name.replace(/^no-/, "");
    const isNegative = !known.has(token.name) && parameters.get(positive)?.type === "boolean";
    const name = isNegative ? positive : token.name;
    if (!known.has(name)) throw unknownFlag(rawName, [...known.keys()]);
    if (known.get(name) === "boolean") {
      if (inlineValue) throw new UsageError(`${rawName} takes no value.`);
      flags.set(name, !isNegative);
    } else if (value === undefined || (!inlineValue && /^-./.test(value))) {
      const parameter = parameters.get(name);
      const kind = parameter ? expected(parameter) : "names, separated by commas";
      throw new UsageError(`${rawName} takes ${kind}. Write ${rawName}=VALUE if it begins with a dash.`);
    } else {
      const texts = flags.get(name);
      flags.set(name, [...(Array.isArray(texts) ? texts : []), value]);
    }
  }
  return { positionals: tokens.flatMap((token) => (token.kind === "positional" ? token.value : [])), flags };
}

function unknownFlag(rawName: string, names: readonly string[]): UsageError {
  const flags = names.map((name) => `--${name}`);
  return new UsageError(`Unknown flag ${rawName}.${suggestion(rawName, flags)} See --help.`);
}

/**
 * Checks every value against the document, before anything is sent.
 *
 * @throws {UsageError} A value that is missing or not what the document asks for. The message names the flag.
 */
export function readInput(command: Command, { positionals, flags }: CommandLine): Input {
  const inPath = command.parameters.filter((parameter) => parameter.in === "path");
  if (positionals.length !== inPath.length) {
    const names = inPath.map(({ name }) => dashed(name).toUpperCase());
    const wanted = names.length > 0 ? names.join(" and ") : "no arguments";
    // The arguments stay out of the message: one of them may be a secret.
    throw new UsageError(`${dashed(command.method)} takes ${wanted}, got ${positionals.length} arguments.`);
  }
  const path = inPath.map((parameter, index) =>
    parseValue(parameter, positionals.slice(index, index + 1), dashed(parameter.name).toUpperCase()),
  );
  const query: Record<string, unknown> = {};
  const body: Record<string, unknown> = {};
  const secrets: SecretInput[] = [];
  for (const [flag, parameter] of flagsOf(command)) {
    const value = flags.get(flag);
    if (value === undefined && !parameter.required) continue;
    if (parameter.secret) secrets.push({ parameter, flag: `--${flag}`, isFromStdin: value === true });
    else if (value === undefined) throw missing(flag, parameter);
    else {
      const target = parameter.in === "query" ? query : body;
      target[parameter.name] = typeof value === "boolean" ? value : parseValue(parameter, value, `--${flag}`);
    }
  }
  if (secrets.filter(({ isFromStdin }) => isFromStdin).length > 1) {
    throw new UsageError(`Only one of ${secrets.map(({ flag }) => flag).join(", ")} can read standard input.`);
  }
  clearFields(command, { flags, body });
  return { path, query, body, secrets };
}

function missing(flag: string, parameter: CommandParameter): UsageError {
  const form = parameter.type === "boolean" ? `--${flag} or --no-${flag}` : `--${flag}`;
  return new UsageError(`${form} is required: ${expected(parameter)}.`);
}

function clearFields(command: Command, { flags, body }: { flags: Flags; body: Record<string, unknown> }): void {
  const clearable = new Map(command.parameters.filter(isClearable).map(({ name }) => [dashed(name), name]));
  for (const field of listOption(flags, "clear")) {
    const name = clearable.get(dashed(field));
    if (name === undefined) {
      const names = [...clearable.keys()];
      throw new UsageError(`--clear takes ${names.join(", ")}.${suggestion(field, names)}`);
    }
    if (Object.hasOwn(body, name)) throw new UsageError(`Give --${dashed(name)} or --clear ${dashed(name)}, not both.`);
    body[name] = null;
  }
}

/** The items of an option that is repeated or comma-separated. */
export function listOption(flags: Flags, name: keyof typeof options): string[] {
  const texts = flags.get(name);
  return Array.isArray(texts) ? splitList(texts) : [];
}
