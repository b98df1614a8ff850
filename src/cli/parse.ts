import { parseArgs } from "node:util";
import type { Command, CommandParameter } from "../../generated/cli.ts";
import { suggestion, UsageError } from "./errors.ts";
import { dashed, flagsOf, isClearable, type options, optionsOf } from "./options.ts";
import { expected, parseValue, splitList } from "./values.ts";

/** The flags of a command line: the texts of each, or whether a boolean one is set. */
export type Flags = ReadonlyMap<string, readonly string[] | boolean>;

/** A parsed command line, not yet validated. */
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
  /** The secrets that have not been read yet. */
  readonly secrets: readonly SecretInput[];
}

/** A secret of the request body. */
export interface SecretInput {
  readonly parameter: CommandParameter;
  readonly flag: string;
  readonly isFromStdin: boolean;
}

/**
 * Rejects secrets that are passed as arguments.
 *
 * @throws {UsageError} The message does not contain the value.
 */
export function rejectSecretArguments(argv: readonly string[], commands: readonly Command[]): void {
  const secrets = commands.flatMap(({ parameters }) => parameters.filter(({ secret }) => secret));
  const names = new Set(secrets.map(({ name }) => `--${dashed(name)}`));
  for (const flag of argv.map((text) => text.split("=", 1)[0] ?? "")) {
    if (names.has(flag)) {
      throw new UsageError(
        `${flag} is not allowed, because other users of this machine can see the arguments of a command. ` +
          `Use ${flag}-stdin, which reads the value from standard input or from a hidden prompt.`,
      );
    }
  }
}

/**
 * Splits the arguments of a command into positionals and flags.
 *
 * @throws {UsageError} An unknown flag, a flag without its value, or an unexpected value.
 */
export function readCommandLine(command: Command, args: readonly string[]): CommandLine {
  const parameters = flagsOf(command);
  const flagTypes = new Map(optionsOf(command).map(([name, { type }]) => [name, type]));
  for (const [name, { type, secret }] of parameters) {
    flagTypes.set(name, type === "boolean" || secret ? "boolean" : "string");
  }
  const parserOptions = Object.fromEntries(Array.from(flagTypes, ([name, type]) => [name, { type }]));
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
    const isNegative = !flagTypes.has(token.name) && parameters.get(positive)?.type === "boolean";
    const name = isNegative ? positive : token.name;
    if (!flagTypes.has(name)) throw unknownFlag(rawName, [...flagTypes.keys()]);
    if (flagTypes.get(name) === "boolean") {
      if (inlineValue) throw new UsageError(`${rawName} does not accept a value.`);
      flags.set(name, !isNegative);
    } else if (value === undefined || (!inlineValue && /^-./.test(value))) {
      const parameter = parameters.get(name);
      const kind = parameter ? expected(parameter) : "names, separated by commas";
      throw new UsageError(`${rawName} expects ${kind}. Write ${rawName}=VALUE if it begins with a dash.`);
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
 * Validates every value against the document, before a request is sent.
 *
 * @throws {UsageError} A value that is missing or does not match the document. The message names the flag.
 */
export function readInput(command: Command, { positionals, flags }: CommandLine): Input {
  const inPath = command.parameters.filter((parameter) => parameter.in === "path");
  if (positionals.length !== inPath.length) {
    const names = inPath.map(({ name }) => dashed(name).toUpperCase());
    const expectedArguments = names.length > 0 ? names.join(" and ") : "no arguments";
    // The message omits the arguments: one of them may be a secret.
    throw new UsageError(
      `${dashed(command.method)} expects ${expectedArguments}, got ${positionals.length} arguments.`,
    );
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
      throw new UsageError(`--clear accepts ${names.join(", ")}.${suggestion(field, names)}`);
    }
    if (Object.hasOwn(body, name))
      throw new UsageError(`--${dashed(name)} and --clear ${dashed(name)} cannot be combined.`);
    body[name] = null;
  }
}

/** The items of an option that is repeated or comma-separated. */
export function listOption(flags: Flags, name: keyof typeof options): string[] {
  const texts = flags.get(name);
  return Array.isArray(texts) ? splitList(texts) : [];
}
