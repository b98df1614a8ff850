import { describe, expect, test } from "vitest";
import { failure, refused, world } from "./world.ts";

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
    expect(await failure(owner)).toEqual(refused(409, "userIds: the owner's permissions cannot be set."));
    const stranger = ada.putSharesUsers(1001, { userIds: [33, 99], permissionLevel: "read" });
    expect(await failure(stranger)).toEqual(refused(409, "There is no user 99."));
    expect(await failure(ada.putSharesGroups(1001, { groupIds: [99], permissionLevel: "read" }))).toMatchObject({
      status: 409,
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

  test("are shared for good by a transfer that includes them, and not by another", async () => {
    const levels = async (includeDependencies: boolean) => {
      const { ada } = world();
      await ada.putTransfer(1007, { userId: 33, includeDependencies });
      return (await ada.listDependencies(1007, { userId: 33 })).map(({ permissionLevel }) => permissionLevel);
    };
    expect(await levels(true)).toEqual(["manage", null]);
    expect(await levels(false)).toEqual([null, null]);
  });

  test("have no name for a caller who cannot read them, and are not shared by one who does not manage them", async () => {
    const { ada, grace, alan } = world();
    const seen = async (who: typeof grace, id: number) =>
      (await who.listDependencies(id)).map(({ name, shareable }) => [name, shareable]);
    expect(await seen(grace, 1001)).toEqual([
      ["Nightly report 1", false],
      [null, false],
    ]);
    await ada.putTransfer(1001, { userId: 33, includeDependencies: false });
    expect(await seen(alan, 1001)).toEqual([
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
