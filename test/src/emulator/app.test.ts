import { expect, test } from "vitest";
import { operations } from "../../../generated/operations.ts";
import { credentialHandlers } from "../../../src/emulator/credentials.ts";
import type { Handlers } from "../../../src/emulator/handler.ts";
import { createEmulator } from "../../../src/emulator/index.ts";
import { createTestEmulator } from "./helpers.ts";

test.each([
  ["DELETE", "/credentials", "GET, POST, HEAD, OPTIONS"],
  ["POST", "/credentials/types", "GET, HEAD, OPTIONS"],
  ["PUT", "/credentials/types", "GET, HEAD, OPTIONS"],
  ["POST", "/credentials/1001", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"],
  ["GET", "/credentials/1001/transfer", "PUT, OPTIONS"],
  ["POST", "/", "GET, HEAD, OPTIONS"],
  ["DELETE", "/openapi.json", "GET, HEAD, OPTIONS"],
  ["POST", "/endpoints", "GET, HEAD, OPTIONS"],
])("%s %s is a 405 that lists the allowed methods", async (method, path, allowed) => {
  const { emulator } = createTestEmulator();
  const response = await emulator.fetch(`http://emulator${path}`, { method });
  expect([response.status, response.headers.get("Allow")]).toEqual([405, allowed]);
  expect(response.headers.get("X-Request-Id")).toMatch(/^[\da-f-]{36}$/);
  expect(await response.json()).toEqual({
    error: "method_not_allowed",
    errorDescription: `${method} is not allowed here. Allowed: ${allowed}.`,
    code: 405,
  });
});

test("HEAD responds like GET without the body", async () => {
  const { emulator } = createTestEmulator();
  const headers = { Authorization: `Bearer ${emulator.apiKey}` };
  const response = await emulator.fetch("http://emulator/credentials", { method: "HEAD", headers });
  expect([response.status, response.headers.get("X-Pagination-Total-Entries"), await response.text()]).toEqual([
    200,
    "12",
    "",
  ]);
});

test("CORS allows every origin to send every header and to read every response header", async () => {
  const { emulator } = createTestEmulator();
  const preflight = await emulator.fetch("http://emulator/credentials/1001", {
    method: "OPTIONS",
    headers: {
      Origin: "https://app.example",
      "Access-Control-Request-Method": "PATCH",
      "Access-Control-Request-Headers": "authorization,content-type,x-emulator-fault",
    },
  });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    "x-request-id": expect.stringMatching(/^[\da-f-]{36}$/),
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET,POST,PUT,PATCH,DELETE",
    "access-control-allow-headers": "authorization,content-type,x-emulator-fault",
  });
  for (const path of ["/credentials", "/nothing", "/openapi.json"]) {
    const { headers } = await emulator.fetch(`http://emulator${path}`, { headers: { Origin: "https://app.example" } });
    expect(headers.get("Access-Control-Allow-Origin"), path).toBe("*");
    expect(headers.get("Access-Control-Expose-Headers")).toBe("*");
  }
});

test("/openapi.json is the document, with the address of the request as its server", async () => {
  const { emulator } = createTestEmulator();
  const response = await emulator.fetch("http://127.0.0.1:4010/openapi.json");
  const document = (await response.json()) as { openapi: string; servers: unknown; paths: Record<string, object> };
  expect(document.openapi).toBe("3.1.0");
  expect(document.servers).toEqual([{ url: "http://127.0.0.1:4010", description: "An emulator of Civis Platform" }]);
  const documented = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => method !== "parameters")
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.sort()).toEqual(
    Object.values(operations)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  );
});

test("/endpoints is the Swagger 2.0 document, with the address of the request", async () => {
  const { emulator } = createTestEmulator();
  const response = await emulator.fetch("http://127.0.0.1:4010/endpoints");
  const document = (await response.json()) as { paths: object };
  expect(document).toMatchObject({ swagger: "2.0", host: "127.0.0.1:4010", schemes: ["http"] });
  expect(Object.keys(document.paths)).toEqual([...new Set(Object.values(operations).map(({ path }) => path))]);
});

test("the page shows the keys and the data, escapes them, and loads no external resource", async () => {
  const emulator = createEmulator({
    users: [{ id: 1, username: "eve", name: "<script>alert(1)</script>" }],
    apiKeys: { 'key"&<b>': 1 },
    groups: [{ id: 5, name: "<i>Everybody</i>", members: [1] }],
  });
  const response = await emulator.fetch("http://127.0.0.1:4010/");
  expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html; charset=utf-8"]);
  const page = await response.text();
  expect(page).toContain("Emulator of Civis Platform");
  expect(page).toContain("curl -u key&quot;&amp;&lt;b&gt;: http://127.0.0.1:4010/credentials");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain(
    "Credentials: 0. Groups: &lt;i&gt;Everybody&lt;/i&gt; (5). Remote hosts: Example Warehouse (7), ",
  );
  for (const { path } of Object.values(operations)) expect(page).toContain(`<code>${path}</code>`);
  expect(page).not.toMatch(/<script|<i>|<b>|src=|@import|https?:\/\/(?!127\.0\.0\.1)/);
});

test("a missing handler is a type error", () => {
  const { "credentials.get": missing, ...rest } = credentialHandlers;
  // @ts-expect-error It lacks credentials.get.
  const handlers: Handlers = rest;
  expect(Object.keys({ ...handlers, missing })).toHaveLength(Object.keys(operations).length);
});
