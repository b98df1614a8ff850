import { expect, test } from "vitest";
import { loadClient, type Request } from "./generated.ts";

const answers = { "200": { description: "Done.", content: { "application/json": { schema: {} } } } };

/** A document of one operation. */
function documentOf(path: string, operation: object, method = "get"): string {
  const item = { [method]: { operationId: "call", tags: ["it"], responses: answers, ...operation } };
  return JSON.stringify({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths: { [path]: item } });
}

/** The one request that a call makes. */
async function requestOf(document: string, ...args: unknown[]): Promise<Request> {
  const { client, sent } = await loadClient(document, () => Response.json({}));
  await client.it?.call?.(...args);
  const [request] = sent;
  if (!request) throw new Error("nothing was sent");
  return request;
}

const list = { type: "array", items: { type: "string" } };
const object = { type: "object", properties: { r: { type: "integer" }, g: { type: "string" } } };
const color = { r: 100, g: "a b" };

test.each<[string, string, object, unknown, string]>([
  ["a text", "query", { schema: { type: "string" } }, "a&b", "/x?color=a%26b"],
  ["an exploded list", "query", { schema: list }, ["a", "b,c"], "/x?color=a&color=b%2Cc"],
  ["a list in one", "query", { schema: list, explode: false }, ["a", "b,c"], "/x?color=a,b%2Cc"],
  ["an exploded object", "query", { schema: object }, color, "/x?r=100&g=a%20b"],
  ["an object in one", "query", { schema: object, explode: false }, color, "/x?color=r,100,g,a%20b"],
  ["spaces", "query", { schema: list, style: "spaceDelimited", explode: false }, ["a", "b"], "/x?color=a%20b"],
  ["pipes", "query", { schema: list, style: "pipeDelimited", explode: false }, ["a", "b"], "/x?color=a|b"],
  ["a deep object", "query", { schema: object, style: "deepObject" }, color, "/x?color[r]=100&color[g]=a%20b"],
  [
    "a deep object of deep objects",
    "query",
    { schema: object, style: "deepObject" },
    { a: { b: [1, 2] }, c: null },
    "/x?color[a][b][0]=1&color[a][b][1]=2",
  ],
  [
    "JSON",
    "query",
    { content: { "application/json": { schema: object } } },
    color,
    "/x?color=%7B%22r%22%3A100%2C%22g%22%3A%22a%20b%22%7D",
  ],
  [
    "reserved characters",
    "query",
    { schema: { type: "string" }, allowReserved: true },
    "a/b?c&d",
    "/x?color=a/b?c%26d",
  ],
  ["nothing", "query", { schema: object, style: "deepObject" }, {}, "/x"],
  ["a simple list", "path", { schema: list, required: true }, ["a", "b/c"], "/x/a,b%2Fc"],
  ["a simple object", "path", { schema: object, required: true, explode: true }, color, "/x/r=100,g=a%20b"],
  ["a label", "path", { schema: { type: "string" }, required: true, style: "label" }, "a", "/x/.a"],
  ["a label of a list", "path", { schema: list, required: true, style: "label", explode: true }, ["a", "b"], "/x/.a.b"],
  ["a matrix", "path", { schema: { type: "string" }, required: true, style: "matrix" }, "a", "/x/;color=a"],
  [
    "a matrix of a list",
    "path",
    { schema: list, required: true, style: "matrix", explode: true },
    ["a", "b"],
    "/x/;color=a;color=b",
  ],
  [
    "a matrix of an object",
    "path",
    { schema: object, required: true, style: "matrix" },
    color,
    "/x/;color=r,100,g,a%20b",
  ],
])("%s in the %s goes out as the document says", async (_, place, parameter, value, target) => {
  const isPath = place === "path";
  const document = documentOf(isPath ? "/x/{color}" : "/x", {
    parameters: [{ name: "color", in: place, ...parameter }],
  });
  expect((await requestOf(document, isPath ? value : { color: value })).line).toBe(`GET ${target}`);
});

test("headers and cookies are fields of the query, and travel where they belong", async () => {
  const parameters = [
    { name: "X-Colors", in: "header", schema: list },
    { name: "X-Color", in: "header", schema: object },
    { name: "session", in: "cookie", schema: { type: "string" } },
    { name: "ids", in: "cookie", schema: list, explode: false },
  ];
  const query = { xColors: ["a", "b"], xColor: color, session: "s;1", ids: ["1", "2"] };
  const { line, headers } = await requestOf(documentOf("/x", { parameters }), query);
  expect(line).toBe("GET /x");
  expect(headers).toMatchObject({ "x-colors": "a,b", "x-color": "r,100,g,a b", cookie: "session=s%3B1; ids=1,2" });
});

test.each([Number.NaN, () => 1, Symbol("s")])(
  "a value that cannot travel is refused before anything is sent: %s",
  async (value) => {
    const document = documentOf("/x", {
      parameters: [{ name: "color", in: "query", schema: object, style: "deepObject" }],
    });
    await expect(requestOf(document, { color: { r: value } })).rejects.toThrow(TypeError);
  },
);

const bodyOf = (mediaType: string, schema: object, encoding?: object): object => ({
  requestBody: { required: true, content: { [mediaType]: { schema, ...(encoding && { encoding }) } } },
});

test("a form goes out as one, with brackets where the document says so", async () => {
  const form = bodyOf("application/x-www-form-urlencoded", { type: "object" }, { meta: { style: "deepObject" } });
  const body = { name: "a b", tags: ["x", "y"], meta: { key: "v" }, other: { k: 1 }, unset: undefined };
  const request = await requestOf(documentOf("/x", form, "post"), body);
  expect(request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(request.body).toBe("name=a%20b&tags=x&tags=y&meta[key]=v&other=%7B%22k%22%3A1%7D");
});

test("a form in parts goes out with its files, and the platform names its boundary", async () => {
  const file = new File(["text"], "a.txt", { type: "text/plain" });
  const form = bodyOf("multipart/form-data", {
    type: "object",
    properties: { file: { type: "string", format: "binary" } },
  });
  const { body, headers } = await requestOf(documentOf("/x", form, "post"), { file, tags: ["x", "y"], meta: { a: 1 } });
  expect(headers["content-type"]).toBeUndefined();
  if (!(body instanceof FormData)) throw new Error("not a form");
  expect([...body.entries()]).toEqual([
    ["file", file],
    ["tags", "x"],
    ["tags", "y"],
    ["meta", '{"a":1}'],
  ]);
});

test.each([
  ["text/plain", "hello"],
  ["application/xml", "<a/>"],
  ["application/octet-stream", new Blob(["bytes"])],
])("a body of %s goes out as it is", async (mediaType, body) => {
  const request = await requestOf(documentOf("/x", bodyOf(mediaType, { type: "string" }), "post"), body);
  expect(request.headers["content-type"]).toBe(mediaType);
  expect(request.body).toBe(body);
});

test.each([
  ["text/csv", "a,b", "a,b"],
  ["application/xml", "<a/>", "<a/>"],
])("an answer of %s is asked for, and comes as text", async (mediaType, text, data) => {
  const responses = { 200: { description: "", content: { [mediaType]: { schema: { type: "string" } } } } };
  const { client, sent } = await loadClient(documentOf("/x", { responses }), () => new Response(text));
  expect(await client.it?.call?.()).toBe(data);
  expect(sent[0]?.headers.accept).toBe(mediaType);
});

const query = (...names: string[]): object[] =>
  names.map((name) => ({ name, in: "query", schema: { type: name === "after" ? "string" : "integer" } }));

/** Everything that a list gives by `for await`, and the requests that it took. */
async function everything(pagination: object, answer: (request: Request) => Response) {
  const operation = { parameters: query("page", "skip", "after", "size"), "x-pagination": pagination };
  const { client, sent, warnings } = await loadClient(documentOf("/x", operation), answer);
  const items: unknown[] = [];
  const pages = client.it?.call?.({ size: 2 }) as AsyncIterable<unknown> | undefined;
  if (!pages) throw new Error("the client has no such method");
  for await (const item of pages) items.push(item);
  return { items, lines: sent.map(({ line }) => line), warnings };
}

/** The numbers from 1 to 5, two at a time. */
const slice = (start: number): number[] => [1, 2, 3, 4, 5].slice(start, start + 2);
const numberIn = ({ line }: Request, name: string): number => Number(new URLSearchParams(line.split("?")[1]).get(name));

test.each<[string, object, (request: Request) => Response, string[]]>([
  [
    "the number of the page",
    { style: "page", parameter: "page", items: "data" },
    (request) => Response.json({ data: slice(((numberIn(request, "page") || 1) - 1) * 2) }),
    ["", "&page=2", "&page=3", "&page=4"],
  ],
  [
    "an offset",
    { style: "offset", parameter: "skip" },
    (request) => Response.json(slice(numberIn(request, "skip"))),
    ["", "&skip=2", "&skip=4", "&skip=5"],
  ],
  [
    "a cursor in the body",
    { style: "cursor", parameter: "after", items: "data.list", next: "meta.next" },
    (request) => {
      const start = numberIn(request, "after");
      return Response.json({ data: { list: slice(start) }, meta: { next: start < 4 ? `${start + 2}` : null } });
    },
    ["", "&after=2", "&after=4"],
  ],
  [
    "a cursor that is the last item's",
    { style: "cursor", parameter: "after", items: "data", last: "id" },
    (request) => Response.json({ data: slice(numberIn(request, "after")).map((id) => ({ id })) }),
    ["", "&after=2", "&after=4", "&after=5"],
  ],
  [
    "a link in the header",
    { style: "link" },
    (request) => {
      const start = numberIn(request, "skip");
      const link = `<https://evil.example/y?skip=0>; rel="first", <https://evil.example/y?skip=${start + 2}&size=2>; rel="next"`;
      return Response.json(slice(start), start < 4 ? { headers: { Link: link } } : {});
    },
    ["", "&skip=2", "&skip=4"],
  ],
  [
    "a link in the body",
    { style: "link", items: "data", next: "links.next" },
    (request) => {
      const start = numberIn(request, "skip");
      return Response.json({ data: slice(start), links: { next: start < 4 ? `/x?skip=${start + 2}` : "" } });
    },
    ["", "&skip=2", "&skip=4"],
  ],
])("a list goes on by %s, with its filters, to its end", async (_, pagination, answer, queries) => {
  const { items, lines, warnings } = await everything(pagination, answer);
  expect(warnings).toEqual([]);
  expect(items.map((item) => (item as { id?: number }).id ?? item)).toEqual([1, 2, 3, 4, 5]);
  const expected = queries.map((more) => `GET /x?${new URLSearchParams(`size=2${more}`)}`);
  expect(lines.map((line) => line.replace("page=1&", ""))).toEqual(expected);
});

test("a link or a cursor that leads to the same page again ends the list", async () => {
  const same = await everything({ style: "link", items: "data", next: "next" }, () =>
    Response.json({ data: [1], next: "/x?size=2" }),
  );
  expect(same).toMatchObject({ items: [1], lines: ["GET /x?size=2"] });
  const cursor = { style: "cursor", parameter: "after", items: "data", next: "next" };
  const again = await everything(cursor, () => Response.json({ data: [1], next: "a" }));
  expect(again).toMatchObject({ items: [1, 1], lines: ["GET /x?size=2", "GET /x?size=2&after=a"] });
});

test.each([
  [{ style: "pages" }, "its style must be one of page, offset, cursor, link"],
  [{ style: "offset", parameter: "start" }, "its parameter must name one of the query"],
  [{ style: "cursor", parameter: "after" }, "it must say where the next cursor stands"],
])("x-pagination %j is told, and gives a call like any other", async (pagination, problem) => {
  const operation = { parameters: query("after"), "x-pagination": pagination };
  const { client, warnings } = await loadClient(documentOf("/x", operation), () => Response.json([1]));
  expect(warnings).toEqual([`library.yaml:1 GET /x: x-pagination is left out, and pages are not followed: ${problem}`]);
  expect(await client.it?.call?.()).toEqual([1]);
});
