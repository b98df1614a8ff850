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

/** Reads the secrets of a command into its request body. */
export async function readSecrets({ input, isDryRun, signal }: Session, isNew = false): Promise<void> {
  for (const secret of input.secrets)
    input.body[secret.parameter.name] = await secretOf(secret, { isDryRun, isNew, signal });
}

interface SecretOptions {
  readonly isDryRun: boolean;
  /** Whether the secret is typed twice, because nobody sees a slip of the fingers. */
  readonly isNew: boolean;
  readonly signal: AbortSignal;
}

async function secretOf(secret: SecretInput, { isDryRun, isNew, signal }: SecretOptions): Promise<unknown> {
  const { parameter, flag, isFromStdin } = secret;
  const isTyped = process.stdin.isTTY;
  // A dry run masks it anyway.
  if (isDryRun && isTyped) return "";
  const label = `${isNew ? "New " : ""}${parameter.name.replaceAll("_", " ")}`;
  const text = isTyped ? await askSecret(label, signal) : isFromStdin ? await readSecret(signal) : "";
  if (text === "") throw new UsageError(`${flag} got nothing: the ${parameter.name} is empty.`);
  if (isTyped && isNew && (await askSecret("Again", signal)) !== text) {
    note("The two differ.");
    return secretOf(secret, { isDryRun, isNew, signal });
  }
  const value = convert(parameter, text);
  if (value === undefined) throw new UsageError(`${flag} takes ${expected(parameter)}.`);
  return value;
}
