import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEmulator } from "../../../src/emulator/index.ts";
import { CivisClient } from "../../../src/index.ts";
import { json, observed } from "../client.ts";
import { createTestClient, operation, rejection } from "./helpers.ts";

/** A change by another user between two requests of the reader, with the number of its credential. */
type Change = readonly ["create" | "touch" | "share" | "rename" | "delete" | "unshare" | "renameAway", number];

/** Grace reads the credentials that are shared with her and have an x in their name; Ada owns and changes them. */
function createScenario(credentials: number) {
  const emulator = createEmulator({ credentials: 0 });
  const ada = new CivisClient({ apiKey: emulator.apiKey, fetch: emulator.fetch }).credentials;
  const grace = { apiKey: "emulator-key-grace", fetch: emulator.fetch };
  const ids: number[] = [];
  const { credentials: stored } = emulator.state;
  for (let made = 0; made < credentials; made++) {
    const name = made % 4 === 1 ? "y" : "x";
    const users = new Map(made % 4 === 2 ? [] : [[32, "read"] as const]);
    ids.push(stored.add({ name, type: "Custom", username: "u", ownerId: 31, users }).id);
  }
  const create = async (): Promise<void> => {
    const { id } = await ada.post({ name: "x", type: "Custom", username: "u", password: "not-a-real-one" });
    ids.push(id);
    await ada.putSharesUsers(id, { userIds: [32], permissionLevel: "read" });
  };
  const change = async ([what, which]: Change): Promise<unknown> => {
    const id = ids[which % Math.max(1, ids.length)];
    if (what === "create") return create();
    if (id === undefined) return;
    if (what === "touch") return ada.patch(id, { description: "touched" });
    if (what === "share") return ada.putSharesUsers(id, { userIds: [32], permissionLevel: "read" });
    if (what === "rename") return ada.patch(id, { name: "x" });
    if (what === "unshare") return stored.get(id)?.users.has(32) && ada.deleteSharesUsers(id, 32);
    if (what === "renameAway") return ada.patch(id, { name: "y" });
    ids.splice(ids.indexOf(id), 1);
    return ada.delete(id);
  };
  const matching = (): number[] =>
    [...stored].filter(({ name, users }) => name.includes("x") && users.has(32)).map(({ id }) => id);
  return { emulator, grace, change, matching };
}

const growing = fc.constantFrom("create" as const, "touch" as const, "share" as const, "rename" as const);
const shrinking = fc.constantFrom("touch" as const, "delete" as const, "unshare" as const, "renameAway" as const);
/** Between two requests, the list either grows or shrinks: if it does both, the total may not change. */
const between: fc.Arbitrary<Change[]> = fc.oneof(
  fc.array(fc.tuple(growing, fc.nat(30)), { maxLength: 2 }),
  fc.array(fc.tuple(shrinking, fc.nat(30)), { maxLength: 2 }),
);

/** Reads a list that changes between the requests. */
async function readWhile(schedule: readonly Change[][], credentials: number, limit: number, consistent: boolean) {
  const scenario = createScenario(credentials);
  const remaining = [...schedule];
  let always: Set<number> | undefined;
  let requests = 0;
  const { credentials: seen } = new CivisClient({
    ...scenario.grace,
    retry: false,
    fetch: async (url, init) => {
      if (requests++ > 0) for (const change of remaining.shift() ?? []) await scenario.change(change);
      const now = scenario.matching();
      always = new Set(now.filter((id) => always === undefined || always.has(id)));
      return scenario.emulator.fetch(url, init);
    },
  });
  const ids: number[] = [];
  for await (const { id } of seen.list({ name: "x", limit }).items({ consistent })) ids.push(id);
  return { ids, always: [...(always ?? [])], requests };
}

describe("a consistent read", () => {
  test("returns every item that exists throughout exactly once, newest first, regardless of changes", async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(between, { maxLength: 12 }),
        fc.nat(14),
        fc.integer({ min: 1, max: 5 }),
        async (schedule, credentials, limit) => {
          const { ids, always } = await readWhile(schedule, credentials, limit, true);
          if (schedule.flat().length > 0) changed++;
          expect(ids).toEqual([...new Set(ids)]);
          expect(ids).toEqual(expect.arrayContaining(always));
          // Successive changes that shift unread items can return an item after an older one.
          const old = ids.filter((id) => always.includes(id));
          if (schedule.flat().length < 2) expect(old).toEqual(old.toSorted((a, b) => b - a));
        },
      ),
      { numRuns: 5000 },
    );
    expect(changed).toBeGreaterThan(2500);
  }, 120_000);

  test("returns items that an ordinary read misses", async () => {
    const touchTheLast: Change[][] = [[["touch", 0]]];
    const ordinary = await readWhile(touchTheLast, 12, 2, false);
    const consistent = await readWhile(touchTheLast, 12, 2, true);
    expect(new Set(ordinary.ids).size).toBeLessThan(ordinary.ids.length);
    expect(consistent.ids).toEqual(consistent.always.toSorted((a, b) => b - a));
  });

  test("sends one request more than there are pages, one if there is a single page, and one per growth", async () => {
    expect((await readWhile([], 40, 3, true)).requests).toBe(1 + Math.ceil(20 / 3));
    expect((await readWhile([], 4, 5, true)).requests).toBe(1);
    expect((await readWhile([], 0, 5, true)).requests).toBe(1);
    expect((await readWhile([[], [["create", 0]], []], 40, 3, true)).requests).toBe(2 + Math.ceil(20 / 3));
  });

  test("requests the stable order of the document, with the filters of the caller", async () => {
    const { credentials, sent } = observed(() => json([{ id: 1 }], { headers: { "X-Pagination-Total-Entries": "1" } }));
    for await (const _ of credentials.list({ name: "x", limit: 7 }).items({ consistent: true }));
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([
      "?name=x&limit=7&order=created_at&order_dir=asc&page_num=1",
    ]);
  });

  test("ends at once if the signal aborts", async () => {
    const { emulator } = createScenario(8);
    const { credentials } = new CivisClient({ apiKey: emulator.apiKey, fetch: emulator.fetch });
    const controller = new AbortController();
    const reason = new Error("enough");
    let seen = 0;
    const loop = async (): Promise<void> => {
      for await (const _ of credentials.list({ limit: 4 }, { signal: controller.signal }).items({ consistent: true })) {
        if (++seen === 2) controller.abort(reason);
      }
    };
    expect(await rejection(loop())).toBe(reason);
    expect(seen).toBe(2);
  });

  test("is rejected if the list does not support it", async () => {
    const { credentials } = observed(() => json([{ id: 1 }]));
    const items = (query: object, concurrency = 1) => credentials.list(query).items({ consistent: true, concurrency });
    expect(() => items({}, 2)).toThrow(new TypeError("consistent excludes concurrency"));
    expect(() => items({ orderDir: "desc", pageNum: 3 })).toThrow(
      new TypeError("credentials.list: consistent excludes order_dir, page_num"),
    );
    const { http } = createTestClient(async () => new Response("[]"));
    expect(() => http.list(operation({ paginated: true }), {}).items({ consistent: true })).toThrow(
      new TypeError("items.find: consistent is not supported"),
    );
    expect(await rejection(items({}).next())).toEqual(
      new Error("credentials.list: consistent needs X-Pagination-Total-Entries"),
    );
  });
});
