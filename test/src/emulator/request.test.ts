import { describe, expect, test } from "vitest";
import { createTestEmulator } from "./helpers.ts";

describe("a request", () => {
  const { fetch, emulator } = createTestEmulator();
  const { apiKey } = emulator;
  const send = (path: string, { headers, ...init }: RequestInit = {}): Promise<Response> =>
    fetch(`http://emulator${path}`, { headers: { Authorization: `Bearer ${apiKey}`, ...headers }, ...init });
  const post = (body: string, type = "application/json"): Promise<Response> =>
    send("/credentials", { method: "POST", body, headers: { "Content-Type": type } });

  test("requires a valid key, as bearer token or as the user name of Basic", async () => {
    const authorizeWith = (authorization?: string) =>
      fetch("http://emulator/credentials", authorization ? { headers: { Authorization: authorization } } : {});
    expect((await authorizeWith(`Bearer ${apiKey}`)).status).toBe(200);
    expect((await authorizeWith(`bearer ${apiKey}`)).status).toBe(200);
    expect((await authorizeWith(`Basic ${btoa(`${apiKey}:`)}`)).status).toBe(200);
    for (const wrong of [
      undefined,
      "Bearer nobody",
      "Basic !",
      `Basic ${btoa("nobody:")}`,
      apiKey,
      `Digest ${apiKey}`,
      "Bearer",
    ]) {
      const response = await authorizeWith(wrong);
      expect(response.status, wrong).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toContain("Basic");
      expect(await response.json()).toEqual({
        error: "unauthorized",
        errorDescription: "The API key is missing or not valid.",
        code: 401,
      });
    }
  });

  test.each([
    ['{"type":"Nope","username":"u","password":"canary"}', /^type must be one of: Amazon Web Services S3, /],
    ['{"type":"Database","username":"u"}', "password is required."],
    ['{"type":"Database","username":"u","password":17}', "password must be string."],
    ['{"type":"Database","username":"u","password":"canary","remoteHostId":0}', "remoteHostId must be >= 1."],
    ["[]", "the value must be object."],
    ["{", "The body is not JSON."],
    ["", "The body is missing."],
  ])("with the body %s is a 400 without secrets", async (body, description) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    const error = (await response.json()) as { errorDescription: string };
    expect(error).toEqual({
      error: "bad_request",
      errorDescription: typeof description === "string" ? description : expect.stringMatching(description),
      code: 400,
    });
    expect(error.errorDescription).not.toContain("canary");
  });

  test.each([
    ["limit=0", "limit must be >= 1."],
    ["limit=1001", "limit must be <= 1000."],
    ["page_num=x", "page_num must be integer."],
    ["page_num=0x2", "page_num must be a decimal integer."],
    ["limit=1e2", "limit must be a decimal integer."],
    ["order=size", "order must be one of: updated_at, created_at, name."],
    ["users=31,x", "users.1 must be integer."],
    ["users=31,3e1", "users must be a decimal integer."],
    ["remote_host_id=9223372036854775808", "remote_host_id must have 64 bits at most."],
    ["type=Nope", /^type\.0 must be one of: /],
    ["types=Database", 'Unknown query parameter "types".'],
    ["limit[]=5", 'Unknown query parameter "limit[]".'],
    ["__proto__=1", 'Unknown query parameter "__proto__".'],
  ])("with the query %s is a 400 that names the field", async (query, description) => {
    const response = await send(`/credentials?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errorDescription: typeof description === "string" ? description : expect.stringMatching(description),
    });
  });

  test("accepts an empty list and a number of any size in its query", async () => {
    const empty = await send("/credentials?users=&type=");
    expect(empty.headers.get("X-Pagination-Total-Entries")).toBe("12");
    const large = await send("/credentials?users=9223372036854775807&page_num=1000000000000000000000");
    expect([large.status, large.headers.get("X-Pagination-Current-Page")]).toEqual([200, "1000000000000000000000"]);
    expect(await large.json()).toEqual([]);
  });

  test.each([
    "type=Database,Github",
    "type=Database&type=Github",
    "type[]=Database&type[]=Github",
    "type%5B%5D=Database&type=Github",
  ])("accepts the list %s in its query", async (query) => {
    const response = await send(`/credentials?${query}&users[]=31&users[]=32&order=name`);
    expect(((await response.json()) as { id: number }[]).map(({ id }) => id)).toEqual([1007, 1001, 1005, 1011]);
  });

  test("accepts True and False for booleans, as the Python client sends them", async () => {
    const ids = async (query: string) =>
      ((await (await send(`/credentials?${query}`)).json()) as { id: number }[]).length;
    expect([await ids("default=True"), await ids("default=False"), await ids("name=True")]).toEqual([1, 12, 0]);
    expect((await send("/credentials?default=yes")).status).toBe(400);
  });

  test("with an unknown remote host is a 409", async () => {
    const response = await post('{"type":"Database","username":"u","password":"canary","remoteHostId":99}');
    expect([response.status, await response.json()]).toEqual([
      409,
      { error: "conflict", errorDescription: "remoteHostId: remote host 99 does not exist.", code: 409 },
    ]);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonx"])(
    "with the content type %s is a 400",
    async (type) => {
      const response = await post('{"type":"Database","username":"u","password":"canary"}', type);
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { errorDescription: "The body must be JSON, with the header Content-Type: application/json." },
      ]);
      const good = await post('{"type":"Database","username":"u","password":"p"}', "application/json; charset=utf-8");
      expect(good.status).toBe(201);
    },
  );

  test("accepts query names in camelCase and body names in snake_case", async () => {
    const listed = await send("/credentials?remoteHostId=7&orderDir=asc&pageNum=1");
    expect(((await listed.json()) as { id: number }[]).map(({ id }) => id)).toEqual([1001, 1007]);
    const made = await post('{"type":"Database","username":"u","password":"p","remote_host_id":8}');
    expect(await made.json()).toMatchObject({ remoteHostId: 8, remoteHostName: "Example Postgres" });
  });

  test("accepts null for the optional fields of a POST and a PUT, as if they were omitted", async () => {
    const nulls = { name: null, description: null, remoteHostId: null, default: null, user_id: null };
    const login = { type: "Custom", username: "u", password: "p" };
    const made = await post(JSON.stringify({ ...login, ...nulls }));
    const credential = (await made.json()) as { id: number };
    expect([made.status, credential]).toMatchObject([201, { name: "u", description: null, owner: "ada" }]);
    const put = await send(`/credentials/${credential.id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...login, ...nulls, username: "v" }),
    });
    expect([put.status, await put.json()]).toMatchObject([200, { name: "v", remoteHostId: null, default: false }]);
    const missing = await post('{"type":"Custom","username":"u","password":null}');
    expect([missing.status, await missing.json()]).toMatchObject([400, { errorDescription: "password is required." }]);
  });

  test.each([
    "/credentials/abc",
    "/credentials/0x3e9",
    "/credentials/1.001e3",
    "/credentials/%201001",
    "/credentials/0",
    "/credentials/-1",
    "/credentials/1001/nothing",
    "/nothing",
    "/credentials/",
  ])("for %s is a 404", async (path) => {
    const response = await send(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: "not_found", code: 404 });
  });
});
