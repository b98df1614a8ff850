import { parseArgs } from "node:util";
import { commands as operations } from "../../generated/cli.ts";
import { suggestion, UsageError } from "./errors.ts";
import { dashed, options } from "./options.ts";
import { rotate } from "./rotate.ts";
import type { CliCommand } from "./session.ts";

/** One command per operation, and those written by hand. */
export const commands: readonly CliCommand[] = [...operations, rotate(operations)];

/** The resource and the command that the first arguments select. */
export interface Target {
  readonly resource?: string;
  readonly command?: CliCommand;
  /** All other arguments. */
  readonly rest: readonly string[];
}

/**
 * Finds the command. It may be preceded by its resource.
 *
 * @throws {UsageError} An unknown command, or one that several resources have.
 */
export function findCommand(argv: readonly string[], all: readonly CliCommand[] = commands): Target {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const [first, second] = tokens.filter((token) => token.kind === "positional");
  if (!first) return { rest: argv };
  const removeAt = (...indexes: number[]): string[] => argv.filter((_, index) => !indexes.includes(index));
  const ofResource = all.filter(({ resource }) => dashed(resource) === first.value);
  const [{ resource } = {}] = ofResource;
  if (resource === undefined) return { command: findByMethod(first.value, all), rest: removeAt(first.index) };
  if (!second) return { resource, rest: removeAt(first.index) };
  return { resource, command: findByMethod(second.value, ofResource), rest: removeAt(first.index, second.index) };
}

function findByMethod(word: string, candidates: readonly CliCommand[]): CliCommand {
  const [command, ...others] = candidates.filter(({ method }) => dashed(method) === word);
  if (!command) {
    const names = candidates.flatMap(({ resource, method }) => [dashed(method), dashed(resource)]);
    // The message omits the word: it may be a misplaced secret.
    throw new UsageError(`Unknown command.${suggestion(word, names)} See civis-credentials --help.`);
  }
  if (others.length > 0) {
    const choices = [command, ...others].map(({ resource }) => `${dashed(resource)} ${word}`);
    throw new UsageError(`Several resources have this command. Use one of: ${choices.join(", ")}.`);
  }
  return command;
}
