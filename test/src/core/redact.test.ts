import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { Attempt } from "../../../src/core/call-options.ts";
import { redactFields, redactText, secretsOf } from "../../../src/core/redact.ts";
import { CivisClient } from "../../../src/index.ts";
import { json, observed, type Sent } from "../client.ts";
import { createTestClient, operation, rejection } from "./helpers.ts";

const printed = (value: unknown): string =>
  [
    inspect(value, { depth: 20, showHidden: true }),
    inspect(value, { depth: 20, showHidden: true, customInspect: false }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? `${value.message} ${value.stack}` : "",
  ].join("\n");

const login = { type: "Custom", username: "u", password: "canary-password" } as const;
const headers = { "X-Extra": "visible" };

/** A service may repeat the secrets of a request. */
const echo = ({ body }: Sent): string => `${body ? "The password canary-password and t" : "T"}he key canary-key`;
const keys = { accessKey: "visible", secretAccessKey: "canary-secret", sessionToken: "canary-token" };

describe("the key, the password and the secrets of a response are never printed:", () => {
  test.each<[string, (sent: Sent) => Response | Promise<Response>]>([
    ["an error that quotes them", (s) => json({ error: "canary-key", errorDescription: echo(s) }, { status: 400 })],
    ["an unexpected error body", (s) => new Response(`<html>${echo(s)}</html>`, { status: 400 })],
    ["a response that is not JSON", (s) => new Response(`<html>${echo(s)}</html>`)],
    [
      "an incomplete response",
      ({ url }) => new Response(url.endsWith("temporary") ? JSON.stringify(keys).slice(0, -2) : "{"),
    ],
    ["a redirect", (s) => new Response(echo(s), { status: 307, headers: { Location: "https://x.example/canary" } })],
    ["an error that is retried", (s) => json({ errorDescription: echo(s) }, { status: 503 })],
    [
      "a lost connection whose error quotes them and contains the request",
      (s) => {
        const reason = Object.assign(new Error(echo(s)), { code: "ECONNRESET", request: s });
        const error = new TypeError(`fetch failed: ${echo(s)}`, { cause: reason });
        return Promise.reject(Object.assign(error, { config: { headers: s.headers, body: s.body } }));
      },
    ],
    ["a response", ({ url }) => json(url.endsWith("temporary") ? keys : { id: 1 })],
  ])("%s", async (_, response) => {
    const attempts: Attempt[] = [];
    const { civis, credentials } = observed(response, {
      apiKey: "canary-key",
      headers,
      retry: { maxAttempts: 2, initialDelayMs: 1 },
      onAttempt: (attempt) => attempts.push(attempt),
    });
    const calls = [
      credentials.post(login),
      credentials.put(1, login),
      credentials.get(1),
      credentials.list(),
      credentials.postTemporary(1),
    ];
    const errors = await Promise.all(calls.map((call) => rejection(call)));
    const received = [...errors, ...attempts.map(({ error }) => error)];
    for (const value of [civis, credentials, ...received, ...attempts, { received, attempts }]) {
      expect(printed(value)).not.toContain("canary");
    }
    // A settled call shows its data, whether or not it was awaited.
    for (const call of calls) expect(inspect(call, { depth: 20, showHidden: true })).not.toContain("canary");
  });

  test("errors of invalid options", () => {
    const wrong = [
      { apiKey: "canary-key\n" },
      { apiKey: "canary-ké" },
      { apiKey: "k", baseUrl: "https://canary:canary@x.example" },
      { apiKey: "k", baseUrl: "canary" },
      { apiKey: "k", headers: { "X-Secret": "canary\r\n" } },
      { apiKey: "canary-key", timeoutMs: -1 },
    ];
    for (const options of wrong) {
      let error: unknown;
      try {
        new CivisClient(options);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(TypeError);
      expect(printed(error)).not.toContain("canary");
    }
  });
});

describe("the secrets of a response", () => {
  test("are readable in code, and redacted in console.log", async () => {
    const { credentials } = observed(() => json(keys));
    const response = await credentials.postTemporary(1).withResponse();
    expect(response.data).toEqual(keys);
    expect(JSON.parse(JSON.stringify(response.data))).toEqual(keys);
    expect({ ...response.data }.secretAccessKey).toBe("canary-secret");
    for (const value of [response, response.data, [response.data], { nested: { data: response.data } }]) {
      const text = inspect(value, { depth: 20 });
      expect(text).not.toContain("canary");
      expect(text).toContain("secretAccessKey: '[secret]'");
      expect(text).toContain("visible");
    }
  });

  test("are the fields that the document marks, at any depth", async () => {
    const response = { list: [{ pin: "canary" }], deep: { pin: ["canary"], other: 1 }, pin: null };
    const { http } = createTestClient(async () => Response.json(response));
    const data = await http.send(operation({ secrets: ["pin"] }), { path: [1] });
    expect(data).toEqual(response);
    expect(inspect(data, { depth: 9 })).toBe(
      "{\n  list: [ { pin: '[secret]' } ],\n  deep: { pin: '[secret]', other: 1 },\n  pin: '[secret]'\n}",
    );
    expect(inspect(await http.send(operation(), { path: [1] }), { depth: 9 })).toContain("canary");
  });

  test("are redacted at any depth", () => {
    const root: Record<string, unknown> = {};
    let inner = root;
    for (let depth = 0; depth < 100_000; depth++) {
      const next = {};
      inner.next = next;
      inner = next;
    }
    inner.pin = "canary";
    redactFields(root, ["pin"]);
    expect(inspect(inner)).toBe("{ pin: '[secret]' }");
  });

  test("are not printed if the response is unreadable", async () => {
    const { http } = createTestClient(async () => new Response('{"pin":"canary'));
    const error = await rejection(http.send(operation({ secrets: ["pin"] }), { path: [1] }));
    expect((error as Error).message).toBe("200: Unexpected response body: 14 characters, not shown (GET /items/1)");
  });
});

test("the longest secret is redacted first, and a text too short to be one is kept", () => {
  const secrets = secretsOf({ authorization: "Basic abcd" }, { pin: "abcdefgh", inner: [{ pin: "abc" }] }, ["pin"]);
  expect(secrets).toEqual(["Basic abcd", "abcdefgh", "abcd"]);
  expect(redactText("abcdefgh abcd abc $&", secrets)).toBe("[secret] [secret] abc $&");
});
