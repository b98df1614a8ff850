import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, valueAt } from "../../../scripts/json.ts";
import { toOpenApi30 } from "../../../scripts/publish/openapi30.ts";
import { parseSpec } from "../../../scripts/spec.ts";
import { library, libraryWith } from "../library.ts";

/** What 3.0 makes of a document whose only schema is this one. */
function downgraded(schema: Json): Json | undefined {
  const root = { openapi: "3.1.0", info: {}, paths: {}, components: { schemas: { It: schema, Other: {} } } };
  return valueAt(toOpenApi30(parseSpec("a.yaml", JSON.stringify(root))), ["components", "schemas", "It"]);
}

const other = { $ref: "#/components/schemas/Other" };

test.each<[string, Json, Json]>([
  ["a type with null", { type: ["string", "null"] }, { type: "string", nullable: true }],
  ["null alone", { type: "null" }, { nullable: true, enum: [null] }],
  ["two types", { type: ["string", "integer"] }, { anyOf: [{ type: "string" }, { type: "integer" }] }],
  [
    "two types, one of them a list, and null",
    { type: ["array", "string", "null"], items: { type: "integer" }, minItems: 1 },
    {
      minItems: 1,
      anyOf: [
        { type: "array", items: { type: "integer" }, nullable: true },
        { type: "string", nullable: true },
      ],
    },
  ],
  [
    "two types beside a union",
    { type: ["string", "integer"], anyOf: [{ minimum: 1 }, { minLength: 1 }] },
    {
      anyOf: [{ minimum: 1 }, { minLength: 1 }],
      allOf: [{ anyOf: [{ type: "string" }, { type: "integer" }] }],
    },
  ],
  [
    "an enum with null",
    { type: ["string", "null"], enum: ["a", null] },
    { type: "string", nullable: true, enum: ["a", null] },
  ],
  ["a reference or null", { anyOf: [other, { type: "null" }] }, { allOf: [other], nullable: true }],
  [
    "a schema or null",
    { description: "D", oneOf: [{ type: "string", minLength: 1 }, { type: "null" }] },
    { description: "D", type: "string", minLength: 1, nullable: true },
  ],
  [
    "a union with null",
    { oneOf: [other, { type: "string" }, { type: "null" }] },
    { oneOf: [other, { type: "string" }], nullable: true },
  ],
  ["a union without null", { anyOf: [other, { type: "string" }] }, { anyOf: [other, { type: "string" }] }],
  ["a constant", { const: "a" }, { enum: ["a"] }],
  ["one example", { type: "string", examples: ["a"] }, { type: "string", example: "a" }],
  ["several examples", { examples: ["a", "b"] }, { example: "a", "x-examples": ["a", "b"] }],
  ["an exclusive bound", { exclusiveMinimum: 1 }, { minimum: 1, exclusiveMinimum: true }],
  ["a stricter bound beside it", { maximum: 4, exclusiveMaximum: 5 }, { maximum: 4 }],
  ["a looser bound beside it", { minimum: 1, exclusiveMinimum: 1 }, { minimum: 1, exclusiveMinimum: true }],
  ["a reference with words beside it", { description: "D", ...other }, { description: "D", allOf: [other] }],
  [
    "a reference beside a composition",
    { ...other, allOf: [{ type: "object" }] },
    { allOf: [other, { type: "object" }] },
  ],
  ["a plain reference", other, other],
  ["schemas that are true or false", { items: true, not: false }, { items: {}, not: { not: {} } }],
  ["what no object may add", { additionalProperties: false }, { additionalProperties: false }],
  ["a list of anything", { type: "array" }, { type: "array", items: {} }],
  ["no field that is required", { required: [] }, {}],
  [
    "fields whose names are words",
    { properties: { const: { const: 1 }, examples: { examples: [1] } } },
    { properties: { const: { enum: [1] }, examples: { example: 1 } } },
  ],
  ["data that looks like a schema", { default: { const: 1, type: ["a"] } }, { default: { const: 1, type: ["a"] } }],
])("%s of OpenAPI 3.1 is said in the words of 3.0", (_, schema, expected) => {
  expect(downgraded(schema)).toEqual(expected);
});

const downgradedLibrary = (text: string): JsonObject => toOpenApi30(parseSpec("library.yaml", text));

test("the head says its summary and its license as 3.0 can", () => {
  const text = libraryWith(
    "title: Library",
    "title: Library, summary: Lends books., license: { name: MIT, identifier: MIT }",
  );
  expect(downgradedLibrary(text)).toMatchObject({
    openapi: "3.0.3",
    info: { "x-summary": "Lends books.", license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" } },
  });
});

test("a text beside a reference to a response comes on top of what the response says", () => {
  const text = libraryWith(
    '"404": { description: Nothing. }',
    '"404": { $ref: "#/components/responses/None", description: No books. }',
  ).replace(
    "components:",
    "components:\n  responses: { None: { description: None., headers: { X-A: { schema: { const: 1 } } } } }",
  );
  expect(valueAt(downgradedLibrary(text), ["paths", "/books", "get", "responses", "404"])).toEqual({
    description: "No books.",
    headers: { "X-A": { schema: { enum: [1] } } },
  });
});

describe("what 3.0 cannot say", () => {
  test.each([
    [
      "a tuple",
      "items: { type: string }",
      "prefixItems: [{ type: string }]",
      "13 GET /books: OpenAPI 3.0 cannot say prefixItems",
    ],
    ["a condition", 'type: [string, "null"]', "if: {}", "43: OpenAPI 3.0 cannot say if"],
    ["webhooks", "paths:", "webhooks: {}\npaths:", "5: OpenAPI 3.0 cannot say webhooks"],
    [
      "a dialect",
      "paths:",
      "jsonSchemaDialect: https://example.com\npaths:",
      "5: OpenAPI 3.0 cannot say jsonSchemaDialect",
    ],
    [
      "a security scheme of its own",
      "components:",
      "components:\n  securitySchemes: { tls: { type: mutualTLS } }",
      "36: OpenAPI 3.0 cannot say mutualTLS",
    ],
  ])("%s is an error with its place", (_, text, replacement, message) => {
    expect(() => downgradedLibrary(libraryWith(text, replacement))).toThrow(`library.yaml:${message}`);
  });

  test("is told all at once", () => {
    const text = libraryWith("items: { type: string }", "prefixItems: [], contains: {}");
    expect(() => downgradedLibrary(text)).toThrow(/prefixItems.*\n.*contains/);
  });
});

test("a document that 3.0 can say as it is changes in nothing but its version", () => {
  const text = library.replace('[string, "null"]', "string");
  const root = parseSpec("library.yaml", text).root;
  expect(downgradedLibrary(text)).toEqual({ ...root, openapi: "3.0.3" });
});
