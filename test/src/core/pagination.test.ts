import { describe, expect, test } from "vitest";
import { createEmulator } from "../../../src/emulator/index.ts";
import { CivisClient, Page } from "../../../src/index.ts";
import { json, observed } from "../client.ts";

/** A client of an emulator with as many credentials, and the queries that it sends. */
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
  test("awaited is one page, with what the service says of all pages", async () => {
    const { credentials } = emulated(25);
    const page = await credentials.list({ limit: 10, pageNum: 2, order: "created_at", orderDir: "asc" });
    expect(page).toBeInstanceOf(Page);
    expect(page).toMatchObject({ pageNum: 2, perPage: 10, totalPages: 3, totalEntries: 25, hasNextPage: true });
    expect(page.items.map(({ id }) => id)).toEqual([1011, 1012, 1013, 1014, 1015, 1016, 1017, 1018, 1019, 1020]);
  });

  test("looped over is every item of every page, with the filters on each", async () => {
    const { credentials, queries } = emulated(25);
    const ids: number[] = [];
    for await (const { id } of credentials.list({ limit: 10, name: "login", orderDir: "asc" })) ids.push(id);
    expect(ids).toEqual(Array.from({ length: 25 }, (_, index) => 1001 + index));
    const filters = "?limit=10&name=login&order_dir=asc";
    expect(queries).toEqual([filters, `${filters}&page_num=2`, `${filters}&page_num=3`]);
  });

  test("starts at the page that is asked for", async () => {
    const { credentials, queries } = emulated(25);
    const ids: number[] = [];
    for await (const { id } of credentials.list({ limit: 10, pageNum: 3 })) ids.push(id);
    expect(ids).toHaveLength(5);
    expect(queries).toEqual(["?limit=10&page_num=3"]);
  });

  test("asks for nothing before somebody wants it, and for one page when the loop ends in it", async () => {
    const { credentials, queries } = emulated(25);
    const list = credentials.list({ limit: 10 });
    expect(queries).toEqual([]);
    for await (const _ of list) break;
    expect(queries).toHaveLength(1);
  });

  test("gives its pages one after the other, and nothing behind the last", async () => {
    const { credentials } = emulated(3);
    const first = await credentials.list({ limit: 2 });
    const second = await first.nextPage();
    expect(second).toMatchObject({ pageNum: 2, hasNextPage: false });
    expect(second?.items).toHaveLength(1);
    expect(await second?.nextPage()).toBeUndefined();
  });

  test("of nothing is an empty page", async () => {
    const { credentials } = emulated(0);
    expect(await credentials.list()).toMatchObject({ items: [], totalEntries: 0, hasNextPage: false });
  });

  test("ends at an empty page where the service gives no total", async () => {
    const { credentials, sent } = observed(({ url }) => {
      const pageNum = Number(new URL(url).searchParams.get("page_num") ?? 1);
      return json(pageNum <= 3 ? [{ id: pageNum }] : []);
    });
    const ids: number[] = [];
    for await (const { id } of credentials.list()) ids.push(id);
    expect(ids).toEqual([1, 2, 3]);
    expect(sent).toHaveLength(4);
  });

  test("goes on where the service calls every page the first", async () => {
    const { credentials } = observed(({ url }) => {
      const pageNum = Number(new URL(url).searchParams.get("page_num") ?? 1);
      return json(pageNum <= 3 ? [{ id: pageNum }] : [], { headers: { "X-Pagination-Current-Page": "1" } });
    });
    const ids: number[] = [];
    for await (const { id } of credentials.list()) ids.push(id);
    expect(ids).toEqual([1, 2, 3]);
  });

  test("that is none is an error with its place", async () => {
    for (const answer of [null, { items: [] }]) {
      const { credentials } = observed(() => json(answer));
      await expect(credentials.list()).rejects.toThrow(
        /^200: The answer is not what .* \(GET \/credentials, request request-1\)$/,
      );
    }
  });
});
