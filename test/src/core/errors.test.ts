import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ApiError, CivisClient, ConnectionError } from "../../../src/index.ts";
import { json, observed } from "../client.ts";

const notFound = { error: "not_found", errorDescription: "The requested endpoint could not be found.", code: 404 };

/** What a call is rejected with. */
const rejection = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

test("an error of the service says what happened", async () => {
  const { credentials } = observed(() => json(notFound, { status: 404, statusText: "Not Found" }));
  const error = await rejection(credentials.get(12));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    name: "ApiError",
    message: "404 Not Found: The requested endpoint could not be found. (GET /credentials/12, request request-1)",
    status: 404,
    code: "not_found",
    description: "The requested endpoint could not be found.",
    requestId: "request-1",
    method: "GET",
    path: "/credentials/12",
  });
});

test("a status without a text gets the usual one", async () => {
  const { credentials } = observed(() => new Response("{}", { status: 409 }));
  await expect(credentials.patch(12, {})).rejects.toThrow(/^409 Conflict: /);
});

describe("an answer that is not what it should be is an ApiError, whatever its status", () => {
  const html = `<html><body>${"Bad gateway. ".repeat(40)}</body></html>`;
  test.each([
    ["HTML", 502, html, `The answer is not what it should be: ${html.slice(0, 200)}`],
    ["HTML", 200, html, `The answer is not what it should be: ${html.slice(0, 200)}`],
    ["nothing", 503, "", "The answer has no body."],
    ["nothing", 200, "", "The answer has no body."],
    ["cut-short JSON", 200, '{"id": 12, "na', 'The answer is not what it should be: {"id": 12, "na'],
    ["cut-short JSON", 500, '{"error": "x', 'The answer is not what it should be: {"error": "x'],
    ["other JSON", 400, "[1]", "The answer is not what it should be: [1]"],
    ["a code without a sentence", 400, '{"error":"bad_request"}', "bad_request"],
  ])("%s with %i", async (_, status, body, description) => {
    const { credentials } = observed(() => new Response(body, { status }));
    expect(await rejection(credentials.get(12))).toMatchObject({ name: "ApiError", status, description });
  });
});

test("a body of an error whose length says 0 is no body", async () => {
  const { credentials } = observed(() => new Response(null, { status: 401, headers: { "Content-Length": "0" } }));
  await expect(credentials.get(12)).rejects.toThrow("401 Unauthorized: The answer has no body. (GET /credentials/12)");
});

test("a service that cannot be reached is a ConnectionError with the reason", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const { credentials } = new CivisClient({ apiKey: "k", baseUrl: `http://127.0.0.1:${port}` });
  const error = await rejection(credentials.get(12));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({
    message: `No answer: connect ECONNREFUSED 127.0.0.1:${port} (GET /credentials/12)`,
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
  const { credentials } = new CivisClient({ apiKey: "k", baseUrl: `http://127.0.0.1:${port}` });
  expect(await rejection(credentials.get(12))).toBeInstanceOf(ConnectionError);
  await new Promise((resolve) => server.close(resolve));
});

test("an aborted call rejects with the reason of the signal, before and after it was sent", async () => {
  const { credentials, sent } = observed(() => new Promise(() => {}));
  const early = new Error("early");
  expect(await rejection(credentials.get(12, { signal: AbortSignal.abort(early) }))).toBe(early);
  expect(sent).toEqual([]);
  const server = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const real = new CivisClient({ apiKey: "k", baseUrl: `http://127.0.0.1:${port}` });
  const controller = new AbortController();
  const call = rejection(real.credentials.get(12, { signal: controller.signal }));
  const late = new Error("late");
  setTimeout(() => controller.abort(late), 20);
  expect(await call).toBe(late);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test("neither a client nor an error shows the key or the password", async () => {
  const { civis, credentials } = observed(() => json(notFound, { status: 404 }), { apiKey: "canary-key" });
  const error = await rejection(credentials.post({ type: "Custom", username: "u", password: "canary-password" }));
  for (const value of [civis, credentials, error, credentials.list()]) {
    const shown = [inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value)].join("\n");
    expect(shown).not.toContain("canary");
  }
});
