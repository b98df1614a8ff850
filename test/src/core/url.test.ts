import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../src/core/operation.ts";
import { targetOf } from "../../../src/core/url.ts";

const operation: Operation = {
  key: "things.find",
  method: "GET",
  path: "/things/{id}/and/{id}",
  parameters: [
    { in: "path", wire: "id" },
    { in: "query", wire: "tag" },
    { in: "query", wire: "ids", explode: false },
    { in: "query", wire: "words", style: "spaceDelimited", explode: false },
    { in: "query", wire: "pipes", style: "pipeDelimited", explode: false },
    { in: "header", wire: "X-Trace", name: "xTrace" },
  ],
  status: 200,
  retry: "idempotent",
};

describe("what a call says", () => {
  test("is in the path, the query and the headers, each in its style", () => {
    const query = {
      tag: ["a", "b c"],
      ids: [1, 2],
      words: ["x", "y"],
      pipes: ["p", "q"],
      xTrace: "t",
      none: undefined,
    };
    const { none: _, ...sent } = query;
    expect(targetOf(operation, { path: [7], query: sent })).toEqual({
      path: "/things/7/and/7",
      query: "?tag=a&tag=b%20c&ids=1,2&words=x%20y&pipes=p|q",
      headers: { "X-Trace": "t" },
    });
    expect(targetOf(operation, { path: [7], query: { ids: [], tag: null } }).query).toBe("");
  });

  test.each([[{ a: 1 }], [Number.NaN], [new Date(0)], [["a", {}]], [() => {}], [Symbol("s")]])(
    "is refused where it cannot travel: %o",
    (tag) => {
      expect(() => targetOf(operation, { path: [7], query: { tag } })).toThrow(
        new TypeError("things.find: tag must be a text, a number, true or false, or a list of them"),
      );
    },
  );

  test("is never a segment with a meaning of its own, whoever wrote it", () => {
    const write = (_: unknown, value: unknown): string => String(value);
    const written = { ...operation, path: "/things/{id}", parameters: [{ in: "path", wire: "id", write } as const] };
    expect(targetOf(written, { path: [[1, 2]] }).path).toBe("/things/1,2");
    for (const id of ["", ".", "..", [".."]]) {
      expect(() => targetOf(written, { path: [id] })).toThrow(
        "things.find: id must be a number or a text that can stand",
      );
    }
  });

  test("comes back as it was from any path segment, and never changes the rest of the path", () => {
    const segment = fc.string({ unit: "binary" }).filter((text) => !["", ".", ".."].includes(text));
    fc.assert(
      fc.property(segment, (text) => {
        const { path } = targetOf({ ...operation, path: "/things/{id}/end" }, { path: [text] });
        const { pathname, search, hash } = new URL(path, "https://things.example");
        expect([search, hash]).toEqual(["", ""]);
        expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "things", text, "end"]);
      }),
    );
  });
});
