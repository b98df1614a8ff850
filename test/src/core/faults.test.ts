import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import type { RetryPolicy } from "../../../src/core/retry.ts";
import { createRandom } from "../../../src/emulator/random.ts";
import { ApiError, type Attempt, CivisClient, ConnectionError } from "../../../src/index.ts";
import { rejection } from "./helpers.ts";

const random = createRandom(20261123);
/** How often the request with each name was processed. */
const processed = new Map<string, number>();
const faults: Record<string, number> = {};

const json = { "Content-Type": "application/json" };
const html = { "Content-Type": "text/html" };

/** Failures before and after a request is processed. After it, a failure may use the body of the response. */
const before: Record<string, (response: ServerResponse) => void> = {
  429: (response) => response.writeHead(429, { ...json, "Retry-After": "0.001" }).end('{"error":"rate_limit"}'),
  503: (response) => response.writeHead(503, html).end("<html>busy</html>"),
  "reset before": (response) => response.destroy(),
};
const after: Record<string, (response: ServerResponse, body: string) => void> = {
  502: (response) => response.writeHead(502, html).end("<html>Bad gateway</html>"),
  504: (response) => response.writeHead(504).end(),
  "reset after": (response) => response.destroy(),
  stall: (response, body) => response.writeHead(200, json).write(body.slice(0, 3)),
  truncated: (response, body) => response.writeHead(200, json).end(body.slice(0, -2)),
  "reset in the body": (response, body) => {
    response.writeHead(200, { ...json, "Content-Length": body.length });
    response.write(body.slice(0, 5), () => response.destroy());
  },
};

const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const fault = random() < 0.3 ? pick([...Object.keys(before), ...Object.keys(after)]) : "none";
  faults[fault] = (faults[fault] ?? 0) + 1;
  const early = before[fault];
  if (early) return early(response);
  if (request.method !== "GET") {
    const { name } = JSON.parse(body) as { name: string };
    processed.set(name, (processed.get(name) ?? 0) + 1);
  }
  const responseBody = JSON.stringify({ id: 1, name: "whatever", url: request.url });
  const late = after[fault];
  if (late) late(response, responseBody);
  else response.writeHead(request.method === "POST" ? 201 : 200, json).end(responseBody);
});

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("20,000 calls with 30% failures: a retryable call succeeds unless three attempts are lost, and none is processed twice", async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const retry: RetryPolicy = { maxAttempts: 40, initialDelayMs: 1, maxDelayMs: 8 };
  let requests = 0;
  const lostAttempts = new Map<string, number>();
  const onAttempt = ({ method, path, error }: Attempt): void => {
    requests++;
    const call = `${method} ${path}`;
    if (error instanceof ConnectionError) lostAttempts.set(call, (lostAttempts.get(call) ?? 0) + 1);
  };
  const { credentials } = new CivisClient({ apiKey: "k", baseUrl, timeoutMs: 250, retry, onAttempt });
  const calls = 20_000;
  const tally = { served: 0, lost: 0, refusedPosts: 0, failedPosts: 0, failedPatches: 0 };

  const call = async (index: number): Promise<void> => {
    const kind = index % 10;
    const body = { name: `call ${index}`, type: "Custom", username: "u", password: "not-a-real-one" } as const;
    if (kind < 8) {
      const isGet = kind < 6;
      const error = await rejection(isGet ? credentials.get(index + 1) : credentials.put(index + 1, body));
      if (error !== undefined) {
        expect(error).toBeInstanceOf(ConnectionError);
        expect(lostAttempts.get(`${isGet ? "GET" : "PUT"} /credentials/${index + 1}`)).toBe(3);
        tally.lost++;
        return;
      }
      if (!isGet) expect(processed.get(body.name)).toBeGreaterThanOrEqual(1);
      tally.served++;
    } else {
      const error = await rejection(kind === 8 ? credentials.post(body) : credentials.patch(1, body));
      const times = processed.get(body.name) ?? 0;
      expect(times).toBeLessThanOrEqual(1);
      if (error === undefined) {
        expect(times).toBe(1);
        tally.served++;
        return;
      }
      expect(error instanceof ApiError || error instanceof ConnectionError).toBe(true);
      if (kind === 9) tally.failedPatches++;
      else if (times === 0) tally.refusedPosts++;
      else tally.failedPosts++;
    }
  };
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < calls) await call(next++);
  };
  await Promise.all(Array.from({ length: 100 }, worker));

  expect(requests).toBeGreaterThan(calls);
  for (const fault of [...Object.keys(before), ...Object.keys(after), "none"])
    expect(faults[fault]).toBeGreaterThan(100);
  expect(tally.served + tally.lost + tally.refusedPosts + tally.failedPosts + tally.failedPatches).toBe(calls);
  console.log(`${calls} calls, ${requests} requests: ${JSON.stringify({ ...tally, faults })}`);
}, 120_000);
