import { parseArgs } from "node:util";
import { commands as operations } from "../../generated/cli.ts";
import { suggestion, UsageError } from "./errors.ts";
import { dashed, options } from "./options.ts";
import { rotate } from "./rotate.ts";
import type { CliCommand } from "./session.ts";

/** One command per operation, and those written by hand. */
export const commands: readonly CliCommand[] = [...operations, rotate(operations)];

/** What the first words of a command line name. */
export interface Target {
  readonly resource?: string;
  readonly command?: CliCommand;
  /** The other arguments. */
  readonly rest: readonly string[];
}

/**
 * Finds the command. Its resource may stand before it.
 *
 * @throws {UsageError} An unknown command, or one that several resources have.
 */
export function findCommand(argv: readonly string[], all: readonly CliCommand[] = commands): Target {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const [first, second] = tokens.filter((token) => token.kind === "positional");
  if (!first) return { rest: argv };
  const without = (...indexes: number[]): string[] => argv.filter((_, index) => !indexes.includes(index));
  const ofResource = all.filter(({ resource }) => dashed(resource) === first.value);
  const [{ resource } = {}] = ofResource;
  if (resource === undefined) return { command: named(first.value, all), rest: without(first.index) };
  if (!second) return { resource, rest: without(first.index) };
  return { resource, command: named(second.value, ofResource), rest: without(first.index, second.index) };
}

function named(word: string, candidates: readonly CliCommand[]): CliCommand {
  const [command, ...others] = candidates.filter(({ method }) => dashed(method) === word);
  if (!command) {
    const names = candidates.flatMap(({ resource, method }) => [dashed(method), dashed(resource)]);
    // The word stays out of the message: it may be a secret in the wrong place.
    throw new UsageError(`Unknown command.${suggestion(word, names)} See civis-credentials --help.`);
  }
  if (others.length > 0) {
    const choices = [command, ...others].map(({ resource }) => `${dashed(resource)} ${word}`);
    throw new UsageError(`Several resources have this command. Write one of: ${choices.join(", ")}.`);
  }
  return command;
}
