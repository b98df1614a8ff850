import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConnectionError } from "../../../src/core/errors.ts";
import { createTestClient, networkError, operation, rejection } from "./helpers.ts";

const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });

/** The errors of `fetch` on each platform. */
const networkErrors: readonly (readonly [string, unknown])[] = [
  ["Node.js, refused", new TypeError("fetch failed", { cause: coded("ECONNREFUSED", "connect ECONNREFUSED ::1:1") })],
  ["Node.js, all addresses refused", new TypeError("fetch failed", { cause: coded("ECONNREFUSED", "") })],
  ["Node.js, reset", new TypeError("fetch failed", { cause: coded("ECONNRESET") })],
  ["Node.js, closed", new TypeError("fetch failed", { cause: coded("UND_ERR_SOCKET", "other side closed") })],
  ["Node.js, cut body", new TypeError("terminated", { cause: coded("UND_ERR_SOCKET", "other side closed") })],
  ["Node.js, slow connection", new TypeError("fetch failed", { cause: coded("UND_ERR_CONNECT_TIMEOUT") })],
  ["Node.js, no DNS", new TypeError("fetch failed", { cause: coded("EAI_AGAIN") })],
  ["Node.js, broken pipe", new TypeError("fetch failed", { cause: coded("EPIPE") })],
  ["Bun", coded("ECONNRESET", "ECONNRESET: The socket connection was closed unexpectedly.")],
  ["Deno, cut body", new TypeError("error reading a body from connection")],
  [
    "Deno, refused",
    new TypeError("fetch failed", {
      cause: new Error("error sending request for url (http://x/): client error (Connect): tcp connect error: refused"),
    }),
  ],
  [
    "Deno, closed",
    new TypeError("fetch failed", {
      cause: new Error("client error (SendRequest): connection closed before message completed"),
    }),
  ],
  ["workerd", new Error("Network connection lost.")],
  ["Chromium", new TypeError("Failed to fetch")],
  ["Chromium, cut body", new TypeError("network error")],
  ["Firefox", new TypeError("NetworkError when attempting to fetch resource.")],
  ["Safari", new TypeError("Load failed")],
  ["Safari, lost", new TypeError("The network connection was lost.")],
  ["node-fetch", coded("ERR_STREAM_PREMATURE_CLOSE", "Premature close")],
  ["another realm", { message: "fetch failed", cause: { code: "ECONNRESET", message: "read ECONNRESET" } }],
];

const used = new Response("{}");
const circular = new Error("circular");
circular.cause = circular;

/** Every other way in which a `fetch` fails. */
const otherErrors: readonly (readonly [string, () => unknown])[] = [
  ["a stub that returns undefined", () => undefined],
  ["a response that is used twice", () => used],
  ["a bug", () => (undefined as unknown as { token: string }).token],
  ["an error of the caller", () => Promise.reject(new RangeError("token refresh failed"))],
  ["a value that is no error", () => Promise.reject("nope")],
  ["an error with a circular cause", () => Promise.reject(circular)],
  ["a blocked port", () => Promise.reject(new TypeError("fetch failed", { cause: new Error("bad port") }))],
  [
    "https to an http port",
    () => Promise.reject(new TypeError("fetch failed", { cause: coded("ERR_SSL_WRONG_VERSION_NUMBER") })),
  ],
  ["an invalid certificate", () => Promise.reject(new TypeError("fetch failed", { cause: coded("CERT_HAS_EXPIRED") }))],
  [
    "a body that cannot be decompressed",
    () => Promise.reject(new TypeError("terminated", { cause: coded("Z_DATA_ERROR") })),
  ],
  ["a timeout of the caller's fetch", () => Promise.reject(new DOMException("timed out", "TimeoutError"))],
];

describe("a network error is a ConnectionError and retried:", () => {
  test.each(networkErrors)("%s", async (_, thrown) => {
    let requests = 0;
    const { http, attempts } = createTestClient(async () => {
      if (requests++ === 0) throw thrown;
      return Response.json({ id: 1 });
    });
    expect(await http.send(operation(), { path: [1] })).toEqual({ id: 1 });
    expect(attempts[0]?.error).toBeInstanceOf(ConnectionError);
    expect(requests).toBe(2);
  });

  test("except for an unknown host", async () => {
    const { http, attempts } = createTestClient(async () => networkError("ENOTFOUND"));
    expect(await rejection(http.send(operation(), { path: [1] }))).toBeInstanceOf(ConnectionError);
    expect(attempts).toHaveLength(1);
  });

  test("at most three attempts, regardless of maxAttempts", async () => {
    let requests = 0;
    const { http } = createTestClient(async () => {
      requests++;
      throw networkErrors[2]?.[1];
    });
    await rejection(http.send(operation(), { path: [1] }, { retry: { maxAttempts: 100 } }));
    expect(requests).toBe(3);
  });

  test("timeouts count as lost connections, and error responses do not", async () => {
    const results: (() => Promise<Response>)[] = [
      async () => Response.json({}, { status: 503 }),
      async () => networkError(),
      async () => Response.json({}, { status: 429 }),
      () => new Promise(() => {}),
      async () => Response.json({}, { status: 503 }),
      async () => networkError(),
      async () => Response.json({ id: 1 }),
    ];
    let requests = 0;
    const { http } = createTestClient(() => (results[requests++] as () => Promise<Response>)(), { timeoutMs: 20 });
    expect(await rejection(http.send(operation(), { path: [1] }))).toMatchObject({ attempts: 6 });
  });
});

describe("any other error rejects at once with what was thrown:", () => {
  const server = createServer((_, response) => response.end("{}"));
  beforeAll(async () => {
    await used.text();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => void server.close());

  test.each(otherErrors)("%s", async (_, result) => {
    let requests = 0;
    let thrown: unknown;
    const { http, attempts } = createTestClient(async () => {
      requests++;
      try {
        return (await result()) as Response;
      } catch (error) {
        thrown = error;
        throw error;
      }
    });
    const error = await rejection(http.send(operation(), { path: [1] }));
    if (thrown === undefined) expect(error).toBeInstanceOf(TypeError);
    else expect(error).toBe(thrown);
    expect(error).not.toBeInstanceOf(ConnectionError);
    expect([requests, attempts.length]).toEqual([1, 0]);
  });

  test("a platform without fetch", async () => {
    const { http, attempts } = createTestClient(undefined);
    const { fetch } = globalThis;
    Reflect.deleteProperty(globalThis, "fetch");
    const error = await rejection(http.send(operation(), { path: [1] }));
    globalThis.fetch = fetch;
    expect(error).toBeInstanceOf(TypeError);
    expect(attempts).toEqual([]);
  });

  test("a blocked port, and TLS to a plain port, on this platform", async () => {
    const { port } = server.address() as AddressInfo;
    for (const baseUrl of ["http://127.0.0.1:1", `https://127.0.0.1:${port}`]) {
      const { http, attempts } = createTestClient(undefined, { baseUrl });
      const error = await rejection(http.send(operation(), { path: [1] }));
      expect(error).toMatchObject({ message: "fetch failed" });
      expect(error).not.toBeInstanceOf(ConnectionError);
      expect(attempts).toEqual([]);
    }
  });
});

describe("a DELETE whose earlier attempt may have been processed", () => {
  const deletion = operation({ method: "DELETE", content: "none" });
  const notFound = (): Response => Response.json({ error: "not_found" }, { status: 404 });
  const remove = (first: () => Response | Promise<Response>, changes = {}) => {
    let requests = 0;
    const { http } = createTestClient(async () => (requests++ === 0 ? first() : notFound()), { timeoutMs: 20 });
    return http.send({ ...deletion, ...changes }, { path: [1] }).withResponse();
  };

  test.each<[string, () => Response | Promise<Response>]>([
    ["a lost connection", () => networkError("ECONNRESET")],
    ["a timeout", () => new Promise(() => {})],
    ["502", () => new Response("", { status: 502 })],
    ["504", () => new Response("", { status: 504 })],
  ])("succeeds with a 404 after %s", async (_, first) => {
    expect(await remove(first)).toMatchObject({ data: undefined, status: 404, attempts: 2 });
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ["a refused connection", () => networkError("ECONNREFUSED")],
    ["503", () => new Response("", { status: 503 })],
    ["429", () => new Response("", { status: 429 })],
  ])("fails with a 404 after %s: the request was not processed", async (_, first) => {
    await expect(remove(first)).rejects.toMatchObject({ status: 404, attempts: 2 });
  });

  test("fails with a 404 at its first attempt, and so does every other method", async () => {
    await expect(remove(notFound)).rejects.toMatchObject({ status: 404, attempts: 1 });
    await expect(remove(() => networkError(), { method: "PUT" })).rejects.toMatchObject({ status: 404, attempts: 2 });
  });
});
