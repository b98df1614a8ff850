import { getEventListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CallOptions, Fetch } from "../../../src/core/call-options.ts";
import type { PagePromise } from "../../../src/core/pagination.ts";
import { createEmulator } from "../../../src/emulator/index.ts";
import { CivisClient, Page } from "../../../src/index.ts";
import { json, observed } from "../client.ts";
import { createTestClient, operation, rejection } from "./helpers.ts";

/** A client of an emulator with this number of credentials, and the queries that it sends. */
function emulated(credentials: number) {
  const emulator = createEmulator({ credentials });
  const queries: string[] = [];
  const civis = new CivisClient({
    apiKey: emulator.apiKey,
    fetch: (url, init) => {
      queries.push(new URL(url).search);
      return emulator.fetch(url, init);
    },
  });
  return { credentials: civis.credentials, queries };
}

describe("a list", () => {
  test("resolves to one page with the totals of the list", async () => {
    const { credentials } = emulated(25);
    const page = await credentials.list({ limit: 10, pageNum: 2, order: "created_at", orderDir: "asc" });
    expect(page).toBeInstanceOf(Page);
    expect(page).toMatchObject({ pageNum: 2, perPage: 10, totalPages: 3, totalEntries: 25, hasNextPage: true });
    expect(page.items.map(({ id }) => id)).toEqual([1011, 1012, 1013, 1014, 1015, 1016, 1017, 1018, 1019, 1020]);
  });

  test("iterates over every item of every page, with the filters on each request", async () => {
    const { credentials, queries } = emulated(25);
    const ids: number[] = [];
    for await (const { id } of credentials.list({ limit: 10, name: "login", orderDir: "asc" })) ids.push(id);
    expect(ids).toEqual(Array.from({ length: 25 }, (_, index) => 1001 + index));
    const filters = "?limit=10&name=login&order_dir=asc";
    expect(queries).toEqual([filters, `${filters}&page_num=2`, `${filters}&page_num=3`]);
  });

  test("starts at the requested page", async () => {
    const { credentials, queries } = emulated(25);
    const ids: number[] = [];
    for await (const { id } of credentials.list({ limit: 10, pageNum: 3 })) ids.push(id);
    expect(ids).toHaveLength(5);
    expect(queries).toEqual(["?limit=10&page_num=3"]);
  });

  test("sends no request until it is used, and requests only one page if it is awaited", async () => {
    const { credentials, queries } = emulated(25);
    const list = credentials.list({ limit: 10 });
    expect(queries).toEqual([]);
    expect([await list, await list]).toHaveLength(2);
    expect(queries).toHaveLength(1);
  });

  test("returns its pages in order, and undefined after the last", async () => {
    const { credentials } = emulated(3);
    const first = await credentials.list({ limit: 2 });
    const second = await first.nextPage();
    expect(second).toMatchObject({ pageNum: 2, hasNextPage: false });
    expect(second?.items).toHaveLength(1);
    expect(await second?.nextPage()).toBeUndefined();
  });

  test("returns pages that iterate over their own items, and over those of all later pages", async () => {
    const { credentials, queries } = emulated(7);
    const filters = { limit: 3, order: "created_at", orderDir: "asc" } as const;
    const page = await credentials.list(filters);
    expect(Array.from(page, ({ id }) => id)).toEqual([1001, 1002, 1003]);
    expect([...page]).toEqual(page.items);
    expect(queries).toHaveLength(1);
    expect(await idsOf(page)).toEqual([1001, 1002, 1003, 1004, 1005, 1006, 1007]);
    expect(queries.slice(1)).toEqual([
      "?limit=3&order=created_at&order_dir=asc&page_num=2",
      "?limit=3&order=created_at&order_dir=asc&page_num=3",
    ]);
    const last = await credentials.list({ ...filters, pageNum: 3 });
    expect(await idsOf(last)).toEqual([1007]);
    expect(queries).toHaveLength(4);
  });

  test("of no items is an empty page", async () => {
    const { credentials } = emulated(0);
    expect(await credentials.list()).toMatchObject({ items: [], totalEntries: 0, hasNextPage: false });
  });

  test("restarts for each loop", async () => {
    const { credentials, queries } = emulated(3);
    const list = credentials.list();
    expect(await idsOf(list)).toEqual(await idsOf(list));
    expect(queries).toHaveLength(2);
  });

  test("ends at an empty page if the service sends no total", async () => {
    const { credentials, sent } = observed(({ url }) => {
      const pageNum = Number(new URL(url).searchParams.get("page_num") ?? 1);
      return json(pageNum <= 3 ? [{ id: pageNum }] : []);
    });
    const ids: number[] = [];
    for await (const { id } of credentials.list()) ids.push(id);
    expect(ids).toEqual([1, 2, 3]);
    expect(sent).toHaveLength(4);
  });

  test("continues if the service numbers every page 1", async () => {
    const { credentials } = observed(({ url }) => {
      const pageNum = Number(new URL(url).searchParams.get("page_num") ?? 1);
      return json(pageNum <= 3 ? [{ id: pageNum }] : [], { headers: { "X-Pagination-Current-Page": "1" } });
    });
    const ids: number[] = [];
    for await (const { id } of credentials.list()) ids.push(id);
    expect(ids).toEqual([1, 2, 3]);
  });

  test("rejects a response that is not an array", async () => {
    for (const body of [null, { items: [] }]) {
      const { credentials } = observed(() => json(body));
      await expect(credentials.list()).rejects.toThrow(
        /^200: Unexpected response body: .* \(GET \/credentials, request request-1\)$/,
      );
    }
  });
});

/** A list of `total` items, on a service with or without pagination headers. */
function listing(total: number, { perPage = 10, headers = true, delayMs = 0 } = {}) {
  const now = { total };
  const state = { inFlight: 0, most: 0, requestedPages: [] as number[], aborted: 0 };
  const fetch: Fetch = async (url, { signal }) => {
    const query = new URL(url).searchParams;
    const pageNum = Number(query.get("page_num") ?? 1);
    const limit = Math.min(Number(query.get("limit") ?? perPage), perPage);
    state.requestedPages.push(pageNum);
    state.most = Math.max(state.most, ++state.inFlight);
    try {
      await delay(delayMs, undefined, signal ? { signal } : {});
    } catch (error) {
      state.aborted++;
      throw error;
    } finally {
      state.inFlight--;
    }
    const start = (pageNum - 1) * limit;
    const ids = Array.from({ length: Math.max(0, Math.min(limit, now.total - start)) }, (_, index) => start + index);
    const pagination = {
      "X-Pagination-Current-Page": String(pageNum),
      "X-Pagination-Per-Page": String(limit),
      "X-Pagination-Total-Pages": String(Math.ceil(now.total / limit)),
      "X-Pagination-Total-Entries": String(now.total),
    };
    return Response.json(
      ids.map((id) => ({ id })),
      headers ? { headers: pagination } : {},
    );
  };
  const parameters = ["limit", "page_num"].map((wireName) => ({ in: "query", wireName }) as const);
  const itemList = operation({ path: "/items", parameters, paginated: true });
  const list = (query: object = {}, options: CallOptions = {}) =>
    createTestClient(fetch).http.list<{ id: number }>(itemList, { query }, options);
  return { list, now, state };
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

async function idsOf(items: AsyncIterable<{ id: number }>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

describe("prefetching", () => {
  test("fetches one page ahead while the caller works on the current one", async () => {
    const { list, state } = listing(50);
    const items = list().items();
    await items.next();
    await delay(10);
    expect(state.requestedPages).toEqual([1, 2]);
    for (let item = 1; item < 10; item++) await items.next();
    await delay(10);
    expect(state.requestedPages).toEqual([1, 2]);
    await items.next();
    await delay(10);
    expect(state.requestedPages).toEqual([1, 2, 3]);
    await items.return();
  });

  test.each([1, 2, 3, 8, 100])("fetches at most %i pages in parallel, in order", async (concurrency) => {
    const { list, state } = listing(305, { delayMs: 3 });
    expect(await idsOf(list().items({ concurrency }))).toEqual(numbers(0, 305));
    expect(state.most).toBe(Math.min(concurrency, 30));
    expect(state.requestedPages).toEqual(numbers(1, 32));
  });

  test.each([2, 3, 8])("keeps at most %i pages in memory, including the current one", async (concurrency) => {
    const { list, state } = listing(300);
    let seen = 0;
    for await (const page of list().pages({ concurrency })) {
      await delay(2);
      expect(page.pageNum).toBe(++seen);
      expect(state.requestedPages.length - seen + 1).toBeLessThanOrEqual(concurrency);
    }
    expect(seen).toBe(30);
  });

  test("returns the items of a random list, for any concurrency, page size and first page", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (total, perPage, concurrency, page_num, headers) => {
          const { list } = listing(total, { perPage, headers });
          const expected = numbers(Math.min(total, (page_num - 1) * perPage), total);
          expect(await idsOf(list({ page_num }).items({ concurrency }))).toEqual(expected);
        },
      ),
    );
  });

  test("returns every item if the service lowers the limit", async () => {
    const { list, state } = listing(45, { perPage: 10 });
    expect(await idsOf(list({ limit: 1000 }).items({ concurrency: 3 }))).toEqual(numbers(0, 45));
    expect(state.requestedPages).toEqual([1, 2, 3, 4, 5]);
  });

  test("follows a total that changes between pages", async () => {
    for (const [before, after] of [
      [20, 45],
      [45, 25],
    ] as const) {
      const { list, now } = listing(before);
      const ids: number[] = [];
      for await (const { id } of list().items({ concurrency: 4 })) {
        ids.push(id);
        now.total = after;
      }
      expect(ids.slice(0, Math.min(before, after))).toEqual(numbers(0, Math.min(before, after)));
      if (after > before) expect(ids).toEqual(numbers(0, after));
    }
  });

  test("fetches at most one page ahead if the service sends no total", async () => {
    const { list, state } = listing(25, { headers: false });
    expect(await idsOf(list().items({ concurrency: 8 }))).toEqual(numbers(0, 25));
    expect(state.requestedPages).toEqual([1, 2, 3, 4, 5].slice(0, state.requestedPages.length));
    expect(state.most).toBe(1);
  });
});

describe("a page that repeats the one before", () => {
  const repeated = (headersOf: (pageNum: number) => Record<string, string>) => {
    const requestedPages: number[] = [];
    const { credentials } = observed(({ url }) => {
      const pageNum = Number(new URL(url).searchParams.get("page_num") ?? 1);
      requestedPages.push(pageNum);
      return json([{ id: 1 }, { id: 2 }], { headers: headersOf(pageNum) });
    });
    return { credentials, requestedPages };
  };

  test("ends the list of a service that ignores page numbers", async () => {
    for (const headers of [{}, { "X-Pagination-Total-Pages": "1000", "X-Pagination-Current-Page": "1" }]) {
      const { credentials, requestedPages } = repeated(() => headers);
      expect(await idsOf(credentials.list())).toEqual([1, 2]);
      expect(requestedPages.length).toBeLessThanOrEqual(3);
    }
  });

  test("does not end the list if the service sends its number and a total", async () => {
    const { credentials } = repeated((pageNum) => ({
      "X-Pagination-Total-Pages": "3",
      "X-Pagination-Current-Page": String(pageNum),
    }));
    expect(await idsOf(credentials.list())).toEqual([1, 2, 1, 2, 1, 2]);
  });
});

describe("ending an iteration early", () => {
  test("by break, an error or return aborts pending requests", async () => {
    const leave: ((list: PagePromise<{ id: number }>) => Promise<unknown>)[] = [
      async (list) => {
        for await (const _ of list.items({ concurrency: 4 })) break;
      },
      (list) =>
        rejection(
          (async () => {
            for await (const _ of list.pages({ concurrency: 4 })) throw new Error("mine");
          })(),
        ),
      async (list) => {
        const items = list.items({ concurrency: 4 });
        await items.next();
        await items.return();
      },
    ];
    for (const way of leave) {
      const { list, state } = listing(100, { delayMs: 20 });
      await way(list());
      await delay(5);
      expect({ inFlight: state.inFlight, aborted: state.aborted }).toEqual({ inFlight: 0, aborted: 3 });
      expect(state.requestedPages).toEqual([1, 2, 3, 4]);
    }
  });

  test("by the caller's signal ends the loop with its reason, in the middle of a page too, and leaves no listener", async () => {
    const { list, state } = listing(100, { delayMs: 5 });
    const controller = new AbortController();
    const reason = new Error("enough");
    const ids: number[] = [];
    const loop = async (): Promise<void> => {
      for await (const { id } of list({}, { signal: controller.signal }).items({ concurrency: 3 })) {
        ids.push(id);
        if (id === 14) controller.abort(reason);
      }
    };
    expect(await rejection(loop())).toBe(reason);
    expect(ids).toEqual(numbers(0, 15));
    await delay(5);
    expect(state.inFlight).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  test("ends with the error of a page, after all pages before it", async () => {
    const { credentials } = observed(({ url }) => {
      const pageNum = Number(new URL(url).searchParams.get("page_num") ?? 1);
      const headers = { "X-Pagination-Total-Pages": "9" };
      return pageNum === 4 ? json({ error: "broken" }, { status: 500 }) : json([{ id: pageNum }], { headers });
    });
    const ids: number[] = [];
    const loop = async (): Promise<void> => {
      for await (const { id } of credentials.list().items({ concurrency: 8 })) ids.push(id);
    };
    expect(await rejection(loop())).toMatchObject({ status: 500 });
    expect(ids).toEqual([1, 2, 3]);
  });
});

describe("toArray", () => {
  test("reads `limit` items, and fetches no further page", async () => {
    for (const [limit, requestedPages] of [
      [0, []],
      [1, [1]],
      [10, [1]],
      [11, [1, 2]],
      [35, [1, 2, 3, 4]],
      [Number.POSITIVE_INFINITY, [1, 2, 3, 4, 5]],
    ] as const) {
      const { list, state } = listing(45);
      const items = await list().toArray({ limit, concurrency: 8 });
      expect(items.map(({ id }) => id)).toEqual(numbers(0, Math.min(limit, 45)));
      expect(state.requestedPages).toEqual(requestedPages);
    }
  });

  test("requires a limit", async () => {
    const { list } = listing(45);
    const message = (limit: unknown): string =>
      `limit must be a whole number from 1, or Infinity, got ${String(limit)}`;
    for (const limit of [undefined, -1, 1.5, Number.NaN, "10"]) {
      expect(await rejection(list().toArray({ limit: limit as number }))).toEqual(new TypeError(message(limit)));
    }
  });
});

test("an invalid concurrency is rejected", () => {
  const { list } = listing(1);
  const concurrencyError = (concurrency: number): TypeError =>
    new TypeError(`concurrency must be a whole number from 1, or Infinity, got ${concurrency}`);
  for (const concurrency of [0, -1, 1.5, Number.NaN]) {
    expect(() => list().items({ concurrency })).toThrow(concurrencyError(concurrency));
    expect(() => list().pages({ concurrency })).toThrow(concurrencyError(concurrency));
  }
});
