import { expect, test } from "vitest";
import type { Json } from "../../scripts/json.ts";
import { upgrade } from "../../scripts/upgrade.ts";

const upgraded = (schema: Json): Json | undefined => upgrade({ openapi: "3.0.3", schema }).schema;

test.each<[string, Json, Json]>([
  ["a nullable type", { type: "string", nullable: true }, { type: ["string", "null"] }],
  ["what is not nullable", { type: "string", nullable: false }, { type: "string", nullable: false }],
  ["a nullable enum", { type: "string", enum: ["a"], nullable: true }, { type: ["string", "null"], enum: ["a", null] }],
  [
    "a nullable composition",
    { description: "D", nullable: true, allOf: [{ type: "object" }] },
    { description: "D", anyOf: [{ allOf: [{ type: "object" }] }, { type: "null" }] },
  ],
  ["an exclusive bound", { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
  ["a bound that is not exclusive", { maximum: 1, exclusiveMaximum: false }, { maximum: 1 }],
  [
    "a field of that name",
    { properties: { nullable: { type: "string", nullable: true } } },
    { properties: { nullable: { type: ["string", "null"] } } },
  ],
  [
    "data that looks like a schema",
    { example: { type: "a", nullable: true } },
    { example: { type: "a", nullable: true } },
  ],
])("%s of OpenAPI 3.0 is said in the words of 3.1", (_, schema, expected) => {
  expect(upgraded(schema)).toEqual(expected);
});

test("a document of 3.1 stays as it is", () => {
  const root = { openapi: "3.1.0", schema: { nullable: true } };
  expect(upgrade(root)).toBe(root);
});
