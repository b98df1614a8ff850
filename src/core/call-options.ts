import { checkNames } from "./checks.ts";
import type { ApiError, ConnectionError } from "./errors.ts";
import type { HeadersOption } from "./headers.ts";
import type { RetryPolicy } from "./retry.ts";

/** The `init` argument of a `Fetch` function. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  /** JSON, if the operation has a request body. */
  readonly body: string | null;
  readonly redirect: "manual";
  /** Aborts on a timeout, and when the caller aborts. */
  readonly signal: AbortSignal;
}

/** The part of `Response` that the client reads. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/**
 * A `fetch`-compatible function: the platform's, or that of another package. It is generic, so that
 * `fetch(url, { ...init, dispatcher })` type-checks.
 */
export type Fetch = <Init extends FetchInit>(url: string, init: Init) => Promise<FetchResponse>;

/** Further fields for the `init` of `fetch`, such as `cache`, `credentials`, `dispatcher`, `keepalive` or `next`. */
export type FetchOptions = Readonly<Record<string, unknown>>;

/** Settings of a client. */
export interface HttpOptions {
  /** The root of the service, such as `https://api.example.com`. */
  readonly baseUrl: string;
  /** Sent with every request. */
  readonly headers?: HeadersOption | undefined;
  readonly fetch?: Fetch | undefined;
  /** Passed to `fetch`. Cannot set `method`, `headers`, `body`, `signal` or `redirect`. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Timeout of one attempt, reading the response included, in milliseconds. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Retry policy, or `false` for a single attempt. Default: 10 attempts, 600 seconds. */
  readonly retry?: false | RetryPolicy | undefined;
  /** Called after each attempt. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/** Options of a single call. */
export interface CallOptions {
  /** Aborts the request and any retry delay. Rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
  /** Timeout of one attempt, reading the response included, in milliseconds. Default: the client's. */
  readonly timeoutMs?: number | undefined;
  /** Retry policy, or `false` for a single attempt. Omitted fields default to the client's. */
  readonly retry?: false | RetryPolicy | undefined;
  /** Sent with the request. Replaces the client's headers of the same name. */
  readonly headers?: HeadersOption | undefined;
  /** Passed to `fetch`. Overrides the client's `fetchOptions`. Cannot set `method`, `headers`, `body`, `signal` or `redirect`. */
  readonly fetchOptions?: FetchOptions | undefined;
}

/** One finished attempt of a call. Contains neither headers nor body; errors are redacted. */
export interface Attempt {
  /** The operation, such as `credentials.list`. */
  readonly operation: string;
  readonly method: string;
  /** The path without the query, such as `/credentials/12`. */
  readonly path: string;
  /** The number of the attempt within its call, from 1. */
  readonly attempt: number;
  /** The HTTP status; `undefined` if no response arrived. */
  readonly status: number | undefined;
  /** The error of the attempt, if it failed. */
  readonly error: ApiError | ConnectionError | undefined;
  /** The delay before the next attempt, in milliseconds; `undefined` if none follows. */
  readonly delayMs: number | undefined;
}

const commonNames = ["timeoutMs", "retry", "headers", "fetchOptions"];

/** @throws {TypeError} An unknown option, or `fetchOptions` that set a reserved field. */
export function checkClientOptions(options: object, otherNames: readonly string[] = []): void {
  checkNames("options", options, [...otherNames, "baseUrl", ...commonNames, "fetch", "onAttempt"]);
  checkFetchOptions((options as HttpOptions).fetchOptions);
}

/** @throws {TypeError} An unknown option, or `fetchOptions` that set a reserved field. */
export function checkCallOptions(key: string, options: CallOptions): void {
  checkNames(`${key}: options`, options, ["signal", ...commonNames]);
  checkFetchOptions(options.fetchOptions);
}

function checkFetchOptions(options: FetchOptions = {}): void {
  for (const name of ["method", "headers", "body", "signal", "redirect"]) {
    if (name in options) throw new TypeError(`fetchOptions cannot set ${name}`);
  }
}
