import type { Command } from "../../generated/cli.ts";
import type { CivisClient } from "../snake.ts";
import { UsageError } from "./errors.ts";
import type { Input, SecretInput } from "./parse.ts";
import { askSecret, isInteractive, note, readSecret } from "./terminal.ts";
import { convert, expected } from "./values.ts";

/** A command, with its own implementation if it calls several operations. */
export interface CliCommand extends Command {
  /** Executes the command. Returns the result to print. */
  readonly run?: (session: Session) => Promise<unknown>;
}

/** The context of a command. */
export interface Session {
  readonly civis: CivisClient;
  readonly input: Input;
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
}

/** @throws {UsageError} A missing secret, without a terminal to prompt on. */
export function checkSecrets({ secrets }: Input): void {
  const missing = secrets.find(({ isFromStdin }) => !isFromStdin);
  if (missing && !isInteractive()) {
    throw new UsageError(`${missing.flag} is required if there is no terminal.`);
  }
}

/**
 * Reads the secrets of a command into its request body.
 *
 * @param isNew Whether to prompt twice, because the input is hidden.
 */
export async function readSecrets(session: Session, isNew = false): Promise<void> {
  const { body, secrets } = session.input;
  for (const secret of secrets) body[secret.parameter.name] = await secretOf(secret, session, isNew);
}

async function secretOf(secret: SecretInput, session: Session, isNew: boolean): Promise<unknown> {
  const { parameter, flag } = secret;
  const { isDryRun, signal } = session;
  const isTyped = process.stdin.isTTY;
  // A dry run redacts it anyway.
  if (isDryRun && isTyped) return "";
  const label = `${isNew ? "New " : ""}${parameter.name.replaceAll("_", " ")}`;
  const text = isTyped ? await askSecret(label, signal) : await readSecret(signal);
  if (text === "") throw new UsageError(`${flag}: the ${parameter.name} is empty.`);
  if (isTyped && isNew && (await askSecret("Again", signal)) !== text) {
    note("The entries do not match.");
    return secretOf(secret, session, isNew);
  }
  const value = convert(parameter, text);
  if (value === undefined) throw new UsageError(`${flag} expects ${expected(parameter)}.`);
  return value;
}
