import { ApiError, type ConnectionError } from "./errors.ts";
import type { Operation } from "./operation.ts";

/** When a call gives up. */
export interface RetryPolicy {
  /** How many requests a call makes at most. Default: 10. */
  readonly tries?: number | undefined;
  /** The longest wait before the second request, in milliseconds; it doubles with each request. Default: 2,000. */
  readonly baseWaitMs?: number | undefined;
  /** The longest wait that the client chooses, in milliseconds. What the service asks for counts more. Default: 60,000. */
  readonly maxWaitMs?: number | undefined;
  /** How long a call may take in all, waits included, in milliseconds. Default: 600,000. */
  readonly deadlineMs?: number | undefined;
}

/** A policy with nothing left out. */
export type FullRetryPolicy = Readonly<Record<keyof RetryPolicy, number>>;

const defaults: FullRetryPolicy = { tries: 10, baseWaitMs: 2_000, maxWaitMs: 60_000, deadlineMs: 600_000 };

/**
 * Fills in what a policy leaves out, from another one first. Without retries there is one request, and no deadline.
 *
 * @throws {TypeError} A part that is not a number in its range.
 */
export function retryPolicy(retry: false | RetryPolicy = {}, base: false | RetryPolicy = {}): FullRetryPolicy {
  if (retry === false) return { ...defaults, tries: 1, deadlineMs: Number.POSITIVE_INFINITY };
  const policy = { ...defaults };
  for (const [name, value] of [...Object.entries(base), ...Object.entries(retry)]) {
    if (!(name in defaults)) throw new TypeError(`retry has ${Object.keys(defaults).join(", ")}, and no ${name}`);
    if (value === undefined) continue;
    Object.assign(policy, { [name]: checkedNumber(`retry.${name}`, value, name === "tries") });
  }
  return policy;
}

/** @throws {TypeError} Not a positive number, or not a whole one where it counts something. `Infinity` is good for both. */
export function checkedNumber(name: string, value: unknown, counts = false): number {
  if (typeof value === "number" && value > 0 && (!counts || value === Math.floor(value))) return value;
  throw new TypeError(
    `${name} must be a ${counts ? "whole number from 1" : "positive number"}, and is ${String(value)}`,
  );
}

/** Statuses that say that the service did nothing, and those that leave it open. */
const refused = [429, 503];
const passing = [...refused, 502, 504];

/** What no second request changes: a host that is not there, a certificate that is not good, a URL that is none. */
const lasting = /ENOTFOUND|CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_INVALID/;

/** Tells whether a request may be sent again after an error, by the retry class of its operation. */
export function mayRetry({ retry }: Operation, error: ApiError | ConnectionError): boolean {
  if (retry === "never") return false;
  if (error instanceof ApiError) {
    return (
      (retry === "refused" ? refused : passing).includes(error.status) || (retry === "idempotent" && error.cutShort)
    );
  }
  return retry === "idempotent" && !lasting.test(codeOf(error.cause));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return `${"code" in error ? error.code : ""} ${codeOf(error.cause)}`;
}

/** How long to wait before the next request: any time up to a bound that doubles, and never less than the service asks for. */
export function waitMs(policy: FullRetryPolicy, attempts: number, error: ApiError | ConnectionError): number {
  const bound = Math.min(policy.maxWaitMs, policy.baseWaitMs * 2 ** (attempts - 1));
  const asked = error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(asked, Math.round(Math.random() * bound));
}
