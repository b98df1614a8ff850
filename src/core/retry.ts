import { checkNames, checkNumber } from "./checks.ts";
import { ApiError, type ConnectionError } from "./errors.ts";
import { networkFailure } from "./network.ts";
import type { Operation } from "./operation.ts";

/** Retry policy. */
export interface RetryPolicy {
  /** The maximum number of attempts. At most 3 may end without a connection, in a lost one or in a timeout. Default: 10. */
  readonly maxAttempts?: number | undefined;
  /** The longest delay before the second attempt, in milliseconds; it doubles with each attempt. Default: 2,000. */
  readonly initialDelayMs?: number | undefined;
  /** The longest delay of the backoff, in milliseconds. `Retry-After` can exceed it. Default: 60,000. */
  readonly maxDelayMs?: number | undefined;
  /** The time limit of the whole call, delays included, in milliseconds. Default: 600,000. */
  readonly deadlineMs?: number | undefined;
}

/** A policy with every field set. */
export type FullRetryPolicy = Readonly<Record<keyof RetryPolicy, number>>;

const defaults: FullRetryPolicy = {
  maxAttempts: 10,
  initialDelayMs: 2_000,
  maxDelayMs: 60_000,
  deadlineMs: 600_000,
};

/** The maximum number of attempts without a response, so that a call to a service that is down fails within seconds. */
export const maxLostAttempts = 3;

/**
 * Completes a policy: missing fields come from `base`, then from the defaults. `false` is a single attempt without a deadline.
 *
 * @throws {TypeError} Neither `false` nor an object, an unknown field, or a value out of range.
 */
export function retryPolicy(retry: false | RetryPolicy = {}, base: false | RetryPolicy = {}): FullRetryPolicy {
  if (retry === false) return { ...defaults, maxAttempts: 1, deadlineMs: Number.POSITIVE_INFINITY };
  checkNames("retry", retry, Object.keys(defaults));
  const policy = { ...defaults };
  for (const [name, value] of [...Object.entries(base), ...Object.entries(retry)]) {
    if (value === undefined) continue;
    Object.assign(policy, { [name]: checkNumber(`retry.${name}`, value, name === "maxAttempts") });
  }
  return policy;
}

/** Statuses of requests that the service did not process. */
const throttlingStatuses = [429, 503];
/** Statuses of transient failures; the request may have been processed. */
const transientStatuses = [...throttlingStatuses, 502, 504];

/** Whether a request may be retried after an error, by the retry class of its operation. */
export function isRetryable({ retry }: Operation, error: ApiError | ConnectionError): boolean {
  if (retry === "never") return false;
  if (error instanceof ApiError) {
    const statuses = retry === "throttled" ? throttlingStatuses : transientStatuses;
    return statuses.includes(error.status) || (retry === "idempotent" && error.truncated);
  }
  return retry === "idempotent" && networkFailure(error.cause) !== "unknownHost";
}

/** Whether the service may have processed a request that failed. */
export function mayBeProcessed(error: ApiError | ConnectionError): boolean {
  if (error instanceof ApiError) return !throttlingStatuses.includes(error.status);
  // A timeout has no cause.
  return error.cause === undefined || networkFailure(error.cause) === "lost";
}

/** The delay before the next attempt. Exponential backoff with full jitter; honours Retry-After. */
export function retryDelayMs(policy: FullRetryPolicy, attempts: number, error: ApiError | ConnectionError): number {
  const bound = Math.min(policy.maxDelayMs, policy.initialDelayMs * 2 ** (attempts - 1));
  const requested = error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(requested, Math.round(Math.random() * bound));
}
