import { describe, expect, test } from "vitest";
import { apiError, createTestEmulator, errorOf } from "./helpers.ts";

describe("sharing", () => {
  test("sets and revokes the level of users and groups", async () => {
    const { ada } = createTestEmulator();
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

  test("enforces the level of each user, and hides other objects", async () => {
    const { ada, alan } = createTestEmulator();
    expect(await errorOf(alan.get(1002))).toEqual(apiError(404, "The requested endpoint could not be found."));
    await ada.putSharesUsers(1002, { userIds: [33], permissionLevel: "read" });
    expect(await alan.get(1002)).toMatchObject({ id: 1002 });
    expect(await errorOf(alan.patch(1002, { name: "x" }))).toEqual(
      apiError(403, "This operation requires the write permission."),
    );
    await ada.putSharesUsers(1002, { userIds: [33], permissionLevel: "write" });
    expect(await alan.patch(1002, { name: "x" })).toMatchObject({ name: "x" });
    expect(await errorOf(alan.delete(1002))).toMatchObject({ status: 403 });
    await ada.putSharesUsers(1002, { userIds: [33], permissionLevel: "manage" });
    expect(await alan.delete(1002)).toBeUndefined();
  });

  test("applies to the users of a group", async () => {
    const { ada, alan } = createTestEmulator();
    await ada.putSharesGroups(1002, { groupIds: [42], permissionLevel: "write" });
    expect(await alan.patch(1002, { description: "by a group" })).toMatchObject({ description: "by a group" });
  });

  test("cannot change the owner's level, and changes nothing if a user is unknown", async () => {
    const { ada } = createTestEmulator();
    const before = await ada.listShares(1001);
    const owner = ada.putSharesUsers(1001, { userIds: [33, 31], permissionLevel: "read" });
    expect(await errorOf(owner)).toEqual(apiError(409, "userIds: the owner's permissions cannot be set."));
    const stranger = ada.putSharesUsers(1001, { userIds: [33, 99], permissionLevel: "read" });
    expect(await errorOf(stranger)).toEqual(apiError(409, "User 99 does not exist."));
    expect(await errorOf(ada.putSharesGroups(1001, { groupIds: [99], permissionLevel: "read" }))).toMatchObject({
      status: 409,
    });
    expect(await errorOf(ada.deleteSharesUsers(1001, 31))).toMatchObject({ status: 403 });
    expect(await errorOf(ada.deleteSharesUsers(1001, 33))).toMatchObject({ status: 404 });
    expect(await errorOf(ada.deleteSharesGroups(1001, 41))).toMatchObject({ status: 404 });
    expect(await ada.listShares(1001)).toEqual(before);
  });
});

describe("dependencies", () => {
  test("are listed with the level of a target user", async () => {
    const { ada } = createTestEmulator();
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
      "the levels of groups do not count",
    ).toEqual([null, null]);
    expect(await errorOf(ada.listDependencies(1001, { userId: 99 }))).toMatchObject({ status: 404 });
  });

  test("are shared by a transfer if they can be shared", async () => {
    const { ada, alan } = createTestEmulator();
    const { dependencies } = await ada.putTransfer(1001, { userId: 33, includeDependencies: true });
    expect(dependencies.map(({ name, permissionLevel, shared }) => [name, permissionLevel, shared])).toEqual([
      ["Nightly report 1", "manage", true],
      ["reports.table_1", null, false],
    ]);
    expect(await alan.get(1001)).toMatchObject({ owner: "alan", user: { id: 33 }, default: false });
    expect(await errorOf(ada.putTransfer(1001, { userId: 33, includeDependencies: false }))).toMatchObject({
      status: 409,
      code: "conflict",
    });
    expect((await ada.listShares(1001)).readers.users).toEqual([{ id: 32, name: "Grace Example" }]);
    const transfer = await ada.putTransfer(1001, { userId: 32, includeDependencies: false });
    expect(transfer.dependencies.map(({ permissionLevel, shared }) => [permissionLevel, shared])).toEqual([
      ["read", false],
      [null, false],
    ]);
    expect(await ada.listShares(1001)).toMatchObject({
      readers: { users: [] },
      owners: { users: [{ id: 32, name: "Grace Example" }] },
      totalUserShares: 1,
    });
  });

  test("remain shared after a transfer that includes them", async () => {
    const levels = async (includeDependencies: boolean) => {
      const { ada } = createTestEmulator();
      await ada.putTransfer(1007, { userId: 33, includeDependencies });
      return (await ada.listDependencies(1007, { userId: 33 })).map(({ permissionLevel }) => permissionLevel);
    };
    expect(await levels(true)).toEqual(["manage", null]);
    expect(await levels(false)).toEqual([null, null]);
  });

  test("have no name for a caller who cannot read them, and are only shared by one who manages them", async () => {
    const { ada, grace, alan } = createTestEmulator();
    const listAs = async (caller: typeof grace, id: number) =>
      (await caller.listDependencies(id)).map(({ name, shareable }) => [name, shareable]);
    expect(await listAs(grace, 1001)).toEqual([
      ["Nightly report 1", false],
      [null, false],
    ]);
    await ada.putTransfer(1001, { userId: 33, includeDependencies: false });
    expect(await listAs(alan, 1001)).toEqual([
      [null, false],
      [null, false],
    ]);
    const { dependencies } = await alan.putTransfer(1001, { userId: 32, includeDependencies: true });
    expect(dependencies.map(({ name, permissionLevel, shared }) => [name, permissionLevel, shared])).toEqual([
      [null, "read", false],
      [null, null, false],
    ]);
  });
});
