import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCall, type Fetch } from "../../../src/core/call.ts";
import { createHttp, type Http } from "../../../src/core/http.ts";
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

const httpTo = (fetch: Fetch): Http =>
  createHttp(createCall({ baseUrl: "https://things.example", headers: {}, fetch }));

/** What the operation gives for an answer. */
const data = (changes: Partial<Operation>, answer: Response): Promise<unknown> =>
  httpTo(async () => answer).send({ ...operation, ...changes }, { path: [1] });

describe("what a call says", () => {
  test("is in the path, the query and the headers, each in its style", () => {
    const query = { tag: ["a", "b c"], ids: [1, 2], words: ["x", "y"], pipes: ["p"], xTrace: "t", none: undefined };
    const { none: _, ...sent } = query;
    expect(targetOf(operation, { path: [7], query: sent })).toEqual({
      path: "/things/7/and/7",
      query: "tag=a&tag=b%20c&ids=1,2&words=x%20y&pipes=p",
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

describe("what comes back", () => {
  test("is read as the operation says", async () => {
    expect(await data({}, new Response('{"a":1}'))).toEqual({ a: 1 });
    expect(await data({ content: "text" }, new Response("a,b"))).toBe("a,b");
    expect(await data({ content: "text" }, new Response(null, { headers: { "Content-Length": "0" } }))).toBe("");
    expect(await data({ content: "none" }, new Response("whatever"))).toBeUndefined();
    const blob = await data({ content: "binary" }, new Response(new Uint8Array([1, 2])));
    expect(new Uint8Array(await (blob as Blob).arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  });

  test("is not shown in an error where it may hold a secret", async () => {
    const cut = () => new Response('{"key":"canary');
    await expect(data({}, cut())).rejects.toThrow('The answer is not what it should be: {"key":"canary');
    await expect(data({ secrets: ["key"] }, cut())).rejects.toThrow(
      "The answer is not what it should be: 14 characters, not shown",
    );
  });
});

test("what cannot be sent is not called a lost connection", async () => {
  const http = httpTo(async () => new Response("{}"));
  const bigint = http.send(operation, { path: [1], body: { id: 1n } });
  await expect(bigint).rejects.toThrow(TypeError);
});
