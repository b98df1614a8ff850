import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, valueAt } from "../../../scripts/document/index.ts";
import { toOpenApi30 } from "../../../scripts/publish/openapi30.ts";
import { documentOf, library, libraryWith } from "../library.ts";
import { plainlyPublished } from "./published.ts";

/** Converts a document with this schema. */
async function converted(schema: Json): Promise<Json | undefined> {
  const root = { openapi: "3.1.0", info: {}, paths: {}, components: { schemas: { It: schema, Other: {} } } };
  const document = await documentOf(JSON.stringify(root));
  return valueAt(toOpenApi30(plainlyPublished(document)), ["components", "schemas", "It"]);
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
  ["a reference with keywords beside it", { description: "D", ...other }, { description: "D", allOf: [other] }],
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
])("%s of OpenAPI 3.1 is converted to 3.0", async (_, schema, expected) => {
  expect(await converted(schema)).toEqual(expected);
});

const convertedLibrary = async (text: string): Promise<JsonObject> =>
  toOpenApi30(plainlyPublished(await documentOf(text)));

test("info keeps its summary as an extension, and its license as a URL", async () => {
  const text = libraryWith(
    "title: Library",
    "title: Library, summary: Lends books., license: { name: MIT, identifier: MIT }",
  );
  expect(await convertedLibrary(text)).toMatchObject({
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
      '13:115 GET /books: OpenAPI 3.0 cannot express "prefixItems" here; remove it',
    ],
    ["a condition", 'type: [string, "null"]', "if: {}", '43:21: OpenAPI 3.0 cannot express "if" here'],
    [
      "a union",
      'type: [string, "null"]',
      "oneOf: [{ type: string }]",
      '43:21: OpenAPI 3.0 cannot express "oneOf" here',
    ],
    ["a constant", 'type: [string, "null"]', "const: a", '43:21: OpenAPI 3.0 cannot express "const" here'],
    ["two types", '[string, "null"]', "[string, integer]", "43:21: OpenAPI 3.0 cannot express several types"],
    ["null alone", '[string, "null"]', '["null"]', "43:21: OpenAPI 3.0 cannot express several types"],
    ["webhooks", "paths:", "webhooks: {}\npaths:", '5:1: OpenAPI 3.0 cannot express "webhooks" here'],
    [
      "a dialect",
      "paths:",
      "jsonSchemaDialect: https://example.com\npaths:",
      '5:1: OpenAPI 3.0 cannot express "jsonSchemaDialect" here',
    ],
    [
      "a description next to a reference to a response",
      '"404": { description: Nothing. }',
      '"404": { $ref: "#/components/responses/None", description: No books. }',
      "20:9 GET /books: OpenAPI 3.0 cannot express a description or summary next to a $ref; remove it",
    ],
  ])("%s is an error with its source location", async (_, text, replacement, message) => {
    const source = libraryWith(text, replacement).replace(
      "components:",
      "components:\n  responses: { None: { description: None. } }",
    );
    const shifted = message.replace(/^43/, "44");
    await expect(convertedLibrary(source)).rejects.toThrow(`library.yaml:${shifted}`);
  });

  test("is reported in one error", async () => {
    const text = libraryWith("items: { type: string }", "prefixItems: [], contains: {}");
    await expect(convertedLibrary(text)).rejects.toThrow(/prefixItems.*\n.*contains/);
  });
});

test("a document without 3.1 features only changes the version", async () => {
  const text = library.replace('[string, "null"]', "string");
  const { root } = await documentOf(text);
  expect(await convertedLibrary(text)).toEqual({ ...root, openapi: "3.0.3" });
});
