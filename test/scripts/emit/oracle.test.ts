import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { beforeAll, expect, test } from "vitest";
import {
  isObject,
  type Json,
  type JsonObject,
  objectOf,
  readDocument,
  schemaKeyOf,
} from "../../../scripts/document/index.ts";
import { literal } from "../../../scripts/emit/text.ts";
import { buildModel } from "../../../scripts/model/index.ts";
import { compile } from "../compile.ts";

const api = buildModel(await readDocument(["spec/credentials.yaml"]));
const names = [...api.typeNames];

/** The types that openapi-typescript prints. */
let expectedTypes: string;
beforeAll(async () => {
  const ast = await openapiTypescript(pathToFileURL("generated/openapi.json"), {
    // A field with a default may be left out of a request.
    defaultNonNullable: false,
  });
  expectedTypes = astToString(ast);
});

const imports = `import type * as ours from "../../generated/types.ts";
import type { components } from "./theirs.ts";
`;

/** The compiler's problems with some lines that use our types and theirs. */
function problemsOf(...lines: readonly string[]): string[] {
  const { problems } = compile(
    new Map([
      ["theirs.ts", expectedTypes],
      ["lines.ts", `${imports}export type Used = [ours.Credential, components];\n${lines.join("\n")}\n`],
    ]),
  );
  // Problems in the output of openapi-typescript are not ours.
  return problems.filter((problem) => !problem.includes("theirs.ts:"));
}

test("each schema's type is mutually assignable with openapi-typescript's", () => {
  expect(names.length).toBeGreaterThan(15);
  const lines = names.flatMap(([key, name], index) => {
    const other = `components["schemas"][${JSON.stringify(key)}]`;
    return [
      `export const there${index} = (value: ours.${name}): ${other} => value;`,
      `export const back${index} = (value: ${other}): ours.${name} => value;`,
    ];
  });
  expect(problemsOf(...lines)).toEqual([]);
});

test("a type that differs is detected", () => {
  const line = `export const wrong = (value: ours.Credential): components["schemas"]["CredentialInput"] => value;`;
  expect(problemsOf(line)).toEqual([expect.stringContaining("Property 'password' is missing in type 'Credential'")]);
});

/** Every example with the type of its schema, where it has a name. */
function* examplesIn(value: Json): Generator<[type: string, example: Json]> {
  if (Array.isArray(value)) for (const item of value) yield* examplesIn(item);
  if (!isObject(value)) return;
  const { schema, example, examples } = value;
  const type = typeOf(objectOf(schema));
  if (type !== undefined && example !== undefined) yield [type, example];
  if (type !== undefined && isObject(examples)) {
    for (const item of Object.values(examples)) yield [type, objectOf(item).value ?? null];
  }
  for (const item of Object.values(value)) yield* examplesIn(item);
}

function typeOf({ $ref, type, items }: JsonObject): string | undefined {
  const name = api.typeNames.get(schemaKeyOf($ref) ?? "");
  if (name !== undefined) return `ours.${name}`;
  const item = type === "array" ? typeOf(objectOf(items)) : undefined;
  return item && `${item}[]`;
}

test("every example of the document has the type of its schema", () => {
  const examples = [...examplesIn(api.document.root)];
  const properties = Object.entries(objectOf(objectOf(api.document.root.components).schemas)).flatMap(([key, schema]) =>
    Object.entries(objectOf(objectOf(schema).properties)).flatMap(([field, property]) => {
      const values = objectOf(property).examples;
      const type = `NonNullable<ours.${api.typeNames.get(key)}[${JSON.stringify(field)}]>`;
      return Array.isArray(values) ? values.map((value): [string, Json] => [type, value]) : [];
    }),
  );
  expect(examples.length).toBeGreaterThan(25);
  expect(properties.length).toBeGreaterThan(50);
  const lines = [...examples, ...properties].map(
    ([type, example], index) => `export const example${index}: ${type} = ${literal(example)};`,
  );
  expect(problemsOf(...lines)).toEqual([]);
});

test("the codecs convert between both spellings", async () => {
  const codecs = Array.from(api.codecNames, ([key, codec]) => [codec, api.typeNames.get(key)] as const);
  const lines = codecs.flatMap(([codec, type], index) => [
    `export const snake${index}: snake.${type} = codecs.${codec}.toSnake({} as ours.${type});`,
    `export const camel${index}: ours.${type} = codecs.${codec}.toCamel({} as snake.${type});`,
  ]);
  const snake = 'import type * as snake from "../../generated/snake-types.ts";';
  expect(problemsOf('import * as codecs from "../../generated/codecs.ts";', snake, ...lines)).toEqual([]);
  expect(problemsOf(snake, "export const wrong: snake.Credential = {} as ours.Credential;")).toHaveLength(1);
});

test("openapi-fetch accepts the paths", async () => {
  expect(await readFile("package.json", "utf8")).toContain('"openapi-fetch"');
  const lines = [
    'import createClient from "openapi-fetch";',
    'const client = createClient<ours.paths>({ baseUrl: "https://api.civisanalytics.com" });',
    "export async function get(): Promise<ours.Credential | undefined> {",
    '  const { data } = await client.GET("/credentials/{id}", { params: { path: { id: 1 } } });',
    "  return data;",
    "}",
    "export async function list(): Promise<string | undefined> {",
    '  const { data } = await client.GET("/credentials", { params: { query: { remote_host_id: 1, limit: 2 } } });',
    "  return data?.[0]?.name;",
    "}",
  ];
  expect(problemsOf(...lines)).toEqual([]);
  const wrong = [
    'export const missing = client.GET("/credentials/{id}", {});',
    'export const unknown = client.GET("/credential");',
    'export const typed = client.GET("/credentials/{id}", { params: { path: { id: "x" } } });',
  ];
  for (const line of wrong) expect(problemsOf(...lines, line), line).not.toEqual([]);
});
