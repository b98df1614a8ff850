import { isUtf8 } from "node:buffer";
import { once } from "node:events";
import { addAbortSignal, Writable } from "node:stream";
import { CommandError, UsageError } from "./errors.ts";

/** Whether the user can be prompted. */
export function isInteractive(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

/** Writes to standard output, and waits until the reader has caught up. */
export async function print(output: string, signal: AbortSignal): Promise<void> {
  if (!process.stdout.write(output)) await once(process.stdout, "drain", { signal });
}

/** Writes a line to standard error. */
export function note(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** A text without characters that control a terminal. Responses contain text of other users. */
export function printable(line: string): string {
  return line.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, "");
}

/** Asks for a confirmation. Default: no. */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  return /^y(es)?$/i.test((await ask(`${printable(question)} [y/N] `, { isHidden: false, signal })).trim());
}

/** Prompts for a secret. The input is hidden. */
export async function askSecret(label: string, signal: AbortSignal): Promise<string> {
  return ask(`${label}: `, { isHidden: true, signal });
}

async function ask(question: string, options: { isHidden: boolean; signal: AbortSignal }): Promise<string> {
  const { isHidden, signal } = options;
  const { createInterface } = await import("node:readline");
  const output = isHidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stderr;
  // The terminal is in raw mode now: it does not echo, and sends Ctrl-C as a character.
  const terminal = createInterface({ input: process.stdin, output, terminal: true, historySize: 0, signal });
  terminal.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  if (isHidden) process.stderr.write(question);
  const line = await new Promise<string | undefined>((resolve) => {
    terminal.once("line", resolve).once("close", () => resolve(undefined));
    terminal.setPrompt(question);
    terminal.prompt();
  });
  terminal.close();
  if (isHidden) process.stderr.write("\n");
  signal.throwIfAborted();
  if (line === undefined) throw new CommandError("Cancelled.");
  return line;
}

/**
 * Reads a secret from standard input, up to its end. One line break at the end is not part of it.
 *
 * @throws {UsageError} The input is not UTF-8.
 */
export async function readSecret(signal: AbortSignal): Promise<string> {
  const { buffer } = await import("node:stream/consumers");
  const bytes = await buffer(addAbortSignal(signal, process.stdin));
  if (!isUtf8(bytes))
    throw new UsageError("The standard input is not valid UTF-8. Convert it, for example with iconv.");
  return bytes.toString("utf8").replace(/\r?\n$/, "");
}
