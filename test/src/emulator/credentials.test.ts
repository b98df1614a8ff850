import { describe, expect, test } from "vitest";
import { schemas } from "../../../generated/schemas.ts";
import { apiError, createTestEmulator, errorOf } from "./helpers.ts";

describe("credentials", () => {
  test("are created, read, patched, replaced and deleted", async () => {
    const { ada } = createTestEmulator();
    const made = await ada.post({ type: "Database", username: "reporting", password: "p", remoteHostId: 7 });
    expect(made).toEqual({
      id: 1013,
      name: "reporting",
      type: "Database",
      username: "reporting",
      description: null,
      owner: "ada",
      user: { id: 31, name: "Ada Example", username: "ada", initials: "AE", online: true },
      remoteHostId: 7,
      remoteHostName: "Example Warehouse",
      state: null,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: made.createdAt,
      default: false,
      oauth: false,
    });
    expect(await ada.get(made.id)).toEqual(made);
    const patched = await ada.patch(made.id, { description: "New." });
    expect(patched).toEqual({ ...made, description: "New.", updatedAt: patched.updatedAt });
    const replaced = await ada.put(made.id, { type: "Custom", username: "other", password: "q" });
    expect(replaced).toMatchObject({ name: "other", type: "Custom", description: null, remoteHostId: null });
    expect(replaced.createdAt).toBe(made.createdAt);
    expect(await ada.delete(made.id)).toBeUndefined();
    expect(await errorOf(ada.get(made.id))).toEqual(apiError(404, "The requested endpoint could not be found."));
    expect(await errorOf(ada.delete(made.id))).toMatchObject({ status: 404, code: "not_found" });
  });

  test("are cleared by null in a PATCH where the document allows null", async () => {
    const { fetch, emulator } = createTestEmulator();
    const { schemas: components } = schemas.components as {
      schemas: { CredentialPatch: { properties: Record<string, { type?: string | string[] }> } };
    };
    const headers = { Authorization: `Bearer ${emulator.apiKey}`, "Content-Type": "application/json" };
    const send = async (method: string, path: string, body: object) => {
      const response = await fetch(`http://emulator${path}`, { method, headers, body: JSON.stringify(body) });
      return { status: response.status, data: (await response.json()) as Record<string, unknown> };
    };
    const login = { type: "Custom", username: "u", password: "p" };
    const input = { ...login, name: "n", description: "d", remoteHostId: 7, state: "IL" };
    for (const [field, { type }] of Object.entries(components.CredentialPatch.properties)) {
      const { data: made } = await send("POST", "/credentials", input);
      const { status, data } = await send("PATCH", `/credentials/${made.id}`, { [field]: null });
      const isNullable = Array.isArray(type) && type.includes("null");
      expect(status, field).toBe(isNullable ? 200 : 400);
      const cleared = { description: null, remoteHostId: null, state: null, name: "u" };
      if (field in cleared && isNullable)
        expect(data).toMatchObject({ [field]: cleared[field as keyof typeof cleared] });
    }
  });

  test("have one default per user, which is a database", async () => {
    const { ada } = createTestEmulator();
    const before = await ada.list({ default: true });
    expect(before.items.map(({ id }) => id)).toEqual([1001]);
    const made = await ada.post({ type: "Database", username: "u", password: "p", default: true });
    const after = await ada.list({ default: true });
    expect(after.items.map(({ id }) => id)).toEqual([made.id]);
    const custom = ada.post({ type: "Custom", username: "u", password: "p", default: true });
    expect(await errorOf(custom)).toEqual(apiError(409, "default is only for credentials of the type Database."));
  });

  test("have temporary keys only for S3", async () => {
    const { ada } = createTestEmulator();
    expect(await ada.postTemporary(1002, { duration: 900 })).toEqual({
      accessKey: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      secretAccessKey: expect.stringMatching(/^.{40}$/),
      sessionToken: expect.stringMatching(/^.{120}$/),
    });
    expect(await errorOf(ada.postTemporary(1001))).toEqual(apiError(409, /^Only .* Amazon Web Services S3/));
    expect(await errorOf(ada.postTemporary(1002, { duration: 899 }))).toEqual(
      apiError(400, "duration must be >= 900."),
    );
  });

  test("have temporary keys that expire", async () => {
    let now = Date.UTC(2026, 0, 1);
    const { ada, emulator } = createTestEmulator({ clock: () => now });
    const short = await ada.postTemporary(1002);
    const long = await ada.postTemporary(1002, { duration: 129_600 });
    const { temporaryKeys } = emulator.state;
    expect([...temporaryKeys.values()]).toEqual([
      { accessKey: short.accessKey, credentialId: 1002, expiresAt: now + 900_000 },
      { accessKey: long.accessKey, credentialId: 1002, expiresAt: now + 129_600_000 },
    ]);
    now += 900_000;
    const { accessKey } = await ada.postTemporary(1002);
    expect([...temporaryKeys.keys()]).toEqual([long.accessKey, accessKey]);
  });

  test("cannot be created or edited if their type is read-only", async () => {
    const { ada, fetch, emulator } = createTestEmulator();
    const headers = { Authorization: `Bearer ${emulator.apiKey}`, "Content-Type": "application/json" };
    const body = '{"type":"Github","username":"u","password":"p"}';
    const made = await fetch("https://civis.example/credentials", { method: "POST", headers, body });
    expect([made.status, await made.json()]).toMatchObject([
      400,
      { errorDescription: expect.stringMatching(/^type must be one of: /) },
    ]);
    expect(await errorOf(ada.patch(1005, { name: "x" }))).toEqual(
      apiError(403, "Credentials of the type Github cannot be edited via this API."),
    );
    expect(await errorOf(ada.put(1005, { type: "Custom", username: "u", password: "p" }))).toMatchObject({
      status: 403,
    });
    expect(await ada.delete(1005)).toBeUndefined();
  });

  test("authenticate with the current password only", async () => {
    const { ada } = createTestEmulator();
    const host = { url: "x", remoteHostType: "RemoteHostTypes::Postgres", username: "u" } as const;
    const { id } = await ada.post({ type: "Database", username: "u", password: "old" });
    expect(await ada.postAuthenticate({ ...host, password: "old" })).toMatchObject({ id });
    await ada.patch(id, { password: "new" });
    expect(await ada.postAuthenticate({ ...host, password: "new" })).toMatchObject({ id });
    expect(await errorOf(ada.postAuthenticate({ ...host, password: "old" }))).toMatchObject({
      status: 400,
      code: "authentication_error",
      description: "Username or password is incorrect.",
    });
  });

  test("have the types of the contract", async () => {
    const { ada } = createTestEmulator();
    const { types } = await ada.listTypes();
    expect(types).toHaveLength(12);
    expect(types).toContain("Github");
  });
});

describe("list", () => {
  const ids = async (call: Promise<{ items: readonly { id: number }[] }>): Promise<number[]> =>
    (await call).items.map(({ id }) => id);

  test("filters, sorts and pages, with totals in headers", async () => {
    const { ada } = createTestEmulator();
    expect(await ids(ada.list({ type: ["Database", "Github"], order: "name" }))).toEqual([1007, 1001, 1005, 1011]);
    expect(await ids(ada.list({ remoteHostId: 7, orderDir: "asc" }))).toEqual([1001, 1007]);
    expect(await ids(ada.list({ users: [31, 32], limit: 3 }))).toEqual([1011, 1010, 1008]);
    expect(await ids(ada.list({ name: "login 1", order: "created_at", orderDir: "asc" }))).toEqual([
      1001, 1010, 1011, 1012,
    ]);
    expect(await ids(ada.list({ pageNum: 99 }))).toEqual([]);
    const { headers } = await ada.list({ limit: 5, pageNum: 3 }).withResponse();
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-pagination-current-page": "3",
      "x-pagination-per-page": "5",
      "x-pagination-total-pages": "3",
      "x-pagination-total-entries": "12",
    });
  });

  test("starts with the last updated credential", async () => {
    const { ada } = createTestEmulator();
    await ada.patch(1003, { description: "touched" });
    expect((await ids(ada.list())).slice(0, 3)).toEqual([1003, 1012, 1011]);
  });

  test("contains what the user may read, and system credentials for admins only", async () => {
    const { ada, grace, alan } = createTestEmulator();
    await ada.post({ type: "Custom", username: "robot", password: "p", systemCredential: true });
    expect(await ids(ada.list({ systemCredentials: true }))).toEqual([1013]);
    expect(await ids(grace.list({ systemCredentials: true }))).toEqual([]);
    expect(await ids(grace.list({ orderDir: "asc" }))).toEqual([1001, 1002, 1005, 1008, 1009, 1011]);
    expect(await ids(alan.list({ users: [31], orderDir: "asc" }))).toEqual([1001]);
  });
});

describe("admins", () => {
  test("are the only users who create credentials for other users and system credentials", async () => {
    const { ada, grace } = createTestEmulator();
    const login = { type: "Custom", username: "u", password: "p" } as const;
    expect(await ada.post({ ...login, userId: 32 })).toMatchObject({ owner: "grace" });
    expect(await ada.post({ ...login, systemCredential: true })).toMatchObject({ owner: "robot" });
    expect(await errorOf(grace.post({ ...login, userId: 31 }))).toEqual(
      apiError(403, "userId is only accepted from Civis Admins."),
    );
    expect(await errorOf(grace.post({ ...login, systemCredential: true }))).toMatchObject({ status: 403 });
  });

  test("can only set an owner who exists", async () => {
    const { ada } = createTestEmulator();
    const made = ada.post({ type: "Custom", username: "u", password: "p", userId: 99 });
    expect(await errorOf(made)).toEqual(apiError(409, "userId: user 99 does not exist."));
    expect(await ada.patch(1002, { userId: 33 })).toMatchObject({ owner: "alan" });
  });

  test("are the only users who see a system credential, until it is transferred to a user", async () => {
    const { ada, grace } = createTestEmulator();
    const { id } = await ada.post({ type: "Custom", username: "u", password: "p", systemCredential: true });
    await ada.putSharesUsers(id, { userIds: [32], permissionLevel: "manage" });
    expect(await errorOf(grace.get(id))).toMatchObject({ status: 404 });
    await ada.putTransfer(id, { userId: 32, includeDependencies: false });
    expect(await grace.get(id)).toMatchObject({ owner: "grace" });
    expect((await ada.list({ systemCredentials: true })).items).toEqual([]);
  });
});
