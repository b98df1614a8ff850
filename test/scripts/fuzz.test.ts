import fc from "fast-check";
import { expect, test } from "vitest";
import type { SpecDocument } from "../../scripts/document/index.ts";
import { SpecError } from "../../scripts/errors.ts";
import { buildModel } from "../../scripts/model/index.ts";
import { format } from "../../scripts/output/index.ts";
import { compile, textsOf } from "./compile.ts";
import { documentOf } from "./library.ts";

/** Names that collide, and unusual names. */
const name = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("a", "b", "A", "a-b", "aB", "id", "body", "query", "class", ""),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"', "*/", "${a}", "`", "\u2028", "\\", "1", "🐶", "Promise"),
  },
  { weight: 1, arbitrary: fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)) },
);
const jsonOf = (maxDepth: number) => fc.jsonValue({ maxDepth });
const text = fc.oneof(name, fc.string({ maxLength: 20 }));
const object = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const map = (value: fc.Arbitrary<unknown>) => fc.dictionary(name, value, { maxKeys: 4 });
const list = (value: fc.Arbitrary<unknown>) => fc.array(value, { maxLength: 3 });
/** The keys of the schemas that every document has, so that references have targets. */
const keys = ["A", "a", "B", "c-d", "Promise"];
const reference = fc.constantFrom(...keys).map((key) => ({ $ref: `#/components/schemas/${key}` }));
const types = ["string", "integer", "number", "boolean", "null", "object", "array"];
const { schema } = fc.letrec((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 2, arbitrary: reference },
    { weight: 3, arbitrary: fc.record({ type: fc.constantFrom(...types), description: text }) },
    fc.constantFrom(true, false, {}),
    object({ enum: list(jsonOf(2)), nullable: fc.boolean(), type: fc.constantFrom(...types) }),
    object({ const: jsonOf(2), default: jsonOf(1), format: text }),
    object({
      type: fc.constantFrom("array", ["array", "null"]),
      items: tie("schema"),
      prefixItems: list(tie("schema")),
    }),
    object({
      type: fc.constantFrom("object", ["object", "string"]),
      properties: map(tie("schema")),
      patternProperties: map(tie("schema")),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
      required: list(name),
      description: text,
      deprecated: fc.boolean(),
      example: jsonOf(1),
    }),
    object({
      allOf: list(tie("schema")),
      oneOf: list(tie("schema")),
      anyOf: list(tie("schema")),
      not: tie("schema"),
      required: list(name),
      nullable: fc.boolean(),
      discriminator: fc.record({ propertyName: name, mapping: fc.dictionary(name, fc.constantFrom(...keys)) }),
    }),
  ),
}));

const mediaType = fc.constantFrom(
  "application/json",
  "text/plain",
  "multipart/form-data",
  "application/x-www-form-urlencoded",
  "application/octet-stream",
  "*/*",
  "a",
);
const content = fc.dictionary(mediaType, object({ schema, encoding: map(object({ style: text })) }), {
  maxKeys: 2,
});
const parameter = object({
  name,
  in: fc.constantFrom("path", "query", "header", "cookie", "body"),
  required: fc.boolean(),
  description: text,
  style: fc.constantFrom("simple", "form", "label", "matrix", "deepObject", "pipeDelimited", "none"),
  explode: fc.boolean(),
  allowReserved: fc.boolean(),
  schema,
});
const operation = object({
  operationId: name,
  tags: list(name),
  summary: text,
  description: text,
  deprecated: fc.boolean(),
  parameters: list(parameter),
  requestBody: object({ required: fc.boolean(), description: text, content }),
  responses: fc.dictionary(
    fc.constantFrom("200", "201", "204", "2XX", "404", "default"),
    object({ description: text, content, headers: map(object({ schema })) }),
    { maxKeys: 3 },
  ),
  "x-stable-order": object({ query: map(text), key: name }),
  "x-retry": fc.constantFrom("throttled", "never", "other"),
});
const path = fc
  .array(
    fc.oneof(
      name,
      name.map((text) => `{${text}}`),
    ),
    { maxLength: 3 },
  )
  .map((parts) => `/${parts.join("/")}`);
const document = fc.record({
  openapi: fc.constantFrom("3.0.3", "3.1.0"),
  info: object({ title: text }),
  paths: fc.dictionary(
    path,
    fc.dictionary(fc.constantFrom("get", "put", "post", "delete", "trace", "parameters"), operation, {
      maxKeys: 3,
    }),
    { maxKeys: 3 },
  ),
  components: fc.record({
    schemas: fc
      .tuple(fc.tuple(...keys.map(() => schema)), map(schema))
      .map(([some, others]) => ({ ...others, ...Object.fromEntries(keys.map((key, index) => [key, some[index]])) })),
  }),
});

/** Reads a document. Skips one with a mistake, whose location must be reported. */
async function readValid(input: unknown): Promise<SpecDocument> {
  const document = await documentOf(JSON.stringify(input), "fuzz.json").catch((error: unknown) => {
    if (!(error instanceof SpecError)) throw error;
    for (const line of error.message.split("\n")) expect(line).toMatch(/^fuzz\.json:1:\d+( |:)/);
  });
  fc.pre(document !== undefined);
  // fc.pre ends the run if the document is undefined.
  return document as SpecDocument;
}

test("generated code compiles and can be formatted for any document", {
  timeout: 600_000,
}, async () => {
  const numRuns = Number(process.env.FUZZ_RUNS ?? 60);
  await fc.assert(
    fc.asyncProperty(document, async (input) => {
      const api = buildModel(await readValid(input));
      for (const warning of api.warnings) expect(warning).toMatch(/^fuzz\.json:1:\d+( |:)/);
      const texts = textsOf(api);
      expect(compile(texts).problems).toEqual([]);
      await format(texts);
    }),
    { numRuns },
  );
});
