import { deepStrictEqual } from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { emitCodecs } from "../../../scripts/emit/codecs.ts";
import { codecName } from "../../../scripts/model/index.ts";
import type { Codec } from "../../../src/core/case.ts";
import { anyOf, frozen } from "../arbitrary.ts";
import { compile, textsOf } from "../compile.ts";
import { library, libraryWith, modelOf } from "../library.ts";

/** Schemas that make a conversion hard, as the components of a document. */
const schemas = `
    Tree: { type: object, properties: { nodeName: { type: string }, childNodes: { type: array, items: { $ref: "#/components/schemas/Tree" } }, parentNode: { oneOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }] } } }
    Alias: { $ref: "#/components/schemas/Tree" }
    Extended: { allOf: [{ $ref: "#/components/schemas/Tree" }, { type: object, properties: { extraField: { type: string }, nodeName: { type: string } } }] }
    Nullable: { anyOf: [{ $ref: "#/components/schemas/Extended" }, { type: "null" }] }
    Cat: { type: object, required: [petKind], properties: { petKind: { const: cat }, sameName: { type: object, additionalProperties: { type: string } }, catName: { type: string } } }
    Dog: { type: object, required: [petKind], properties: { petKind: { enum: [dog, constructor] }, sameName: { $ref: "#/components/schemas/Tree" }, dogName: { type: string } } }
    Tagged: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
    MarkA: { type: object, properties: { markKind: { type: string }, sameName: { type: object, additionalProperties: {} } } }
    MarkB: { type: object, properties: { markKind: { type: string }, sameName: { $ref: "#/components/schemas/Tree" } } }
    Marked: { oneOf: [{ $ref: "#/components/schemas/MarkA" }, { $ref: "#/components/schemas/MarkB" }], discriminator: { propertyName: markKind, mapping: { a: MarkA, b: MarkB } } }
    Husband: { type: object, properties: { ofWife: { $ref: "#/components/schemas/Wife" }, spouse: { $ref: "#/components/schemas/Wife" } } }
    Wife: { type: object, properties: { ofHusband: { $ref: "#/components/schemas/Husband" }, spouse: { $ref: "#/components/schemas/Husband" } } }
    Untagged: { oneOf: [{ $ref: "#/components/schemas/Husband" }, { $ref: "#/components/schemas/Wife" }] }
    Nested: { anyOf: [{ $ref: "#/components/schemas/Untagged" }, { type: string }, { type: array, items: { $ref: "#/components/schemas/Tagged" } }] }
    Lists: { type: array, items: { type: array, items: { $ref: "#/components/schemas/Tree" } } }
    Pair: { type: array, prefixItems: [{ $ref: "#/components/schemas/Tree" }, { type: string }, { type: array, items: { $ref: "#/components/schemas/Tree" } }] }
    Free: { type: object, additionalProperties: true }
    TreesByName: { type: object, additionalProperties: { $ref: "#/components/schemas/Tree" } }
    Mixed: { type: object, properties: { mainTree: { $ref: "#/components/schemas/Tree" } }, additionalProperties: { $ref: "#/components/schemas/Tree" } }
    MixedFree: { type: object, properties: { mainTree: { type: string } }, additionalProperties: true }
    Inline: { type: object, properties: { first: { type: object, properties: { subField: { type: object, properties: { deepField: {} } } } }, second: { type: array, items: { type: object, properties: { subField: { type: string } } } }, third: { type: object, additionalProperties: { type: object, properties: { deepField: {} } } } } }
    Names: { type: object, properties: { __proto__: { type: string }, constructor: { type: string }, toString: { type: string }, a-b: { type: string }, limitingSQL: { type: string }, provideAPIKey: { type: string }, s3Key2: { type: string }, c__amel: { type: string }, 2fa: { type: string }, it's "odd": { type: string }, "$": { type: string }, größeX: { type: string } } }
    Data: { enum: [{ someName: 1 }, [{ someName: 1 }], null, text] }
    choice: { type: object, properties: { one: { $ref: "#/components/schemas/Tree" }, item: { type: array, items: { $ref: "#/components/schemas/x" } } } }
    x: { type: object, properties: { x: { $ref: "#/components/schemas/choice" } } }
    Either: { oneOf: [{ type: array, items: { $ref: "#/components/schemas/Cat" } }, { $ref: "#/components/schemas/Lists" }, { type: array, prefixItems: [{ $ref: "#/components/schemas/Dog" }] }] }
    Snake: { type: object, properties: { snakeName: { type: string } } }
    Camel: { type: object, properties: { snakeName: { $ref: "#/components/schemas/Snake" } } }
    ListOrTree: { oneOf: [{ $ref: "#/components/schemas/Tree" }, { type: array, items: { $ref: "#/components/schemas/Tree" } }] }
`;
const api = await modelOf(libraryWith("  schemas:\n", `  schemas:${schemas}`));
const texts = textsOf(api);

let codecs: Readonly<Record<string, Codec<unknown, unknown>>>;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  const folder = await mkdtemp(".cache/codecs-");
  await writeFile(join(folder, "codecs.ts"), texts.get("codecs.ts") ?? "");
  codecs = await import(resolve(folder, "codecs.ts"));
  await rm(folder, { recursive: true });
});

const codecOf = (key: string): Codec<unknown, unknown> => {
  const codec = codecs[codecName(key)];
  if (!codec) throw new Error(`no codec of ${key}`);
  return codec;
};

test("the codecs compile against both spellings", () => {
  expect(compile(texts).problems).toEqual([]);
});

test("a schema without an exact type or conversion is a warning with its location", () => {
  expect(api.warnings).toEqual([
    "library.yaml:59:5: TypeScript cannot express enum values that are objects or arrays; the types allow values that it forbids",
    "library.yaml:49:5: the members of this union are ambiguous and convert differently; its fields are not renamed in the snake_case client",
  ]);
});

test.each([...api.schemas.keys()])("any value of %s round-trips", (key) => {
  const schema = api.schemas.get(key) ?? { kind: "unknown" };
  fc.assert(
    fc.property(anyOf(schema, api.schemas), (value) => {
      const { toSnake, toCamel } = codecOf(key);
      deepStrictEqual(toCamel(frozen(toSnake(frozen(value)))), value);
    }),
  );
});

describe("a value is converted", () => {
  test.each<[string, string, string]>([
    [
      "Tree",
      '{"childNodes":[{"nodeName":"a"}],"parentNode":null}',
      '{"child_nodes":[{"node_name":"a"}],"parent_node":null}',
    ],
    ["Alias", '{"parentNode":{"nodeName":1}}', '{"parent_node":{"node_name":1}}'],
    [
      "Extended",
      '{"nodeName":"a","extraField":"b","childNodes":[]}',
      '{"node_name":"a","extra_field":"b","child_nodes":[]}',
    ],
    ["Nullable", "null", "null"],
    ["Nullable", '{"extraField":1}', '{"extra_field":1}'],
    [
      "Tagged",
      '{"petKind":"cat","sameName":{"nodeName":"a"},"dogName":1}',
      '{"pet_kind":"cat","same_name":{"nodeName":"a"},"dogName":1}',
    ],
    [
      "Tagged",
      '{"petKind":"constructor","sameName":{"nodeName":"a"},"catName":1}',
      '{"pet_kind":"constructor","same_name":{"node_name":"a"},"catName":1}',
    ],
    ["Tagged", '{"petKind":"toString","catName":1}', '{"petKind":"toString","catName":1}'],
    ["Untagged", '{"ofWife":{"ofHusband":{}},"ofHusband":1}', '{"ofWife":{"ofHusband":{}},"ofHusband":1}'],
    ["Nested", '[{"petKind":"dog","dogName":1}]', '[{"pet_kind":"dog","dog_name":1}]'],
    ["Nested", '{"ofWife":{"ofHusband":{}}}', '{"ofWife":{"ofHusband":{}}}'],
    ["Marked", '{"markKind":"a","sameName":{"nodeName":1}}', '{"mark_kind":"a","same_name":{"nodeName":1}}'],
    ["Marked", '{"markKind":"b","sameName":{"nodeName":1}}', '{"mark_kind":"b","same_name":{"node_name":1}}'],
    ["Lists", '[[{"nodeName":1}],null,{"nodeName":1}]', '[[{"node_name":1}],null,{"nodeName":1}]'],
    [
      "Pair",
      '[{"nodeName":1},{"nodeName":1},[{"nodeName":1}],{"nodeName":1}]',
      '[{"node_name":1},{"nodeName":1},[{"node_name":1}],{"nodeName":1}]',
    ],
    ["Free", '{"nodeName":{"nodeName":1},"__proto__":{"x":1}}', '{"nodeName":{"nodeName":1},"__proto__":{"x":1}}'],
    [
      "TreesByName",
      '{"nodeName":{"nodeName":1},"__proto__":{"nodeName":1}}',
      '{"nodeName":{"node_name":1},"__proto__":{"node_name":1}}',
    ],
    [
      "Mixed",
      '{"mainTree":{"nodeName":1},"otherTree":{"nodeName":2}}',
      '{"main_tree":{"node_name":1},"otherTree":{"node_name":2}}',
    ],
    ["MixedFree", '{"mainTree":1,"someKey":{"nodeName":2}}', '{"main_tree":1,"someKey":{"nodeName":2}}'],
    [
      "Inline",
      '{"first":{"subField":{"deepField":1}},"second":[{"subField":"a"}],"third":{"aB":{"deepField":1}}}',
      '{"first":{"sub_field":{"deep_field":1}},"second":[{"sub_field":"a"}],"third":{"aB":{"deep_field":1}}}',
    ],
    [
      "Names",
      '{"__proto__":"a","constructor":"b","toString":"c","a-b":"d","limitingSQL":"e","provideAPIKey":"f","s3Key2":"g","c__amel":"h"}',
      '{"__proto__":"a","constructor":"b","to_string":"c","a-b":"d","limiting_sql":"e","provide_api_key":"f","s3_key2":"g","c__amel":"h"}',
    ],
    ["Data", '{"someName":1}', '{"someName":1}'],
    [
      "choice",
      '{"one":{"nodeName":1},"item":[{"x":{"one":{"nodeName":2}}}]}',
      '{"one":{"node_name":1},"item":[{"x":{"one":{"node_name":2}}}]}',
    ],
    [
      "Either",
      '[{"petKind":"dog","dogName":1},[{"nodeName":1}]]',
      '[{"pet_kind":"dog","dog_name":1},[{"node_name":1}]]',
    ],
    ["Camel", '{"snakeName":{"snakeName":1}}', '{"snake_name":{"snake_name":1}}'],
    ["ListOrTree", '[{"nodeName":1}]', '[{"node_name":1}]'],
    ["ListOrTree", '{"nodeName":1}', '{"node_name":1}'],
  ])("%s %s", (key, camel, snake) => {
    const sorted = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(sorted(codecOf(key).toSnake(JSON.parse(camel)))).toStrictEqual(JSON.parse(snake));
    expect(sorted(codecOf(key).toCamel(JSON.parse(snake)))).toStrictEqual(JSON.parse(camel));
  });
});

/** The codecs of a library with more schemas, before they are formatted. */
async function codecsWith(text: string): Promise<string> {
  const more = await modelOf(libraryWith("  schemas:\n", `  schemas:${text}`));
  return emitCodecs(more, { core: "../src/core", extension: ".ts" });
}

test("a schema that includes itself converts the names of its other members", async () => {
  const text = await codecsWith(`
    All: { allOf: [{ $ref: "#/components/schemas/All" }, { type: object, properties: { ownName: {} } }] }
    Any: { anyOf: [{ $ref: "#/components/schemas/Any" }, { $ref: "#/components/schemas/All" }] }
`);
  expect(text).toContain('objectCodec((x) => ({ "own_name": x.ownName }), (x) => ({ "ownName": x.own_name }));');
  expect(text).toContain("codec((x) => one(x, all.toSnake), (x) => one(x, all.toCamel));");
});

test("mutually recursive schemas share codecs", async () => {
  const text = await codecsWith(`
    A: { type: object, properties: { aName: {}, p: { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/C" }, { $ref: "#/components/schemas/B" }] } } }
    B: { type: object, properties: { bName: {}, p: { anyOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/A" }] } } }
    C: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/D" }] }
    D: { type: object, properties: { dName: {}, p: { oneOf: [{ $ref: "#/components/schemas/C" }, { allOf: [{ $ref: "#/components/schemas/D" }, { $ref: "#/components/schemas/A" }] }] } } }
`);
  expect(text.match(/objectCodec\(\(/g)?.length ?? 0).toBeLessThan(20);
});

test("without a name that changes, a codec returns every value unchanged", async () => {
  const text = emitCodecs(await modelOf(library), { core: "../src/core", extension: ".ts" });
  expect(text).toContain("export const book: Codec<camel.Book, snake.Book> = /* @__PURE__ */ codec();");
  expect(text).not.toContain("objectCodec");
});
