import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mergeSpecs } from "../../scripts/merge.ts";
import { buildModel } from "../../scripts/model.ts";
import { parseSpec, readSpec } from "../../scripts/spec.ts";
import { library, libraryWith } from "./library.ts";

test.each([
  ["broken YAML", libraryWith("paths:", "paths: ["), /^library\.yaml:\d+:\d+: not valid YAML: [^\n]*$/],
  [
    "a key that stands twice",
    libraryWith("info: {", "openapi: 3.1.0\ninfo: {"),
    /^library\.yaml:2:1: not valid YAML: Map keys must be unique/,
  ],
  [
    "another format",
    "swagger: '2.0'",
    /^library\.yaml:1: not an OpenAPI 3\.0 or 3\.1 document; set `openapi: 3\.1\.0`/,
  ],
  ["no mapping", "- 1", /^library\.yaml:1: not an OpenAPI document/],
  [
    "a reference that leads nowhere",
    libraryWith('{ $ref: "#/components/schemas/Book" } } } }', '{ $ref: "#/components/schemas/Boook" } } } }'),
    /^library\.yaml:19 GET \/books: \$ref "#\/components\/schemas\/Boook" leads nowhere; correct it/,
  ],
  [
    "a reference to another file",
    libraryWith('book: { $ref: "#/components/schemas/Book" }', 'book: { $ref: "./book.yaml" }'),
    /^library\.yaml:\d+: \$ref "\.\/book\.yaml" leads out of the document; move/,
  ],
])("%s is refused with its place and the remedy", (_, text, message) => {
  expect(() => parseSpec("library.yaml", text)).toThrow(message);
});

test("every problem is told, one a line", () => {
  const text = library.replaceAll("schemas/Book", "schemas/Bok");
  expect(() => parseSpec("library.yaml", text)).toThrow(/^library.*leads nowhere.*\nlibrary.*leads nowhere[^\n]*$/);
});

test("a file that is not there is refused", () => {
  expect(() => readSpec("spec/nothing.yaml")).toThrow(
    "spec/nothing.yaml: cannot be read (ENOENT); name an OpenAPI document",
  );
});

test("a place is the line of the key, through an alias too", () => {
  const spec = parseSpec("a.yaml", "openapi: 3.1.0\nx-first: &first\n  deep: 1\nx-second: *first\n");
  expect(spec.place(["x-second", "deep"])).toBe("a.yaml:3");
  expect(spec.place(["x-second", "missing"])).toBe("a.yaml:4");
});

test("several documents become one, and each place stays in its own file", () => {
  const other = parseSpec(
    "films.yaml",
    `openapi: 3.1.0
tags: [{ name: films }]
paths:
  /films: { get: { operationId: list, tags: [films], responses: {} } }
components:
  schemas:
    Film: { type: object }
`,
  );
  const merged = mergeSpecs([parseSpec("library.yaml", library), other]);
  expect(Object.keys(merged.root.paths ?? {})).toEqual(["/books", "/books/{isbn}/loans/{loan_id}", "/films"]);
  expect(merged.root.tags).toEqual([{ name: "books", description: "What the library lends." }, { name: "films" }]);
  expect(merged.place(["paths", "/films"])).toBe("films.yaml:4");
  expect(merged.place(["paths", "/books"])).toBe("library.yaml:6");
});

test("two documents that say different things about one name are refused", () => {
  const other = parseSpec("other.yaml", "openapi: 3.1.0\ncomponents:\n  schemas:\n    Book: { type: string }\n");
  expect(() => mergeSpecs([parseSpec("library.yaml", library), other])).toThrow(
    "other.yaml:4: Book differs from the one in another document; rename it",
  );
  expect(() => mergeSpecs([])).toThrow(/no OpenAPI document to read/);
});

test("files of the folder that a document refers to become one with it, and each place stays in its own file", async () => {
  await mkdir(".cache", { recursive: true });
  const folder = await mkdtemp(".cache/spec-");
  const files = {
    "api.yaml": `openapi: 3.0.3
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
  };
  await mkdir(join(folder, "paths"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const spec = readSpec(join(folder, "api.yaml"));
  await rm(folder, { recursive: true });
  expect([...spec.files.keys()].sort()).toEqual(
    Object.keys(files)
      .sort()
      .map((name) => join(folder, name)),
  );
  const { operations, schemas } = buildModel(spec);
  expect(
    operations.map(({ key, parameters }) => [key, parameters.map(({ name, schema }) => [name, schema.kind])]),
  ).toEqual([["books.get", [["id", "number"]]]]);
  expect(operations[0]?.success.schema).toEqual({ kind: "reference", name: "Book" });
  expect([...schemas.keys()]).toEqual(["Book", "x-error", "Author"]);
  expect(schemas.get("x-error")).toEqual({ kind: "union", members: [{ kind: "string" }, { kind: "null" }] });
  expect(spec.place(["paths", "/books/{id}", "get", "responses"])).toBe(`${folder}/paths/book.yaml:3`);
  expect(spec.place(["components", "schemas", "Author", "properties", "best"])).toBe(`${folder}/schemas.json:2`);
  expect(spec.warnings).toEqual([]);
});

test("a place in JSON is the line of the key, whatever the texts around it hold", () => {
  const text =
    '{\n"openapi": "3.1.0",\n"x-a": "\\"}{,:[ \\\\",\n"x-b": [1, {\n"c": -1.5e3, "d": true}],\n"e\\u0066": null\n}';
  const spec = parseSpec("a.json", text);
  expect(spec.place(["x-b", 1, "d"])).toBe("a.json:5");
  expect(spec.place(["ef"])).toBe("a.json:6");
  expect(spec.place(["x-a"])).toBe("a.json:3");
});

test("what no type can say, and what is not what it should be, is told with its place", () => {
  const text = libraryWith(
    "    Loan:\n      type: object\n",
    "    Odd: { not: { type: string }, properties: [] }\n    Loan:\n      type: object\n",
  );
  expect(parseSpec("library.yaml", text).warnings).toEqual([
    "library.yaml:44: this is not a mapping, and is left out; correct it",
    'library.yaml:44: no type can say "not"; what it refuses is let through',
  ]);
});
