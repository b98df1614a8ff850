import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from "vitest";
import { createEmulator, type Fault } from "../../src/emulator/index.ts";
import {
  type Attempt,
  CivisClient,
  type Credential,
  type Credentials,
  type Dependency,
  type Page,
  type TemporaryCredential,
} from "../../src/index.ts";
import { json, observed, type Sent } from "./client.ts";

const variables = ["CIVIS_API_KEY", "CIVIS_API_ENDPOINT", "CIVIS_JOB_ID", "CIVIS_RUN_ID"] as const;
const before = { ...process.env };
beforeEach(() => {
  for (const name of variables) delete process.env[name];
});
afterEach(() => {
  process.env = { ...before };
});

const { credentials } = observed(() => json({}));
type Call = (target: typeof credentials) => Promise<unknown>;

const login = { type: "Database", username: "ada", password: "p" } as const;
const host = { url: "jdbc:x", remoteHostType: "RemoteHostTypes::JDBC", username: "ada", password: "p" } as const;
const share = { permissionLevel: "read" } as const;
const transfer = { userId: 9, includeDependencies: true };

describe("each method sends the request of the document", () => {
  test.each<[string, Call, string, object?]>([
    ["list", (c) => c.list(), "GET /credentials"],
    ["get", (c) => c.get(12), "GET /credentials/12"],
    ["post", (c) => c.post(login), "POST /credentials", login],
    ["put", (c) => c.put(12, login), "PUT /credentials/12", login],
    ["patch", (c) => c.patch(12, { remoteHostId: 3 }), "PATCH /credentials/12", { remoteHostId: 3 }],
    ["delete", (c) => c.delete(12), "DELETE /credentials/12"],
    ["listTypes", (c) => c.listTypes(), "GET /credentials/types"],
    ["listDependencies", (c) => c.listDependencies(12, { userId: 9 }), "GET /credentials/12/dependencies?user_id=9"],
    ["listShares", (c) => c.listShares(12), "GET /credentials/12/shares"],
    [
      "putSharesUsers",
      (c) => c.putSharesUsers(12, { userIds: [9], ...share }),
      "PUT /credentials/12/shares/users",
      { userIds: [9], ...share },
    ],
    ["deleteSharesUsers", (c) => c.deleteSharesUsers(12, 9), "DELETE /credentials/12/shares/users/9"],
    [
      "putSharesGroups",
      (c) => c.putSharesGroups(12, { groupIds: [8], ...share }),
      "PUT /credentials/12/shares/groups",
      { groupIds: [8], ...share },
    ],
    ["deleteSharesGroups", (c) => c.deleteSharesGroups(12, 8), "DELETE /credentials/12/shares/groups/8"],
    ["postAuthenticate", (c) => c.postAuthenticate(host), "POST /credentials/authenticate", host],
    ["postTemporary", (c) => c.postTemporary(12), "POST /credentials/12/temporary"],
    [
      "postTemporary",
      (c) => c.postTemporary(12, { duration: 900 }),
      "POST /credentials/12/temporary",
      { duration: 900 },
    ],
    ["putTransfer", (c) => c.putTransfer(12, transfer), "PUT /credentials/12/transfer", transfer],
  ])("%s", async (_, call, request, body) => {
    const client = observed(() => json([]));
    await call(client.credentials);
    const [{ method, url, ...rest }] = client.sent as [Sent];
    expect(client.sent).toHaveLength(1);
    expect(`${method} ${url}`).toBe(request.replace(" ", " https://civis.example"));
    expect(rest.body === undefined ? undefined : JSON.parse(rest.body)).toEqual(body);
    expect(rest.headers).toEqual({
      accept: "application/json",
      authorization: "Bearer test-key",
      "user-agent": `civis-credentials/0.1.0 (Node ${process.versions.node})`,
      ...(body && { "content-type": "application/json" }),
    });
  });

  test("query parameters have wire names and comma-separated lists, and omitted ones are not sent", async () => {
    const { credentials, sent } = observed(() => json([]));
    await credentials.list({
      type: ["Database", "CASS/NCOA PAF", "Salesforce User"],
      users: [31, 32],
      remoteHostId: 7,
      systemCredentials: false,
      name: "a b&c",
      orderDir: "asc",
      pageNum: 2,
      limit: undefined as unknown as number,
    });
    expect(sent[0]?.url).toBe(
      "https://civis.example/credentials?type=Database,CASS%2FNCOA%20PAF,Salesforce%20User&users=31,32&remote_host_id=7&system_credentials=false&name=a%20b%26c&order_dir=asc&page_num=2",
    );
  });
});

describe("the response", () => {
  test("is the data, and with withResponse() also status and headers", async () => {
    const headers = { "X-RateLimit-Limit": "1000", "X-RateLimit-Remaining": "998" };
    const { credentials, sent } = observed(() => json({ id: 12, unknownField: { new: true } }, { headers }));
    const call = credentials.get(12);
    expect(await call).toEqual({ id: 12, unknownField: { new: true } });
    const { headers: received, ...response } = await call.withResponse();
    expect(response).toEqual({
      data: { id: 12, unknownField: { new: true } },
      status: 200,
      requestId: "request-1",
      rateLimit: { limit: 1000, remaining: 998 },
      attempts: 1,
    });
    expect(received.get("X-RateLimit-Limit")).toBe("1000");
    expect(sent).toHaveLength(1);
  });

  test("is undefined for a response without a body", async () => {
    const { credentials } = observed(() => new Response(null, { status: 204 }));
    const { data, rateLimit, requestId } = await credentials.delete(12).withResponse();
    expect({ data, rateLimit, requestId }).toEqual({ data: undefined, rateLimit: undefined, requestId: undefined });
  });

  test("is returned as the service sent it if it differs from the contract", async () => {
    const types = observed(() => json(["Database"]));
    expect(await types.credentials.listTypes()).toEqual(["Database"]);
    const success = observed(() => json({ success: true }));
    expect(await success.credentials.postAuthenticate(host)).toEqual({ success: true });
  });

  test("has the types of the document", () => {
    expectTypeOf(credentials.get(1)).resolves.toEqualTypeOf<Credential>();
    expectTypeOf(credentials.list()).resolves.toEqualTypeOf<Page<Credential>>();
    expectTypeOf(credentials.listDependencies(1)).resolves.toEqualTypeOf<Dependency[]>();
    expectTypeOf(credentials.postTemporary(1)).resolves.toEqualTypeOf<TemporaryCredential>();
    expectTypeOf(credentials.delete(1)).resolves.toEqualTypeOf<void>();
    expectTypeOf<Credential["remoteHostId"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Credential["type"]>().toEqualTypeOf<string>();
    // @ts-expect-error Bitbucket is not among the types that can be created.
    const wrongType: Call = (c) => c.post({ type: "Bitbucket", username: "a", password: "b" });
    // @ts-expect-error A new credential needs a password.
    const noPassword: Call = (c) => c.post({ type: "Database", username: "a" });
    // @ts-expect-error The camelCase client has camelCase names.
    const wrongName: Call = (c) => c.list({ page_num: 2 });
    expect([wrongType, noPassword, wrongName]).toHaveLength(3);
  });

  test("a call is sent at once, and only once, even if it is awaited several times", async () => {
    const { credentials, sent } = observed(() => json({ id: 12 }));
    const call = credentials.get(12);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent).toHaveLength(1);
    expect(await Promise.all([call, call, call.withResponse()])).toMatchObject([
      { id: 12 },
      { id: 12 },
      { status: 200 },
    ]);
    expect(call).toBeInstanceOf(Promise);
    expect(call.finally(() => {})).not.toHaveProperty("withResponse");
    expect(sent).toHaveLength(1);
  });
});

describe("a path parameter is a single segment", () => {
  test.each([
    [undefined],
    [null],
    [""],
    ["."],
    [".."],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [{}],
    [[]],
    ["\ud800"],
  ])("%o is rejected, and no request is sent", async (id) => {
    const { credentials, sent } = observed(() => json({}));
    await expect(credentials.delete(id as number)).rejects.toThrow(
      /^credentials\.delete: Invalid path parameter "id": expected a number or a non-empty string, got /,
    );
    await expect(credentials.deleteSharesUsers(1, id as number)).rejects.toThrow(/ Invalid path parameter "userId": /);
    expect(sent).toEqual([]);
  });

  test.each([
    ["a/b", "a%2Fb"],
    ["../12", "..%2F12"],
    ["12?x=1#y", "12%3Fx%3D1%23y"],
    ["$&", "%24%26"],
    ["%2e%2e", "%252e%252e"],
    [12n, "12"],
    [true, "true"],
  ])("%s is sent as %s", async (id, segment) => {
    const { credentials, sent } = observed(() => json({}));
    await credentials.get(id as unknown as number);
    expect(sent[0]?.url).toBe(`https://civis.example/credentials/${segment}`);
  });
});

test("an unknown query parameter is rejected with the valid ones", async () => {
  const { credentials, sent } = observed(() => json({}));
  await expect(credentials.listDependencies(1, { user_id: 2 } as object)).rejects.toThrow(
    new TypeError('credentials.listDependencies: the query has no "user_id": expected userId'),
  );
  expect(sent).toEqual([]);
});

const wrongUrl = "baseUrl must be an http(s) URL without credentials, query or fragment";
const unencrypted = (host: string): string =>
  `Refusing to send the API key to ${host} over plain HTTP. Use https, or set insecure: true.`;

describe("a client", () => {
  test("reads key and base URL from the environment, and sends the IDs of its Civis job and run", async () => {
    process.env.CIVIS_API_KEY = "environment-key";
    process.env.CIVIS_API_ENDPOINT = "https://elsewhere.example/api/";
    process.env.CIVIS_JOB_ID = "17";
    process.env.CIVIS_RUN_ID = "18";
    const { credentials, sent } = observed(() => json({}), { apiKey: undefined, baseUrl: undefined });
    await credentials.get(1);
    expect(sent[0]).toMatchObject({
      url: "https://elsewhere.example/api/credentials/1",
      headers: { authorization: "Bearer environment-key", "x-civis-job-id": "17", "x-civis-run-id": "18" },
    });
  });

  test("calls the real service by default", async () => {
    const { credentials, sent } = observed(() => json({}), { baseUrl: undefined });
    await credentials.get(1);
    expect(sent[0]?.url).toBe("https://api.civisanalytics.com/credentials/1");
  });

  test("sends its own headers, which those of a call replace", async () => {
    const { credentials, sent } = observed(() => json({}), { headers: { "User-Agent": "mine", "X-A": "client" } });
    await credentials.get(1, { headers: { "X-A": "call" } });
    expect(sent[0]?.headers).toMatchObject({ "user-agent": "mine", "x-a": "call", authorization: "Bearer test-key" });
  });

  test.each([
    [{}, "No API key: pass apiKey or set CIVIS_API_KEY"],
    [{ apiKey: "" }, "No API key: pass apiKey or set CIVIS_API_KEY"],
    [{ apiKey: "sec\nret" }, "Invalid apiKey: expected printable ASCII"],
    [{ apiKey: "k", baseUrl: "civis.example" }, wrongUrl],
    [{ apiKey: "k", baseUrl: "file:///etc" }, wrongUrl],
    [{ apiKey: "k", baseUrl: "https://user:canary@civis.example" }, wrongUrl],
    [{ apiKey: "k", baseUrl: "https://civis.example?a=b" }, wrongUrl],
    [{ apiKey: "k", baseUrl: "https://civis.example#c" }, wrongUrl],
    [{ apiKey: "k", baseUrl: "http://civis.example" }, unencrypted("civis.example")],
    [{ apiKey: "k", baseUrl: "http://localhost.example" }, unencrypted("localhost.example")],
    [{ apiKey: "k", baseUrl: "http://127.0.0.1.example" }, unencrypted("127.0.0.1.example")],
    [{ apiKey: "k", baseUrl: "http://10.0.0.1" }, unencrypted("10.0.0.1")],
    [{ apiKey: "k", timeoutMs: -1 }, "timeoutMs must be a positive number, got -1"],
    [{ apiKey: "k", retry: { maxAttempts: 0 } }, "retry.maxAttempts must be a whole number from 1, or Infinity, got 0"],
    [{ apiKey: "k", headers: { "X-A": "a\nb" } }, "Invalid value of header X-A"],
  ])("with %o is rejected", (options, message) => {
    expect(() => new CivisClient(options)).toThrow(new TypeError(message));
  });

  test("allows plain HTTP to this machine, and to another one with insecure", async () => {
    for (const baseUrl of [
      "http://localhost:4010",
      "http://127.0.0.1",
      "http://[::1]:8080/api",
      "http://x.localhost",
    ]) {
      const { credentials, sent } = observed(() => json({}), { baseUrl });
      await credentials.get(1);
      expect(sent[0]?.url).toBe(`${baseUrl}/credentials/1`);
    }
    const { credentials, sent } = observed(() => json({}), { baseUrl: "http://civis.example", insecure: true });
    await credentials.get(1);
    expect(sent).toHaveLength(1);
  });

  test("passes timeout, retries and onAttempt to its calls", async () => {
    const attempts: Attempt[] = [];
    const { credentials } = observed(() => new Promise(() => {}), {
      timeoutMs: 5,
      retry: { maxAttempts: 2, initialDelayMs: 1 },
      onAttempt: (attempt) => attempts.push(attempt),
    });
    await expect(credentials.get(1)).rejects.toThrow("Request timed out after 5 ms (GET /credentials/1, 2 attempts)");
    expect(attempts.map(({ operation }) => operation)).toEqual(["credentials.get", "credentials.get"]);
  });

  test("names the version of the package", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
    const { credentials, sent } = observed(() => json({}));
    await credentials.get(1);
    expect(sent[0]?.headers["user-agent"]).toContain(`civis-credentials/${version} `);
  });
});

describe("with the emulator", () => {
  const retry = { initialDelayMs: 1 };

  test("a field that is null in a response can be sent back, and null clears a field in a PATCH", async () => {
    const { apiKey, fetch } = createEmulator();
    const { credentials } = new CivisClient({ apiKey, fetch });
    const { id } = await credentials.post({ ...login, description: "d", remoteHostId: 7 });
    const cleared = { description: null, remoteHostId: null, remoteHostName: null, state: null };
    expect(await credentials.patch(id, { description: null, remoteHostId: null, state: null })).toMatchObject(cleared);
    const credential = await credentials.get(id);
    const changed = { ...credential, type: "Database", username: "grace", password: "p" } as const;
    expect(await credentials.put(id, changed)).toMatchObject({ ...cleared, id, username: "grace" });
    expect(await credentials.patch(id, { ...credential, type: "Database" })).toMatchObject({ username: "ada" });
  });

  test("a DELETE whose response is lost succeeds, and a transfer is not retried", async () => {
    for (const [operation, method] of [
      ["credentials.delete", (c: Credentials) => c.delete(1004)],
      ["credentials.deleteSharesUsers", (c: Credentials) => c.deleteSharesUsers(1001, 32)],
    ] as const) {
      const emulator = createEmulator({ faults: [{ kind: "drop", after: true, count: 1, operation }] });
      const { credentials } = new CivisClient({ apiKey: emulator.apiKey, fetch: emulator.fetch, retry });
      expect(await method(credentials).withResponse()).toMatchObject({ data: undefined, status: 404, attempts: 2 });
    }
    const transferred = (fault: object) => {
      const faults = [{ ...fault, count: 1, operation: "credentials.putTransfer" } as Fault];
      const client = new CivisClient({ apiKey: "emulator-key-grace", fetch: createEmulator({ faults }).fetch, retry });
      return client.credentials.putTransfer(1002, { userId: 33, includeDependencies: true }).withResponse();
    };
    await expect(transferred({ kind: "drop", after: true })).rejects.toMatchObject({
      name: "ConnectionError",
      attempts: 1,
    });
    expect(await transferred({ kind: "rate-limit", retryAfter: 0 })).toMatchObject({ status: 200, attempts: 2 });
  });
});
