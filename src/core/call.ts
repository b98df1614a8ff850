import {
  ApiError,
  apiError,
  ConnectionError,
  connectionError,
  type ErrorPlace,
  parsed,
  TimeoutError,
} from "./errors.ts";
import { checkedHeaders } from "./headers.ts";
import type { Input, Operation, WrittenBody } from "./operation.ts";
import type { Answer } from "./result.ts";
import { checkedNumber, mayRetry, type RetryPolicy, retryPolicy, waitMs } from "./retry.ts";
import { conceal, secretsOf } from "./secrets.ts";
import { sleep, within } from "./time.ts";
import { targetOf } from "./url.ts";

/** What sends a request: the platform's `fetch`, or anything that behaves like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What is the same for all calls of a client. */
export interface HttpOptions {
  /** The root of the service, as `https://api.example.com`. */
  readonly baseUrl: string;
  /** Sent with each request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch?: Fetch | undefined;
  /** How long one request may take, its answer included, in milliseconds. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** When a call gives up; `false` for one request only. Default: 10 requests, 600 seconds. */
  readonly retry?: false | RetryPolicy | undefined;
  /** Told of each request after it ended. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/** What is different for one call. */
export interface CallOptions {
  /** Ends the call, and its waits, at once: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long one request may take, its answer included, in milliseconds. Default: that of the client. */
  readonly timeoutMs?: number | undefined;
  /** When the call gives up; `false` for one request only. What is left out is as for the client. */
  readonly retry?: false | RetryPolicy | undefined;
  /** Sent with this request, over headers of the same name that the client sends. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** One request of a call, after it ended. It holds no secret. */
export interface Attempt {
  /** The operation, as `credentials.list`. */
  readonly operation: string;
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;
  /** Counts the requests of the call, from 1. */
  readonly attempt: number;
  /** The HTTP status; `undefined` where no answer came. */
  readonly status: number | undefined;
  /** What went wrong, if anything did. */
  readonly error: ApiError | ConnectionError | undefined;
  /** How long the call waits before its next request, in milliseconds; `undefined` where there is none. */
  readonly waitMs: number | undefined;
}

/** Makes one call of an operation: sends what is needed, and reads what comes back. */
export type Call = <T>(operation: Operation, input: Input, options?: CallOptions) => Promise<Answer<T>>;

const lazy = Symbol("makes the signal");

/** The signal of a request, made when somebody reads it: the platform does, and many a stub of a test does not. */
const lazySignal = {
  enumerable: true,
  configurable: true,
  get(this: { [lazy]: () => AbortSignal }): AbortSignal {
    return this[lazy]();
  },
};

/** One call, ready to be sent as often as it takes. */
interface Outgoing {
  readonly operation: Operation;
  readonly path: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: WrittenBody | null;
  /** What no message may show. */
  readonly secrets: () => string[];
}

/**
 * Makes what calls a service.
 *
 * @throws {TypeError} A header, a time-out or a retry policy that cannot be.
 */
export function createCall(client: HttpOptions): Call {
  const { fetch = (url, init) => globalThis.fetch(url, init), onAttempt } = client;
  const root = client.baseUrl.replace(/\/$/, "");
  const clientHeaders = checkedHeaders({ accept: "application/json", ...checkedHeaders(client.headers) });
  const clientTimeoutMs = checkedNumber("timeoutMs", client.timeoutMs ?? 60_000);
  const clientPolicy = retryPolicy(client.retry);

  /** Sends one request, and reads its answer whole. */
  async function request<T>(outgoing: Outgoing, place: ErrorPlace, signalOf: () => AbortSignal): Promise<Answer<T>> {
    const { operation, url, secrets } = outgoing;
    let response: Response;
    let body: string | Blob;
    try {
      response = await fetch(url, initOf(outgoing, signalOf));
      body = await (operation.content === "binary" && response.ok ? response.blob() : response.text());
    } catch (error) {
      throw connectionError(error, secrets(), place);
    }
    const data = dataOf(operation, response, body);
    if (data === unreadable) {
      throw apiError({ response, text: String(body), operation, secrets: secrets() }, place);
    }
    if (operation.secrets) conceal(data, operation.secrets);
    return { data: data as T, response, attempts: place.attempts };
  }

  /** Tells the caller of a request. It runs on its own, so that what it throws does not become the result of a call. */
  function report({ operation, path }: Outgoing, attempt: number, result: Partial<Attempt>): void {
    if (!onAttempt) return;
    const { key, method } = operation;
    const told = { operation: key, method, path, attempt, status: undefined, error: undefined, waitMs: undefined };
    void Promise.resolve({ ...told, ...result }).then(onAttempt);
  }

  /** Sends requests until one is answered for good. */
  async function persist<T>(outgoing: Outgoing, options: CallOptions): Promise<Answer<T>> {
    const { operation, path } = outgoing;
    const { signal, retry, timeoutMs } = options;
    const policy = retry === undefined ? clientPolicy : retryPolicy(retry, client.retry);
    const timeout = timeoutMs === undefined ? clientTimeoutMs : checkedNumber("timeoutMs", timeoutMs);
    const start = performance.now();
    for (let attempt = 1; ; attempt++) {
      const place = { method: operation.method, path, attempts: attempt };
      const ms = Math.min(timeout, start + policy.deadlineMs - performance.now());
      const late = (): Error => new TimeoutError(` within ${Math.round(ms)} ms`, place);
      try {
        const answer = await within({ ms, late, signal }, (signalOf) => request<T>(outgoing, place, signalOf));
        report(outgoing, attempt, { status: answer.response.status });
        return answer;
      } catch (error) {
        const failed = error instanceof ApiError || error instanceof ConnectionError;
        if (signal?.aborted || !failed) throw error;
        const wait = waitMs(policy, attempt, error);
        const inTime = performance.now() - start + wait < policy.deadlineMs;
        const again = attempt < policy.tries && inTime && mayRetry(operation, error);
        const status = error instanceof ApiError ? error.status : undefined;
        report(outgoing, attempt, { status, error, ...(again && { waitMs: wait }) });
        if (!again) throw error;
        await sleep(wait, signal);
      }
    }
  }

  return async <T>(operation: Operation, input: Input, options: CallOptions = {}): Promise<Answer<T>> => {
    const { path, query, headers: own } = targetOf(operation, input);
    const headers = { ...clientHeaders, ...checkedHeaders(own), ...checkedHeaders(options.headers) };
    let body: WrittenBody | null = null;
    if (input.body !== undefined && operation.body) {
      const { mediaType, write = JSON.stringify } = operation.body;
      // The platform names the boundary of a form in parts.
      if (!mediaType.startsWith("multipart/")) headers["content-type"] ??= mediaType;
      body = write(input.body);
    }
    const secrets = (): string[] => secretsOf(headers, input.body, operation.secrets);
    return persist({ operation, path, url: root + path + query, headers, body, secrets }, options);
  };
}

/** What `fetch` takes. A redirect could carry key and body to another host, and is not followed. */
function initOf({ operation, headers, body }: Outgoing, signalOf: () => AbortSignal): RequestInit {
  const init = { method: operation.method, headers, body, redirect: "manual" as const, [lazy]: signalOf };
  return Object.defineProperty(init, "signal", lazySignal);
}

const unreadable = Symbol("not what the operation promises");

/** The data of an answer. Its fields are not checked: they come through as the service sent them. */
function dataOf(operation: Operation, { ok, status }: Response, body: string | Blob): unknown {
  const { content = "json", paged } = operation;
  if (!ok) return unreadable;
  if (content === "none" || status === 204) return undefined;
  if (content !== "json") return body;
  const value = parsed(String(body));
  return value === undefined || (paged && !Array.isArray(value)) ? unreadable : value;
}
