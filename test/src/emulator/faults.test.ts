import { afterAll, describe, expect, test } from "vitest";
import { type Fault, parseFault, validateFault } from "../../../src/emulator/faults.ts";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.ts";
import { type Listener, listen } from "../../../src/emulator/listen.ts";
import { errorOf } from "./helpers.ts";

const listeners: Listener[] = [];
afterAll(() => Promise.all(listeners.map((listener) => listener.close())));

type Send = (path: string, init?: RequestInit & { headers?: Record<string, string> }) => Promise<Response>;

/** Creates an emulator, and a function that sends it requests: through its own `fetch`, or over HTTP. */
async function createSender(way: string, options: EmulatorOptions = {}): Promise<{ emulator: Emulator; send: Send }> {
  const emulator = createEmulator(options);
  const listener = way === "over HTTP" ? await listen(emulator, 0) : undefined;
  if (listener) listeners.push(listener);
  const sender = listener ? fetch : emulator.fetch;
  const send: Send = (path, init) => {
    const headers = {
      Authorization: `Bearer ${emulator.apiKey}`,
      "Content-Type": "application/json",
      ...init?.headers,
    };
    return sender(`${listener?.url ?? "https://civis.example"}${path}`, { ...init, headers });
  };
  return { emulator, send };
}

const patch = { method: "PATCH", body: '{"name":"changed"}' };

describe.each(["as fetch", "over HTTP"])("%s", (way) => {
  test("rate-limit is a 429 with Retry-After, count times", async () => {
    const { emulator, send } = await createSender(way, { faults: [{ kind: "rate-limit", retryAfter: 3, count: 2 }] });
    for (let index = 0; index < 2; index += 1) {
      const response = await send("/credentials/1001", patch);
      expect(response.status).toBe(429);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "retry-after": "3",
        "x-ratelimit-remaining": "0",
        "x-request-id": expect.any(String),
      });
      expect(await response.json()).toEqual({
        error: "rate_limited",
        errorDescription: "Rate limit exceeded.",
        code: 429,
      });
    }
    expect(emulator.state.credentials.get(1001)?.name).not.toBe("changed");
    expect((await send("/credentials/1001", patch)).status).toBe(200);
    expect(emulator.requests.map(({ status, faults }) => [status, faults])).toEqual([
      [429, ["rate-limit"]],
      [429, ["rate-limit"]],
      [200, []],
    ]);
  });

  test("error is an error of the service, before or after the operation is executed", async () => {
    const { emulator, send } = await createSender(way);
    const headers = { "X-Emulator-Fault": "error:status=504" };
    const before = await send("/credentials/1001", { ...patch, headers });
    expect([before.status, await before.json()]).toEqual([
      504,
      { error: "server_error", errorDescription: "This error was injected by a fault of the emulator.", code: 504 },
    ]);
    expect(emulator.state.credentials.get(1001)?.name).not.toBe("changed");
    const after = await send("/credentials/1001", { ...patch, headers: { "X-Emulator-Fault": "error:after=true" } });
    expect(after.status).toBe(503);
    expect(emulator.state.credentials.get(1001)?.name).toBe("changed");
  });

  test("drop is a failed fetch, before or after the operation is executed", async () => {
    const { emulator, send } = await createSender(way);
    const error = await errorOf(send("/credentials/1001", { ...patch, headers: { "X-Emulator-Fault": "drop" } }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({
      message: "fetch failed",
      cause: { message: "other side closed", code: "UND_ERR_SOCKET" },
    });
    expect(emulator.state.credentials.get(1001)?.name).not.toBe("changed");
    const after = send("/credentials/1001", { ...patch, headers: { "X-Emulator-Fault": "drop:after=true" } });
    expect(await errorOf(after)).toBeInstanceOf(TypeError);
    expect(emulator.state.credentials.get(1001)?.name).toBe("changed");
    expect(emulator.requests.map(({ status, faults }) => [status, faults])).toEqual([
      [undefined, ["drop"]],
      [undefined, ["drop"]],
    ]);
  });

  test("truncate ends the body in the middle", async () => {
    const { send } = await createSender(way);
    const whole = await (await send("/credentials/1001")).text();
    const response = await send("/credentials/1001", { headers: { "X-Emulator-Fault": "truncate" } });
    expect([response.status, response.headers.get("Content-Length")]).toEqual([200, String(whole.length)]);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe(whole.slice(0, whole.length >> 1));
    const error = await errorOf(reader?.read() ?? Promise.resolve());
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: "terminated", cause: { code: "UND_ERR_SOCKET" } });
  });

  test("stall pauses the body for its time, or until the caller aborts", async () => {
    const { send } = await createSender(way);
    const delayed = await send("/credentials/1001", { headers: { "X-Emulator-Fault": "stall:ms=20" } });
    expect(await delayed.json()).toMatchObject({ id: 1001 });
    const stop = new AbortController();
    const response = await send("/credentials/1001", { headers: { "X-Emulator-Fault": "stall" }, signal: stop.signal });
    const body = errorOf(response.text());
    setTimeout(() => stop.abort(new Error("enough")), 20);
    expect(await body).toMatchObject(way === "as fetch" ? { message: "enough" } : {});
    expect(await body).toBeInstanceOf(Error);
  });

  test("a stalled body can be cancelled", async () => {
    const { send } = await createSender(way);
    const response = await send("/credentials/1001", { headers: { "X-Emulator-Fault": "stall" } });
    const reader = response.body?.getReader();
    await reader?.read();
    const rest = reader?.read();
    await reader?.cancel();
    expect(await rest).toMatchObject({ done: true });
  });

  test("latency delays the response, and ends when the caller aborts", async () => {
    const { send } = await createSender(way, { faults: [{ kind: "latency", ms: 5 }] });
    expect((await send("/credentials/1001")).status).toBe(200);
    const headers = { "X-Emulator-Fault": "latency:ms=60000" };
    const error = await errorOf(send("/credentials/1001", { headers, signal: AbortSignal.timeout(20) }));
    expect(error).toMatchObject({ name: "TimeoutError" });
    const aborted = send("/credentials/1001", { signal: AbortSignal.abort(new Error("before")) });
    expect(await errorOf(aborted)).toMatchObject({ message: "before" });
  });

  test("html is the page of a proxy", async () => {
    const { send } = await createSender(way);
    const response = await send("/credentials/1001", { headers: { "X-Emulator-Fault": "html:status=200" } });
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html"]);
    expect(response.headers.get("X-Request-Id")).toBeNull();
    expect(await response.text()).toMatch(/^<html>/);
    expect((await send("/credentials/1001", { headers: { "X-Emulator-Fault": "html" } })).status).toBe(502);
  });

  test("no-page-headers removes the pagination headers, and combines with latency", async () => {
    const { send } = await createSender(way);
    const response = await send("/credentials", { headers: { "X-Emulator-Fault": "no-page-headers; latency:ms=1" } });
    expect([...response.headers.keys()].filter((name) => name.startsWith("x-pagination"))).toEqual([]);
    expect(await response.json()).toHaveLength(12);
  });
});

const ids = async (response: Response) => ((await response.json()) as { id: number }[]).map(({ id }) => id);

test("drift touches, deletes or creates a credential before a page is read", async () => {
  const { send } = await createSender("as fetch", { seed: 1, credentials: 6 });
  const page = async (number: number, change: string) =>
    ids(
      await send(`/credentials?limit=2&page_num=${number}`, {
        headers: { "X-Emulator-Fault": `drift:change=${change}` },
      }),
    );
  const now = async () => ids(await send("/credentials"));
  expect(await now()).toEqual([1006, 1005, 1004, 1003, 1002, 1001]);
  await page(1, "touch");
  const touched = await now();
  expect(touched).not.toEqual([1006, 1005, 1004, 1003, 1002, 1001]);
  expect(touched.toSorted()).toEqual([1001, 1002, 1003, 1004, 1005, 1006]);
  await page(1, "create");
  expect(await now()).toEqual([1007, ...touched]);
  await page(1, "delete");
  expect(await now()).toHaveLength(6);
  expect((await send("/credentials/1001", { headers: { "X-Emulator-Fault": "drift" } })).status, "not a list").toBe(
    200,
  );
});

test("faults apply by operation, probability and count, the same for the same seed", async () => {
  const run = async (seed: number) => {
    const faults: Fault[] = [
      { kind: "error", probability: 0.3, operation: "credentials.get" },
      { kind: "rate-limit", count: 2, operation: "credentials.listTypes" },
    ];
    const { send } = await createSender("as fetch", { seed, faults });
    const paths = ["/credentials/1001", "/credentials/types", "/credentials"];
    const statuses: string[] = [];
    for (let index = 0; index < 300; index += 1) {
      const path = paths[index % 3] ?? "";
      statuses.push(`${path} ${(await send(path)).status}`);
    }
    return statuses;
  };
  const statuses = await run(1);
  expect(await run(1)).toEqual(statuses);
  expect(await run(2)).not.toEqual(statuses);
  const count = (line: string) => statuses.filter((status) => status === line).length;
  expect(count("/credentials 200")).toBe(100);
  expect([count("/credentials/types 429"), count("/credentials/types 200")]).toEqual([2, 98]);
  expect(count("/credentials/1001 503")).toBeGreaterThan(10);
  expect(count("/credentials/1001 503")).toBeLessThan(60);
});

test("of two faults that replace the response, the first is applied and the second is kept for later", async () => {
  const { send } = await createSender("as fetch", {
    faults: [
      { kind: "error", count: 1 },
      { kind: "rate-limit", count: 1 },
    ],
  });
  const statuses = [];
  for (let index = 0; index < 3; index += 1) statuses.push((await send("/credentials/types")).status);
  expect(statuses).toEqual([503, 429, 200]);
});

test.each<[string, object]>([
  ["drop", { kind: "drop" }],
  [" error:status=502,count=2 ", { kind: "error", status: 502, count: 2 }],
  ["latency: ms = 5 , probability=0.25", { kind: "latency", ms: 5, probability: 0.25 }],
  ["drop:after=true,operation=credentials.post", { kind: "drop", after: true, operation: "credentials.post" }],
  ["drift:change=delete", { kind: "drift", change: "delete" }],
])("%j is a fault", (text, fault) => {
  expect(parseFault(text)).toEqual(fault);
});

const kinds = "latency, rate-limit, error, html, drop, truncate, stall, no-page-headers, drift";
test.each([
  ["drp", `fault "drp": unknown kind "drp"; expected one of ${kinds}`],
  ["", `fault "": unknown kind ""; expected one of ${kinds}`],
  ["toString", `fault "toString": unknown kind "toString"; expected one of ${kinds}`],
  ["drop:", 'fault "drop:": expected name=value, got ""'],
  ["drop:after", 'fault "drop:after": expected name=value, got "after"'],
  [
    "drop:status=500",
    'fault "drop:status=500": drop has no field "status"; expected one of operation, probability, count, after',
  ],
  [
    "error:status=404",
    'fault "error:status=404": status must be from 500 to 599; for html from 200 to 599, but not 204, 205 or 304, got 404',
  ],
  ["drop:probability=2", 'fault "drop:probability=2": probability must be a number from 0 to 1, got 2'],
  [
    "html:status=204",
    'fault "html:status=204": status must be from 500 to 599; for html from 200 to 599, but not 204, 205 or 304, got 204',
  ],
  ["drop:count=0", 'fault "drop:count=0": count must be a whole number from 1, got 0'],
  ["drop:operation=get", 'fault "drop:operation=get": operation must be a key such as credentials.get, got "get"'],
  ["latency:ms=-1", 'fault "latency:ms=-1": ms must be a whole number of milliseconds from 0 to 3600000, got "-1"'],
  ["drop:after=yes", 'fault "drop:after=yes": after must be true or false, got "yes"'],
])("%j is an error that lists the valid values", (text, message) => {
  expect(() => parseFault(text)).toThrow(new TypeError(message));
});

test("an invalid fault is a TypeError in the options, and a 400 in the header", async () => {
  expect(() => createEmulator({ faults: [{ kind: "drop" }, { kind: "error", status: 200 }] })).toThrow(
    new TypeError(
      "faults[1]: status must be from 500 to 599; for html from 200 to 599, but not 204, 205 or 304, got 200",
    ),
  );
  expect(() => validateFault({}, "faults[0]")).toThrow(`faults[0]: unknown kind undefined; expected one of ${kinds}`);
  const { send } = await createSender("as fetch");
  const response = await send("/credentials", { headers: { "X-Emulator-Fault": "drp" } });
  expect([response.status, await response.json()]).toEqual([
    400,
    {
      error: "bad_request",
      errorDescription: `X-Emulator-Fault: fault "drp": unknown kind "drp"; expected one of ${kinds}.`,
      code: 400,
    },
  ]);
});
