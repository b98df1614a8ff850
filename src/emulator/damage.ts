import type { Fault } from "./faults.ts";
import { Refusal } from "./handler.ts";

/** What can go wrong between a request and its answer. */
export interface Exchange {
  readonly faults: readonly Fault[];
  /** The caller's signal: it ends every wait. */
  readonly signal: AbortSignal | undefined;
  /** Does the work. */
  readonly answer: () => Promise<Response>;
}

/**
 * Answers a request, with all that goes wrong.
 *
 * @throws {TypeError} The connection is dropped, as the platform's `fetch` says it.
 * @throws {Refusal} The service refuses the request, for a reason of its own or because of a fault.
 */
export async function answerWith({ faults, signal, answer }: Exchange): Promise<Response> {
  for (const { kind, ms = 1000 } of faults) if (kind === "latency") await wait(ms, signal);
  const instead = faults.find(({ kind }) => ["rate-limit", "error", "html", "drop"].includes(kind));
  if (instead && !instead.after) return replaced(instead);
  const response = await answer();
  if (instead) return replaced(instead);
  let damaged = response;
  for (const fault of faults) {
    if (fault.kind === "no-page-headers") damaged = withoutPageHeaders(damaged);
    if (fault.kind === "truncate" || fault.kind === "stall") damaged = await broken(damaged, fault, signal);
  }
  return damaged;
}

/** What comes in place of the answer. */
function replaced({ kind, retryAfter = 1, status }: Fault): Response {
  if (kind === "drop") throw connectionError("fetch failed");
  if (kind === "html") return proxyPage(status ?? 502);
  if (kind === "error") throw new Refusal(status ?? 503, "server_error", "The emulator was told to fail here.");
  throw new Refusal(429, "rate_limited", "Rate limit exceeded.", {
    "Retry-After": String(retryAfter),
    "X-RateLimit-Limit": "1000",
    "X-RateLimit-Remaining": "0",
  });
}

const dropped = "UND_ERR_SOCKET";

/** What the platform's `fetch` says about a connection that is gone. */
function connectionError(message: string): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error("other side closed"), { code: dropped }) });
}

/** Whether an error is a connection that was dropped on purpose. */
export function isDropped(error: unknown): boolean {
  // The cause of an error may be anything.
  return error instanceof TypeError && (error.cause as { code?: unknown } | undefined)?.code === dropped;
}

function proxyPage(status: number): Response {
  const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>proxy</body></html>\n`;
  return new Response(page, { status, headers: { "Content-Type": "text/html" } });
}

function withoutPageHeaders(response: Response): Response {
  const headers = [...response.headers].filter(([name]) => !name.startsWith("x-pagination-"));
  return new Response(response.body, { status: response.status, headers });
}

/** An answer of which only the first half comes, or the second half late or never. */
async function broken(response: Response, { kind, ms }: Fault, signal: AbortSignal | undefined): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return response;
  const headers = new Headers(response.headers);
  headers.set("Content-Length", String(bytes.length));
  const middle = bytes.length >> 1;
  const cancelled = new AbortController();
  let begun = false;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!begun) {
          begun = true;
          return controller.enqueue(bytes.subarray(0, middle));
        }
        if (kind === "truncate") throw connectionError("terminated");
        await wait(ms ?? forEver, signal, cancelled.signal);
        controller.enqueue(bytes.subarray(middle));
        controller.close();
      },
      cancel: () => cancelled.abort(),
    },
    // Nothing is made before it is asked for: an error would take what waits with it.
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers });
}

/** The longest time that a timer knows. As an open connection does, it keeps the process alive. */
const forEver = 2 ** 31 - 1;

/** Waits; rejects with the reason of the first signal that is aborted. */
function wait(ms: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
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
