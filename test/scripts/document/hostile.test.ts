import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDocument, type SpecDocument } from "../../../scripts/document/index.ts";
import { SpecError } from "../../../scripts/errors.ts";
import { buildModel } from "../../../scripts/model/index.ts";
import { compile, textsOf } from "../compile.ts";
import { documentOf } from "../library.ts";

let folder: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(resolve(".cache/hostile-"));
  await mkdir(join(folder, "inside"));
  await writeFile(join(folder, "secret.yaml"), "Canary: { type: string, description: canary }\n");
  await symlink(join(folder, "secret.yaml"), join(folder, "inside/link.yaml"));
});
afterAll(() => rm(folder, { recursive: true }));

const info = { title: "Hostile", version: "1" };
const parse = (document: object): Promise<SpecDocument> => documentOf(JSON.stringify(document), "hostile.json");

/** The compiler's problems with a generated client, and every function that it calls. */
async function compiled(document: object) {
  return compile(textsOf(buildModel(await parse(document))));
}

/** A document with a text in every string field. */
function documentWith(text: string): object {
  const schema = {
    title: text,
    description: text,
    type: "object",
    required: [text],
    properties: { [text]: { type: "string", enum: [text], default: text, example: text, description: text } },
    additionalProperties: { $ref: "#/components/schemas/Other" },
  };
  const content = { "application/json": { schema, example: text } };
  return {
    openapi: "3.1.0",
    info: { title: text, version: text, description: text },
    servers: [{ url: text, description: text }],
    tags: [{ name: text, description: text }],
    paths: {
      [`/${text}`]: {
        post: {
          operationId: text,
          tags: [text],
          summary: text,
          description: text,
          deprecated: true,
          parameters: [
            { name: text, in: "query", description: text, schema: { type: "string", default: text } },
            { name: `h${text}`, in: "header", description: text, schema },
          ],
          requestBody: { description: text, content },
          responses: {
            200: { description: text, headers: { [text]: { schema } }, content },
            [text]: { description: text },
          },
          "x-stable-order": { query: { [text]: text }, key: text },
          "x-retry": text,
          [`x-${text}`]: text,
        },
      },
      "/{id}": { get: { parameters: [{ name: "id", in: "path", required: true, description: text }], responses: {} } },
    },
    components: { schemas: { [text]: schema, Other: { const: text }, Third: { enum: [text, { [text]: [text] }] } } },
  };
}

test.each([
  '"',
  "'",
  "`",
  "${evil()}",
  "`${evil()}`",
  '"); evil(); ("',
  "*/ evil(); /*",
  "/* evil() */",
  "// evil()",
  "\\",
  "\\u0022; evil(); //",
  "\n evil();\n",
  "\r evil();\r",
  "\u2028 evil();\u2029 evil();",
  "\0",
  "\ud800",
  "</script><script>evil()</script>",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "then",
  "default",
  "class",
  "await",
  "arguments",
  "#http",
  "http",
  "Api",
  "operations",
  "string",
  "never",
  "$defs",
  "2fa",
  " ",
  "🐶",
  "日本語",
  "a b c",
  "{id}",
  "@throws {evil}",
  "evil\u0000",
  "x".repeat(10_000),
])("%j in every string field compiles and is escaped", async (text) => {
  const { problems, calls } = await compiled(documentWith(text));
  expect(problems).toEqual([]);
  // A method or a class may have that name; nothing calls it.
  expect([...calls].filter((call) => /\bevil$/.test(call))).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([[null], [1], ["text"], [[]], [[null]], [true]])(
  "%j in every other position is an error with its location, or compiles",
  async (value) => {
    const operation = {
      parameters: [value],
      requestBody: value,
      responses: { 200: value },
      callbacks: value,
      tags: value,
      summary: value,
      deprecated: value,
    };
    const schema = { enum: value, required: value, type: value, description: value, format: value, default: value };
    const paths = { "/a": { get: operation, put: value, parameters: value }, "/b": value };
    const keywords = ["properties", "items", "allOf", "oneOf", "discriminator", "additionalProperties", "const"];
    const documents = [
      { paths },
      { paths: { "/a": { get: { responses: {}, tags: value, summary: value, operationId: value } } } },
      { paths: value },
      { components: value },
      { components: { schemas: value, responses: value } },
      { components: { schemas: { A: value } } },
      { components: { schemas: { B: schema } } },
      ...keywords.map((keyword) => ({ components: { schemas: { C: { [keyword]: value } } } })),
      { info: value, tags: value, servers: value, paths: {} },
    ];
    for (const [index, parts] of documents.entries()) {
      const openapi = index % 2 === 0 ? "3.1.0" : "3.0.0";
      const problems = await compiled({ openapi, info, ...parts }).then(
        (result) => result.problems,
        (error: unknown) => {
          if (!(error instanceof SpecError)) throw error;
          return error.message.split("\n").filter((line) => !/^hostile\.json:1:\d+( |:)/.test(line));
        },
      );
      expect(problems, JSON.stringify(parts)).toEqual([]);
    }
  },
);

const laughs = Array.from({ length: 12 }, (_, level) => {
  const items = level === 0 ? "lol" : `*a${level - 1}`;
  return `x-a${level}: &a${level} [${Array(10).fill(items).join(", ")}]`;
}).join("\n");

test.each([
  ["a billion laughs", `openapi: 3.1.0\n${laughs}\npaths: {}`, /^bomb\.yaml:1:1: .*use fewer aliases$/],
  [
    "an alias in itself",
    "openapi: 3.1.0\npaths: &a { x: *a }",
    /^bomb\.yaml:2:13: nested more than 200 levels deep, or inside itself$/,
  ],
  [
    "nested brackets",
    `{"openapi":"3.1.0","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    /^bomb\.yaml:1:\d+: nested too deeply$/,
  ],
  [
    "nested YAML",
    `openapi: 3.1.0\nx: ${"[".repeat(20_000)}${"]".repeat(20_000)}`,
    /^bomb\.yaml:2:\d+: nested too deeply$/,
  ],
  [
    "a tag that creates a function",
    "openapi: !!js/function 'function () {}'",
    /^bomb\.yaml:1:10: invalid YAML: Unresolved tag/,
  ],
])("%s is rejected with its location", async (_, text, message) => {
  await expect(documentOf(text, "bomb.yaml")).rejects.toThrow(message);
});

const refer = (reference: string): string =>
  JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas: { A: { $ref: reference } } } });

test.each([
  ["../secret.yaml#/Canary", "points outside the folder of the document"],
  ["%2e%2e/secret.yaml#/Canary", "cannot be read (ENOENT)"],
  ["./link.yaml#/Canary", "points outside the folder of the document"],
  ["/etc/passwd", "points outside the folder of the document"],
  ["../nothing.yaml", "points outside the folder of the document"],
  ["http://127.0.0.1:9/a.yaml", "is a URL"],
  ["//127.0.0.1:9/a.yaml", "is a URL"],
  ["file:///etc/passwd", "is a URL"],
  ["%", "cannot be read (ENOENT)"],
  ["#/components/schemas/A", "circular $ref"],
  ["#A", 'Cannot resolve $ref "#A"'],
  [".", "points outside the folder of the document"],
])("a reference to %s is rejected without revealing the file", async (reference, message) => {
  const file = join(folder, "inside/a.json");
  await writeFile(file, refer(reference));
  const error = await readDocument([file]).catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(SpecError);
  expect(error).toMatchObject({ message: expect.stringContaining(message) });
  expect(error).not.toMatchObject({ message: expect.stringMatching(/canary|root:/) });
});

test.each(["", "#", "#/", 5, null, true])("the reference %j is an error with its location", async ($ref) => {
  const document = JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { responses: { A: { $ref } } } });
  await expect(documentOf(document, "a.json")).rejects.toThrow(
    `a.json:1:104: $ref must be a string such as "#/components/schemas/Name", got ${JSON.stringify($ref)}`,
  );
});

test("an empty section of components is an error with its location", async () => {
  const text = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    # A:\n";
  await expect(documentOf(text, "a.yaml")).rejects.toThrow(
    "a.yaml:5:3: components.schemas is empty; add components or remove it",
  );
});

test("a response that refers to itself is an error", async () => {
  const responses = { A: { $ref: "#/components/responses/B" }, B: { $ref: "#/components/responses/A" } };
  await expect(parse({ openapi: "3.1.0", info, paths: {}, components: { responses } })).rejects.toThrow(
    /circular \$ref/,
  );
});
