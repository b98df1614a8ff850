import type { ApiError, ConnectionError } from "./errors.ts";
import type { RetryPolicy } from "./retry.ts";

/** A `fetch`-compatible function. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Settings of a client. */
export interface HttpOptions {
  /** The root of the service, as `https://api.example.com`. */
  readonly baseUrl: string;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch?: Fetch | undefined;
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
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** One finished attempt of a call. Contains no secrets. */
export interface Attempt {
  /** The operation, as `credentials.list`. */
  readonly operation: string;
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
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
