import { describe, expect, test } from "vitest";
import { failure, refused, world } from "./world.ts";

describe("credentials", () => {
  test("are created, read, replaced, changed and deleted", async () => {
    const { ada } = world();
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
    expect(await failure(ada.get(made.id))).toEqual(refused(404, "The requested endpoint could not be found."));
    expect(await failure(ada.delete(made.id))).toMatchObject({ status: 404, code: "not_found" });
  });

  test("have one default a user, and only databases are one", async () => {
    const { ada } = world();
    const before = await ada.list({ default: true });
    expect(before.items.map(({ id }) => id)).toEqual([1001]);
    const made = await ada.post({ type: "Database", username: "u", password: "p", default: true });
    const after = await ada.list({ default: true });
    expect(after.items.map(({ id }) => id)).toEqual([made.id]);
    const custom = ada.post({ type: "Custom", username: "u", password: "p", default: true });
    expect(await failure(custom)).toEqual(refused(400, "default is only for credentials of the type Database."));
  });

  test("have temporary keys only if they are for S3", async () => {
    const { ada } = world();
    expect(await ada.postTemporary(1002, { duration: 900 })).toEqual({
      accessKey: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      secretAccessKey: expect.stringMatching(/^.{40}$/),
      sessionToken: expect.stringMatching(/^.{120}$/),
    });
    expect(await failure(ada.postTemporary(1001))).toEqual(refused(400, /^Only .* Amazon Web Services S3/));
    expect(await failure(ada.postTemporary(1002, { duration: 899 }))).toEqual(refused(400, "duration must be >= 900."));
  });

  test("prove a login as long as its password is the present one", async () => {
    const { ada } = world();
    const host = { url: "x", remoteHostType: "RemoteHostTypes::Postgres", username: "u" } as const;
    const { id } = await ada.post({ type: "Database", username: "u", password: "old" });
    expect(await ada.postAuthenticate({ ...host, password: "old" })).toMatchObject({ id });
    await ada.patch(id, { password: "new" });
    expect(await ada.postAuthenticate({ ...host, password: "new" })).toMatchObject({ id });
    expect(await failure(ada.postAuthenticate({ ...host, password: "old" }))).toMatchObject({
      status: 400,
      code: "authentication_error",
      description: "Username or password is incorrect.",
    });
  });

  test("have the types of the contract", async () => {
    const { ada } = world();
    const { types } = await ada.listTypes();
    expect(types).toHaveLength(12);
    expect(types).toContain("Github");
  });
});

describe("list", () => {
  const ids = async (call: Promise<{ items: readonly { id: number }[] }>): Promise<number[]> =>
    (await call).items.map(({ id }) => id);

  test("filters, orders and pages, and tells the totals in headers", async () => {
    const { ada } = world();
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

  test("begins with what was changed last", async () => {
    const { ada } = world();
    await ada.patch(1003, { description: "touched" });
    expect((await ids(ada.list())).slice(0, 3)).toEqual([1003, 1012, 1011]);
  });

  test("shows to each user what that user may read, and system credentials to admins only", async () => {
    const { ada, grace, alan } = world();
    await ada.post({ type: "Custom", username: "robot", password: "p", systemCredential: true });
    expect(await ids(ada.list({ systemCredentials: true }))).toEqual([1013]);
    expect(await ids(grace.list({ systemCredentials: true }))).toEqual([]);
    expect(await ids(grace.list({ orderDir: "asc" }))).toEqual([1001, 1002, 1005, 1008, 1009, 1011]);
    expect(await ids(alan.list({ users: [31], orderDir: "asc" }))).toEqual([1001]);
  });
});

describe("sharing", () => {
  test("gives users and groups one level in the place of the one before, and takes it away", async () => {
    const { ada } = world();
    const empty = { users: [], groups: [] };
    const shares = await ada.putSharesUsers(1002, { userIds: [33], permissionLevel: "read" });
    expect(shares).toEqual({
      readers: { users: [{ id: 33, name: "Alan Example" }], groups: [] },
      writers: empty,
      owners: { users: [{ id: 32, name: "Grace Example" }], groups: [] },
      totalUserShares: 2,
      totalGroupShares: 0,
    });
    await ada.putSharesUsers(1002, { userIds: [33], permissionLevel: "write" });
    await ada.putSharesGroups(1002, { groupIds: [41], permissionLevel: "manage" });
    expect(await ada.listShares(1002)).toMatchObject({
      readers: empty,
      writers: { users: [{ id: 33, name: "Alan Example" }], groups: [] },
      owners: { groups: [{ id: 41, name: "Data Engineering" }] },
      totalUserShares: 2,
      totalGroupShares: 1,
    });
    await ada.deleteSharesUsers(1002, 33);
    await ada.deleteSharesGroups(1002, 41);
    expect(await ada.listShares(1002)).toMatchObject({ readers: empty, writers: empty, totalGroupShares: 0 });
  });

  test("lets users do what their level holds, and hides what they may not see", async () => {
    const { ada, alan } = world();
    expect(await failure(alan.get(1002))).toEqual(refused(404, "The requested endpoint could not be found."));
    await ada.putSharesUsers(1002, { userIds: [33], permissionLevel: "read" });
    expect(await alan.get(1002)).toMatchObject({ id: 1002 });
    expect(await failure(alan.patch(1002, { name: "x" }))).toEqual(
      refused(403, "This needs the permission to write the object."),
    );
    await ada.putSharesUsers(1002, { userIds: [33], permissionLevel: "write" });
    expect(await alan.patch(1002, { name: "x" })).toMatchObject({ name: "x" });
    expect(await failure(alan.delete(1002))).toMatchObject({ status: 403 });
    await ada.putSharesUsers(1002, { userIds: [33], permissionLevel: "manage" });
    expect(await alan.delete(1002)).toBeUndefined();
  });

  test("reaches the users of a group", async () => {
    const { ada, alan } = world();
    await ada.putSharesGroups(1002, { groupIds: [42], permissionLevel: "write" });
    expect(await alan.patch(1002, { description: "by a group" })).toMatchObject({ description: "by a group" });
  });

  test("leaves the owner alone, and changes nothing where somebody is unknown", async () => {
    const { ada } = world();
    const before = await ada.listShares(1001);
    const owner = ada.putSharesUsers(1001, { userIds: [33, 31], permissionLevel: "read" });
    expect(await failure(owner)).toEqual(refused(400, "userIds: the owner's permissions cannot be set."));
    const stranger = ada.putSharesUsers(1001, { userIds: [33, 99], permissionLevel: "read" });
    expect(await failure(stranger)).toEqual(refused(404, "There is no user 99."));
    expect(await failure(ada.putSharesGroups(1001, { groupIds: [99], permissionLevel: "read" }))).toMatchObject({
      status: 404,
    });
    expect(await failure(ada.deleteSharesUsers(1001, 31))).toMatchObject({ status: 403 });
    expect(await failure(ada.deleteSharesUsers(1001, 33))).toMatchObject({ status: 404 });
    expect(await failure(ada.deleteSharesGroups(1001, 41))).toMatchObject({ status: 404 });
    expect(await ada.listShares(1001)).toEqual(before);
  });
});

describe("dependencies", () => {
  test("are listed, with the level of a target user", async () => {
    const { ada } = world();
    const list = await ada.listDependencies(1001);
    expect(list.map(({ name, permissionLevel }) => [name, permissionLevel])).toEqual([
      ["Nightly report 1", null],
      ["reports.table_1", null],
    ]);
    expect((await ada.listDependencies(1001, { userId: 32 })).map(({ permissionLevel }) => permissionLevel)).toEqual([
      "read",
      null,
    ]);
    const ofAlan = await ada.listDependencies(1001, { userId: 33 });
    expect(
      ofAlan.map(({ permissionLevel }) => permissionLevel),
      "what a group may do does not count",
    ).toEqual([null, null]);
    expect(await failure(ada.listDependencies(1001, { userId: 99 }))).toMatchObject({ status: 404 });
  });

  test("go with a credential that is handed over, if they can be shared", async () => {
    const { ada, alan } = world();
    const { dependencies } = await ada.putTransfer(1001, { userId: 33, includeDependencies: true });
    expect(dependencies.map(({ name, permissionLevel, shared }) => [name, permissionLevel, shared])).toEqual([
      ["Nightly report 1", "manage", true],
      ["reports.table_1", null, false],
    ]);
    expect(await alan.get(1001)).toMatchObject({ owner: "alan", user: { id: 33 }, default: false });
    expect(await failure(ada.putTransfer(1001, { userId: 33, includeDependencies: false }))).toMatchObject({
      status: 409,
      code: "conflict",
    });
    expect((await ada.listShares(1001)).readers.users).toEqual([{ id: 32, name: "Grace Example" }]);
    const without = await ada.putTransfer(1001, { userId: 32, includeDependencies: false });
    expect(without.dependencies.map(({ permissionLevel, shared }) => [permissionLevel, shared])).toEqual([
      ["read", false],
      [null, false],
    ]);
    expect(await ada.listShares(1001)).toMatchObject({
      readers: { users: [] },
      owners: { users: [{ id: 32, name: "Grace Example" }] },
      totalUserShares: 1,
    });
  });
});

describe("admins", () => {
  test("make credentials for others and for the system, and nobody else does", async () => {
    const { ada, grace } = world();
    const login = { type: "Custom", username: "u", password: "p" } as const;
    expect(await ada.post({ ...login, userId: 32 })).toMatchObject({ owner: "grace" });
    expect(await ada.post({ ...login, systemCredential: true })).toMatchObject({ owner: "robot" });
    expect(await failure(grace.post({ ...login, userId: 31 }))).toEqual(
      refused(403, "userId is only accepted from Civis Admins."),
    );
    expect(await failure(grace.post({ ...login, systemCredential: true }))).toMatchObject({ status: 403 });
  });
});
