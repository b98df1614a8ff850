import { createCall } from "../../../src/core/call.ts";
import type { Attempt, Fetch, HttpOptions } from "../../../src/core/call-options.ts";
import { createHttp } from "../../../src/core/http.ts";
import type { Operation } from "../../../src/core/operation.ts";

/** An operation of an imaginary service. */
export function operation(changes: Partial<Operation> = {}): Operation {
  return {
    key: "items.find",
    method: "GET",
    path: "/items/{id}",
    parameters: [{ in: "path", wireName: "id" }],
    body: { required: false },
    status: 200,
    retry: "idempotent",
    ...changes,
  };
}

/** A client with short delays, and the attempts that it reports. */
export function createTestClient(fetch: Fetch | undefined, options: Partial<HttpOptions> = {}) {
  const attempts: Attempt[] = [];
  const http = createHttp(
    createCall({
      baseUrl: "https://items.example",
      headers: { Authorization: "Bearer canary-key" },
      retry: { initialDelayMs: 1 },
      onAttempt: (attempt) => attempts.push(attempt),
      fetch,
      ...options,
    }),
  );
  return { http, attempts };
}

/** The error of a call; `undefined` if it succeeds. */
export function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Throws the error of Node.js for a connection that failed. */
export function networkError(code = "ECONNRESET"): never {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error(`${code} happened`), { code }) });
}
