import { getEventListeners } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { createCall } from "../../../src/core/call.ts";
import { ApiError, ConnectionError, type RateLimitError, TimeoutError } from "../../../src/core/errors.ts";
import type { Operation } from "../../../src/core/operation.ts";
import { rejection, thing, thingsAt } from "./things.ts";

const refusal = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json({ error: "e", errorDescription: "No." }, { status, headers });
const found = (): Response => Response.json({ id: 1 });
const lost = (code = "ECONNRESET"): never => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error(`${code} happened`), { code }) });
};

/** What a fetch does, one after the other; the last one again and again. */
function inTurn(...answers: (() => Response)[]) {
  let requests = 0;
  const fetch = async (): Promise<Response> => (answers[Math.min(requests++, answers.length - 1)] as () => Response)();
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

describe("what comes back", () => {
  const data = (changes: Partial<Operation>, answer: Response): Promise<unknown> =>
    thingsAt(async () => answer).http.send(thing(changes), { path: [1] });

  test("is read as the operation says", async () => {
    expect(await data({}, new Response('{"a":1}'))).toEqual({ a: 1 });
    expect(await data({}, new Response("null"))).toBeNull();
    expect(await data({ content: "text" }, new Response("a,b"))).toBe("a,b");
    expect(await data({ content: "text" }, new Response(null, { headers: { "Content-Length": "0" } }))).toBe("");
    expect(await data({ content: "none" }, new Response("whatever"))).toBeUndefined();
    const blob = await data({ content: "binary" }, new Response(new Uint8Array([1, 2])));
    expect(new Uint8Array(await (blob as Blob).arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  });

  test("says how many requests it took", async () => {
    const { fetch } = inTurn(() => refusal(503), lost, found);
    const { http } = thingsAt(fetch);
    expect(await http.send(thing(), { path: [1] }).withResponse()).toMatchObject({ data: { id: 1 }, attempts: 3 });
  });
});

describe("a request is sent again", () => {
  const cutShort = (): Response => new Response('{"id": 1', { headers: { "Content-Type": "application/json" } });
  const html = (): Response => new Response("<html>", { headers: { "Content-Type": "text/html" } });
  const failures: readonly (readonly [string, () => Response])[] = [
    ["429", () => refusal(429)],
    ["502", () => refusal(502)],
    ["503", () => refusal(503)],
    ["504", () => refusal(504)],
    ["a lost connection", lost],
    ["JSON that is cut short", cutShort],
    ["HTML that says 200", html],
    ["JSON that is cut short and says 400", () => new Response("{", { status: 400, headers: cutShort().headers })],
    ["400", () => refusal(400)],
    ["401", () => refusal(401)],
    ["408", () => refusal(408)],
    ["500", () => refusal(500)],
    ["a host that is not there", () => lost("ENOTFOUND")],
    ["a bad certificate", () => lost("CERT_HAS_EXPIRED")],
  ];
  test.each([
    ["idempotent", ["429", "502", "503", "504", "a lost connection", "JSON that is cut short"]],
    ["refused", ["429", "503"]],
    ["never", []],
  ] as const)("by the class of its operation: %s", async (retry, expected: readonly string[]) => {
    for (const [failure, answer] of failures) {
      const { fetch, count } = inTurn(answer, found);
      const error = await rejection(thingsAt(fetch).http.send(thing({ retry }), { path: [1] }));
      const again = expected.includes(failure);
      expect([failure, count(), error === undefined]).toEqual([failure, again ? 2 : 1, again]);
    }
  });

  test("with the same method, URL, headers and body", async () => {
    const sent: unknown[] = [];
    const { http } = thingsAt(async (url, { method, headers, body, redirect }) => {
      sent.push({ url, method, headers, body, redirect });
      return sent.length < 3 ? refusal(503) : found();
    });
    await http.send(thing({ method: "PUT" }), { path: [1], body: { a: 1 } }, { headers: { "X-A": "b" } });
    const headers = {
      accept: "application/json",
      authorization: "Bearer canary-key",
      "content-type": "application/json",
      "x-a": "b",
    };
    const request = {
      url: "https://things.example/things/1",
      method: "PUT",
      headers,
      body: '{"a":1}',
      redirect: "manual",
    };
    expect(sent).toEqual([request, request, request]);
  });

  test("10 times at most, and as often as the client or the call says", async () => {
    const requests = async (client: object, call: object): Promise<number> => {
      const { fetch, count } = inTurn(() => refusal(503));
      const error = await rejection(thingsAt(fetch, client).http.send(thing(), { path: [1] }, call));
      expect(error).toMatchObject({ status: 503, attempts: count() });
      return count();
    };
    expect(await requests({}, {})).toBe(10);
    expect(await requests({ retry: { tries: 3, baseWaitMs: 1 } }, {})).toBe(3);
    expect(await requests({ retry: { tries: 3, baseWaitMs: 1 } }, { retry: { tries: 2 } })).toBe(2);
    expect(await requests({ retry: { tries: 3 } }, { retry: { tries: undefined, baseWaitMs: 1 } })).toBe(3);
    expect(await requests({ retry: false }, { retry: { baseWaitMs: 1 } })).toBe(10);
    expect(await requests({ retry: false }, {})).toBe(1);
    expect(await requests({}, { retry: false })).toBe(1);
  });

  test("after a wait with full jitter that doubles up to its bound", async () => {
    const { fetch } = inTurn(() => refusal(503));
    const waits: number[][] = [];
    for (let call = 0; call < 30; call++) {
      const { http, attempts } = thingsAt(fetch, { retry: { tries: 5, baseWaitMs: 4, maxWaitMs: 10 } });
      await rejection(http.send(thing(), { path: [1] }));
      waits.push(attempts.flatMap(({ waitMs }) => waitMs ?? []));
    }
    const longest = [0, 1, 2, 3].map((wait) => Math.max(...waits.map((call) => call[wait] as number)));
    expect(longest.map((wait, index) => wait <= ([4, 8, 10, 10][index] as number))).toEqual([true, true, true, true]);
    expect(Math.min(...waits.flat())).toBeLessThan(2);
    expect(Math.max(...longest)).toBeGreaterThan(4);
  });

  test("not before Retry-After, in seconds or as a date by the clock of the service", async () => {
    const wait = async (headers: Record<string, string>): Promise<number | undefined> => {
      const { fetch } = inTurn(() => refusal(429, headers));
      const { http, attempts } = thingsAt(fetch, { retry: { tries: 2, baseWaitMs: 1, deadlineMs: 100 } });
      const error = await rejection(http.send(thing(), { path: [1] }));
      // The wait is longer than the deadline, so that the call gives up and tells what was asked for.
      expect(attempts.at(-1)?.waitMs).toBeUndefined();
      return (error as RateLimitError).retryAfterMs;
    };
    expect(await wait({ "Retry-After": "7" })).toBe(7000);
    expect(await wait({ "Retry-After": "Mon, 23 Nov 2026 10:00:09 GMT", Date: "Mon, 23 Nov 2026 10:00:00 GMT" })).toBe(
      9000,
    );
    const past = { "Retry-After": "Mon, 23 Nov 2026 10:00:00 GMT", Date: "Mon, 23 Nov 2026 10:00:09 GMT" };
    expect(await wait(past)).toBe(0);
    for (const garbage of ["soon", "-1", "1e9", "NaN", "7, 8", "5 days", ""]) {
      expect([garbage, await wait({ "Retry-After": garbage })]).toEqual([garbage, undefined]);
    }
    const { fetch } = inTurn(() => refusal(429, { "Retry-After": "0.05" }), found);
    const { http, attempts } = thingsAt(fetch);
    const start = performance.now();
    await http.send(thing(), { path: [1] });
    expect(attempts[0]?.waitMs).toBe(50);
    expect(performance.now() - start).toBeGreaterThan(45);
  });

  test("not where the wait would pass the deadline: the caller learns at once what happened", async () => {
    const { fetch, count } = inTurn(() => refusal(503, { "Retry-After": "3600" }));
    const error = await rejection(thingsAt(fetch).http.send(thing(), { path: [1] }));
    expect(count()).toBe(1);
    expect(error).toMatchObject({ status: 503, retryAfterMs: 3_600_000 });
  });
});

describe("time", () => {
  const silent = (): Promise<Response> => new Promise(() => {});

  test("is up for a request after timeoutMs, and the call goes on with the next one", async () => {
    let requests = 0;
    const { http, attempts } = thingsAt(async () => (requests++ === 0 ? silent() : found()), { timeoutMs: 20 });
    expect(await http.send(thing(), { path: [1] })).toEqual({ id: 1 });
    expect(attempts).toMatchObject([{ error: { message: "No answer within 20 ms (GET /things/1)" } }, { status: 200 }]);
  });

  test("is up for an answer that stalls in its body", async () => {
    const url = await served((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
      response.write('{"id":');
    });
    const { http } = thingsAt(globalThis.fetch, { baseUrl: url, retry: false });
    const error = await rejection(http.send(thing(), { path: [1] }, { timeoutMs: 30 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ name: "TimeoutError", message: "No answer within 30 ms (GET /things/1)" });
  });

  test("is up for a call after deadlineMs, whatever its requests may take", async () => {
    const { http, attempts } = thingsAt(silent, {
      timeoutMs: 50,
      retry: { tries: 1000, baseWaitMs: 1, deadlineMs: 1000 },
    });
    const error = await rejection(http.send(thing(), { path: [1] }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(attempts.length).toBeGreaterThan(1);
    expect(attempts.length).toBeLessThan(22);
  });

  test("is nobody's but the caller's signal where there is no limit", async () => {
    const { http } = thingsAt(silent, { timeoutMs: Number.POSITIVE_INFINITY, retry: false });
    const signal = AbortSignal.timeout(20);
    expect(await rejection(http.send(thing(), { path: [1] }, { signal }))).toBe(signal.reason);
    expect((signal.reason as Error).constructor).toBe(DOMException);
  });

  test("that is up for a POST is not a reason to send it again", async () => {
    const { http, attempts } = thingsAt(silent, { timeoutMs: 10 });
    expect(await rejection(http.send(thing({ retry: "refused" }), { path: [1] }))).toBeInstanceOf(TimeoutError);
    expect(attempts).toHaveLength(1);
  });
});

describe("an abort", () => {
  /** Aborts a call that is under way, and sees to it that it has ended before anything else happens. */
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

  test("ends a request at once, also where fetch does not listen, and closes its connection", async () => {
    let closed = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const baseUrl = await served((request) => request.on("close", closed));
    const real = thingsAt(globalThis.fetch, { baseUrl });
    await aborted((signal) => real.http.send(thing(), { path: [1] }, { signal }));
    await closing;
    const deaf = thingsAt(() => new Promise(() => {}));
    await aborted((signal) => deaf.http.send(thing(), { path: [1] }, { signal }));
  });

  test("ends a wait at once", async () => {
    const { fetch, count } = inTurn(() => refusal(429, { "Retry-After": "60" }));
    const { http } = thingsAt(fetch);
    await aborted((signal) => http.send(thing(), { path: [1] }, { signal }));
    expect(count()).toBe(1);
  });

  test("reaches a request whose fetch copies what it is given", async () => {
    const { http } = thingsAt(async (_, init) => {
      const { signal } = { ...init };
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    });
    await aborted((signal) => http.send(thing(), { path: [1] }, { signal }));
  });

  test("before the call lets nothing out", async () => {
    const { fetch, count } = inTurn(found);
    const reason = new Error("early");
    const signal = AbortSignal.abort(reason);
    expect(await rejection(thingsAt(fetch).http.send(thing(), { path: [1] }, { signal }))).toBe(reason);
    expect(count()).toBe(0);
  });

  test("is the caller's even where its reason looks like an error of the client", async () => {
    const reason = new ConnectionError(": of another call", { method: "GET", path: "/", attempts: 1 });
    const { fetch, count } = inTurn(() => refusal(429, { "Retry-After": "60" }));
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 10);
    const call = thingsAt(fetch).http.send(thing(), { path: [1] }, { signal: controller.signal });
    expect(await rejection(call)).toBe(reason);
    expect(count()).toBe(1);
  });

  test("leaves no listener behind after ten thousand calls on one signal, and no warning meanwhile", async () => {
    let requests = 0;
    const { http } = thingsAt(async () => (requests++ % 100 === 0 ? refusal(503) : found()));
    const { signal } = new AbortController();
    const warnings: Error[] = [];
    const warn = (warning: Error): number => warnings.push(warning);
    process.on("warning", warn);
    for (let batch = 0; batch < 10; batch++) {
      await Promise.all(Array.from({ length: 1000 }, () => http.send(thing(), { path: [1] }, { signal })));
    }
    expect(requests).toBeGreaterThan(10_000);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await delay(5);
    process.off("warning", warn);
    expect(warnings).toEqual([]);
  });
});

describe("onAttempt", () => {
  test("is told of each request: what it was, what came of it, and how long the call waits", async () => {
    const { fetch } = inTurn(() => refusal(503, { "Retry-After": "0.01" }), lost, found);
    const { http, attempts } = thingsAt(fetch);
    await http.send(thing(), { path: [7] });
    const common = { operation: "things.find", method: "GET", path: "/things/7" };
    expect(attempts).toEqual([
      { ...common, attempt: 1, status: 503, error: expect.any(ApiError), waitMs: 10 },
      { ...common, attempt: 2, status: undefined, error: expect.any(ConnectionError), waitMs: expect.any(Number) },
      { ...common, attempt: 3, status: 200, error: undefined, waitMs: undefined },
    ]);
  });

  test("that throws does not change the result of a call", async () => {
    const thrown = new Error("in the log");
    const unhandled = new Promise((resolve) => process.once("unhandledRejection", resolve));
    const before = process.rawListeners("unhandledRejection").slice(0, -1) as (() => void)[];
    for (const listener of before) process.off("unhandledRejection", listener);
    const { http } = thingsAt(async () => found(), {
      onAttempt: () => {
        throw thrown;
      },
    });
    expect(await http.send(thing(), { path: [1] })).toEqual({ id: 1 });
    expect(await unhandled).toBe(thrown);
    for (const listener of before) process.on("unhandledRejection", listener);
  });
});

describe("a redirect", () => {
  test("is not followed: neither key nor body reach another host", async () => {
    let reached = 0;
    const elsewhere = await served((_, response) => {
      reached++;
      response.end("{}");
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const baseUrl = await served((_, response) =>
        response.writeHead(status, { Location: `${elsewhere}/x?y=z` }).end(),
      );
      const { http } = thingsAt(globalThis.fetch, { baseUrl });
      const error = await rejection(http.send(thing({ method: "PUT" }), { path: [1], body: { a: 1 } }));
      expect(error).toMatchObject({
        name: "ApiError",
        status,
        description: `The service redirects to ${elsewhere}, which is not followed; check baseUrl.`,
      });
    }
    expect(reached).toBe(0);
  });
});

describe("headers", () => {
  test("of a call go over those of the client, whatever their spelling", async () => {
    const { http } = thingsAt(async (_, { headers }) => Response.json(headers), {
      headers: { "X-A": "1", "x-b": "2" },
    });
    const echo = await http.send(thing(), { path: [1] }, { headers: { "x-a": "3", ACCEPT: "text/plain" } });
    expect(echo).toEqual({ accept: "text/plain", "x-a": "3", "x-b": "2" });
  });

  test("that cannot travel are refused by name, and their value is not shown", async () => {
    const { http } = thingsAt(async () => found());
    const call = (headers: Record<string, string>) => rejection(http.send(thing(), { path: [1] }, { headers }));
    expect(await call({ "X-Token": "canary\nX-Evil: 1" })).toEqual(
      new TypeError("The value of the header X-Token has a character that cannot stand in a header"),
    );
    expect(await call({ "X Token": "a" })).toEqual(new TypeError('"X Token" cannot be the name of a header'));
  });
});

describe("an option that cannot be is refused", () => {
  const options = { baseUrl: "https://things.example", headers: {} };
  test.each([
    [{ timeoutMs: -1 }, "timeoutMs must be a positive number, and is -1"],
    [{ timeoutMs: 0 }, "timeoutMs must be a positive number, and is 0"],
    [{ timeoutMs: Number.NaN }, "timeoutMs must be a positive number, and is NaN"],
    [{ timeoutMs: "60" as unknown as number }, "timeoutMs must be a positive number, and is 60"],
    [{ retry: { tries: 0 } }, "retry.tries must be a whole number from 1, and is 0"],
    [{ retry: { tries: 1.5 } }, "retry.tries must be a whole number from 1, and is 1.5"],
    [{ retry: { deadlineMs: -5 } }, "retry.deadlineMs must be a positive number, and is -5"],
    [{ retry: { retries: 3 } as object }, "retry has tries, baseWaitMs, maxWaitMs, deadlineMs, and no retries"],
  ])("%o", async (wrong, message) => {
    expect(() => createCall({ ...options, ...wrong })).toThrow(new TypeError(message));
    const { http } = thingsAt(async () => found());
    expect(await rejection(http.send(thing(), { path: [1] }, wrong))).toEqual(new TypeError(message));
  });
});
