import type { fetch as undiciFetch } from "undici-types";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { CallOptions, Fetch } from "../../../src/core/call-options.ts";
import { CivisClient, type CivisClientOptions } from "../../../src/index.ts";
import { CivisClient as SnakeClient } from "../../../src/snake.ts";
import { json, observed } from "../client.ts";
import { createTestClient, operation, rejection } from "./helpers.ts";

const sentWith = async (options: object, callOptions?: object): Promise<RequestInit> => {
  let sent: RequestInit = {};
  const fetch: Fetch = async (_, init) => {
    sent = { ...init };
    return Response.json({ id: 1 });
  };
  const { http } = createTestClient(fetch, options);
  await http.send(operation({ method: "PUT" }), { path: [1], body: { a: 1 } }, callOptions);
  return sent;
};

describe("headers", () => {
  test.each([
    ["an object", { "X-Team": "a" }],
    ["Headers", new Headers({ "X-Team": "a" })],
    ["a Map", new Map([["X-Team", "a"]])],
    ["a list of pairs", [["X-Team", "a"]] as const],
  ])("are accepted as %s, by a client and by a call", async (_, headers) => {
    expect((await sentWith({ headers })).headers).toMatchObject({ "x-team": "a" });
    expect((await sentWith({}, { headers })).headers).toMatchObject({ "x-team": "a" });
    const { credentials, sent } = observed(() => json({}), { headers });
    await credentials.get(1);
    expect(sent[0]?.headers).toMatchObject({ "x-team": "a", authorization: "Bearer test-key" });
  });

  test("are rejected if they are any other value", async () => {
    const error = new TypeError("headers must be an object {}, got String");
    expect(() => createTestClient(undefined, { headers: "X-Team: a" as never })).toThrow(error);
    expect(await rejection(sentWith({}, { headers: "X-Team: a" }))).toEqual(error);
  });
});

describe("fetchOptions", () => {
  test("are passed to fetch; those of a call replace those of the client", async () => {
    const dispatcher = {};
    const client = { fetchOptions: { cache: "no-store", keepalive: true, dispatcher } };
    expect(await sentWith(client, { fetchOptions: { cache: "reload" } })).toMatchObject({
      ...{ cache: "reload", keepalive: true, method: "PUT", body: '{"a":1}', redirect: "manual" },
      signal: expect.any(AbortSignal),
    });
    expect((await sentWith(client)) as object).toHaveProperty("dispatcher", dispatcher);
  });

  test.each(["method", "headers", "body", "signal", "redirect"])("cannot set %s", async (name) => {
    const error = new TypeError(`fetchOptions cannot set ${name}`);
    const fetchOptions = { [name]: undefined };
    expect(() => createTestClient(undefined, { fetchOptions })).toThrow(error);
    expect(await rejection(sentWith({}, { fetchOptions }))).toEqual(error);
  });
});

describe("an option that is unknown or of the wrong type is rejected by name", () => {
  const create = (options: object) => () => new CivisClient({ apiKey: "k", ...options } as CivisClientOptions);
  const { credentials } = new CivisClient({ apiKey: "k", fetch: async () => json({ id: 1 }) });

  test("of a client", () => {
    expect(create({ baseURL: "https://x.example" })).toThrow(/^options has no "baseURL": expected .*baseUrl/);
    expect(() => new SnakeClient({ api_key: "k" } as object)).toThrow(/^options has no "api_key": .*apiKey/);
    expect(() => new CivisClient("key" as never)).toThrow(/^options must be an object \{.*\}, got String$/);
    for (const retry of [0, 3, true, null, "no"]) expect(create({ retry })).toThrow(/^retry must be an object/);
    expect(create({ retry: { retries: 3 } })).toThrow(/^retry has no "retries": expected maxAttempts/);
  });

  test("of a call", async () => {
    const get = (options: unknown) => rejection(credentials.get(1, options as CallOptions));
    expect(await get({ timeout: 5 })).toMatchObject({
      constructor: TypeError,
      message: 'credentials.get: options has no "timeout": expected signal, timeoutMs, retry, headers, fetchOptions',
    });
    expect(await get("x")).toMatchObject({ message: expect.stringMatching(/^credentials\.get: options must be/) });
    expect(await get({ retry: 3 })).toMatchObject({ message: expect.stringMatching(/^retry must be/) });
  });

  test("of a list", async () => {
    const list = credentials.list();
    expect(await rejection((list.toArray as () => Promise<unknown>)())).toMatchObject({
      constructor: TypeError,
      message: "toArray must be an object {limit, concurrency}, got Undefined",
    });
    expect(await rejection(list.toArray({ limit: 1, consistent: true } as never))).toMatchObject({
      message: 'toArray has no "consistent": expected limit, concurrency',
    });
    expect(() => list.items({ concurency: 3 } as object)).toThrow(/^items has no "concurency"/);
    expect(() => list.pages({ limit: 3 } as object)).toThrow(/^pages has no "limit"/);
  });
});

describe("a positional call in the Python style is rejected with the names of the fields", () => {
  const requests: string[] = [];
  const options: CivisClientOptions = {
    apiKey: "k",
    fetch: async (url) => {
      requests.push(url);
      return json([]);
    },
  };
  const camel = new CivisClient(options).credentials as unknown as Record<
    string,
    (...values: unknown[]) => Promise<unknown>
  >;
  const snake = new SnakeClient(options).credentials as unknown as typeof camel;

  test.each<[string, () => Promise<unknown> | undefined, string]>([
    [
      "post",
      () => camel.post?.("Database", "ada", "canary"),
      "credentials.post: the request body must be an object {type, username, password}, got String",
    ],
    [
      "post_authenticate",
      () => snake.post_authenticate?.("jdbc:x", "RemoteHostTypes::JDBC", "ada", "canary"),
      "credentials.post_authenticate: the request body must be an object {url, remote_host_type, username, password}, got String",
    ],
    [
      "put without a body",
      () => camel.put?.(1),
      "credentials.put: the request body must be an object {type, username, password}, got Undefined",
    ],
    ["patch", () => camel.patch?.(1, "name"), "credentials.patch: the request body must be an object {}, got String"],
    [
      "put_transfer",
      () => snake.put_transfer?.(1, 32, true),
      "credentials.put_transfer: the request body must be an object {user_id, include_dependencies}, got Number",
    ],
    [
      "post of a FormData",
      () => camel.post?.(new FormData()),
      "credentials.post: the request body must be an object {type, username, password}, got FormData",
    ],
    [
      "list_dependencies",
      () => snake.list_dependencies?.(1, 32),
      "credentials.list_dependencies: the query must be an object {user_id}, got Number",
    ],
    [
      "list of a Map",
      () => camel.listDependencies?.(1, new Map()),
      "credentials.listDependencies: the query must be an object {userId}, got Map",
    ],
    [
      "list of null",
      () => camel.listDependencies?.(1, null),
      "credentials.listDependencies: the query must be an object {userId}, got Null",
    ],
    [
      "list with an iterator",
      () => snake.list?.({ iterator: true }),
      "credentials.list: use for await instead of iterator",
    ],
  ])("%s", async (_, call, message) => {
    expect(await rejection(Promise.resolve(call()))).toEqual(new TypeError(message));
    expect(requests).toEqual([]);
  });
});

describe("on an incomplete platform", () => {
  const withGlobals = (changes: Readonly<Record<string, unknown>>, run: () => void): void => {
    const before = Object.getOwnPropertyDescriptors(globalThis) as Record<string, PropertyDescriptor>;
    for (const [name, value] of Object.entries(changes)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    try {
      run();
    } finally {
      for (const name of Object.keys(changes)) Object.defineProperty(globalThis, name, before[name] ?? {});
    }
  };

  test("a client is constructed without URL.canParse", () => {
    const { canParse } = URL;
    Reflect.deleteProperty(URL, "canParse");
    expect(new CivisClient({ apiKey: "k", baseUrl: "https://x.example" })).toBeInstanceOf(CivisClient);
    expect(() => new CivisClient({ apiKey: "k", baseUrl: "x" })).toThrow(/^baseUrl must be/);
    URL.canParse = canParse;
  });

  test("a call is aborted without throwIfAborted", async () => {
    const controller = new AbortController();
    Object.defineProperty(controller.signal, "throwIfAborted", { value: undefined });
    const { credentials } = new CivisClient({ apiKey: "k", fetch: async () => json([{ id: 1 }, { id: 2 }]) });
    const loop = async (): Promise<void> => {
      for await (const _ of credentials.list({}, { signal: controller.signal })) controller.abort();
    };
    expect(await rejection(loop())).toMatchObject({ name: "AbortError" });
    expect(await rejection(credentials.get(1, { signal: controller.signal }))).toMatchObject({ name: "AbortError" });
  });

  test("a client with a key and a base URL is constructed without process.env, or the permission to read it", () => {
    const env = new Proxy(
      {},
      {
        get: (_, name) => {
          throw new Error(`Requires env access to ${String(name)}`);
        },
      },
    );
    const options = { apiKey: "k", baseUrl: "https://x.example" };
    for (const process of [{ browser: true }, { versions: {}, env }, undefined]) {
      withGlobals({ process }, () => void new CivisClient(options));
    }
    withGlobals({ process: { env } }, () => {
      expect(() => new CivisClient({ apiKey: "k" })).toThrow("Requires env access to CIVIS_API_ENDPOINT");
    });
  });
});

test("spaces around a base URL are ignored", async () => {
  const { credentials, sent } = observed(() => json({}), { baseUrl: " https://x.example/api/\n" });
  await credentials.get(1);
  expect(sent[0]?.url).toBe("https://x.example/api/credentials/1");
});

test("the type Fetch accepts the fetch of undici, the platform and stubs", () => {
  expectTypeOf<typeof undiciFetch>().toExtend<Fetch>();
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
  expectTypeOf<(url: string, init: RequestInit) => Promise<Response>>().toExtend<Fetch>();
  expectTypeOf<() => Promise<Response>>().toExtend<Fetch>();
  const dispatcher: unknown = {};
  const proxied: Fetch = (url, init) => fetch(url, { ...init, dispatcher } as RequestInit);
  expect(proxied).toBeInstanceOf(Function);
});
