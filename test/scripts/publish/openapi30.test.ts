import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, valueAt } from "../../../scripts/json.ts";
import { toOpenApi30 } from "../../../scripts/publish/openapi30.ts";
import { parseSpec } from "../../../scripts/spec.ts";
import { library, libraryWith } from "../library.ts";

/** Converts a document with this schema. */
function converted(schema: Json): Json | undefined {
  const root = { openapi: "3.1.0", info: {}, paths: {}, components: { schemas: { It: schema, Other: {} } } };
  return valueAt(toOpenApi30(parseSpec("a.yaml", JSON.stringify(root))), ["components", "schemas", "It"]);
}

const other = { $ref: "#/components/schemas/Other" };

test.each<[string, Json, Json]>([
  ["a type with null", { type: ["string", "null"] }, { type: "string", nullable: true }],
  [
    "an enum with null",
    { type: ["string", "null"], enum: ["a", null] },
    { type: "string", nullable: true, enum: ["a", null] },
  ],
  ["one example", { type: "string", examples: ["a"] }, { type: "string", example: "a" }],
  ["several examples", { examples: ["a", "b"] }, { example: "a", "x-examples": ["a", "b"] }],
  ["a reference with words beside it", { description: "D", ...other }, { description: "D", allOf: [other] }],
  [
    "a reference beside a composition",
    { ...other, allOf: [{ type: "object" }] },
    { allOf: [other, { type: "object" }] },
  ],
  ["a plain reference", other, other],
  ["an object without other fields", { additionalProperties: false }, { additionalProperties: false }],
  [
    "fields whose names are keywords",
    { properties: { type: { type: ["string", "null"] }, examples: { examples: [1] } } },
    { properties: { type: { type: "string", nullable: true }, examples: { example: 1 } } },
  ],
  ["data that looks like a schema", { default: { const: 1, type: ["a"] } }, { default: { const: 1, type: ["a"] } }],
])("%s of OpenAPI 3.1 is converted to 3.0", (_, schema, expected) => {
  expect(converted(schema)).toEqual(expected);
});

const convertedLibrary = (text: string): JsonObject => toOpenApi30(parseSpec("library.yaml", text));

test("info keeps its summary as an extension, and its license as a URL", () => {
  const text = libraryWith(
    "title: Library",
    "title: Library, summary: Lends books., license: { name: MIT, identifier: MIT }",
  );
  expect(convertedLibrary(text)).toMatchObject({
    openapi: "3.0.3",
    info: { "x-summary": "Lends books.", license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" } },
  });
});

describe("what the published forms cannot express", () => {
  test.each([
    [
      "a tuple",
      "items: { type: string }",
      "prefixItems: [{ type: string }]",
      '13 GET /books: OpenAPI 3.0 cannot express "prefixItems" here; remove it',
    ],
    ["a condition", 'type: [string, "null"]', "if: {}", '43: OpenAPI 3.0 cannot express "if" here'],
    ["a union", 'type: [string, "null"]', "oneOf: [{ type: string }]", '43: OpenAPI 3.0 cannot express "oneOf" here'],
    ["a constant", 'type: [string, "null"]', "const: a", '43: OpenAPI 3.0 cannot express "const" here'],
    ["two types", '[string, "null"]', "[string, integer]", "43: OpenAPI 3.0 cannot express several types"],
    ["null alone", '[string, "null"]', '["null"]', "43: OpenAPI 3.0 cannot express several types"],
    ["webhooks", "paths:", "webhooks: {}\npaths:", '5: OpenAPI 3.0 cannot express "webhooks" here'],
    [
      "a dialect",
      "paths:",
      "jsonSchemaDialect: https://example.com\npaths:",
      '5: OpenAPI 3.0 cannot express "jsonSchemaDialect" here',
    ],
    [
      "a text beside a reference to a response",
      '"404": { description: Nothing. }',
      '"404": { $ref: "#/components/responses/None", description: No books. }',
      "20 GET /books: OpenAPI 3.0 cannot express a text beside a $ref; remove it",
    ],
  ])("%s is an error with its source location", (_, text, replacement, message) => {
    const source = libraryWith(text, replacement).replace(
      "components:",
      "components:\n  responses: { None: { description: None. } }",
    );
    const shifted = message.replace(/^43/, "44");
    expect(() => convertedLibrary(source)).toThrow(`library.yaml:${shifted}`);
  });

  test("is reported all at once", () => {
    const text = libraryWith("items: { type: string }", "prefixItems: [], contains: {}");
    expect(() => convertedLibrary(text)).toThrow(/prefixItems.*\n.*contains/);
  });
});

test("a document without words of 3.1 changes its version only", () => {
  const text = library.replace('[string, "null"]', "string");
  const root = parseSpec("library.yaml", text).root;
  expect(convertedLibrary(text)).toEqual({ ...root, openapi: "3.0.3" });
});
