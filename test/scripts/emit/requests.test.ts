import { expect, test } from "vitest";
import { loadClient, type Request } from "../generated.ts";

const json = (schema: object) => ({ description: "Done.", content: { "application/json": { schema } } });

/** A document of one operation. */
function documentOf(path: string, operation: object, method = "get"): string {
  const item = { [method]: { operationId: "call", tags: ["it"], responses: { "200": json({}) }, ...operation } };
  return JSON.stringify({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths: { [path]: item } });
}

/** The one request of a call. */
async function requestOf(document: string, ...args: unknown[]): Promise<Request> {
  const { client, sent } = await loadClient(document, () => Response.json({}));
  await client.it?.call?.(...args);
  const [request] = sent;
  if (!request) throw new Error("nothing was sent");
  return request;
}

const list = { type: "array", items: { type: "string" } };

test.each<[string, object, unknown, string]>([
  ["text", { schema: { type: "string" } }, "a&b", "/x?color=a%26b"],
  ["an exploded list", { schema: list }, ["a", "b,c"], "/x?color=a&color=b%2Cc"],
  ["a comma-separated list", { schema: list, explode: false }, ["a", "b,c"], "/x?color=a,b%2Cc"],
  [
    "a list of numbers",
    { schema: { type: "array", items: { type: "integer" } }, explode: false },
    [1, 2],
    "/x?color=1,2",
  ],
  ["an empty list", { schema: list }, [], "/x"],
  ["a boolean", { schema: { type: "boolean" } }, false, "/x?color=false"],
])("a query parameter is serialized as specified in the document: %s", async (_, parameter, value, target) => {
  const document = documentOf("/x", { parameters: [{ name: "color", in: "query", ...parameter }] });
  expect((await requestOf(document, { color: value })).line).toBe(`GET ${target}`);
});

test.each<[string, object, unknown, string]>([
  ["text", { type: "string" }, "a/b", "/x/a%2Fb"],
  ["a number", { type: "integer" }, 7, "/x/7"],
  ["a boolean", { type: "boolean" }, true, "/x/true"],
])("a path parameter is one segment: %s", async (_, schema, value, target) => {
  const document = documentOf("/x/{color}", { parameters: [{ name: "color", in: "path", required: true, schema }] });
  expect((await requestOf(document, value)).line).toBe(`GET ${target}`);
});

test("a request body is sent as JSON", async () => {
  const content = { "application/json": { schema: { type: "object" } } };
  const document = documentOf("/x", { requestBody: { required: true, content } }, "post");
  const { headers, body } = await requestOf(document, { name: "a", unset: undefined });
  expect(headers["content-type"]).toBe("application/json");
  expect(body).toBe('{"name":"a"}');
});

test.each([
  ["202 without a body", { "200": json({ type: "object" }), "202": { description: "Later." } }, 202],
  ["204 beside a 200", { "200": json(list), "204": { description: "None." } }, 204],
  ["205, which never has a body", { "205": json(list) }, 205],
])("a response without a body returns undefined: %s", async (_, responses, status) => {
  const { client, warnings } = await loadClient(documentOf("/x", { responses }), () => new Response(null, { status }));
  expect(warnings).toEqual([]);
  expect(await client.it?.call?.()).toBeUndefined();
});

test("an operation with a response that is not JSON is omitted", async () => {
  const binary = { description: "Part.", content: { "application/octet-stream": { schema: { type: "string" } } } };
  const document = documentOf("/x", { responses: { "200": json({ type: "object" }), "206": binary } });
  const { client, warnings } = await loadClient(document, () => Response.json({}));
  expect(warnings).toEqual([
    "library.yaml:1:70 GET /x: omitted from the client: the response is application/octet-stream, and the client reads JSON only",
  ]);
  expect(client.it).toBeUndefined();
});

const pages = ["limit", "page_num"].map((name) => ({ name, in: "query", schema: { type: "integer" } }));

test("a list with limit and page_num is read page by page, with its filters", async () => {
  const filter = { name: "name", in: "query", schema: { type: "string" } };
  const document = documentOf("/x", { parameters: [filter, ...pages], responses: { "200": json(list) } });
  const responses = [["a", "b"], ["c", "d"], ["e"]];
  const { client, sent } = await loadClient(document, () => Response.json(responses.shift() ?? []));
  const items: unknown[] = [];
  const all = client.it?.call?.({ name: "n", limit: 2 }) as AsyncIterable<unknown> | undefined;
  for await (const item of all ?? []) items.push(item);
  expect(items).toEqual(["a", "b", "c", "d", "e"]);
  const queries = ["", "&page_num=2", "&page_num=3", "&page_num=4"];
  expect(sent.map(({ line }) => line)).toEqual(queries.map((query) => `GET /x?name=n&limit=2${query}`));
});

test("a list with another style of pagination is a plain call", async () => {
  const parameters = [{ name: "after", in: "query", schema: { type: "string" } }];
  const document = documentOf("/x", { parameters, responses: { "200": json(list) } });
  const { client, sent } = await loadClient(document, () => Response.json(["a"]));
  expect(await client.it?.call?.({ after: "b" })).toEqual(["a"]);
  expect(sent.map(({ line }) => line)).toEqual(["GET /x?after=b"]);
});
