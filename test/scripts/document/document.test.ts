import { resolve } from "node:path";
import { expect, test } from "vitest";
import { objectOf, readDocument, valueAt } from "../../../scripts/document/index.ts";
import { buildModel } from "../../../scripts/model/index.ts";
import { documentFrom, documentOf, joinedDocuments, library, libraryWith } from "../library.ts";

test.each([
  [
    "broken YAML",
    libraryWith("paths:", "paths: ["),
    "library.yaml:7:5: invalid YAML: Block collections are not allowed within flow collections",
  ],
  [
    "a duplicate key",
    libraryWith("info: {", "openapi: 3.1.0\ninfo: {"),
    'library.yaml:2:1: duplicate key "openapi"; first defined at library.yaml:1:1',
  ],
  [
    "an unknown alias",
    libraryWith("description: A book.", "description: *text"),
    "library.yaml:38:20: unknown alias *text; define the anchor &text above it",
  ],
  ["another format", "asyncapi: 3.0.0", "library.yaml:1:1: not an OpenAPI document; set `openapi: 3.1.0` at the top"],
  ...[
    ["openapi: 3.1", "3.1"],
    ["openapi: 3.2.0", '"3.2.0"'],
    ["swagger: 2.0", "2"],
  ].map(([line = "", value = ""]): [string, string, string] => [
    `the version ${line}`,
    `info: {}\n${line}`,
    `library.yaml:2:1: unsupported version ${line.split(":")[0]}: ${value}; use \`openapi: 3.1.0\`, \`openapi: 3.0.4\` or \`swagger: "2.0"\``,
  ]),
  ["a list", "- 1", "library.yaml:1:1: not an OpenAPI document; the root must be a mapping"],
  ["an empty file", "", "library.yaml:1:1: not an OpenAPI document; the root must be a mapping"],
  [
    "a reference without a target",
    libraryWith('items: { $ref: "#/components/schemas/Book" }', 'items: { $ref: "#/components/schemas/Boook" }'),
    'library.yaml:19:72 GET /books: Cannot resolve $ref "#/components/schemas/Boook"',
  ],
  [
    "a keyword with a value of another type",
    libraryWith("    Loan:\n", "    Odd: { properties: [] }\n    Loan:\n"),
    "library.yaml:44:24: Expected type `SchemaProperties` (object) but got `array`",
  ],
])("%s is an error with its location", async (_, text, message) => {
  await expect(documentOf(text)).rejects.toThrow(expect.objectContaining({ name: "SpecError", message }));
});

test("every problem is reported, one per line", async () => {
  await expect(documentOf(library.replaceAll("schemas/Book", "schemas/Bok"))).rejects.toThrow(
    [
      'library.yaml:19:72 GET /books: Cannot resolve $ref "#/components/schemas/Bok"',
      'library.yaml:49:15: Cannot resolve $ref "#/components/schemas/Bok"',
    ].join("\n"),
  );
});

test("a file that does not exist is an error, and so is a call without a file", async () => {
  await expect(readDocument(["spec/nothing.yaml"])).rejects.toThrow("spec/nothing.yaml: cannot be read (ENOENT)");
  await expect(readDocument([])).rejects.toThrow("no OpenAPI document: add one to spec/, or pass --spec FILE");
});

test("a location is that of the key, through an alias too", async () => {
  const { root, locationOf } = await documentOf(`openapi: 3.1.0
info: { title: A, version: "1" }
paths: {}
x-first: &first
  deep: { a: 1 }
x-second: *first
`);
  expect(locationOf(objectOf(valueAt(root, ["x-second", "deep"])))).toBe("library.yaml:5:3");
  expect(locationOf(objectOf(root["x-first"]))).toBe("library.yaml:4:1");
});

test("a location in JSON is that of the key, for any content of the surrounding strings", async () => {
  const text = `{
"openapi": "3.1.0", "info": { "title": "A", "version": "1" }, "paths": {},
"x-a": "\\"}{,:[ \\\\",
"x-b": [1, {
"c": -1.5e3, "d": { "e": true }}],
"x-e\\u0066": {}
}`;
  const { root, locationOf } = await documentOf(text, "a.json");
  expect(locationOf(objectOf(valueAt(root, ["x-b", 1, "d"])))).toBe("a.json:5:14");
  expect(locationOf(objectOf(root["x-ef"]))).toBe("a.json:6:1");
});

const films = `openapi: 3.1.0
info: { title: Films, version: "1" }
tags: [{ name: films }]
paths:
  /films: { get: { operationId: list, tags: [films], responses: {} } }
components:
  schemas:
    Film: { type: object }
`;

test("several documents are bundled, and locations refer to the original file", async () => {
  const { root, locationOf } = await joinedDocuments({ "library.yaml": library, "films.yaml": films });
  const paths = objectOf(root.paths);
  expect(Object.keys(paths)).toEqual(["/books", "/books/{isbn}/loans/{loan_id}", "/films"]);
  expect(root.tags).toEqual([{ name: "books", description: "What the library lends." }, { name: "films" }]);
  expect(objectOf(root.info).title).toBe("Library");
  expect(locationOf(objectOf(paths["/films"]))).toBe("films.yaml:5:3");
  expect(locationOf(objectOf(paths["/books"]))).toBe("library.yaml:6:3");
  expect(locationOf(root)).toBe("library.yaml:1:1");
});

test("two documents with different components of one name are an error", async () => {
  const other = films.replace("Film: { type: object }", "Book: { type: string }");
  await expect(joinedDocuments({ "library.yaml": library, "other.yaml": other })).rejects.toThrow(
    "other.yaml:8:5: Book differs from the one of that name in another document; rename one of them",
  );
});

test("the files of a folder that a document refers to are bundled, and locations refer to the original file", async () => {
  const document = await documentFrom({
    "api.yaml": `openapi: 3.0.3
info: { title: Books, version: "1" }
paths:
  /books/{id}:
    $ref: "./paths/book.yaml"
components:
  schemas:
    Book: { type: object, properties: { author: { $ref: "schemas.json#/Author" } } }
`,
    "paths/book.yaml": `get:
  parameters: [{ $ref: "../parameters.yaml#/Id" }]
  responses:
    "200":
      description: A book.
      content: { application/json: { schema: { $ref: "../api.yaml#/components/schemas/Book" } } }
    default:
      description: None.
      content: { application/json: { schema: { $ref: "#/x-error" } } }
x-error: { type: string, nullable: true }
`,
    "parameters.yaml": "Id: { name: id, in: path, required: true, schema: { type: integer } }\n",
    "schemas.json":
      '{ "Author": { "type": "object", "properties": { "books": { "type": "array", "items": { "$ref": "api.yaml#/components/schemas/Book" } },\n"best": { "$ref": "#/Author" } } } }',
  });
  const names = ["api.yaml", "parameters.yaml", "paths/book.yaml", "schemas.json"];
  expect([...document.files.keys()].sort()).toEqual(names.map((name) => resolve(name)));
  const { operations, schemas, warnings } = buildModel(document);
  expect(
    operations.map(({ key, parameters }) => [key, parameters.map(({ name, schema }) => [name, schema.kind])]),
  ).toEqual([["books.get", [["id", "number"]]]]);
  expect(operations[0]?.success.schema).toMatchObject({ kind: "reference", name: "Book" });
  expect([...schemas.keys()]).toEqual(["Book", "x-error", "Author"]);
  expect(schemas.get("x-error")).toMatchObject({ kind: "union", members: [{ kind: "string" }, { kind: "null" }] });
  expect(operations[0]?.location()).toBe("paths/book.yaml:1:1 GET /books/{id}");
  const best = valueAt(document.root, ["components", "schemas", "Author", "properties", "best"]);
  expect(document.locationOf(objectOf(best))).toBe("schemas.json:2:1");
  expect(warnings).toEqual([]);
});

test("a component that is a `$ref` to a file keeps its name, and every file can refer to it", async () => {
  const document = await documentFrom({
    "api.yaml": `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{ $ref: "#/components/parameters/P" }]
      responses:
        "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } }
        "404": { $ref: "#/components/responses/R" }
components:
  schemas: { Pet: { $ref: ./schemas/pet.yaml } }
  parameters: { P: { $ref: "./schemas/shared.yaml#/P" } }
  responses: { R: { $ref: "./schemas/shared.yaml#/R" } }
`,
    "schemas/pet.yaml": `type: object
properties:
  petName: { type: string }
  friend: { $ref: "../api.yaml#/components/schemas/Pet" }
`,
    "schemas/shared.yaml": `P: { name: page, in: query, schema: { type: integer } }
R: { description: none, content: { application/json: { schema: { $ref: "#/Alias" } } } }
Alias: { $ref: "pet.yaml" }
`,
  });
  const { operations, schemas, warnings } = buildModel(document);
  expect(warnings).toEqual([]);
  expect([...schemas.keys()]).toEqual(["Pet"]);
  expect(operations[0]).toMatchObject({
    parameters: [{ wireName: "page", schema: { kind: "number" } }],
    resultType: { text: "Pet[]" },
    responses: [{ status: "200" }, { status: "404", schema: { kind: "reference", name: "Pet" } }],
  });
  expect(schemas.get("Pet")).toMatchObject({
    properties: [{ name: "petName" }, { name: "friend", schema: { kind: "reference", name: "Pet" } }],
  });
});

test("a Swagger 2.0 document is read like any other", async () => {
  const document = await documentOf(`swagger: "2.0"
info: { title: Books, version: "1", description: null }
host: books.example
basePath: /v1
schemes: [https]
paths:
  /books/{id}:
    put:
      operationId: put
      tags: [books]
      parameters:
        - { name: id, in: path, required: true, type: integer, description: null }
        - { name: genres, in: query, type: array, items: { type: string }, collectionFormat: multi }
        - { name: book, in: body, required: true, schema: { $ref: "#/definitions/Book" } }
      responses:
        200: { description: The book., schema: { $ref: "#/definitions/Book" } }
definitions:
  Book: { type: object, required: [title], properties: { title: { type: string }, note: { type: string, x-nullable: true } } }
`);
  const { operations, schemas, warnings } = buildModel(document);
  expect(warnings).toEqual([]);
  expect(valueAt(document.root, ["servers", 0, "url"])).toBe("https://books.example/v1");
  expect(operations).toMatchObject([
    {
      key: "books.put",
      parameters: [{ wireName: "id" }, { wireName: "genres", explode: true, schema: { kind: "array" } }],
      bodyType: { text: "Book" },
      resultType: { text: "Book" },
    },
  ]);
  expect(operations[0]?.location()).toBe("library.yaml:8:5 PUT /books/{id}");
  expect(schemas.get("Book")).toMatchObject({ properties: [{ name: "title", isRequired: true }, { name: "note" }] });
});
