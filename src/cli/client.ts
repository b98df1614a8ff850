import { CivisClient, type CivisClientOptions } from "../snake.ts";
import { UsageError } from "./errors.ts";
import { redact } from "./fields.ts";
import { note, print } from "./terminal.ts";

/** How requests are sent. */
export interface ClientOptions {
  /** Print the requests instead of sending them. */
  readonly isDryRun: boolean;
  readonly usesEmulator: boolean;
  readonly signal: AbortSignal;
}

/**
 * Creates the client of a command.
 *
 * @throws {UsageError} No API key, or an invalid key or URL in the environment.
 */
export async function createClient({ isDryRun, usesEmulator, signal }: ClientOptions): Promise<CivisClient> {
  if (isDryRun)
    return create({
      apiKey: process.env.CIVIS_API_KEY || "none",
      fetch: (url, init) => printRequest(url, init, signal),
    });
  if (usesEmulator) {
    const { createEmulator } = await import("../emulator/index.ts");
    const { apiKey, fetch } = createEmulator();
    return create({ apiKey, fetch, baseUrl: "http://localhost" });
  }
  if (!process.env.CIVIS_API_KEY) {
    throw new UsageError(
      "No API key. Set the environment variable CIVIS_API_KEY, or use --emulator to run commands without a key.",
    );
  }
  return create({
    onAttempt: ({ error, delayMs }) => {
      if (delayMs === undefined || !process.stderr.isTTY) return;
      note(`${error?.message} Next attempt in ${Math.ceil(delayMs / 1000)} s.`);
    },
  });
}

function create(options: CivisClientOptions): CivisClient {
  try {
    return new CivisClient(options);
  } catch (error) {
    // The only options that can be wrong come from the environment.
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(
      error.message.includes("apiKey")
        ? "CIVIS_API_KEY must be printable ASCII without spaces."
        : "CIVIS_API_ENDPOINT must be an https URL without credentials, query or fragment. Plain http is for localhost only.",
    );
  }
}

/** Prints a request. Its response works as an empty list and as an object without fields. */
async function printRequest(url: string, { method, body }: RequestInit, signal: AbortSignal): Promise<Response> {
  const json = typeof body === "string" ? `${JSON.stringify(redact(JSON.parse(body)), undefined, 2)}\n` : "";
  await print(`${method} ${url}\n${json}`, signal);
  return Response.json([]);
}
