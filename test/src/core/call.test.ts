import { getEventListeners } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { createCall } from "../../../src/core/call.ts";
import { ApiError, ConnectionError, type RateLimitError, TimeoutError } from "../../../src/core/errors.ts";
import type { Operation } from "../../../src/core/operation.ts";
import { createTestClient, networkError, operation, rejection } from "./helpers.ts";

const errorResponse = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json({ error: "e", errorDescription: "No." }, { status, headers });
const success = (): Response => Response.json({ id: 1 });

/** A fetch that returns these responses in order, and repeats the last one. */
function respondWith(...responses: (() => Response)[]) {
  let requests = 0;
  const fetch = async (): Promise<Response> =>
    (responses[Math.min(requests++, responses.length - 1)] as () => Response)();
  return { fetch, count: () => requests };
}

const servers: { close: () => void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Serves over real HTTP until the test ends. */
async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  servers.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("the response", () => {
  const data = (changes: Partial<Operation>, response: Response): Promise<unknown> =>
    createTestClient(async () => response).http.send(operation(changes), { path: [1] });

  test("is read as the operation declares", async () => {
    expect(await data({}, new Response('{"a":1}'))).toEqual({ a: 1 });
    expect(await data({}, new Response("null"))).toBeNull();
    expect(await data({}, new Response('{"a":1}', { headers: { "Content-Length": "0" } }))).toEqual({ a: 1 });
    expect(await data({ method: "HEAD", content: "none" }, new Response(null))).toBeUndefined();
    expect(await data({ content: "none" }, new Response("whatever"))).toBeUndefined();
    expect(await data({ content: "optional" }, new Response(""))).toBeUndefined();
    expect(await data({ content: "optional" }, new Response('{"a":1}'))).toEqual({ a: 1 });
    for (const status of [204, 205]) expect(await data({}, new Response(null, { status }))).toBeUndefined();
  });

  test("reports the number of attempts", async () => {
    const { fetch } = respondWith(() => errorResponse(503), networkError, success);
    const { http } = createTestClient(fetch);
    expect(await http.send(operation(), { path: [1] }).withResponse()).toMatchObject({ data: { id: 1 }, attempts: 3 });
  });
});

describe("a request is retried", () => {
  const truncated = (): Response => new Response('{"id": 1', { headers: { "Content-Type": "application/json" } });
  const html = (): Response => new Response("<html>", { headers: { "Content-Type": "text/html" } });
  const failures: readonly (readonly [string, () => Response])[] = [
    ["429", () => errorResponse(429)],
    ["502", () => errorResponse(502)],
    ["503", () => errorResponse(503)],
    ["504", () => errorResponse(504)],
    ["a lost connection", networkError],
    ["truncated JSON", truncated],
    ["HTML with status 200", html],
    ["truncated JSON with status 400", () => new Response("{", { status: 400, headers: truncated().headers })],
    ["400", () => errorResponse(400)],
    ["401", () => errorResponse(401)],
    ["408", () => errorResponse(408)],
    ["500", () => errorResponse(500)],
    ["an unknown host", () => networkError("ENOTFOUND")],
    ["a bad certificate", () => networkError("CERT_HAS_EXPIRED")],
  ];
  test.each([
    ["idempotent", ["429", "502", "503", "504", "a lost connection", "truncated JSON"]],
    ["throttled", ["429", "503"]],
    ["never", []],
  ] as const)("by the class of its operation: %s", async (retry, expected: readonly string[]) => {
    for (const [failure, respond] of failures) {
      const { fetch, count } = respondWith(respond, success);
      const error = await rejection(createTestClient(fetch).http.send(operation({ retry }), { path: [1] }));
      const isRetried = expected.includes(failure);
      expect([failure, count(), error === undefined]).toEqual([failure, isRetried ? 2 : 1, isRetried]);
    }
  });

  test("with the same method, URL, headers and body", async () => {
    const sent: unknown[] = [];
    const { http } = createTestClient(async (url, { method, headers, body, redirect }) => {
      sent.push({ url, method, headers, body, redirect });
      return sent.length < 3 ? errorResponse(503) : success();
    });
    await http.send(operation({ method: "PUT" }), { path: [1], body: { a: 1 } }, { headers: { "X-A": "b" } });
    const expected = {
      accept: "application/json",
      authorization: "Bearer canary-key",
      "content-type": "application/json",
      "x-a": "b",
    };
    const request = {
      url: "https://items.example/items/1",
      method: "PUT",
      headers: expected,
      body: '{"a":1}',
      redirect: "manual",
    };
    expect(sent).toEqual([request, request, request]);
  });

  test("10 attempts at most by default, or as many as the client or the call allows", async () => {
    const requests = async (client: object, call: object): Promise<number> => {
      const { fetch, count } = respondWith(() => errorResponse(503));
      const error = await rejection(createTestClient(fetch, client).http.send(operation(), { path: [1] }, call));
      expect(error).toMatchObject({ status: 503, attempts: count() });
      return count();
    };
    expect(await requests({}, {})).toBe(10);
    expect(await requests({ retry: { maxAttempts: 3, initialDelayMs: 1 } }, {})).toBe(3);
    expect(await requests({ retry: { maxAttempts: 3, initialDelayMs: 1 } }, { retry: { maxAttempts: 2 } })).toBe(2);
    expect(
      await requests({ retry: { maxAttempts: 3 } }, { retry: { maxAttempts: undefined, initialDelayMs: 1 } }),
    ).toBe(3);
    expect(await requests({ retry: false }, { retry: { initialDelayMs: 1 } })).toBe(10);
    expect(await requests({ retry: false }, {})).toBe(1);
    expect(await requests({}, { retry: false })).toBe(1);
  });

  test("after an exponential backoff with full jitter", async () => {
    const { fetch } = respondWith(() => errorResponse(503));
    const delays: number[][] = [];
    for (let call = 0; call < 30; call++) {
      const { http, attempts } = createTestClient(fetch, {
        retry: { maxAttempts: 5, initialDelayMs: 4, maxDelayMs: 10 },
      });
      await rejection(http.send(operation(), { path: [1] }));
      delays.push(attempts.flatMap(({ delayMs }) => delayMs ?? []));
    }
    const longest = [0, 1, 2, 3].map((index) => Math.max(...delays.map((call) => call[index] as number)));
    expect(longest.map((delayMs, index) => delayMs <= ([4, 8, 10, 10][index] as number))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(Math.min(...delays.flat())).toBeLessThan(2);
    expect(Math.max(...longest)).toBeGreaterThan(4);
  });

  test("not before Retry-After, in seconds or as a date by the clock of the service", async () => {
    const requestedDelay = async (headers: Record<string, string>): Promise<number | undefined> => {
      const { fetch } = respondWith(() => errorResponse(429, headers));
      const { http, attempts } = createTestClient(fetch, {
        retry: { maxAttempts: 2, initialDelayMs: 1, deadlineMs: 100 },
      });
      const error = await rejection(http.send(operation(), { path: [1] }));
      // The delay is longer than the deadline, so that the call rejects with the requested delay.
      expect(attempts.at(-1)?.delayMs).toBeUndefined();
      return (error as RateLimitError).retryAfterMs;
    };
    expect(await requestedDelay({ "Retry-After": "7" })).toBe(7000);
    expect(
      await requestedDelay({ "Retry-After": "Mon, 23 Nov 2026 10:00:09 GMT", Date: "Mon, 23 Nov 2026 10:00:00 GMT" }),
    ).toBe(9000);
    const past = { "Retry-After": "Mon, 23 Nov 2026 10:00:00 GMT", Date: "Mon, 23 Nov 2026 10:00:09 GMT" };
    expect(await requestedDelay(past)).toBe(0);
    for (const garbage of ["soon", "-1", "1e9", "NaN", "7, 8", "5 days", ""]) {
      expect([garbage, await requestedDelay({ "Retry-After": garbage })]).toEqual([garbage, undefined]);
    }
    const { fetch } = respondWith(() => errorResponse(429, { "Retry-After": "0.05" }), success);
    const { http, attempts } = createTestClient(fetch);
    const start = performance.now();
    await http.send(operation(), { path: [1] });
    expect(attempts[0]?.delayMs).toBe(50);
    expect(performance.now() - start).toBeGreaterThan(45);
  });

  test("not if the delay would exceed the deadline: the call rejects at once", async () => {
    const { fetch, count } = respondWith(() => errorResponse(503, { "Retry-After": "3600" }));
    const error = await rejection(createTestClient(fetch).http.send(operation(), { path: [1] }));
    expect(count()).toBe(1);
    expect(error).toMatchObject({ status: 503, retryAfterMs: 3_600_000 });
  });
});

describe("a timeout", () => {
  const silent = (): Promise<Response> => new Promise(() => {});

  test("ends an attempt after timeoutMs, and the call is retried", async () => {
    let requests = 0;
    const { http, attempts } = createTestClient(async () => (requests++ === 0 ? silent() : success()), {
      timeoutMs: 20,
    });
    expect(await http.send(operation(), { path: [1] })).toEqual({ id: 1 });
    expect(attempts).toMatchObject([
      { error: { message: "Request timed out after 20 ms (GET /items/1)" } },
      { status: 200 },
    ]);
  });

  test("ends an attempt whose body stalls", async () => {
    const url = await served((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
      response.write('{"id":');
    });
    const { http } = createTestClient(globalThis.fetch, { baseUrl: url, retry: false });
    const error = await rejection(http.send(operation(), { path: [1] }, { timeoutMs: 30 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ name: "TimeoutError", message: "Request timed out after 30 ms (GET /items/1)" });
  });

  test("ends a call after deadlineMs, regardless of timeoutMs", async () => {
    const { http, attempts } = createTestClient(silent, {
      timeoutMs: 50,
      retry: { maxAttempts: 1000, initialDelayMs: 1, deadlineMs: 1000 },
    });
    const error = await rejection(http.send(operation(), { path: [1] }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(attempts.length).toBeGreaterThan(1);
    expect(attempts.length).toBeLessThan(22);
  });

  test("of Infinity leaves fetch only the caller's signal", async () => {
    const { http } = createTestClient(silent, { timeoutMs: Number.POSITIVE_INFINITY, retry: false });
    const signal = AbortSignal.timeout(20);
    expect(await rejection(http.send(operation(), { path: [1] }, { signal }))).toBe(signal.reason);
    expect((signal.reason as Error).constructor).toBe(DOMException);
  });

  test("of a POST is not retried", async () => {
    const { http, attempts } = createTestClient(silent, { timeoutMs: 10 });
    expect(await rejection(http.send(operation({ retry: "throttled" }), { path: [1] }))).toBeInstanceOf(TimeoutError);
    expect(attempts).toHaveLength(1);
  });
});

describe("an abort", () => {
  /** Aborts a pending call, and waits for its end. */
  const aborted = async (call: (signal: AbortSignal) => Promise<unknown>): Promise<void> => {
    const controller = new AbortController();
    const reason = new Error("enough");
    let result: unknown;
    call(controller.signal).catch((error: unknown) => {
      result = error;
    });
    await delay(30);
    controller.abort(reason);
    await new Promise(setImmediate);
    expect(result).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  };

  test("ends a request at once, even if fetch ignores its signal, and closes its connection", async () => {
    let closed = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const baseUrl = await served((request) => request.on("close", closed));
    const real = createTestClient(globalThis.fetch, { baseUrl });
    await aborted((signal) => real.http.send(operation(), { path: [1] }, { signal }));
    await closing;
    const ignoring = createTestClient(() => new Promise(() => {}));
    await aborted((signal) => ignoring.http.send(operation(), { path: [1] }, { signal }));
  });

  test("ends a retry delay at once", async () => {
    const { fetch, count } = respondWith(() => errorResponse(429, { "Retry-After": "60" }));
    const { http } = createTestClient(fetch);
    await aborted((signal) => http.send(operation(), { path: [1] }, { signal }));
    expect(count()).toBe(1);
  });

  test("reaches a request whose fetch copies its arguments", async () => {
    const { http } = createTestClient(async (_, init) => {
      const { signal } = { ...init };
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    });
    await aborted((signal) => http.send(operation(), { path: [1] }, { signal }));
  });

  test("by something other than a signal rejects, and starts no timer", async () => {
    const { http } = createTestClient(() => new Promise(() => {}), { timeoutMs: 10, retry: false });
    const signal = new AbortController() as unknown as AbortSignal;
    expect(await rejection(http.send(operation(), { path: [1] }, { signal }))).toBeInstanceOf(TypeError);
    // A timer would throw an uncaught error.
    await delay(30);
  });

  test("before the call sends no request", async () => {
    const { fetch, count } = respondWith(success);
    const reason = new Error("early");
    const signal = AbortSignal.abort(reason);
    expect(await rejection(createTestClient(fetch).http.send(operation(), { path: [1] }, { signal }))).toBe(reason);
    expect(count()).toBe(0);
  });

  test("rejects with the caller's reason, even if it is an ApiError", async () => {
    const reason = new ConnectionError(": of another call", { method: "GET", path: "/", attempts: 1 });
    const { fetch, count } = respondWith(() => errorResponse(429, { "Retry-After": "60" }));
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 10);
    const call = createTestClient(fetch).http.send(operation(), { path: [1] }, { signal: controller.signal });
    expect(await rejection(call)).toBe(reason);
    expect(count()).toBe(1);
  });

  test("leaves no listener after ten thousand calls on one signal, and causes no warning", async () => {
    let requests = 0;
    const { http } = createTestClient(async () => (requests++ % 100 === 0 ? errorResponse(503) : success()));
    const { signal } = new AbortController();
    const warnings: Error[] = [];
    const warn = (warning: Error): number => warnings.push(warning);
    process.on("warning", warn);
    for (let batch = 0; batch < 10; batch++) {
      await Promise.all(Array.from({ length: 1000 }, () => http.send(operation(), { path: [1] }, { signal })));
    }
    expect(requests).toBeGreaterThan(10_000);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await delay(5);
    process.off("warning", warn);
    expect(warnings).toEqual([]);
  });
});

describe("onAttempt", () => {
  test("is called after each attempt with its operation, its result and the delay before the next one", async () => {
    const { fetch } = respondWith(() => errorResponse(503, { "Retry-After": "0.01" }), networkError, success);
    const { http, attempts } = createTestClient(fetch);
    await http.send(operation(), { path: [7] });
    const common = { operation: "items.find", method: "GET", path: "/items/7" };
    expect(attempts).toEqual([
      { ...common, attempt: 1, status: 503, error: expect.any(ApiError), delayMs: 10 },
      { ...common, attempt: 2, status: undefined, error: expect.any(ConnectionError), delayMs: expect.any(Number) },
      { ...common, attempt: 3, status: 200, error: undefined, delayMs: undefined },
    ]);
  });

  test("that throws does not change the result of a call", async () => {
    const thrown = new Error("in the log");
    const unhandled = new Promise((resolve) => process.once("unhandledRejection", resolve));
    const before = process.rawListeners("unhandledRejection").slice(0, -1) as (() => void)[];
    for (const listener of before) process.off("unhandledRejection", listener);
    const { http } = createTestClient(async () => success(), {
      onAttempt: () => {
        throw thrown;
      },
    });
    expect(await http.send(operation(), { path: [1] })).toEqual({ id: 1 });
    expect(await unhandled).toBe(thrown);
    for (const listener of before) process.on("unhandledRejection", listener);
  });
});

describe("a redirect", () => {
  test("is not followed: neither the key nor the body reaches another host", async () => {
    let reached = 0;
    const elsewhere = await served((_, response) => {
      reached++;
      response.end("{}");
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const baseUrl = await served((_, response) =>
        response.writeHead(status, { Location: `${elsewhere}/x?y=z` }).end(),
      );
      const { http } = createTestClient(globalThis.fetch, { baseUrl });
      const error = await rejection(http.send(operation({ method: "PUT" }), { path: [1], body: { a: 1 } }));
      expect(error).toMatchObject({
        name: "ApiError",
        status,
        description: `Redirect to ${elsewhere} not followed: check baseUrl.`,
      });
    }
    expect(reached).toBe(0);
  });
});

describe("headers", () => {
  test("of a call replace those of the client, regardless of case", async () => {
    const { http } = createTestClient(
      async (_, { headers }) => Response.json(Object.fromEntries(new Headers(headers))),
      {
        headers: { "X-A": "1", "x-b": "2" },
      },
    );
    const echo = await http.send(operation(), { path: [1] }, { headers: { "x-a": "3", ACCEPT: "text/plain" } });
    expect(echo).toEqual({ accept: "text/plain", "x-a": "3", "x-b": "2" });
  });

  test("that cannot be sent are rejected by name, and their value is not shown", async () => {
    const { http } = createTestClient(async () => success());
    const call = (headers: Record<string, string>) => rejection(http.send(operation(), { path: [1] }, { headers }));
    expect(await call({ "X-Token": "canary\nX-Evil: 1" })).toEqual(new TypeError("Invalid value of header X-Token"));
    expect(await call({ "X Token": "a" })).toEqual(new TypeError("Invalid header name"));
  });
});

describe("an invalid option is rejected", () => {
  const options = { baseUrl: "https://items.example", headers: {} };
  test.each([
    [{ timeoutMs: -1 }, "timeoutMs must be a positive number, got -1"],
    [{ timeoutMs: 0 }, "timeoutMs must be a positive number, got 0"],
    [{ timeoutMs: Number.NaN }, "timeoutMs must be a positive number, got NaN"],
    [{ timeoutMs: "60" as unknown as number }, "timeoutMs must be a positive number, got 60"],
    [{ retry: { maxAttempts: 0 } }, "retry.maxAttempts must be a whole number from 1, or Infinity, got 0"],
    [{ retry: { maxAttempts: 1.5 } }, "retry.maxAttempts must be a whole number from 1, or Infinity, got 1.5"],
    [{ retry: { deadlineMs: -5 } }, "retry.deadlineMs must be a positive number, got -5"],
    [
      { retry: { retries: 3 } as object },
      'retry has no "retries": expected maxAttempts, initialDelayMs, maxDelayMs, deadlineMs',
    ],
  ])("%o", async (wrong, message) => {
    expect(() => createCall({ ...options, ...wrong })).toThrow(new TypeError(message));
    const { http } = createTestClient(async () => success());
    expect(await rejection(http.send(operation(), { path: [1] }, wrong))).toEqual(new TypeError(message));
  });
});
