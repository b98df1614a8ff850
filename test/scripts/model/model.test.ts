import { expect, test } from "vitest";
import { library, libraryWith, modelOf } from "./library.ts";

const at = (schema: string, property: string) => ["components", "schemas", schema, "properties", property];

test("a document becomes resources, operations, parameters and schemas", () => {
  const { title, resources, schemas } = modelOf(library);
  expect(title).toBe("Library");
  expect(resources.map(({ name, className, description }) => ({ name, className, description }))).toEqual([
    { name: "books", className: "Books", description: "What the library lends." },
  ]);
  const [list, lend] = resources[0]?.operations ?? [];
  expect(list).toMatchObject({
    key: "books.list",
    method: "GET",
    path: "/books",
    paged: true,
    retry: "idempotent",
    queryType: "BooksListQuery",
    secrets: [],
    place: "library.yaml:7 GET /books",
    success: { status: 200, content: "json", schema: { kind: "array", items: { kind: "reference", name: "Book" } } },
  });
  expect(list?.parameters[0]).toMatchObject({ wire: "genre", in: "query", style: "form", explode: false });
  expect(lend).toMatchObject({
    key: "books.lend",
    paged: false,
    secrets: ["pin"],
    body: { required: true, mediaType: "application/json", schema: { kind: "reference", name: "Loan" } },
    success: { status: 204, content: "none" },
  });
  expect(schemas.get("Book")).toEqual({
    kind: "object",
    description: "A book.",
    properties: [
      {
        name: "title",
        path: at("Book", "title"),
        required: true,
        schema: { kind: "string", description: "Its title." },
      },
      {
        name: "subtitle",
        path: at("Book", "subtitle"),
        required: false,
        schema: { kind: "union", members: [{ kind: "string" }, { kind: "null" }] },
      },
    ],
  });
});

test("path parameters come in the order of the path, from the path and from the operation", () => {
  const [, lend] = modelOf(library).resources[0]?.operations ?? [];
  expect(lend?.parameters.map(({ wire, name }) => [wire, name])).toEqual([
    ["isbn", "isbn"],
    ["loan_id", "loanId"],
  ]);
});

test("a parameter of the operation comes in the place of its namesake of the path", () => {
  const own =
    "operationId: lend\n      parameters: [{ name: isbn, in: path, required: true, schema: { type: integer } }]";
  const [, lend] = modelOf(libraryWith("operationId: lend", own)).resources[0]?.operations ?? [];
  expect(lend?.parameters.map(({ wire, schema }) => [wire, schema.kind])).toEqual([
    ["isbn", "number"],
    ["loan_id", "number"],
  ]);
});

test.each([
  ["GET", "idempotent"],
  ["HEAD", "idempotent"],
  ["PUT", "idempotent"],
  ["DELETE", "idempotent"],
  ["POST", "refused"],
  ["PATCH", "never"],
])("%s may be sent again: %s", (method, retry) => {
  const api = modelOf(libraryWith("    put:\n", `    ${method.toLowerCase()}:\n`));
  expect(api.resources[0]?.operations[1]).toMatchObject({ method, retry });
});

test.each([
  [
    "a path parameter that is not declared",
    libraryWith("/loans/{loan_id}:", "/loans/{loan_id}/{day}:"),
    "library.yaml:25 PUT /books/{isbn}/loans/{loan_id}/{day}: the path names {day}; add a path parameter of that name",
    ["books.list(pageNum)", "books.lend(isbn, loanId, day)"],
  ],
  [
    "a path parameter that the path does not have",
    libraryWith("/loans/{loan_id}:", "/loans:"),
    "library.yaml:25 PUT /books/{isbn}/loans: the path has no {loan_id}; add it, or remove the path parameter",
    ["books.list(pageNum)", "books.lend(isbn)"],
  ],
  [
    "two operations that get one name",
    libraryWith("operationId: lend", "operationId: List"),
    "library.yaml:25 PUT /books/{isbn}/loans/{loan_id}: the name books.list is taken by library.yaml:7 GET /books; it becomes list2; rename one of the two",
    ["books.list(pageNum)", "books.list2(isbn, loanId)"],
  ],
  [
    "two parameters that get one name",
    libraryWith("name: genre,", "name: pageNum,"),
    "library.yaml:7 GET /books: page_num: the name pageNum is taken; it becomes pageNum2; rename one of the two",
    ["books.list(pageNum, pageNum2)", "books.lend(isbn, loanId)"],
  ],
  [
    "a parameter of no known place",
    libraryWith("name: genre, in: query,", "name: genre, in: body,"),
    "library.yaml:7 GET /books: the parameter genre is not in path, query, header or cookie, or has no name; it is left out; correct it",
    ["books.list(pageNum)", "books.lend(isbn, loanId)"],
  ],
])("%s is told with its place and the remedy, and has a plain fallback", (_, text, message, methods) => {
  const { spec, operations } = modelOf(text);
  expect(spec.warnings.filter((warning) => !warning.includes("page_num is taken by"))).toEqual([message]);
  const shown = operations.map(({ key, parameters }) => {
    const names = parameters.map(({ name }) => name).filter((name) => !["genre", "limit"].includes(name));
    return `${key}(${names.join(", ")})`;
  });
  expect(shown).toEqual(methods);
});

test("two schemas whose types would have one name get two, and every reference follows", () => {
  const { spec, schemas } = modelOf(libraryWith("    Loan:\n", "    book: { type: string }\n    Loan:\n"));
  expect(spec.warnings).toEqual([
    "library.yaml:44: the name Book is taken by the schema Book; it becomes Book2; rename one of the two",
  ]);
  expect([...schemas.keys()]).toEqual(["Book", "book2", "Loan"]);
});

test("a method without an operationId is named by its verb and path, and one without a tag by its path", () => {
  const routes = ["/books", "/books/{id}", "/books/{id}/loans", "/books/{id}/loans/{loan}", "/api/v2/{x}", "/v1/a-b/c"];
  const get = { responses: {} };
  const paths = Object.fromEntries(routes.map((route) => [route, { get, put: get, post: { tags: ["t"], ...get } }]));
  const { operations, spec } = modelOf(JSON.stringify({ openapi: "3.0.0", paths }));
  expect(operations.map(({ key }) => key)).toEqual([
    ..."books.list books.put books.get books.put2 books.listLoans books.putLoans books.getLoans books.putLoans2".split(
      " ",
    ),
    ..."t.post t.post2 t.postLoans t.postLoans2 t.post3 t.postC default.get default.put aB.listC aB.putC".split(" "),
  ]);
  expect(spec.warnings.filter((warning) => warning.includes("is taken"))).toHaveLength(5);
});

test("a schema that is nothing but itself becomes unknown, and a recursive one stays", () => {
  const { spec, schemas } = modelOf(
    libraryWith(
      "    Loan:\n",
      `    A: { oneOf: [{ type: string }, { $ref: "#/components/schemas/B" }] }
    B: { allOf: [{ $ref: "#/components/schemas/A" }] }
    C: { type: array, items: { $ref: "#/components/schemas/C" } }
    Loan:
`,
    ),
  );
  expect(spec.warnings).toEqual([
    "library.yaml:45: the schema is nothing but itself, by way of A, B; it becomes unknown",
  ]);
  expect(schemas.get("B")).toEqual({ kind: "unknown" });
  expect(schemas.get("C")).toEqual({ kind: "array", items: { kind: "reference", name: "C" } });
});

test.each([
  [
    "two fields that meet in snake_case",
    libraryWith("subtitle:", "subTitle: {}\n        sub_title:"),
    "library.yaml:44: sub_title is sub_title in snake_case, as is library.yaml:43: subTitle; rename one of the two",
  ],
  [
    "two fields that meet in what is put together of several schemas",
    libraryWith(
      "    Loan:\n",
      "    Loan:\n      allOf: [{ properties: { pinCode: {} } }, { properties: { PINCode: {} } }]\n",
    ),
    "library.yaml:45: PINCode is pin_code in snake_case, as is library.yaml:45: pinCode; rename one of the two",
  ],
  [
    "two fields that meet in fields of the same name",
    libraryWith(
      "    Loan:\n",
      "    Loan:\n      oneOf: [{ properties: { to: { properties: { aB: {} } } } }, { properties: { to: { properties: { a_b: {} } } } }]\n",
    ),
    "library.yaml:45: a_b is a_b in snake_case, as is library.yaml:45: aB; rename one of the two",
  ],
  [
    "two operations that meet in snake_case",
    libraryWith("operationId: lend", "operationId: lendOut").replace("operationId: list", "operationId: lendOUT"),
    "library.yaml:25 PUT /books/{isbn}/loans/{loan_id}: the name books.lend_out is taken by library.yaml:7 GET /books; rename one of the two",
  ],
  [
    "two parameters that meet in snake_case",
    libraryWith("name: genre,", "name: pageNUM,"),
    "library.yaml:7 GET /books page_num: the name page_num is taken by library.yaml:7 GET /books pageNUM; rename one of the two",
  ],
])("%s are told with their place, and leave the snake_case client out", (_, text, message) => {
  const { spec, isSnakeable } = modelOf(text);
  expect(spec.warnings).toEqual([message]);
  expect(isSnakeable).toBe(false);
});

test("each kind of schema has one form", () => {
  const subtitle = (text: string) => {
    const book = modelOf(libraryWith('type: [string, "null"]', text)).schemas.get("Book");
    return book?.kind === "object" ? book.properties[1]?.schema : undefined;
  };
  const nullable = { kind: "union", members: [{ kind: "string" }, { kind: "null" }] };
  expect(subtitle("type: array, prefixItems: [{ type: string }, { type: integer }]")).toEqual({
    kind: "tuple",
    members: [{ kind: "string" }, { kind: "number" }],
  });
  expect(subtitle("const: a")).toEqual({ kind: "values", values: ["a"] });
  expect(subtitle("enum: [a, 1, null]")).toEqual({ kind: "values", values: ["a", 1, null] });
  expect(subtitle("type: object")).toEqual({ kind: "object", properties: [], additional: { kind: "unknown" } });
  expect(subtitle("type: object, additionalProperties: { type: integer }")).toEqual({
    kind: "object",
    properties: [],
    additional: { kind: "number" },
  });
  expect(subtitle('oneOf: [{ type: string }, { type: "null" }]')).toEqual(nullable);
  expect(subtitle('allOf: [{ $ref: "#/components/schemas/Loan" }], properties: { x: {} }')).toEqual({
    kind: "intersection",
    members: [
      {
        kind: "object",
        properties: [
          {
            name: "x",
            path: [...at("Book", "subtitle"), "properties", "x"],
            required: false,
            schema: { kind: "unknown" },
          },
        ],
      },
      { kind: "reference", name: "Loan" },
    ],
  });
  expect(subtitle('description: Own., $ref: "#/components/schemas/Loan"')).toEqual({
    kind: "reference",
    name: "Loan",
    description: "Own.",
  });
});
