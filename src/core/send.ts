import type { Attempt, CallOptions, HttpOptions } from "./call-options.ts";
import { ApiError, apiError, ConnectionError, connectionError, type RequestInfo, TimeoutError } from "./errors.ts";
import type { Operation } from "./operation.ts";
import { redactFields, secretsOf } from "./redact.ts";
import { type LightRequest, type LightResponse, lightResponse, requestInit } from "./request.ts";
import { readData, unreadable } from "./response.ts";
import type { CallResult } from "./result.ts";
import { checkNumber, isRetryable, retryDelayMs, retryPolicy } from "./retry.ts";
import { sleep, withTimeout } from "./timeout.ts";

/** The call that a request belongs to. */
interface PendingCall {
  readonly operation: Operation;
  readonly body: unknown;
  readonly options: CallOptions;
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
    { operation, body }: PendingCall,
    { info, signal }: { readonly info: RequestInfo; readonly signal: () => AbortSignal },
  ): Promise<CallResult<T>> {
    const secrets = (): string[] => secretsOf(request.headers, body, operation.secrets);
    let response: Response;
    let text: string;
    try {
      response = await fetch(request.url, requestInit(request, signal));
      text = await response.text();
    } catch (error) {
      throw connectionError(error, secrets(), info);
    }
    const data = readData(operation, response, text);
    if (data === unreadable) throw apiError({ response, text, operation, secrets: secrets() }, info);
    if (operation.secrets) redactFields(data, operation.secrets);
    return { data: data as T, response, attempts: info.attempts };
  }

  /** Reports an attempt. It runs on its own, so that an error of the callback does not become the call's. */
  function report({ key }: Operation, { method, path, attempts }: RequestInfo, outcome: Partial<Attempt>): void {
    if (!onAttempt) return;
    const attempt = { operation: key, method, path, attempt: attempts };
    const result = { status: undefined, error: undefined, delayMs: undefined, ...outcome };
    void Promise.resolve({ ...attempt, ...result }).then(onAttempt);
  }

  return async function sendWithRetry<T>(request: LightRequest, call: PendingCall): Promise<LightResponse<T>> {
    const { operation, options } = call;
    const { signal, retry } = options;
    const policy = retry === undefined ? clientPolicy : retryPolicy(retry, client.retry);
    const maxTimeoutMs =
      options.timeoutMs === undefined ? clientTimeoutMs : checkNumber("timeoutMs", options.timeoutMs);
    const [path = ""] = request.url.slice(rootLength).split("?", 1);
    const start = performance.now();
    for (let attempts = 1; ; attempts++) {
      const info = { method: operation.method, path, attempts };
      const timeoutMs = Math.min(maxTimeoutMs, start + policy.deadlineMs - performance.now());
      const onTimeout = (): Error => new TimeoutError(timeoutMs, info);
      try {
        const attempt = (signal: () => AbortSignal) => sendOnce<T>(request, call, { info, signal });
        const result = await withTimeout(attempt, { timeoutMs, signal, onTimeout });
        report(operation, info, { status: result.response.status });
        return lightResponse(result);
      } catch (error) {
        if (signal?.aborted || !(error instanceof ApiError || error instanceof ConnectionError)) throw error;
        const delayMs = retryDelayMs(policy, attempts, error);
        const inTime = performance.now() - start + delayMs < policy.deadlineMs;
        const again = attempts < policy.maxAttempts && inTime && isRetryable(operation, error);
        const status = error instanceof ApiError ? error.status : undefined;
        report(operation, info, { status, error, ...(again && { delayMs }) });
        if (!again) throw error;
        await sleep(delayMs, signal);
      }
    }
  };
}
