import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  ApiError,
  AuthenticationError,
  CivisClient,
  ConflictError,
  ConnectionError,
  isApiError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "../../../src/index.ts";
import { json, observed } from "../client.ts";
import { networkError, rejection } from "./helpers.ts";

const notFound = { error: "not_found", errorDescription: "The requested endpoint could not be found.", code: 404 };

test("an error response exposes code, description and request ID", async () => {
  const { credentials } = observed(() => json(notFound, { status: 404, statusText: "Not Found" }));
  const error = await rejection(credentials.get(12));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toBeInstanceOf(NotFoundError);
  expect(error).toMatchObject({
    name: "NotFoundError",
    message: "404 Not Found: The requested endpoint could not be found. (GET /credentials/12, request request-1)",
    status: 404,
    code: "not_found",
    description: "The requested endpoint could not be found.",
    requestId: "request-1",
    method: "GET",
    path: "/credentials/12",
    attempts: 1,
    retryAfterMs: undefined,
  });
});

test("an error exposes the number of attempts", async () => {
  const retry = { maxAttempts: 3, initialDelayMs: 1 };
  const { credentials } = observed(() => json({ error: "busy" }, { status: 503, statusText: "Busy" }), { retry });
  await expect(credentials.get(12)).rejects.toThrow(
    "503 Busy: busy (GET /credentials/12, request request-1, 3 attempts)",
  );
  const unreachable = observed(() => Promise.reject(Object.assign(new Error("lost"), { code: "ECONNRESET" })), {
    retry,
  });
  await expect(unreachable.credentials.get(12)).rejects.toThrow(
    "Connection failed: lost (GET /credentials/12, 3 attempts)",
  );
});

test("each error status has a class", async () => {
  const nameOf = async (status: number): Promise<unknown> => {
    const error = await rejection(observed(() => json({}, { status })).credentials.get(1));
    expect(error).toBeInstanceOf(ApiError);
    expect((error as Error).stack).toContain(`${(error as Error).name}: ${status}`);
    return [(error as Error).constructor, (error as Error).name];
  };
  expect(await nameOf(400)).toEqual([ApiError, "ApiError"]);
  expect(await nameOf(401)).toEqual([AuthenticationError, "AuthenticationError"]);
  expect(await nameOf(403)).toEqual([PermissionError, "PermissionError"]);
  expect(await nameOf(404)).toEqual([NotFoundError, "NotFoundError"]);
  expect(await nameOf(409)).toEqual([ConflictError, "ConflictError"]);
  expect(await nameOf(429)).toEqual([RateLimitError, "RateLimitError"]);
  for (const status of [500, 502, 503, 504, 599]) expect(await nameOf(status)).toEqual([ServerError, "ServerError"]);
});

test("isApiError recognises the errors of another copy of the package, and nothing else", async () => {
  vi.resetModules();
  const { CivisClient: Other, ApiError: OtherError } = await import("../../../src/index.ts");
  const error = await rejection(
    new Other({ apiKey: "k", fetch: async () => json({}, { status: 404 }) }).credentials.get(1),
  );
  expect(OtherError).not.toBe(ApiError);
  expect(error).not.toBeInstanceOf(ApiError);
  expect(isApiError(error) && error.status).toBe(404);
  const info = { method: "GET", path: "/", attempts: 1 };
  for (const other of [new Error("404"), { status: 404 }, null, undefined, "", new ConnectionError("", info)]) {
    expect(isApiError(other)).toBe(false);
  }
});

test("a status without a status text has the standard one in its message", async () => {
  const { credentials } = observed(() => new Response("{}", { status: 409 }));
  await expect(credentials.patch(12, {})).rejects.toThrow(/^409 Conflict: /);
});

describe("an unexpected response is an ApiError with any status", () => {
  const html = `<html><body>${"Bad gateway. ".repeat(40)}</body></html>`;
  test.each([
    ["HTML", 502, html, `Unexpected response body: ${html.slice(0, 200)}`],
    ["HTML", 200, html, `Unexpected response body: ${html.slice(0, 200)}`],
    ["nothing", 503, "", "The response has no body."],
    ["nothing", 200, "", "The response has no body."],
    ["truncated JSON", 200, '{"id": 12, "na', 'Unexpected response body: {"id": 12, "na'],
    ["truncated JSON", 500, '{"error": "x', 'Unexpected response body: {"error": "x'],
    ["other JSON", 400, "[1]", "Unexpected response body: [1]"],
    ["a code without a description", 400, '{"error":"bad_request"}', "bad_request"],
  ])("%s with %i", async (_, status, body, description) => {
    const { credentials } = observed(() => new Response(body, { status }));
    const error = await rejection(credentials.get(12));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status, description, method: "GET", path: "/credentials/12" });
  });
});

test("an error with Content-Length 0 has no body", async () => {
  const { credentials } = observed(() => new Response(null, { status: 401, headers: { "Content-Length": "0" } }));
  await expect(credentials.get(12)).rejects.toThrow(
    "401 Unauthorized: The response has no body. (GET /credentials/12)",
  );
});

test("a service that cannot be reached is a ConnectionError with the reason", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const { credentials } = new CivisClient({ apiKey: "k", baseUrl: `http://127.0.0.1:${port}`, retry: false });
  const error = await rejection(credentials.get(12));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({
    message: `Connection failed: connect ECONNREFUSED 127.0.0.1:${port} (GET /credentials/12)`,
    method: "GET",
    path: "/credentials/12",
  });
  expect((error as Error).cause).toBeInstanceOf(TypeError);
});

test("a connection that breaks in the middle of the body is a ConnectionError", async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Length": "100" });
    response.write('{"id": 12', () => response.destroy());
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const { credentials } = new CivisClient({ apiKey: "k", baseUrl: `http://127.0.0.1:${port}`, retry: false });
  expect(await rejection(credentials.get(12))).toBeInstanceOf(ConnectionError);
  await new Promise((resolve) => server.close(resolve));
});

test("JSON.stringify of an error includes its message", async () => {
  const { credentials } = observed(() => json(notFound, { status: 404 }));
  expect(JSON.parse(JSON.stringify(await rejection(credentials.get(12))))).toEqual({
    ...{ name: "NotFoundError", status: 404, code: "not_found", requestId: "request-1", truncated: false },
    message: "404 Not Found: The requested endpoint could not be found. (GET /credentials/12, request request-1)",
    description: "The requested endpoint could not be found.",
    ...{ method: "GET", path: "/credentials/12", attempts: 1 },
  });
  const unreachable = observed(() => networkError());
  expect(JSON.parse(JSON.stringify(await rejection(unreachable.credentials.get(12))))).toEqual({
    ...{ name: "ConnectionError", method: "GET", path: "/credentials/12", attempts: 1 },
    message: "Connection failed: ECONNRESET happened (GET /credentials/12)",
  });
});

test("the cause of a ConnectionError has message, stack and code of each cause, including circular ones", async () => {
  const inner: Error = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", request: { secret: 1 } });
  inner.cause = new TypeError("fetch failed", { cause: inner });
  const { credentials } = observed(() => Promise.reject(new TypeError("fetch failed", { cause: inner })));
  const { cause } = (await rejection(credentials.get(12))) as { cause: Error };
  expect(cause).toBeInstanceOf(TypeError);
  expect(cause.message).toBe("fetch failed");
  expect(cause.stack).toContain("errors.test.ts");
  expect(cause.cause).toMatchObject({ message: "read ECONNRESET", code: "ECONNRESET" });
  expect(inspect(cause, { depth: 20 })).not.toContain("secret");
});
