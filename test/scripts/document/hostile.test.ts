import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildModel } from "../../scripts/model.ts";
import { parseSpec, readSpec, type Spec } from "../../scripts/spec.ts";
import { compile, textsOf } from "./compile.ts";

let folder: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(resolve(".cache/hostile-"));
  await mkdir(join(folder, "inside"));
  await writeFile(join(folder, "secret.yaml"), "Canary: { type: string, description: canary }\n");
  await symlink(join(folder, "secret.yaml"), join(folder, "inside/link.yaml"));
});
afterAll(() => rm(folder, { recursive: true }));

const parse = (document: object): Spec => parseSpec("hostile.json", JSON.stringify(document));

/** What is said of a document, and what the compiler says of what it becomes. */
async function compiled(spec: Spec) {
  return compile(await textsOf(buildModel(spec)));
}

/** A document in which a text stands wherever a text can stand. */
function documentOf(text: string): object {
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
          "x-pagination": { style: "cursor", parameter: text, items: text, next: text, last: text },
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
])("text that is %j wherever a text can stand compiles, and stays text", async (text) => {
  const { problems, calls } = await compiled(parse(documentOf(text)));
  expect(problems).toEqual([]);
  // A method or a class may have that name; nothing calls it.
  expect([...calls].filter((call) => /\bevil$/.test(call))).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("what is not what it should be is left out with its place, and the rest compiles", async () => {
  const wrong = [null, 1, "text", [], [null], true];
  for (const value of wrong) {
    const operation = {
      parameters: [value],
      requestBody: value,
      responses: { 200: value },
      callbacks: value,
      tags: value,
    };
    const schema = {
      properties: { a: value },
      items: value,
      allOf: [value],
      enum: value,
      required: value,
      type: value,
    };
    const document = {
      openapi: "3.1.0",
      info: value,
      tags: value,
      servers: value,
      paths: { "/a": { get: operation, put: value, parameters: value }, "/b": value },
      components: { schemas: { A: value, B: schema, C: { discriminator: value, oneOf: value } }, responses: value },
    };
    const spec = parse(document);
    expect((await compiled(spec)).problems).toEqual([]);
    expect(spec.warnings.every((warning) => /^hostile\.json:1/.test(warning))).toBe(true);
    for (const part of [{ paths: value }, { components: value }, { components: { schemas: value } }]) {
      expect((await compiled(parse({ openapi: "3.0.0", ...part }))).problems).toEqual([]);
    }
  }
});

const laughs = Array.from({ length: 12 }, (_, level) => {
  const items = level === 0 ? "lol" : `*a${level - 1}`;
  return `x-a${level}: &a${level} [${Array(10).fill(items).join(", ")}]`;
}).join("\n");

test.each([
  ["a billion laughs", `openapi: 3.1.0\n${laughs}\npaths: {}`, /bomb\.yaml:1: .*use fewer aliases/],
  ["an alias in itself", "openapi: 3.1.0\npaths: &a { x: *a }", /bomb\.yaml:1: .*(aliases|circle)/],
  [
    "brackets in brackets",
    `{"openapi":"3.1.0","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    /nested more than 200 deep/,
  ],
  ["YAML in YAML", `openapi: 3.1.0\nx: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, /bomb\.yaml:2:\d+: not valid YAML/],
  ["a tag that makes code", "openapi: !!js/function 'function () {}'", /not valid YAML: Unresolved tag/],
])("%s is refused, with its place", (_, text, message) => {
  expect(() => parseSpec("bomb.yaml", text)).toThrow(message);
});

const refer = (reference: string): string =>
  JSON.stringify({ openapi: "3.1.0", paths: {}, components: { schemas: { A: { $ref: reference } } } });

test.each([
  ["../secret.yaml#/Canary", "leads out of the folder"],
  ["%2e%2e/secret.yaml#/Canary", "leads out of the folder"],
  ["./link.yaml#/Canary", "leads out of the folder"],
  ["/etc/passwd", "leads out of the folder"],
  ["../nothing.yaml", "leads out of the folder"],
  ["http://127.0.0.1:9/a.yaml", "is a URL"],
  ["//127.0.0.1:9/a.yaml", "is a URL"],
  ["file:///etc/passwd", "is a URL"],
  ["%", "cannot be read (ENOENT)"],
  ["#/components/schemas/A", "leads nowhere"],
  ["#A", "leads nowhere"],
  [".", "leads out of the folder"],
])("a reference to %s is refused, and nothing of what it names is shown", async (reference, message) => {
  const file = join(folder, "inside/a.json");
  await writeFile(file, refer(reference));
  expect(() => readSpec(file)).toThrow(message);
  expect(() => readSpec(file)).not.toThrow(/canary|root:/);
});

test("a response that leads back to itself is refused", () => {
  const responses = { A: { $ref: "#/components/responses/B" }, B: { $ref: "#/components/responses/A" } };
  expect(() => parse({ openapi: "3.1.0", paths: {}, components: { responses } })).toThrow(/leads nowhere/);
});

test("a file of 100 MB is refused before it is read", async () => {
  for (const name of ["big.yaml", "big.json"]) {
    await writeFile(join(folder, name), "");
    await truncate(join(folder, name), 100_000_000);
    expect(() => readSpec(join(folder, name))).toThrow(/larger than \d+ MB/);
  }
});

test("references that double at each step stay as many as they are", async () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => {
      const next = { $ref: `#/components/schemas/A${level + 1}/properties/x` };
      const x = level === 39 ? { type: "string" } : { type: "object", properties: { a: next, b: next } };
      return [`A${level}`, { type: "object", properties: { x } }];
    }),
  );
  const { problems } = await compiled(parse({ openapi: "3.1.0", paths: {}, components: { schemas } }));
  expect(problems).toEqual([]);
});

test("ten thousand schemas, operations and parameters of one name get ten thousand names", () => {
  const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 10_000 }, (_, index) => make(index));
  const get = { operationId: "same", tags: ["same"], responses: {} };
  const document = {
    openapi: "3.1.0",
    paths: {
      ...Object.fromEntries(many((index) => [`/a${index}`, { get }])),
      "/p": {
        get: {
          parameters: many((index) => ({ name: `a${"-".repeat(index % 100)}${"_".repeat(index / 100)}`, in: "query" })),
          responses: {},
        },
      },
    },
    components: {
      schemas: Object.fromEntries(many((index) => [`a${"-".repeat(index % 100)}${" ".repeat(index / 100)}`, {}])),
    },
  };
  const api = buildModel(parse(document));
  expect(new Set(api.operations.map(({ key }) => key)).size).toBe(10_001);
  expect(api.schemas.size).toBe(10_000);
});

test("a chain of a hundred thousand references ends", () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, index) => [`A${index}`, { $ref: `#/components/schemas/A${index + 1}` }]),
  );
  const document = {
    openapi: "3.1.0",
    paths: {},
    components: { schemas: { ...schemas, A100000: { type: "string" } } },
  };
  expect(() => parse(document)).toThrow(/leads nowhere|Maximum call stack/);
});
