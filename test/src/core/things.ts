import { type Attempt, createCall, type Fetch, type HttpOptions } from "../../../src/core/call.ts";
import { createHttp } from "../../../src/core/http.ts";
import type { Operation } from "../../../src/core/operation.ts";

/** An operation of no service in particular; `changes` make it another. */
export function thing(changes: Partial<Operation> = {}): Operation {
  return {
    key: "things.find",
    method: "GET",
    path: "/things/{id}",
    parameters: [{ in: "path", wire: "id" }],
    body: { mediaType: "application/json", required: false },
    status: 200,
    retry: "idempotent",
    ...changes,
  };
}

/** What calls the things, with short waits, and what it tells of its attempts. */
export function thingsAt(fetch: Fetch, options: Partial<HttpOptions> = {}) {
  const attempts: Attempt[] = [];
  const http = createHttp(
    createCall({
      baseUrl: "https://things.example",
      headers: { Authorization: "Bearer canary-key" },
      retry: { baseWaitMs: 1 },
      onAttempt: (attempt) => attempts.push(attempt),
      fetch,
      ...options,
    }),
  );
  return { http, attempts };
}

/** What a call is rejected with; `undefined` where it is not. */
export function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}
