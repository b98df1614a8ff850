import { ApiError, type ConnectionError } from "./errors.ts";
import type { Operation } from "./operation.ts";

/** Retry policy. */
export interface RetryPolicy {
  /** The maximum number of attempts. Default: 10. */
  readonly maxAttempts?: number | undefined;
  /** The longest delay before the second attempt, in milliseconds; it doubles with each attempt. Default: 2,000. */
  readonly initialDelayMs?: number | undefined;
  /** The longest delay that the client chooses, in milliseconds. `Retry-After` can ask for more. Default: 60,000. */
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

/**
 * Fills in a policy, from another one first. `false` is a single attempt without a deadline.
 *
 * @throws {TypeError} An unknown field, or a value out of range.
 */
export function retryPolicy(retry: false | RetryPolicy = {}, base: false | RetryPolicy = {}): FullRetryPolicy {
  if (retry === false) return { ...defaults, maxAttempts: 1, deadlineMs: Number.POSITIVE_INFINITY };
  const policy = { ...defaults };
  for (const [name, value] of [...Object.entries(base), ...Object.entries(retry)]) {
    if (!(name in defaults)) {
      throw new TypeError(`Unknown retry option "${name}": expected ${Object.keys(defaults).join(", ")}`);
    }
    if (value === undefined) continue;
    Object.assign(policy, { [name]: checkNumber(`retry.${name}`, value, name === "maxAttempts") });
  }
  return policy;
}

/** @throws {TypeError} Not a positive number, or not a whole one for a count. `Infinity` is valid for both. */
export function checkNumber(name: string, value: unknown, isCount = false): number {
  if (typeof value === "number" && value > 0 && (!isCount || value === Math.floor(value))) return value;
  const expected = isCount ? "whole number from 1" : "positive number";
  throw new TypeError(`${name} must be a ${expected}, got ${String(value)}`);
}

/** Statuses of requests that the service did not process. */
const throttlingStatuses = [429, 503];
/** Statuses of failures that pass; the request may have been processed. */
const transientStatuses = [...throttlingStatuses, 502, 504];

/** Failures that another attempt does not change: an unknown host, an invalid certificate or URL. */
const permanentErrorCodes = /ENOTFOUND|CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_INVALID/;

/** Whether a request may be sent again after an error, by the retry class of its operation. */
export function isRetryable({ retry }: Operation, error: ApiError | ConnectionError): boolean {
  if (retry === "never") return false;
  if (error instanceof ApiError) {
    const statuses = retry === "throttled" ? throttlingStatuses : transientStatuses;
    return statuses.includes(error.status) || (retry === "idempotent" && error.cutShort);
  }
  return retry === "idempotent" && !permanentErrorCodes.test(codeOf(error.cause));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return `${"code" in error ? error.code : ""} ${codeOf(error.cause)}`;
}

/** The delay before the next attempt. Exponential backoff with full jitter; honours Retry-After. */
export function retryDelayMs(policy: FullRetryPolicy, attempts: number, error: ApiError | ConnectionError): number {
  const bound = Math.min(policy.maxDelayMs, policy.initialDelayMs * 2 ** (attempts - 1));
  const requested = error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(requested, Math.round(Math.random() * bound));
}
