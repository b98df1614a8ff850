import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CivisClient } from "../../../src/index.ts";
import { CivisClient as SnakeClient } from "../../../src/snake.ts";
import { rejection } from "./helpers.ts";

const server = createServer((request, response) => {
  if (request.url?.startsWith("/lost")) return request.socket.destroy();
  if (request.url?.startsWith("/slow")) return;
  response.writeHead(404, { "content-type": "application/json" }).end('{"error":"not_found"}');
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const { stackTraceLimit } = Error;
beforeAll(() => {
  // The default of V8.
  Error.stackTraceLimit = 10;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
  server.closeAllConnections();
  server.close();
});

describe.each([
  ["camelCase", CivisClient],
  ["snake_case", SnakeClient],
])("the stack of an error of the %s client names the caller's line", (_, Client) => {
  test.each(["/missing", "/lost", "/slow"])("%s", async (path) => {
    const options = {
      apiKey: "k",
      baseUrl: root + path,
      retry: false,
      timeoutMs: path === "/slow" ? 30 : 5000,
    } as const;
    const { credentials } = new Client(options);
    const callers = {
      async callAwait() {
        await credentials.get(1);
      },
      async callWithResponse() {
        await credentials.get(1).withResponse();
      },
      async callList() {
        await credentials.list();
      },
      async callLoop() {
        for await (const _ of credentials.list()) break;
      },
      async callPages() {
        for await (const _ of credentials.list().pages({ concurrency: 4 })) break;
      },
      async callArray() {
        await credentials.list().toArray({ limit: 5 });
      },
      async callConsistent() {
        for await (const _ of credentials.list().items({ consistent: true })) break;
      },
      async callAll() {
        await Promise.all([credentials.get(1)]);
      },
      async callTry() {
        try {
          return await credentials.get(1);
        } finally {
          await null;
        }
      },
    };
    for (const [name, call] of Object.entries(callers)) {
      const error = await rejection(call());
      expect((error as Error).stack).toMatch(new RegExp(`at .*${name}`));
    }
  });
});
