import type { Fault } from "./faults.ts";
import { HttpError } from "./handler.ts";

/**
 * Responds to a request with `respond`, and applies the faults to it. An abort of the caller's `signal` ends every delay.
 *
 * @throws {TypeError} A fault drops the connection; the error is that of the platform's `fetch`.
 * @throws {HttpError} A fault or `respond` rejects the request.
 */
export async function applyFaults(
  faults: readonly Fault[],
  signal: AbortSignal | undefined,
  respond: () => Promise<Response>,
): Promise<Response> {
  for (const { kind, ms = 1000 } of faults) if (kind === "latency") await delay(ms, signal);
  const replacement = faults.find(({ kind }) => ["rate-limit", "error", "html", "drop"].includes(kind));
  if (replacement && !replacement.after) return replaceResponse(replacement);
  let response = await respond();
  if (replacement) return replaceResponse(replacement);
  for (const fault of faults) response = await applyFault(fault, signal, response);
  return response;
}

async function applyFault(fault: Fault, signal: AbortSignal | undefined, response: Response): Promise<Response> {
  if (fault.kind === "no-page-headers") return withoutPageHeaders(response);
  if (fault.kind === "truncate" || fault.kind === "stall") return breakBody(response, fault, signal);
  return response;
}

/** Returns or throws the replacement of the response. */
function replaceResponse({ kind, retryAfter = 1, status }: Fault): Response {
  if (kind === "drop") throw connectionError("fetch failed");
  if (kind === "html") return proxyPage(status ?? 502);
  if (kind === "error")
    throw new HttpError(status ?? 503, "server_error", "This error was injected by a fault of the emulator.");
  throw new HttpError(429, "rate_limited", "Rate limit exceeded.", {
    "Retry-After": String(retryAfter),
    "X-RateLimit-Limit": "1000",
    "X-RateLimit-Remaining": "0",
  });
}

const droppedCode = "UND_ERR_SOCKET";

/** Creates the error with which the platform's `fetch` reports a lost connection. */
function connectionError(message: string): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error("other side closed"), { code: droppedCode }) });
}

/** Returns whether an error was caused by a fault that dropped the connection. */
export function isDropped(error: unknown): boolean {
  // The cause of an error can have any type.
  return error instanceof TypeError && (error.cause as { code?: unknown } | undefined)?.code === droppedCode;
}

function proxyPage(status: number): Response {
  const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>proxy</body></html>\n`;
  return new Response(page, { status, headers: { "Content-Type": "text/html" } });
}

function withoutPageHeaders(response: Response): Response {
  const headers = [...response.headers].filter(([name]) => !name.startsWith("x-pagination-"));
  return new Response(response.body, { status: response.status, headers });
}

/** Cuts a body after its first half, or delays the second half. */
async function breakBody(response: Response, { kind, ms }: Fault, signal: AbortSignal | undefined): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return response;
  const headers = new Headers(response.headers);
  headers.set("Content-Length", String(bytes.length));
  const middle = bytes.length >> 1;
  const cancelled = new AbortController();
  let isStarted = false;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!isStarted) {
          isStarted = true;
          return controller.enqueue(bytes.subarray(0, middle));
        }
        if (kind === "truncate") throw connectionError("terminated");
        await delay(ms ?? longestDelayMs, signal, cancelled.signal);
        controller.enqueue(bytes.subarray(middle));
        controller.close();
      },
      cancel: () => cancelled.abort(),
    },
    // Without a buffer: an error discards the chunks that are not read yet.
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers });
}

/** The longest delay of a timer. Like an open connection, it keeps the process alive. */
const longestDelayMs = 2 ** 31 - 1;

/** Waits. Rejects with the reason of the first signal that is aborted. */
function delay(ms: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(end, ms);
    function end(): void {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", end);
      const aborted = signals.find((signal) => signal?.aborted);
      if (aborted) reject(aborted.reason);
      else resolve();
    }
    if (signals.some((signal) => signal?.aborted)) end();
    else for (const signal of signals) signal?.addEventListener("abort", end);
  });
}
