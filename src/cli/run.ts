import { type CivisClient, ConnectionError, isApiError, type Page, type PagePromise } from "../snake.ts";
import { createClient } from "./client.ts";
import { commands, findCommand } from "./commands.ts";
import { CommandError, UsageError } from "./errors.ts";
import { formatHelp, formatOverview } from "./help.ts";
import { dashed, options } from "./options.ts";
import { checkColumns, type OutputOptions, printPages, printResult } from "./output.ts";
import { type Flags, type Input, listOption, readCommandLine, readInput, rejectSecretArguments } from "./parse.ts";
import { type CliCommand, checkSecrets, readSecrets, type Session } from "./session.ts";
import { confirm, isInteractive, note, print } from "./terminal.ts";

/** Runs a command line. Returns the exit code. */
export async function run(argv: readonly string[], signal: AbortSignal): Promise<number> {
  try {
    await execute(argv, signal);
    return 0;
  } catch (error) {
    if (signal.aborted) return 130;
    const message = messageOf(error);
    if (message === undefined) throw error;
    note(message);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** The message of an error that the user can act on. `undefined` for a bug. */
function messageOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const isKnown = [UsageError, CommandError, ConnectionError].some((errorClass) => error instanceof errorClass);
  if (isKnown || isApiError(error)) return error.message;
  if ("syscall" in error && error.syscall === "write") return `Cannot write the output: ${error.message}`;
  // The client rethrows other errors of `fetch`, for example an invalid certificate.
  return error.message === "fetch failed" && error.cause instanceof Error
    ? `Cannot reach the service: ${error.cause.message}`
    : undefined;
}

async function execute(argv: readonly string[], signal: AbortSignal): Promise<void> {
  rejectSecretArguments(argv, commands);
  const { command, resource, rest } = findCommand(argv);
  const width = Math.min(process.stdout.columns || 100, 100);
  if (!command) {
    const overview = formatOverview(commands, width, resource);
    const unknown = rest
      .map((text) => text.split("=", 1)[0] ?? "")
      .find((text) => /^--./.test(text) && !Object.hasOwn(options, text.slice(2)));
    if (unknown !== undefined) throw new UsageError(`Unknown flag ${unknown}. See civis-credentials --help.`);
    if (!rest.some((argument) => ["--help", "-h"].includes(argument))) throw new UsageError(overview.trimEnd());
    return print(overview, signal);
  }
  const { positionals, flags } = readCommandLine(command, rest);
  if (flags.has("help")) return print(formatHelp(command, width), signal);
  const input = readInput(command, { positionals, flags });
  const output = outputOptions(command, flags, signal);
  checkSecrets(input);
  const isDryRun = flags.has("dry-run");
  const civis = await createClient({ isDryRun, usesEmulator: flags.has("emulator"), signal });
  if (command.confirm && !isDryRun && !flags.has("yes")) await requireConfirmation(command, input, signal);
  const session = { civis, input, isDryRun, signal };
  if (command.run) {
    const result = await command.run(session);
    if (!isDryRun) await printResult(result, output);
  } else await call(command, session, output);
}

function outputOptions({ columns: availableColumns }: CliCommand, flags: Flags, signal: AbortSignal): OutputOptions {
  if (flags.has("json") && flags.has("ndjson")) throw new UsageError("--json and --ndjson cannot be combined.");
  const columns = listOption(flags, "columns");
  checkColumns(columns, availableColumns);
  const format = flags.has("ndjson") ? "ndjson" : flags.has("json") || !process.stdout.isTTY ? "json" : "table";
  return { format, columns, availableColumns, showsSecrets: flags.has("show-secrets"), signal };
}

async function requireConfirmation(
  { summary, method, request }: CliCommand,
  { path }: Input,
  signal: AbortSignal,
): Promise<void> {
  if (!isInteractive())
    throw new UsageError(`${dashed(method)} requires a confirmation. Use --yes if there is no terminal.`);
  const rest = [...path];
  const sent = request.replace(/\{[^}]+\}/g, () => String(rest.shift()));
  if (!(await confirm(`${summary} ${sent}`, signal))) throw new CommandError("Cancelled. Nothing was sent.");
}

/** Calls the operation of a command, and prints what it returns. */
async function call(command: CliCommand, session: Session, output: OutputOptions): Promise<void> {
  await readSecrets(session);
  const { input, isDryRun, signal } = session;
  const { path, query } = input;
  const hasQuery = command.parameters.some((parameter) => parameter.in === "query");
  const result = methodOf(session.civis, command)(
    ...path,
    ...(command.body ? [bodyOf(command, input)] : []),
    ...(hasQuery ? [query] : []),
    { signal },
  );
  if (!command.paginated || isDryRun) {
    const data = await result;
    if (!isDryRun) await printResult(data, output);
    return;
  }
  const pages = result as PagePromise<unknown>;
  // Both flags select a single page.
  const isSinglePage = Object.hasOwn(query, "limit") || Object.hasOwn(query, "page_num");
  await printPages(isSinglePage ? [(await pages) as Page<unknown>] : pages.pages(), output);
}

type Method = (...input: unknown[]) => PromiseLike<unknown>;

function methodOf(civis: CivisClient, { resource, method }: CliCommand): Method {
  // The table of commands comes from the same document as the client, so that each of them has its method.
  const methods = (civis as unknown as Record<string, Record<string, Method>>)[resource];
  const operation = methods?.[method];
  if (!operation) throw new Error(`The client has no ${resource}.${method}`);
  return operation.bind(methods);
}

function bodyOf({ body, parameters }: CliCommand, input: Input): unknown {
  const whole = parameters.find((parameter) => parameter.whole);
  if (whole) return input.body[whole.name];
  return body === "required" || Object.keys(input.body).length > 0 ? input.body : undefined;
}
