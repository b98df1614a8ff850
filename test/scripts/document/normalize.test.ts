import { expect, test } from "vitest";
import { type Json, type JsonObject, valueAt } from "../../scripts/json.ts";
import { parseSpec } from "../../scripts/spec.ts";

const root = (version: string, schema: JsonObject): JsonObject =>
  parseSpec("a.json", JSON.stringify({ openapi: version, components: { schemas: { Schema: schema } } })).root;
const upgraded = (schema: JsonObject): Json | undefined =>
  valueAt(root("3.0.3", schema), ["components", "schemas", "Schema"]);

test.each<[string, JsonObject, JsonObject]>([
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

test("a schema of the name of a word of OpenAPI, and a default answer, are upgraded like any other", () => {
  const schema = { type: "string", nullable: true };
  const responses = { default: { description: "", content: { "text/plain": { schema } } } };
  const document = {
    openapi: "3.0.0",
    paths: { "/a": { get: { responses } } },
    components: { schemas: { example: schema } },
  };
  const said = parseSpec("a.json", JSON.stringify(document)).root;
  expect(valueAt(said, ["components", "schemas", "example", "type"])).toEqual(["string", "null"]);
  const answer = ["paths", "/a", "get", "responses", "default", "content", "text/plain", "schema", "type"];
  expect(valueAt(said, answer)).toEqual(["string", "null"]);
});

test("a document of 3.1 stays as it is", () => {
  const schema = { nullable: true };
  expect(valueAt(root("3.1.0", schema), ["components", "schemas", "Schema"])).toEqual(schema);
});
