import { readFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import type * as camel from "../../generated/types.ts";
import { createEmulator } from "../../src/emulator/index.ts";
import * as plain from "../../src/index.ts";
import * as snake from "../../src/snake.ts";
import { json } from "./client.ts";

type SnakeName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeName<Rest>}`
  : Name;
type Snake<T> = T extends readonly (infer Item)[]
  ? Snake<Item>[]
  : T extends object
    ? { [Key in keyof T as SnakeName<Key & string>]: Snake<T[Key]> }
    : T;

/** The files that a module loads, directly or indirectly, without type imports. */
async function modulesOf(file: string, loaded: Set<string> = new Set()): Promise<string[]> {
  loaded.add(relative("", file));
  const imports = (await readFile(file, "utf8")).matchAll(/^(?:import|export) (?!type )[^;]*?from "(\..*?)";/gms);
  for (const [, path = ""] of imports) {
    const next = resolve(dirname(file), path);
    if (!loaded.has(relative("", next))) await modulesOf(next, loaded);
  }
  return [...loaded];
}

/** A client with a fixed response. */
function clientReturning(response: Response): snake.Credentials {
  return new snake.CivisClient({ apiKey: "k", fetch: async () => response.clone() }).credentials;
}

describe("types and values agree", () => {
  test("in the types of the schemas", () => {
    expectTypeOf<snake.Credential>().toEqualTypeOf<Snake<camel.Credential>>();
    expectTypeOf<snake.CredentialInput>().toEqualTypeOf<Snake<camel.CredentialInput>>();
    expectTypeOf<snake.CredentialPatch>().toEqualTypeOf<Snake<camel.CredentialPatch>>();
    expectTypeOf<snake.CredentialTypes>().toEqualTypeOf<Snake<camel.CredentialTypes>>();
    expectTypeOf<snake.AuthenticateInput>().toEqualTypeOf<Snake<camel.AuthenticateInput>>();
    expectTypeOf<snake.TemporaryCredential>().toEqualTypeOf<Snake<camel.TemporaryCredential>>();
    expectTypeOf<snake.TemporaryCredentialInput>().toEqualTypeOf<Snake<camel.TemporaryCredentialInput>>();
    expectTypeOf<snake.UserSharesInput>().toEqualTypeOf<Snake<camel.UserSharesInput>>();
    expectTypeOf<snake.GroupSharesInput>().toEqualTypeOf<Snake<camel.GroupSharesInput>>();
    expectTypeOf<snake.Shares>().toEqualTypeOf<Snake<camel.Shares>>();
    expectTypeOf<snake.Dependency>().toEqualTypeOf<Snake<camel.Dependency>>();
    expectTypeOf<snake.TransferInput>().toEqualTypeOf<Snake<camel.TransferInput>>();
    expectTypeOf<snake.Transfer>().toEqualTypeOf<Snake<camel.Transfer>>();
    expectTypeOf<snake.ErrorBody>().toEqualTypeOf<Snake<camel.ErrorBody>>();
    expectTypeOf<snake.CredentialsListQuery>().toEqualTypeOf<Snake<plain.CredentialsListQuery>>();
  });

  test("in an item of a list", async () => {
    const credentials = clientReturning(json([{ id: 1, remoteHostId: null, newField: { subField: 1 } }]));
    const page = await credentials.list();
    expectTypeOf(page).toEqualTypeOf<snake.Page<snake.Credential>>();
    expect(page.items).toStrictEqual([{ id: 1, remote_host_id: null, newField: { subField: 1 } }]);
    expectTypeOf(page.items[0]?.remote_host_id).toEqualTypeOf<number | null | undefined>();
  });

  test("in a nested field", async () => {
    const dependencies = [{ fcoType: "scripts/sql", permissionLevel: null }];
    const transfer = await clientReturning(json({ dependencies })).put_transfer(1, {
      user_id: 2,
      include_dependencies: true,
    });
    expectTypeOf(transfer).toEqualTypeOf<snake.Transfer>();
    expect(transfer).toStrictEqual({ dependencies: [{ fco_type: "scripts/sql", permission_level: null }] });
    expectTypeOf(transfer.dependencies[0]?.permission_level).toEqualTypeOf<string | null | undefined>();
  });

  test("in a codec by the name of its schema", () => {
    const shares = { totalUserShares: 1, totalGroupShares: 0 } as camel.Shares;
    expectTypeOf(snake.shares.toSnake(shares)).toEqualTypeOf<snake.Shares>();
    expect(snake.shares.toSnake(shares)).toEqual({ total_user_shares: 1, total_group_shares: 0 });
    expectTypeOf(snake.shares.toCamel(snake.shares.toSnake(shares))).toEqualTypeOf<camel.Shares>();
    // @ts-expect-error A codec accepts the values of its schema.
    const wrong = (): unknown => snake.shares.toSnake({ total_user_shares: 1 });
    // @ts-expect-error The snake_case client has snake_case names.
    const camelName = (): unknown => clientReturning(json({})).patch(1, { remoteHostId: 2 });
    expect([wrong, camelName]).toHaveLength(2);
  });
});

describe("everything else matches the camelCase client", () => {
  test("exports the same names besides the client, its types and its codecs", () => {
    const own = ["Api", "CivisClient", "Credentials"];
    const shared = Object.entries(plain).filter(([name]) => !own.includes(name));
    expect(shared.map(([name]) => name)).toContain("ApiError");
    expect(Object.entries(snake)).toEqual(expect.arrayContaining(shared));
  });

  test("the camelCase entry does not load the snake_case client", async () => {
    const loaded = await modulesOf(resolve("src/index.ts"));
    expect(loaded).toContain("src/core/call.ts");
    expect(loaded.filter((name) => /snake|codecs|case/.test(name))).toEqual([]);
    expect(await modulesOf(resolve("src/snake.ts"))).toContain("src/core/case.ts");
  });

  test("a response has status, headers and request ID", async () => {
    const { data, ...response } = await clientReturning(json({ remoteHostId: 7 }))
      .get(1)
      .withResponse();
    expect(data).toEqual({ remote_host_id: 7 });
    expect(response).toMatchObject({ status: 200, requestId: "request-1", attempts: 1 });
    expect(response.headers.get("X-Request-Id")).toBe("request-1");
  });

  test("options of a call have the same names", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(clientReturning(json({})).get(1, { signal })).rejects.toThrow("enough");
  });

  test("an error names the method in snake_case", async () => {
    const credentials = clientReturning(
      json({ error: "not_found", errorDescription: "None.", code: 404 }, { status: 404 }),
    );
    await expect(credentials.get(1)).rejects.toThrow(snake.ApiError);
    await expect(credentials.get(1)).rejects.toMatchObject({ status: 404, code: "not_found", description: "None." });
    await expect(credentials.delete_shares_users(1, Number.NaN)).rejects.toThrow(
      /^credentials\.delete_shares_users: Invalid path parameter "user_id": /,
    );
    await expect(credentials.list_dependencies(1, { userId: 2 } as object)).rejects.toThrow(
      new TypeError('credentials.list_dependencies: the query has no "userId": expected user_id'),
    );
  });

  test("a response that differs from the contract is returned as the service sent it", async () => {
    expect(await clientReturning(json(["Database"])).list_types()).toEqual(["Database"]);
    const login = { url: "u", remote_host_type: "RemoteHostTypes::JDBC", username: "a", password: "b" } as const;
    expect(await clientReturning(json({ success: true })).post_authenticate(login)).toEqual({ success: true });
    expect(await clientReturning(json({ dependencies: null })).list_dependencies(1)).toEqual({ dependencies: null });
    expect(await clientReturning(json([{ totalUserShares: 1 }])).list_shares(1)).toEqual([{ totalUserShares: 1 }]);
    expect(await clientReturning(json(null)).get(1)).toBeNull();
  });

  test("the secrets of a response are readable, and are not printed", async () => {
    const keys = { accessKey: "shown", secretAccessKey: "canary-1", sessionToken: "canary-2" };
    const data = await clientReturning(json(keys)).post_temporary(1);
    expect(data).toEqual({ access_key: "shown", secret_access_key: "canary-1", session_token: "canary-2" });
    expect(inspect(data)).toBe(
      "{\n  access_key: 'shown',\n  secret_access_key: '[secret]',\n  session_token: '[secret]'\n}",
    );
  });

  test("a consistent read requests the stable order, and identifies items by their key", async () => {
    const emulator = createEmulator({ credentials: 25 });
    const civis = new snake.CivisClient({ apiKey: emulator.apiKey, fetch: emulator.fetch });
    const ids = new Set<number>();
    for await (const { id } of civis.credentials.list({ limit: 10 }).items({ consistent: true })) ids.add(id);
    expect(ids.size).toBe(25);
  });

  test("a loop iterates over the items of all pages", async () => {
    const emulator = createEmulator({ credentials: 25 });
    const civis = new snake.CivisClient({ apiKey: emulator.apiKey, fetch: emulator.fetch });
    const hosts: (number | null)[] = [];
    for await (const { remote_host_id } of civis.credentials.list({ limit: 10 })) hosts.push(remote_host_id);
    expect(hosts).toHaveLength(25);
    expect(new Set(hosts)).toEqual(new Set([7, null]));
  });
});
