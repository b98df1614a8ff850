import { expect, test } from "vitest";
import { buildModel } from "../../../scripts/model/index.ts";
import { compile, textsOf } from "../compile.ts";
import { documentOf } from "../library.ts";

const head = (version: string): string => `openapi: ${version}\ninfo: { title: Case, version: "1" }\n`;

interface Case {
  readonly name: string;
  /** The document, or its schemas only. */
  readonly document?: string;
  readonly schemas?: string;
  readonly version?: string;
  readonly warnings?: readonly string[];
  /** Lines that compile with the generated files. */
  readonly good?: readonly string[];
  /** Lines that do not compile. */
  readonly bad?: readonly string[];
}

const imports = `import type * as types from "./types.ts";
import type * as snake from "./snake-types.ts";
import * as codecs from "./codecs.ts";
import type { Api } from "./client.ts";
import type { Api as SnakeApi } from "./snake.ts";
export type Used = [typeof types, typeof snake, typeof codecs, Api, SnakeApi];
declare const api: Api;
declare const snakeApi: SnakeApi;
export const both = [api, snakeApi];
`;

const responses = 'responses: { "204": { description: Done. } }';

const cases: readonly Case[] = [
  {
    name: "nullable beside a $ref in 3.0 makes the reference nullable",
    version: "3.0.3",
    schemas: `
    Crate: { type: object, properties: { lid: { $ref: "#/components/schemas/Lid", nullable: true } } }
    Lid: { type: object, properties: { shape: { type: string } } }
`,
    good: ["export const a: types.Crate[] = [{ lid: null }, { lid: { shape: 'a' } }, {}];"],
    bad: ["export const a: types.Crate = { lid: 'a' };"],
  },
  {
    name: "other siblings of a $ref in 3.0 are ignored",
    version: "3.0.3",
    schemas: `
    Base: { type: object, properties: { id: { type: integer } } }
    More: { $ref: "#/components/schemas/Base", required: [id] }
`,
    good: ["export const a: types.More = {};"],
  },
  {
    name: "nullable beside allOf, an enum or a union in 3.0 makes the value nullable",
    version: "3.0.3",
    schemas: `
    Crate:
      type: object
      properties:
        lid: { nullable: true, allOf: [{ $ref: "#/components/schemas/Lid" }] }
        color: { type: string, nullable: true, enum: [red, green] }
        size: { nullable: true, oneOf: [{ type: string }, { type: integer }] }
    Lid: { type: object, properties: { shape: { type: string } } }
`,
    good: [
      "export const a: types.Crate[] = [{ lid: null, color: null, size: null }, { lid: {}, color: 'red', size: 1 }];",
    ],
    bad: ["export const a: types.Crate = { color: 'blue' };"],
  },
  {
    name: "a required readOnly field is optional where requests use its schema, and a writeOnly one in responses",
    version: "3.0.3",
    document: `paths:
  /crates:
    post:
      tags: [crates]
      operationId: create
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Crate" } } } }
      responses: { "201": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Crate" } } } } }
components:
  schemas:
    Crate:
      type: object
      required: [id, name, pin]
      properties: { id: { type: integer, readOnly: true }, name: { type: string }, pin: { type: string, writeOnly: true } }
`,
    warnings: [
      "case.yaml:12:5: the field id is readOnly and requests use its schema: it is emitted as optional; use separate schemas",
      "case.yaml:12:5: the field pin is writeOnly and responses use its schema: it is emitted as optional; use separate schemas",
    ],
    good: [
      "export const a = api.crates.create({ name: 'n', pin: '1' });",
      "export const b: types.Crate = { name: 'n', id: 1 };",
    ],
    bad: ["export const a = api.crates.create({ pin: '1' });"],
  },
  {
    name: "a readOnly field of a schema that only responses use is required",
    document: `paths:
  /crates: { get: { tags: [crates], operationId: get, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Crate" } } } } } } }
components:
  schemas:
    Crate: { type: object, required: [id], properties: { id: { type: integer, readOnly: true } } }
`,
    bad: ["export const a: types.Crate = {};"],
  },
  {
    name: "the fields that a composition requires are required",
    version: "3.0.3",
    schemas: `
    Base: { type: object, properties: { owner_name: { type: string }, size: { type: integer } } }
    Strict1: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: [owner_name] }] }
    Strict2: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, required: [owner_name] }] }
    Strict3: { required: [owner_name], allOf: [{ $ref: "#/components/schemas/Base" }] }
    Deep: { required: [size], allOf: [{ $ref: "#/components/schemas/Strict1" }] }
`,
    good: [
      ...[1, 2, 3].map(
        (index) =>
          `export const a${index} = (x: types.Strict${index}, y: snake.Strict${index}): string[] => [x.owner_name, y.owner_name];`,
      ),
      "export const b = (x: types.Deep): [string, number] => [x.owner_name, x.size];",
    ],
    bad: [
      ...[1, 2, 3].map((index) => `export const a: types.Strict${index} = { size: 1 };`),
      ...[1, 2, 3].map((index) => `export const a = (x: types.Strict${index}): unknown => x.other;`),
    ],
  },
  {
    name: "a $ref in 3.1 and its siblings both apply",
    schemas: `
    Base: { type: object, properties: { id: { type: integer } } }
    Colour: { type: string, enum: [red, green] }
    RefProps: { $ref: "#/components/schemas/Base", properties: { extraField: { type: string } }, required: [extraField] }
    RefAllOf: { $ref: "#/components/schemas/Base", allOf: [{ type: object, required: [more], properties: { more: { type: string } } }] }
    RefEnum: { $ref: "#/components/schemas/Colour", enum: [red] }
    RefText: { $ref: "#/components/schemas/Base", description: Only a text. }
`,
    good: [
      "export const a: types.RefProps = { id: 1, extraField: 'a' };",
      "export const b: snake.RefProps = codecs.refProps.toSnake(a);",
      "export const c: string = b.extra_field;",
      "export const d: types.RefAllOf = { id: 1, more: 'a' };",
      "export const e: types.RefEnum = 'red';",
      "export const f: types.Base = {} as types.RefText;",
    ],
    bad: [
      "export const a: types.RefProps = { id: 1 };",
      "export const a: types.RefProps = { id: 'a', extraField: 'a' };",
      "export const a: types.RefAllOf = { id: 1 };",
      "export const a: types.RefEnum = 'green';",
    ],
  },
  {
    name: "an object with typed additional properties accepts its fields and others",
    version: "3.0.3",
    schemas: `
    Mixed: { type: object, required: [id], properties: { id: { type: integer } }, additionalProperties: { type: string } }
    Nested: { type: object, properties: { sizeName: { $ref: "#/components/schemas/Mixed" } }, additionalProperties: { $ref: "#/components/schemas/Mixed" } }
`,
    good: [
      "export const a: types.Mixed = { id: 1, other: 'x' };",
      "export const b: types.Nested = { sizeName: a, other: a };",
      "export const c: snake.Nested = { size_name: a, other: a };",
    ],
    bad: ["export const a: types.Mixed = { other: 'x' };", "export const a: types.Mixed = { id: 1, other: true };"],
  },
  {
    name: "a boolean in a path is a boolean argument",
    version: "3.0.3",
    document: `paths:
  /lids/{isOpen}: { get: { tags: [m], operationId: lids, parameters: [{ name: isOpen, in: path, required: true, schema: { type: boolean } }], ${responses} } }
`,
    good: ["export const a = [api.m.lids(true), snakeApi.m.lids(false)];"],
    bad: ["export const a = api.m.lids('true');"],
  },
  {
    name: "webhooks only, and no operation",
    document: `webhooks:
  made: { post: { requestBody: { content: { application/json: { schema: { type: object } } } }, ${responses} } }
`,
  },
  {
    name: "schemas only, and no operation",
    schemas: "\n    Book: { type: object, properties: { bookName: { type: string } } }\n",
  },
  { name: "nothing at all", document: "paths: {}\n" },
  {
    name: "schemas with names that generated code uses",
    schemas: `
    FollowPromise: { type: object, properties: { aB: { type: string } } }
    undefined: { type: object, properties: { aB: { type: string } } }
    Pair: { type: array, prefixItems: [{ type: string }, { $ref: "#/components/schemas/FollowPromise" }] }
    ApiPromise: { type: object, properties: { aB: { type: string } } }
    Api: { type: object, properties: { aB: { $ref: "#/components/schemas/ApiPromise" } } }
    paths: { type: object, properties: { aB: { type: string } } }
    operations: { type: object, properties: { aB: { type: string } } }
    Codec: { type: object, properties: { aB: { type: string } } }
    objectCodec: { type: object, properties: { aB: { type: string } } }
    Record: { type: object, properties: { aB: { type: object } } }
    Array: { type: array, items: { type: object, properties: { aB: { type: string } } } }
`,
    good: [
      "export const a: snake.FollowPromise = codecs.followPromise.toSnake({ aB: 'a' });",
      "export const b: snake.Pair = codecs.pair.toSnake(['a', { aB: 'a' }]);",
    ],
  },
  {
    name: "a $ref to an $anchor is unknown, with a warning",
    document:
      'paths: {}\ncomponents: { schemas: { A: { $anchor: here, type: object, properties: { aB: { type: string } } }, B: { $ref: "#here" } } }\n',
    warnings: ['case.yaml:4:100: cannot follow $ref "#here"; the value is unknown. Refer to a schema in components'],
  },
  {
    name: "names that begin with a run of capitals",
    version: "3.0.3",
    document: `paths:
  /w:
    delete: { operationId: DELETE_whitelist, tags: [IP Access], ${responses} }
    get: { operationId: GETAll, tags: [API keys], ${responses} }
`,
    good: [
      "export const a = [api.ipAccess.deleteWhitelist(), snakeApi.ip_access.delete_whitelist()];",
      "export const b = [api.apiKeys.getAll(), snakeApi.api_keys.get_all()];",
    ],
  },
  {
    name: "a response with a body or without one may be undefined",
    document: `paths:
  /list: { get: { tags: [m], operationId: list, responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } }, "204": { description: none } } } }
  /reset: { put: { tags: [m], operationId: reset, responses: { "205": { description: reset, content: { application/json: { schema: { type: string } } } } } } }
`,
    good: [
      "export const a = async (): Promise<string[] | undefined> => api.m.list();",
      "export const b = async (): Promise<void> => api.m.reset();",
    ],
    bad: ["export const a = async (): Promise<string[]> => api.m.list();"],
  },
];

test.each(cases)("$name", async ({ document, schemas, version = "3.1.0", warnings = [], good = [], bad = [] }) => {
  const text = document ?? `paths: {}\ncomponents:\n  schemas:${schemas}`;
  const api = buildModel(await documentOf(head(version) + text, "case.yaml"));
  expect(api.warnings).toEqual(warnings);
  const uses = [good, ...bad.map((line) => [line])];
  const files = uses.map((lines, index) => [`use-${index}.ts`, imports + lines.join("\n")] as const);
  const { problems } = compile(new Map([...textsOf(api), ...files]));
  const wrong = bad.map((_, index) => `use-${index + 1}.ts`);
  expect(problems.filter((problem) => !wrong.some((file) => problem.includes(file)))).toEqual([]);
  expect(wrong.filter((file) => !problems.some((problem) => problem.includes(file)))).toEqual([]);
});
