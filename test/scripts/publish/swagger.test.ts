import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, valueAt } from "../../../scripts/document/index.ts";
import { toSwagger } from "../../../scripts/publish/swagger.ts";
import { documentOf, libraryWith } from "../library.ts";
import { plainlyPublished } from "./published.ts";

async function swagger(root: JsonObject): Promise<JsonObject> {
  const text = JSON.stringify({ openapi: "3.1.0", info: {}, paths: {}, ...root });
  return toSwagger(plainlyPublished(await documentOf(text, "a.yaml")));
}

const named = {
  Level: { description: "A level.", type: "string", enum: ["low", "high"] },
  Tree: { type: "object", properties: { up: { description: "Up.", $ref: "#/components/schemas/Tree" } } },
};

describe("a schema", () => {
  test.each<[string, Json, Json]>([
    [
      "that can be null is marked by the usual extension",
      { type: ["string", "null"] },
      { type: "string", "x-nullable": true },
    ],
    ["that is write-only is marked by an extension", { writeOnly: true }, { "x-writeOnly": true }],
    [
      "that is a reference refers to the definitions",
      { $ref: "#/components/schemas/Level" },
      { $ref: "#/definitions/Level" },
    ],
    [
      "that is a reference with annotations beside it is inlined",
      { description: "Mine.", $ref: "#/components/schemas/Level" },
      { description: "Mine.", type: "string", enum: ["low", "high"] },
    ],
    [
      "that adds a constraint to a reference keeps both",
      { enum: ["low"], $ref: "#/components/schemas/Level" },
      { enum: ["low"], allOf: [{ $ref: "#/definitions/Level" }] },
    ],
    ["with several parts keeps them", { allOf: [{ type: "object" }, {}] }, { allOf: [{ type: "object" }, {}] }],
  ])("%s", async (_, schema, expected) => {
    expect(
      valueAt(await swagger({ components: { schemas: { ...named, It: schema } } }), ["definitions", "It"]),
    ).toEqual(expected);
  });

  test("that refers to itself, with annotations beside it, is inlined once", async () => {
    expect(valueAt(await swagger({ components: { schemas: named } }), ["definitions", "Tree"])).toEqual({
      type: "object",
      properties: {
        up: {
          description: "Up.",
          type: "object",
          properties: { up: { description: "Up.", allOf: [{ $ref: "#/definitions/Tree" }] } },
        },
      },
    });
  });
});

const get = (operation: JsonObject, more: JsonObject = {}): JsonObject => ({
  paths: { "/a": { get: { responses: { 200: { description: "Done." } }, ...operation } } },
  ...more,
});

const parameterOf = async (parameter: JsonObject): Promise<Json | undefined> =>
  valueAt(await swagger(get({ parameters: [parameter] })), ["paths", "/a", "get", "parameters", 0]);

describe("a parameter", () => {
  const numbers = { type: "array", items: { type: "integer", description: "One." } };
  const items = { type: "integer", "x-schema": { description: "One." } };

  test("that is an exploded list keeps its values", async () => {
    expect(await parameterOf({ name: "n", in: "query", schema: numbers })).toEqual({
      name: "n",
      in: "query",
      required: false,
      type: "array",
      items,
      collectionFormat: "multi",
    });
  });

  test("that is a list in one value is converted to a string, and keeps its schema as an extension", async () => {
    const parameter = { name: "n", in: "query", style: "form", explode: false, schema: numbers, example: [1, 2] };
    expect(await parameterOf(parameter)).toEqual({
      name: "n",
      in: "query",
      required: false,
      type: "string",
      "x-schema": { type: "array", items },
      "x-example": "1,2",
    });
  });

  test("inherits the keywords of its schema; others go to x-schema", async () => {
    const schema = { $ref: "#/components/schemas/Level" };
    const parameter = {
      name: "l",
      in: "path",
      required: true,
      description: "D",
      deprecated: true,
      schema,
      example: "low",
    };
    const root = get({ parameters: [parameter] }, { components: { schemas: named } });
    expect(valueAt(await swagger(root), ["paths", "/a", "get", "parameters"])).toEqual([
      {
        name: "l",
        in: "path",
        required: true,
        description: "D",
        type: "string",
        enum: ["low", "high"],
        "x-schema": { description: "A level." },
        "x-example": "low",
        "x-deprecated": true,
      },
    ]);
  });

  test("of the path level is copied to each operation, which may override it", async () => {
    const [limit, other] = ["limit", "other"].map((name) => ({ name, in: "query", schema: { type: "integer" } }));
    const operation = { parameters: [{ ...limit, required: true }], responses: { 204: { description: "Done." } } };
    const root = await swagger({ paths: { "/a": { parameters: [limit ?? {}, other ?? {}], get: operation } } });
    expect(root.paths).toEqual({
      "/a": {
        get: {
          parameters: [
            { name: "limit", in: "query", required: true, type: "integer" },
            { name: "other", in: "query", required: false, type: "integer" },
          ],
          responses: { 204: { description: "Done." } },
        },
      },
    });
  });
});

test("a body is converted to a parameter, and a response has one schema, one example and its headers", async () => {
  const schema = { type: "integer" };
  const root = get({
    requestBody: {
      description: "B",
      content: { "application/json": { schema, examples: { one: { $ref: "#/components/examples/One" } } } },
    },
    responses: {
      200: {
        description: "R",
        headers: { "X-A": { description: "H", schema, example: 2 } },
        content: { "application/json": { schema, example: 3 } },
      },
      500: { $ref: "#/components/responses/Broken" },
    },
  });
  const components = {
    examples: { One: { value: 1 } },
    responses: { Broken: { description: "Broken." } },
  };
  const { responses, paths } = await swagger({ ...root, components });
  expect(responses).toEqual({ Broken: { description: "Broken." } });
  expect(valueAt(paths ?? null, ["/a", "get"])).toEqual({
    consumes: ["application/json"],
    produces: ["application/json"],
    parameters: [
      { name: "body", in: "body", description: "B", required: false, schema, "x-examples": { one: { value: 1 } } },
    ],
    responses: {
      200: {
        description: "R",
        schema,
        headers: { "X-A": { description: "H", type: "integer", "x-example": 2 } },
        examples: { "application/json": 3 },
        "x-example": 3,
      },
      500: { $ref: "#/responses/Broken" },
    },
  });
});

test("the server is converted to host, base path and scheme", async () => {
  const server = { url: "https://a.example/v1", description: "D" };
  expect(await swagger({ servers: [server] })).toMatchObject({
    host: "a.example",
    basePath: "/v1",
    schemes: ["https"],
    "x-servers": [server],
  });
});

test.each<[string, JsonObject, JsonObject]>([
  ["basic", { type: "http", scheme: "basic" }, { type: "basic" }],
  [
    "bearer",
    { type: "http", scheme: "bearer", description: "D" },
    { type: "apiKey", name: "Authorization", in: "header", description: "D", "x-scheme": "bearer" },
  ],
])("the security scheme %s is converted", async (_, scheme, expected) => {
  const root = await swagger({ components: { securitySchemes: { it: scheme } } });
  expect(root.securityDefinitions).toEqual({ it: expected });
});

const titled = "items: { type: string } } }";

describe("what Swagger 2.0 cannot express", () => {
  test.each([
    [
      "an object in a query",
      titled,
      "items: { type: object } } }",
      "13:115 GET /books: Swagger 2.0 cannot express a parameter or header that is neither a scalar nor a list",
    ],
    ["a deep object", "style: form", "style: deepObject", "13:11 GET /books: Swagger 2.0 cannot express this list"],
    [
      "a header parameter",
      "in: query, description",
      "in: header, description",
      "13:11 GET /books: Swagger 2.0 cannot express a header parameter",
    ],
    [
      "an unsupported keyword",
      "explode: false,",
      "allowReserved: true,",
      '13:76 GET /books: Swagger 2.0 cannot express "allowReserved" here',
    ],
    [
      "a second server",
      "tags:",
      "servers: [{ url: https://a.example }, { url: /b }]\ntags:",
      "3:39: Swagger 2.0 cannot express several servers",
    ],
    ["a relative server", "tags:", "servers: [{ url: /a }]\ntags:", "3:11: Swagger 2.0 cannot express this server"],
    [
      "callbacks",
      "operationId: lend",
      "operationId: lend\n      callbacks: {}",
      '27:7 PUT /books/{isbn}/loans/{loan_id}: Swagger 2.0 cannot express "callbacks" here',
    ],
    [
      "a range of statuses",
      '"404": { description: Nothing. }',
      "5XX: { description: B. }",
      "20:9 GET /books: Swagger 2.0 cannot express a range of statuses; list the statuses",
    ],
    [
      "a response that is not JSON",
      '"404": { description: Nothing. }',
      '"404": { description: None., content: { text/plain: { schema: { type: string } } } }',
      "20:49 GET /books: Swagger 2.0 cannot express a body of the type text/plain; use application/json",
    ],
    [
      "a form",
      'content: { application/json: { schema: { $ref: "#/components/schemas/Loan',
      'content: { multipart/form-data: { schema: { $ref: "#/components/schemas/Loan',
      "32:20 PUT /books/{isbn}/loans/{loan_id}: Swagger 2.0 cannot express a body of the type multipart/form-data",
    ],
    [
      "another security scheme",
      "components:",
      "components:\n  securitySchemes: { id: { type: openIdConnect, openIdConnectUrl: https://a.example } }",
      "36:22: Swagger 2.0 cannot express this security scheme",
    ],
  ])("%s is an error with its source location", async (_, text, replacement, message) => {
    const document = await documentOf(libraryWith(text, replacement));
    expect(() => toSwagger(plainlyPublished(document))).toThrow(`library.yaml:${message}`);
  });
});
