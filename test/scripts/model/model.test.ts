import { expect, test } from "vitest";
import type { Json } from "../../../scripts/document/index.ts";
import { library, libraryWith, modelOf } from "../library.ts";

/** A schema without its source. */
function shapeOf(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema, (key, part) => (key === "source" ? undefined : part)));
}

const list = "library.yaml:7:5 GET /books";
const lend = "library.yaml:25:5 PUT /books/{isbn}/loans/{loan_id}";

test("a document is parsed into resources, operations, parameters and schemas", async () => {
  const { title, resources, schemas } = await modelOf(library);
  expect(title).toBe("Library");
  expect(resources.map(({ name, className, description }) => ({ name, className, description }))).toEqual([
    { name: "books", className: "Books", description: "What the library lends." },
  ]);
  const [first, second] = resources[0]?.operations ?? [];
  expect(first).toMatchObject({
    key: "books.list",
    method: "GET",
    path: "/books",
    item: { kind: "reference", name: "Book" },
    retry: "idempotent",
    queryType: "BooksListQuery",
    secrets: [],
    success: { status: 200, isOptional: false, schema: { kind: "array", items: { kind: "reference", name: "Book" } } },
    resultType: { text: "Book", names: ["Book"] },
  });
  expect(first?.location()).toBe(list);
  expect(first?.parameters[0]).toMatchObject({ wireName: "genre", in: "query", explode: false });
  expect(second).toMatchObject({
    key: "books.lend",
    item: undefined,
    secrets: ["pin"],
    requestBody: { isRequired: true, mediaType: "application/json", schema: { kind: "reference", name: "Loan" } },
    bodyType: { text: "Loan", names: ["Loan"] },
    success: { status: 204, schema: undefined },
    resultType: { text: "void", names: [] },
  });
  expect(shapeOf(schemas.get("Book"))).toEqual({
    kind: "object",
    properties: [
      { name: "title", isRequired: true, schema: { kind: "string" } },
      {
        name: "subtitle",
        isRequired: false,
        schema: { kind: "union", members: [{ kind: "string" }, { kind: "null" }] },
      },
    ],
  });
});

test("path parameters are in the order of the path, from the path item and from the operation", async () => {
  const [, operation] = (await modelOf(library)).resources[0]?.operations ?? [];
  expect(operation?.parameters.map(({ wireName, name }) => [wireName, name])).toEqual([
    ["isbn", "isbn"],
    ["loan_id", "loanId"],
  ]);
});

test("a parameter of the operation replaces the one of the path item with its name", async () => {
  const override =
    "operationId: lend\n      parameters: [{ name: isbn, in: path, required: true, schema: { type: integer } }]";
  const [, operation] = (await modelOf(libraryWith("operationId: lend", override))).resources[0]?.operations ?? [];
  expect(operation?.parameters.map(({ wireName, schema }) => [wireName, schema.kind])).toEqual([
    ["isbn", "number"],
    ["loan_id", "number"],
  ]);
});

test.each([
  ["GET", "idempotent"],
  ["HEAD", "idempotent"],
  ["PUT", "idempotent"],
  ["DELETE", "idempotent"],
  ["POST", "throttled"],
  ["PATCH", "never"],
])("the retry class of %s is %s", async (method, retry) => {
  const api = await modelOf(libraryWith("    put:\n", `    ${method.toLowerCase()}:\n`));
  expect(api.resources[0]?.operations[1]).toMatchObject({ method, retry });
});

test("x-retry sets the retry class of an operation", async () => {
  const retryOf = async (value: string) => {
    const { operations, warnings } = await modelOf(
      libraryWith("operationId: lend", `operationId: lend\n      x-retry: ${value}`),
    );
    return [operations[1]?.retry, warnings];
  };
  expect(await retryOf("throttled")).toEqual(["throttled", []]);
  expect(await retryOf("never")).toEqual(["never", []]);
  expect(await retryOf("always")).toEqual([
    "idempotent",
    [`${lend}: x-retry must be throttled or never, got "always"`],
  ]);
});

test.each([
  [
    "a path parameter that is not declared",
    libraryWith("/loans/{loan_id}:", "/loans/{loan_id}/{day}:"),
    "library.yaml:25:5 PUT /books/{isbn}/loans/{loan_id}/{day}: the path parameter {day} is not declared; add it to parameters",
    ["books.list(pageNum)", "books.lend(isbn, loanId, day)"],
  ],
  [
    "a path parameter that the path does not have",
    libraryWith("/loans/{loan_id}:", "/loans:"),
    "library.yaml:25:5 PUT /books/{isbn}/loans: the path has no {loan_id}; add it, or remove the path parameter",
    ["books.list(pageNum)", "books.lend(isbn)"],
  ],
  [
    "two operations with one name",
    libraryWith("operationId: lend", "operationId: List"),
    `${lend}: the method is renamed to list2, because list already exists at ${list}; rename one of them`,
    ["books.list(pageNum)", "books.list2(isbn, loanId)"],
  ],
  [
    "two operations with one name in snake_case",
    libraryWith("operationId: lend", "operationId: lendOut").replace("operationId: list", "operationId: lendOUT"),
    `${lend}: the method is renamed to lend_out2, because lend_out already exists at ${list}; rename one of them`,
    ["books.lendOUT(pageNum)", "books.lendOut(isbn, loanId)"],
  ],
  [
    "two parameters with one name in snake_case",
    libraryWith("name: genre,", "name: pageNUM,"),
    `${list}: the parameter page_num is renamed to page_num2, because page_num already exists; rename one of them`,
    ["books.list(pageNUM, pageNum)", "books.lend(isbn, loanId)"],
  ],
  [
    "a header parameter",
    libraryWith("name: genre, in: query,", "name: genre, in: header,"),
    `${list}: the parameter genre is a header parameter, which the client does not support; the parameter is omitted`,
    ["books.list(pageNum)", "books.lend(isbn, loanId)"],
  ],
  [
    "a deep object",
    libraryWith(
      "style: form, explode: false, schema: { type: array, items: { type: string } }",
      "style: deepObject, schema: { type: object }",
    ),
    `${list}: the parameter genre has the style deepObject, which the client does not support; the parameter is omitted`,
    ["books.list(pageNum)", "books.lend(isbn, loanId)"],
  ],
  [
    "a required cookie",
    libraryWith("name: genre, in: query,", "name: genre, in: cookie, required: true,"),
    `${list}: omitted from the client: the parameter genre is a cookie parameter, which the client does not support`,
    ["books.lend(isbn, loanId)"],
  ],
  [
    "a form",
    libraryWith(
      'application/json: { schema: { $ref: "#/components/schemas/Loan" } }',
      "multipart/form-data: { schema: { type: object } }",
    ),
    `${lend}: omitted from the client: the request body is multipart/form-data, and the client sends JSON only`,
    ["books.list(pageNum)"],
  ],
  [
    "a response that is not JSON",
    libraryWith("content: { application/json: { schema: { type: array", "content: { text/csv: { schema: { type: array"),
    `${list}: omitted from the client: the response is text/csv, and the client reads JSON only`,
    ["books.lend(isbn, loanId)"],
  ],
  [
    "an operation with its own servers",
    libraryWith("operationId: lend", "operationId: lend\n      servers: [{ url: https://other.example }]"),
    `${lend}: the servers of the operation are ignored; the client has one base URL`,
    ["books.list(pageNum)", "books.lend(isbn, loanId)"],
  ],
  [
    "a stable order without a key",
    libraryWith("operationId: list", "x-stable-order: { query: { genre: a } }\n      operationId: list"),
    `${list}: x-stable-order requires \`query\` (the parameters that select the order) and \`key\` (the field that identifies an item)`,
    ["books.list(pageNum)", "books.lend(isbn, loanId)"],
  ],
  [
    "a stable order by an unknown parameter",
    libraryWith("operationId: list", "x-stable-order: { query: { order: a }, key: id }\n      operationId: list"),
    `${list}: x-stable-order names the query parameter order, which does not exist`,
    ["books.list(pageNum)", "books.lend(isbn, loanId)"],
  ],
])("%s is a warning with its location", async (_, text, message, methods) => {
  const { warnings, operations } = await modelOf(text);
  expect(warnings).toEqual([message]);
  const signatures = operations.map(({ key, parameters }) => {
    const names = parameters.map(({ name }) => name).filter((name) => !["genre", "limit"].includes(name));
    return `${key}(${names.join(", ")})`;
  });
  expect(signatures).toEqual(methods);
});

test("two parameters with one name get distinct names, in both clients", async () => {
  const { warnings, operations } = await modelOf(libraryWith("name: genre,", "name: pageNum,"));
  expect(warnings).toEqual([
    `${list}: the parameter page_num is renamed to pageNum2, because pageNum already exists; rename one of them`,
    `${list}: the parameter page_num is renamed to page_num2, because page_num already exists; rename one of them`,
  ]);
  expect(operations[0]?.parameters.map(({ name, snakeName }) => [name, snakeName])).toEqual([
    ["pageNum", "page_num"],
    ["pageNum2", "page_num2"],
    ["limit", "limit"],
  ]);
});

test("two schemas whose types would have one name get distinct names", async () => {
  const { warnings, typeNames, codecNames } = await modelOf(
    libraryWith("    Loan:\n", "    book: { type: string }\n    Loan:\n"),
  );
  expect(warnings).toEqual([
    "library.yaml:44:5: the type of book is renamed to Book2, because Book already exists; rename one of them",
  ]);
  expect([...typeNames.values()]).toEqual(["Book", "Book2", "Loan"]);
  expect([...codecNames.values()]).toEqual(["book", "book2", "loan"]);
});

test("a method without an operationId is named by its verb and path, and one without a tag by its path", async () => {
  const routes = ["/books", "/books/{id}", "/books/{id}/loans", "/books/{id}/loans/{loan}", "/api/v2/{x}", "/v1/a-b/c"];
  const get = { responses: {} };
  const paths = Object.fromEntries(routes.map((route) => [route, { get, put: get, post: { tags: ["t"], ...get } }]));
  const { operations, warnings } = await modelOf(JSON.stringify({ openapi: "3.0.0", paths }));
  expect(operations.map(({ key }) => key)).toEqual([
    ..."books.list books.put books.get books.put2 books.listLoans books.putLoans books.getLoans books.putLoans2".split(
      " ",
    ),
    ..."t.post t.post2 t.postLoans t.postLoans2 t.post3 t.postC default.get default.put aB.listC aB.putC".split(" "),
  ]);
  expect(operations.at(-2)?.snakeKey).toBe("a_b.list_c");
  expect(warnings.filter((warning) => warning.includes("already exists"))).toHaveLength(5);
});

test("circular compositions are removed, recursive schemas are kept", async () => {
  const { warnings, schemas } = await modelOf(
    libraryWith(
      "    Loan:\n",
      `    A: { oneOf: [{ type: string }, { $ref: "#/components/schemas/B" }] }
    B: { allOf: [{ $ref: "#/components/schemas/A" }] }
    C: { type: array, items: { $ref: "#/components/schemas/C" } }
    D: { anyOf: [{ $ref: "#/components/schemas/D" }, { type: object }] }
    Loan:
`,
    ),
  );
  expect(warnings).toEqual([
    "library.yaml:45:18: circular composition of schemas (A, B); the circular part is ignored",
    "library.yaml:47:18: circular composition of schemas (D); the circular part is ignored",
  ]);
  expect(shapeOf(schemas.get("B"))).toEqual({ kind: "unknown" });
  expect(shapeOf(schemas.get("C"))).toEqual({ kind: "array", items: { kind: "reference", name: "C" } });
});

test.each([
  [
    "two fields that collide",
    libraryWith("subtitle:", "subTitle: {}\n        sub_title:"),
    "library.yaml:43:9: the field subTitle keeps its name in snake_case, because another field is sub_title there; rename one of them",
  ],
  [
    "two fields that collide in a composition",
    libraryWith(
      "    Loan:\n",
      "    Loan:\n      allOf: [{ properties: { pinCode: {} } }, { properties: { PINCode: {} } }]\n",
    ),
    "library.yaml:45:64: the field PINCode keeps its name in snake_case, because another field is pin_code there; rename one of them",
  ],
  [
    "members of a union that conflict",
    libraryWith(
      "    Loan:\n",
      "    Loan:\n      oneOf: [{ properties: { to: { properties: { aB: {} } } } }, { properties: { to: { properties: { a_b: {} } } } }]\n",
    ),
    "library.yaml:45:15: the members of this union are ambiguous and convert differently; its fields are not renamed in the snake_case client",
  ],
])("%s in snake_case keep their wire names, with a warning", async (_, text, message) => {
  expect((await modelOf(text)).warnings).toEqual([message]);
});

test.each<[string, Json]>([
  [
    "type: array, prefixItems: [{ type: string }, { type: integer }]",
    { kind: "tuple", members: [{ kind: "string" }, { kind: "number" }] },
  ],
  ["const: a", { kind: "values", values: ["a"] }],
  ["enum: [a, 1, null]", { kind: "values", values: ["a", 1, null] }],
  ["type: object", { kind: "object", properties: [], additional: { kind: "unknown" } }],
  [
    "type: object, additionalProperties: { type: integer }",
    { kind: "object", properties: [], additional: { kind: "number" } },
  ],
  ["type: object, additionalProperties: false", { kind: "object", properties: [] }],
  ['oneOf: [{ type: string }, { type: "null" }]', { kind: "union", members: [{ kind: "string" }, { kind: "null" }] }],
  [
    'allOf: [{ $ref: "#/components/schemas/Loan" }], properties: { x: {} }',
    {
      kind: "intersection",
      members: [
        { kind: "object", properties: [{ name: "x", isRequired: false, schema: { kind: "unknown" } }] },
        { kind: "reference", name: "Loan" },
      ],
    },
  ],
  ['description: Own., $ref: "#/components/schemas/Loan"', { kind: "reference", name: "Loan" }],
  ["type: string, format: password", { kind: "string", isSecret: true }],
  ["type: boolean, deprecated: true", { kind: "boolean", deprecated: true }],
])("a schema has one form: %s", async (text, expected) => {
  const book = (await modelOf(libraryWith('type: [string, "null"]', text))).schemas.get("Book");
  expect(shapeOf(book?.kind === "object" ? book.properties[1]?.schema : undefined)).toEqual(expected);
});
