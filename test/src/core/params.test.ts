import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTestClient, operation, rejection } from "./helpers.ts";

const itemOperation = operation({
  path: "/items/{id}/and/{id}",
  parameters: [
    { in: "path", wireName: "id" },
    { in: "query", wireName: "tag" },
    { in: "query", wireName: "ids", explode: false },
    { in: "query", wireName: "a[b]", name: "ab" },
  ],
});

/** The URL that a call requests. */
async function urlOf(path: readonly unknown[], query: object = {}, changes = {}): Promise<string> {
  let requested = "";
  const { http } = createTestClient(async (url) => {
    requested = url;
    return Response.json({});
  });
  await http.send({ ...itemOperation, ...changes }, { path, query });
  return requested.replace("https://items.example", "");
}

describe("the parameters of a call", () => {
  test("are sent in the path and the query, exploded or comma-separated", async () => {
    const query = { tag: ["a", "b c"], ids: [1, "x,y"], ab: "&", none: undefined };
    const { none: _, ...sent } = query;
    expect(await urlOf([7], sent)).toBe("/items/7/and/7?tag=a&tag=b%20c&ids=1,x%2Cy&a%5Bb%5D=%26");
    expect(await urlOf([true], { ids: [], tag: null })).toBe("/items/true/and/true");
    expect(await urlOf(["$&"], { tag: [false, 12n] })).toBe("/items/%24%26/and/%24%26?tag=false&tag=12");
  });

  test.each([[{ a: 1 }], [Number.NaN], [new Date(0)], [["a", {}]], [() => {}], [Symbol("s")]])(
    "are rejected in a query if they are not scalars: %o",
    async (tag) => {
      expect(await rejection(urlOf([7], { tag }))).toMatchObject({
        constructor: TypeError,
        message: expect.stringMatching(/^items\.find: Invalid query parameter "tag": a URL cannot contain /),
      });
    },
  );

  test.each(["", ".", ".."])("are rejected in a path if they would change its segments: %o", async (id) => {
    expect(await rejection(urlOf([id]))).toMatchObject({
      constructor: TypeError,
      message: expect.stringMatching(/^items\.find: Invalid path parameter "id": .* "\.*"$/),
    });
  });

  test("are rejected by name if a URL cannot contain their text", async () => {
    expect(await rejection(urlOf(["\ud800"]))).toEqual(
      new TypeError('items.find: Invalid path parameter "id": expected a number or a non-empty string, got "\\ud800"'),
    );
    expect(await rejection(urlOf([1], { ab: ["a", "\udc00b"] }))).toEqual(
      new TypeError('items.find: Invalid query parameter "ab": a URL cannot contain "\\udc00b"'),
    );
  });

  test("round-trip through a path segment, and never change the rest of the path", async () => {
    const segment = fc.string({ unit: "binary" }).filter((text) => !["", ".", ".."].includes(text));
    await fc.assert(
      fc.asyncProperty(segment, async (text) => {
        const url = await urlOf([text], {}, { path: "/items/{id}/end" });
        const { pathname, search, hash } = new URL(url, "https://items.example");
        expect([search, hash]).toEqual(["", ""]);
        expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "items", text, "end"]);
      }),
    );
  });
});
