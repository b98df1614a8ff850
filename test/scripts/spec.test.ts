import { expect, test } from "vitest";
import { mergeSpecs } from "../../scripts/merge.ts";
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
