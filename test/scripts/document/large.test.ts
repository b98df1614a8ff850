import { expect, test } from "vitest";
import type { SpecDocument } from "../../../scripts/document/index.ts";
import { SpecError } from "../../../scripts/errors.ts";
import { buildModel } from "../../../scripts/model/index.ts";
import { compile, textsOf } from "../compile.ts";
import { documentOf } from "../library.ts";

const info = { title: "Large", version: "1" };
const parse = (document: object): Promise<SpecDocument> => documentOf(JSON.stringify(document), "large.json");

test("references that double at each step are not expanded", async () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => {
      const next = { $ref: `#/components/schemas/A${level + 1}/properties/x` };
      const x = level === 39 ? { type: "string" } : { type: "object", properties: { a: next, b: next } };
      return [`A${level}`, { type: "object", properties: { x } }];
    }),
  );
  const document = await parse({ openapi: "3.1.0", info, paths: {}, components: { schemas } });
  const { problems } = compile(textsOf(buildModel(document)));
  expect(problems).toEqual([]);
});

test("ten thousand schemas, operations and parameters of one name get ten thousand names", async () => {
  const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 10_000 }, (_, index) => make(index));
  const get = { operationId: "same", tags: ["same"], responses: {} };
  const document = {
    openapi: "3.1.0",
    info,
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
  const api = buildModel(await parse(document));
  expect(new Set(api.operations.map(({ key }) => key)).size).toBe(10_001);
  expect(api.schemas.size).toBe(10_000);
});

test("a chain of a hundred thousand references terminates with an error", async () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, index) => [`A${index}`, { $ref: `#/components/schemas/A${index + 1}` }]),
  );
  const document = {
    openapi: "3.1.0",
    info,
    paths: {},
    components: { schemas: { ...schemas, A100000: { type: "string" } } },
  };
  await expect(parse(document)).rejects.toThrow(SpecError);
});
