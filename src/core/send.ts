import type { Attempt, CallOptions, HttpOptions } from "./call-options.ts";
import { checkNumber } from "./checks.ts";
import { ApiError, ConnectionError, errorClass, type RequestInfo, reasonOf, TimeoutError } from "./errors.ts";
import { networkFailure } from "./network.ts";
import type { Operation } from "./operation.ts";
import { redactError, redactFields, secretsOf } from "./redact.ts";
import { fetchInit, type LightRequest, type LightResponse, lightResponse } from "./request.ts";
import { readData, unreadable } from "./response.ts";
import type { CallResult } from "./result.ts";
import { isRetryable, maxLostAttempts, mayBeProcessed, retryDelayMs, retryPolicy } from "./retry.ts";
import { sleep, timedOut, withTimeout } from "./timeout.ts";

/** The call that a request belongs to. */
interface PendingCall {
  readonly operation: Operation;
  readonly body: unknown;
  readonly options: CallOptions;
}

/** One attempt of a call. */
interface AttemptContext {
  readonly info: RequestInfo;
  readonly signal: () => AbortSignal;
  /** Whether an earlier attempt may have deleted the resource: a 404 is then a success. */
  readonly mayBeDeleted: boolean;
}

/**
 * Creates the function that sends a request until the call succeeds or the retry policy gives up.
 *
 * @throws {TypeError} An invalid timeout or retry policy.
 */
export function createSender(client: HttpOptions) {
  const { fetch = (url, init) => globalThis.fetch(url, init), onAttempt } = client;
  const rootLength = client.baseUrl.replace(/\/$/, "").length;
  const clientTimeoutMs = checkNumber("timeoutMs", client.timeoutMs ?? 60_000);
  const clientPolicy = retryPolicy(client.retry);

  /** Makes one attempt, and reads the whole response. */
  async function sendOnce<T>(
    request: LightRequest,
    { operation, body, options }: PendingCall,
    { info, signal, mayBeDeleted }: AttemptContext,
  ): Promise<CallResult<T>> {
    const secrets = (): string[] => secretsOf(request.init.headers, body, operation.secrets);
    let response: Response;
    let text: string;
    try {
      // Other packages' responses have every property that is read here.
      response = (await fetch(
        request.url,
        fetchInit(request, { ...client.fetchOptions, ...options.fetchOptions }, signal),
      )) as Response;
      text = await response.text();
    } catch (error) {
      if (networkFailure(error) === undefined) throw error;
      const cause = redactError(error, secrets());
      throw new ConnectionError(`Connection failed: ${reasonOf(cause)}`, info, { cause });
    }
    const isDeleted = mayBeDeleted && response.status === 404;
    const data = isDeleted ? undefined : readData(operation, response, text);
    if (data === unreadable)
      throw new (errorClass(response.status))({ response, text, operation, secrets: secrets() }, info);
    if (operation.secrets) redactFields(data, operation.secrets);
    return { data: data as T, response, attempts: info.attempts };
  }

  /** Reports an attempt asynchronously, so that an error of the callback does not reject the call. */
  function report({ key }: Operation, { method, path, attempts }: RequestInfo, result: Partial<Attempt>): void {
    if (!onAttempt) return;
    const absent = { status: undefined, error: undefined, delayMs: undefined };
    const attempt = { operation: key, method, path, attempt: attempts, ...absent, ...result };
    void Promise.resolve(attempt).then((attempt) => onAttempt(attempt));
  }

  return async function sendWithRetry<T>(request: LightRequest, call: PendingCall): Promise<LightResponse<T>> {
    const { operation, options } = call;
    const { signal, retry } = options;
    const { method } = operation;
    const policy = retry === undefined ? clientPolicy : retryPolicy(retry, client.retry);
    const maxTimeoutMs = checkNumber("timeoutMs", options.timeoutMs ?? clientTimeoutMs);
    const [path = ""] = request.url.slice(rootLength).split("?", 1);
    const start = performance.now();
    let lostAttempts = 0;
    let mayBeDeleted = false;
    for (let attempts = 1; ; attempts++) {
      const info = { method, path, attempts };
      const timeoutMs = Math.min(maxTimeoutMs, start + policy.deadlineMs - performance.now());
      try {
        const attempt = (signal: () => AbortSignal) => sendOnce<T>(request, call, { info, signal, mayBeDeleted });
        const result = await withTimeout(attempt, { timeoutMs, signal });
        report(operation, info, { status: result.response.status });
        return lightResponse(result);
      } catch (reason) {
        const error = reason === timedOut ? new TimeoutError(timeoutMs, info) : reason;
        if (signal?.aborted || !(error instanceof ApiError || error instanceof ConnectionError)) throw error;
        if (error instanceof ConnectionError) lostAttempts++;
        mayBeDeleted ||= method === "DELETE" && mayBeProcessed(error);
        const delayMs = retryDelayMs(policy, attempts, error);
        const isWithinDeadline = performance.now() - start + delayMs < policy.deadlineMs;
        const hasAttemptsLeft = attempts < policy.maxAttempts && lostAttempts < maxLostAttempts;
        const willRetry = hasAttemptsLeft && isWithinDeadline && isRetryable(operation, error);
        const status = error instanceof ApiError ? error.status : undefined;
        report(operation, info, { status, error, ...(willRetry && { delayMs }) });
        if (!willRetry) throw error;
        await sleep(delayMs, signal);
      }
    }
  };
}
