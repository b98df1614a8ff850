import { describe, expect, test } from "vitest";
import { createEmulator, type EmulatorOptions } from "../../../src/emulator/index.ts";
import { CivisClient } from "../../../src/index.ts";
import { apiError, checkResponses, createTestEmulator, errorOf } from "./helpers.ts";

const login = { type: "Custom", username: "u", password: "canary" } as const;

describe("an emulator", () => {
  test("can be seeded with users, groups, hosts, keys and credentials", async () => {
    const emulator = createEmulator({
      users: [
        { id: 1, username: "me" },
        { id: 2, username: "boss", name: "The Boss", admin: true },
      ],
      groups: [{ id: 5, name: "Everybody", members: [1, 2] }],
      remoteHosts: [{ id: 9, name: "Warehouse" }],
      apiKeys: { mine: 1, theirs: 2 },
      clock: () => Date.UTC(2026, 4, 1),
      credentials: [
        { type: "Database", username: "reporting", remoteHostId: 9, groups: new Map([[5, "read"]]) },
        { id: 70, type: "Github", username: "robot", ownerId: 1, default: false, createdAt: Date.UTC(2025, 0, 1) },
        { type: "Custom", username: "inside", system: true },
      ],
    });
    expect(emulator.apiKey).toBe("theirs");
    const as = (apiKey: string) => new CivisClient({ apiKey, fetch: checkResponses(emulator.fetch) }).credentials;
    const { items } = await as("theirs").list({ order: "created_at", orderDir: "asc" });
    expect(items.map(({ id, name, owner, createdAt }) => [id, name, owner, createdAt])).toEqual([
      [70, "robot", "me", "2025-01-01T00:00:00.000Z"],
      [1001, "reporting", "boss", "2026-05-01T00:00:00.000Z"],
      [1002, "inside", "robot", "2026-05-01T00:00:00.000Z"],
    ]);
    expect((await as("mine").list()).items.map(({ name }) => name)).toEqual(["reporting", "robot"]);
    expect(await as("mine").get(1001)).toMatchObject({
      remoteHostName: "Warehouse",
      user: { id: 2, name: "The Boss", initials: null, online: false },
    });
  });

  test.each<[EmulatorOptions, string]>([
    [{ credentials: -1 }, "credentials must be a whole number from 0 to 10000000, got -1"],
    [{ credentials: 1.5 }, "credentials must be a whole number from 0 to 10000000, got 1.5"],
    [{ credentials: Number.NaN }, "credentials must be a whole number from 0 to 10000000, got NaN"],
    [{ users: [], credentials: 3 }, "credentials must be a list if users is set, got 3"],
    [{ users: [{ id: 30, username: "u" }] }, "users: duplicate ID 30"],
    [{ apiKeys: ["key"] as never }, "apiKeys must be an object of user IDs by API key"],
    [{ apiKeys: { key: 99 } }, "apiKeys: user 99 does not exist"],
    [{ groups: [{ id: 1, name: "g", members: [99] }] }, "groups: user 99 does not exist"],
    [{ credentials: [{ ...login, ownerId: 99 }] }, "credential 1001: ownerId: user 99 does not exist"],
    [{ credentials: [{ ...login, remoteHostId: 99 }] }, "credential 1001: remoteHostId: remote host 99 does not exist"],
    [
      {
        credentials: [
          { ...login, id: 7 },
          { ...login, id: 7 },
        ],
      },
      "Credential 7 already exists: choose another id",
    ],
    [{ seed: 0.5 }, "seed must be a whole number, got 0.5"],
  ])("rejects the options %j", (options, message) => {
    expect(() => createEmulator(options)).toThrow(new TypeError(message));
  });

  test("shares no state with another", async () => {
    const [first, second] = [createTestEmulator(), createTestEmulator()];
    await first.ada.delete(1001);
    expect(await second.ada.get(1001)).toMatchObject({ id: 1001 });
  });

  test("generates the same data for the same seed", async () => {
    const useEmulator = async (seed: number) => {
      const { ada } = createTestEmulator({ seed });
      const { data, requestId } = await ada.post(login).withResponse();
      return [data, requestId, await ada.postTemporary(1002), (await ada.list()).items];
    };
    const [first, same, other] = await Promise.all([useEmulator(1), useEmulator(1), useEmulator(2)]);
    expect(same).toEqual(first);
    expect(other[1]).not.toEqual(first[1]);
    expect(other[2]).not.toEqual(first[2]);
    expect(first[0]).toMatchObject({ id: 1013, createdAt: "2026-01-01T00:00:02.000Z" });
  });

  test("uses its clock", async () => {
    let now = Date.UTC(2026, 1, 3);
    const { ada } = createTestEmulator({ clock: () => now });
    expect(await ada.post(login)).toMatchObject({ createdAt: "2026-02-03T00:00:00.000Z" });
    now += 1500;
    const patched = await ada.patch(1013, { name: "x" });
    expect([patched.createdAt, patched.updatedAt]).toEqual(["2026-02-03T00:00:00.000Z", "2026-02-03T00:00:01.500Z"]);
  });

  test("sorts changes of the same millisecond", async () => {
    const { ada } = createTestEmulator({ clock: () => Date.UTC(2026, 1, 3) });
    for (const id of [1007, 1003, 1005 - 1]) await ada.patch(id, { name: "x" });
    expect((await ada.list({ limit: 3 })).items.map(({ id }) => id)).toEqual([1004, 1003, 1007]);
  });
});

describe("the state", () => {
  test("has fields that no response contains", async () => {
    const { ada, emulator } = createTestEmulator();
    const { id } = await ada.post(login);
    expect(emulator.state.credentials.get(id)).toMatchObject({ password: "canary", ownerId: 31, system: false });
    expect(emulator.state.credentials.size).toBe(13);
    expect([emulator.state.credentials.has(id), emulator.state.credentials.has(id + 1)]).toEqual([true, false]);
    expect(Array.from(emulator.state.credentials, ({ username }) => username)).toContain("u");
  });

  test("can be changed", async () => {
    const { ada, grace, emulator, as } = createTestEmulator();
    const { state } = emulator;
    expect((await ada.list({ name: "Renamed" })).items).toEqual([]);
    state.credentials.change(1001, { name: "Renamed", updatedAt: Date.UTC(2030, 0, 1) });
    expect((await ada.list({ name: "Renamed" })).items.map(({ id }) => id)).toEqual([1001]);
    expect((await ada.list({ limit: 1 })).items).toMatchObject([{ id: 1001, updatedAt: "2030-01-01T00:00:00.000Z" }]);
    const { id } = state.credentials.add({ type: "Database", username: "new", ownerId: 32, default: true });
    expect((await grace.list({ default: true })).items).toMatchObject([{ id, name: "new" }]);
    state.credentials.change(1002, { default: true });
    expect((await grace.list({ default: true })).items).toMatchObject([{ id: 1002 }]);
    expect(await ada.get(id)).toMatchObject({ default: false });
    expect([state.credentials.delete(id), state.credentials.delete(id)]).toEqual([true, false]);
    expect(await errorOf(ada.get(id))).toEqual(apiError(404, /not be found/));
    state.users.set(34, { id: 34, name: "Eve", username: "eve", initials: null, online: false, admin: false });
    state.apiKeys.set("emulator-key-eve", 34);
    expect((await as("eve").list()).totalEntries).toBe(0);
    state.groups.set(42, { id: 42, name: "Analysts", members: [33, 34] });
    expect((await as("eve").list()).totalEntries).toBe(3);
    expect(() => state.credentials.change(99, {})).toThrow(new TypeError("Credential 99 does not exist"));
  });

  test("is reset to its initial value by reset()", async () => {
    const { ada, emulator } = createTestEmulator({
      seed: 3,
      faults: [{ kind: "error", count: 1, operation: "credentials.get" }],
    });
    const useEmulator = async () => [
      await errorOf(ada.get(1001)),
      await ada.post(login),
      await ada.postTemporary(1002),
    ];
    const before = await useEmulator();
    emulator.reset();
    expect(emulator.requests).toEqual([]);
    expect(await useEmulator()).toEqual(before);
    expect(emulator.state.credentials.size).toBe(13);
  });
});

describe("the requests", () => {
  test("are recorded as sent, with secrets redacted", async () => {
    const { ada, emulator, fetch } = createTestEmulator();
    await ada.post({ ...login, description: "new" });
    await ada.list({ type: ["Database"], limit: 5 });
    const headers = {
      Authorization: `Basic ${btoa("canary:canary")}`,
      Cookie: "canary",
      "Content-Type": "application/json",
    };
    const init = { method: "PATCH", headers, body: '{"pass_word":"canary","name":"x"}' };
    await fetch("https://civis.example/credentials/1", init);
    await fetch("https://civis.example/credentials/1", { ...init, body: "canary" });
    await fetch("https://civis.example/nothing?a=1", { headers });
    expect(emulator.requests).toMatchObject([
      {
        method: "POST",
        path: "/credentials",
        query: {},
        headers: { authorization: "Bearer ***", "content-type": "application/json" },
        body: { type: "Custom", username: "u", password: "***", description: "new" },
        operation: "credentials.post",
        status: 201,
        faults: [],
      },
      { operation: "credentials.list", query: { type: "Database", limit: "5" }, body: undefined, status: 200 },
      { headers: { authorization: "Basic ***" }, body: { pass_word: "***", name: "x" }, status: 401 },
      { operation: "credentials.patch", body: "***", status: 401 },
      { method: "GET", path: "/nothing", query: { a: "1" }, operation: undefined, status: 404 },
    ]);
    expect(JSON.stringify(emulator.requests)).not.toMatch(/canary|emulator-key/);
  });

  test("are limited to the last 1000", async () => {
    const { emulator, fetch } = createTestEmulator();
    for (let index = 0; index < 1003; index += 1) await fetch(`https://civis.example/credentials/${index}`);
    expect(emulator.requests).toHaveLength(1000);
    expect(emulator.requests[0]?.path).toBe("/credentials/3");
  });
});

test("checkResponses rejects a response that does not match the document", async () => {
  const credential = await createTestEmulator().ada.get(1001);
  const check = (response: Response) =>
    errorOf(checkResponses(async () => response)("https://civis.example/credentials/1001"));
  const headers = { "X-Request-Id": "00000000-0000-4000-8000-000000000000" };
  expect(await check(Response.json(credential, { headers }))).toBeUndefined();
  expect(await check(Response.json({ ...credential, oauth: "no" }, { headers }))).toMatchObject({
    message: "GET https://civis.example/credentials/1001 200: data/oauth must be boolean",
  });
  expect(await check(Response.json(credential, { headers, status: 201 }))).toMatchObject({
    message: expect.stringMatching(/not the status of the document; a status that the document does not have/),
  });
  expect(await check(Response.json(credential))).toMatchObject({ message: expect.stringMatching(/no X-Request-Id/) });
  expect(await check(Response.json({ code: 418 }, { headers, status: 404 }))).toMatchObject({
    message: expect.stringMatching(/error/),
  });
});

test("an aborted call rejects with the reason of its signal, as with the platform's fetch", async () => {
  const { emulator } = createTestEmulator();
  const stop = new AbortController();
  const call = emulator.fetch("https://civis.example/credentials", { signal: stop.signal });
  stop.abort(new Error("enough"));
  await expect(call).rejects.toThrow("enough");
});
