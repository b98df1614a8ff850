import type { Command } from "../../generated/cli.ts";
import type { CivisClient } from "../snake.ts";
import { UsageError } from "./errors.ts";
import type { Input, SecretInput } from "./parse.ts";
import { askSecret, isInteractive, note, readSecret } from "./terminal.ts";
import { convert, expected } from "./values.ts";

/** A command, and its work if that is more than one operation. */
export interface CliCommand extends Command {
  /** Does the work. Returns the result to print. */
  readonly run?: (session: Session) => Promise<unknown>;
}

/** What a command works with. */
export interface Session {
  readonly civis: CivisClient;
  readonly input: Input;
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
}

/** @throws {UsageError} A secret that nothing provides: there is no terminal to ask on. */
export function checkSecrets({ secrets }: Input): void {
  const missing = secrets.find(({ isFromStdin }) => !isFromStdin);
  if (missing && !isInteractive()) {
    throw new UsageError(`${missing.flag} is required, because there is no terminal to ask on.`);
  }
}

/**
 * Reads the secrets of a command into its request body.
 *
 * @param isNew Whether they are typed twice, because nobody sees a slip of the fingers.
 */
export async function readSecrets(session: Session, isNew = false): Promise<void> {
  const { body, secrets } = session.input;
  for (const secret of secrets) body[secret.parameter.name] = await secretOf(secret, session, isNew);
}

async function secretOf(secret: SecretInput, session: Session, isNew: boolean): Promise<unknown> {
  const { parameter, flag } = secret;
  const { isDryRun, signal } = session;
  const isTyped = process.stdin.isTTY;
  // A dry run masks it anyway.
  if (isDryRun && isTyped) return "";
  const label = `${isNew ? "New " : ""}${parameter.name.replaceAll("_", " ")}`;
  const text = isTyped ? await askSecret(label, signal) : await readSecret(signal);
  if (text === "") throw new UsageError(`${flag} got nothing: the ${parameter.name} is empty.`);
  if (isTyped && isNew && (await askSecret("Again", signal)) !== text) {
    note("The two differ.");
    return secretOf(secret, session, isNew);
  }
  const value = convert(parameter, text);
  if (value === undefined) throw new UsageError(`${flag} takes ${expected(parameter)}.`);
  return value;
}
