import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, type SpecDocument, valueAt } from "../../../scripts/document/index.ts";
import { documentOf } from "../library.ts";

/** A document with one schema of interest, and some that it can refer to. */
function documentWith(version: string, schema: JsonObject): Promise<SpecDocument> {
  const schemas = {
    Schema: schema,
    Base: { type: "object", properties: { owner_name: { type: "string" }, size: { type: "integer" } } },
    Cat: { type: "object", properties: { kind: { type: "string" } } },
    Dog: { type: "object", properties: { kind: { type: "string" } } },
  };
  const root = { openapi: version, info: { title: "A", version: "1" }, paths: {}, components: { schemas } };
  return documentOf(JSON.stringify(root), "a.json");
}

async function normalized(version: string, schema: JsonObject): Promise<Json | undefined> {
  return valueAt((await documentWith(version, schema)).normalized, ["components", "schemas", "Schema"]);
}

const base = { $ref: "#/components/schemas/Base" };
const ownerName = { type: "object", required: ["owner_name"], properties: { owner_name: { type: "string" } } };

test("an enum without values is ignored, with a warning", async () => {
  const { normalized, warnings } = await documentWith("3.1.0", { type: "string", enum: [] });
  expect(valueAt(normalized, ["components", "schemas", "Schema"])).toEqual({ type: "string" });
  expect(warnings).toEqual(["a.json:1:91: enum has no values, and is ignored; list the values"]);
});

describe("a schema of OpenAPI 3.0 is converted to 3.1", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["a nullable type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["a type that is not nullable", { type: "string", nullable: false }, { type: "string" }],
    [
      "a nullable enum",
      { type: "string", enum: ["a"], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      "a nullable composition",
      { description: "D", nullable: true, allOf: [{ type: "object" }] },
      { description: "D", anyOf: [{ allOf: [{ type: "object" }] }, { type: "null" }] },
    ],
    ["a nullable reference", { ...base, nullable: true }, { anyOf: [base, { type: "null" }] }],
    ["a reference with a sibling", { ...base, description: "Ignored." }, base],
    [
      "an exclusive bound",
      { type: "number", minimum: 1, exclusiveMinimum: true },
      { type: "number", exclusiveMinimum: 1 },
    ],
    [
      "a bound that is not exclusive",
      { type: "number", maximum: 1, exclusiveMaximum: false },
      { type: "number", maximum: 1 },
    ],
    [
      "a field with the name of a keyword",
      { properties: { nullable: { type: "string", nullable: true } } },
      { properties: { nullable: { type: ["string", "null"] } } },
    ],
    [
      "data that looks like a schema",
      { example: { type: "a", nullable: true } },
      { example: { type: "a", nullable: true } },
    ],
  ])("%s", async (_, schema, expected) => {
    expect(await normalized("3.0.3", schema)).toEqual(expected);
  });

  test("with the name of a keyword or in a default response", async () => {
    const schema = { type: "string", nullable: true };
    const responses = { default: { description: "", content: { "text/plain": { schema } } } };
    const document = {
      openapi: "3.0.0",
      info: { title: "A", version: "1" },
      paths: { "/a": { get: { responses } } },
      components: { schemas: { example: schema } },
    };
    const root = (await documentOf(JSON.stringify(document), "a.json")).normalized;
    expect(root.openapi).toBe("3.1.0");
    expect(valueAt(root, ["components", "schemas", "example", "type"])).toEqual(["string", "null"]);
    const response = ["paths", "/a", "get", "responses", "default", "content", "text/plain", "schema", "type"];
    expect(valueAt(root, response)).toEqual(["string", "null"]);
  });

  test("the original is unchanged", async () => {
    const { root } = await documentWith("3.0.3", { type: "string", nullable: true });
    expect(root.openapi).toBe("3.0.3");
    expect(valueAt(root, ["components", "schemas", "Schema"])).toEqual({ type: "string", nullable: true });
  });
});

describe("a schema of OpenAPI 3.1", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["with an unknown keyword is unchanged", { nullable: true }, { nullable: true }],
    [
      "that is a reference with a description is unchanged",
      { ...base, description: "D" },
      { ...base, description: "D" },
    ],
    [
      "that is a reference with other siblings is converted to an allOf of both",
      { ...base, properties: { extraField: { type: "string" } }, description: "D" },
      { description: "D", properties: { extraField: { type: "string" } }, allOf: [base] },
    ],
    [
      "that is a reference beside an allOf is converted to its first member",
      { ...base, allOf: [{ type: "object" }] },
      { allOf: [base, { type: "object" }] },
    ],
    [
      "declares a field that a member of its allOf requires",
      { allOf: [base, { required: ["owner_name"] }] },
      { allOf: [base, ownerName] },
    ],
    [
      "declares a field that an object of its allOf requires",
      { allOf: [base, { type: "object", required: ["owner_name"] }] },
      { allOf: [base, ownerName] },
    ],
    [
      "declares a field that it requires beside an allOf",
      { required: ["owner_name"], allOf: [base] },
      { required: [], allOf: [base, ownerName] },
    ],
    [
      "declares a required field that no member describes as unknown",
      { allOf: [base, { required: ["color"] }] },
      { allOf: [base, { type: "object", required: ["color"], properties: { color: true } }] },
    ],
    [
      "separates its anyOf from its properties",
      { description: "D", properties: { a: {} }, anyOf: [{ type: "object" }] },
      { description: "D", allOf: [{ properties: { a: {} } }, { anyOf: [{ type: "object" }] }] },
    ],
    [
      "adds the values of its discriminator to its members",
      {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", tom: "Cat" } },
      },
      {
        oneOf: [
          {
            allOf: [
              { $ref: "#/components/schemas/Cat" },
              { type: "object", required: ["kind"], properties: { kind: { enum: ["cat", "tom"] } } },
            ],
          },
          {
            allOf: [
              { $ref: "#/components/schemas/Dog" },
              { type: "object", required: ["kind"], properties: { kind: { enum: ["Dog"] } } },
            ],
          },
        ],
      },
    ],
    [
      "inlines the target of a reference to anything other than a component",
      { properties: { name: { $ref: "#/components/schemas/Base/properties/owner_name" } } },
      { properties: { name: { type: "string" } } },
    ],
  ])("%s", async (_, schema, expected) => {
    expect(await normalized("3.1.0", schema)).toEqual(expected);
  });
});

test.each([
  ["not", { not: { type: "string" } }],
  ["if", { if: { type: "string" } }],
  ["propertyNames", { propertyNames: { pattern: "^a" } }],
])("a keyword that no type can express is a warning with its location: %s", async (keyword, schema) => {
  const { warnings } = await documentWith("3.1.0", { type: "object", properties: { a: schema } });
  expect(warnings).toEqual([
    `a.json:1:131: TypeScript cannot express "${keyword}"; the types allow values that it forbids`,
  ]);
});
