import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../scripts/generator.ts";

type Json = Record<string, unknown>;

const id = { name: "id", in: "path", required: true, schema: { type: "integer" } };
const json = (schema: Json): Json => ({ content: { "application/json": { schema } } });
const respond = (schema: Json): Json => ({ responses: { "200": { description: "Done.", ...json(schema) } } });
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Json, more: Json = {}): Json => ({ type: "object", properties, ...more });
const text = { type: "string" };

/** Every export of the handwritten layer and the entries, and names that TypeScript or the generated files use. */
const core = await readFile("src/core/index.ts", "utf8");
const exported = Array.from(core.matchAll(/\{([^}]*)\}/g), ([, names = ""]) => names.match(/\w+/g) ?? []).flat();
const builtIn = "Record Array Promise Object String Date Omit Partial ReadonlyArray WithRequired Uint8Array".split(" ");
const otherNames =
  `Api Http HttpOptions Operation Codec Input Things createClient connect isApiError paths operations components
  webhooks list map one own schemas camel snake $defs 日本`.split(/\s+/);

/** A document in which each of these names is a schema, and each schema is used. */
function named(names: readonly string[]): Json {
  const paths = names.map((name, index): [string, Json] => [
    `/things/{id}/a${index}`,
    {
      parameters: [id],
      post: { tags: ["things"], operationId: `use${index}`, requestBody: json(ref(name)), ...respond(ref(name)) },
    },
  ]);
  const schemas = names.map((name) => [name, object({ fooBar: text, next: ref(names[0] ?? name) })]);
  return { paths: Object.fromEntries(paths), components: { schemas: Object.fromEntries(schemas) } };
}

/** Unusual but supported documents, with their expected warnings. */
const documents: Readonly<Record<string, { readonly document: Json; readonly warnings?: readonly RegExp[] }>> = {
  "reserved-names": { document: named([...new Set([...exported, ...builtIn, ...otherNames])]) },
  "no-operations": { document: { paths: {}, components: { schemas: { Thing: object({ fooBar: text }) } } } },
  empty: { document: { paths: {} } },
  "path-in-camel-case": {
    document: {
      paths: {
        "/users/{userId}/{class}": {
          parameters: [
            { ...id, name: "userId" },
            { ...id, name: "class", schema: text },
          ],
          get: { tags: ["users"], operationId: "get", ...respond(object({ userId: { type: "integer" } })) },
        },
      },
    },
  },
  "enum-const-nullable": {
    document: {
      paths: {
        "/things": {
          post: {
            tags: ["things"],
            operationId: "post",
            parameters: [{ name: "kind", in: "query", schema: { enum: ["a b", "", 'c"d', "*/"] } }],
            requestBody: json(ref("Thing")),
            ...respond({ anyOf: [ref("Thing"), { type: "null" }] }),
          },
        },
      },
      components: {
        schemas: {
          Level: { enum: [1, 2.5, null, true] },
          Thing: object(
            {
              theLevel: ref("Level"),
              thingKind: { const: "thing" },
              parentThing: { anyOf: [ref("Thing"), { type: "null" }] },
              allTags: { type: ["array", "null"], items: { type: ["string", "null"] } },
              freeForm: { type: "object", additionalProperties: { anyOf: [ref("Thing"), { type: "null" }] } },
            },
            { required: ["theLevel", "thingKind", "parentThing"] },
          ),
        },
      },
    },
  },
  "colliding-names": {
    document: {
      paths: {
        "/things/{thing_id}/{thingId}": {
          parameters: [
            { ...id, name: "thing_id" },
            { ...id, name: "thingId" },
          ],
          get: {
            tags: ["things"],
            operationId: "getThing",
            parameters: ["pageNum", "page_num"].map((name) => ({ name, in: "query", schema: { type: "integer" } })),
            ...respond(ref("FooBar")),
          },
          post: { tags: ["things"], operationId: "get_thing", requestBody: json(ref("foo_bar")), ...respond(ref("x")) },
          put: { tags: ["Things"], operationId: "get_Thing", ...respond(ref("X")) },
        },
      },
      components: {
        schemas: {
          FooBar: object({ fooBar: text, foo_bar: text, otherField: text }),
          foo_bar: object({ HTMLBody: text, htmlBody: text, html_body: text }),
          x: object({ aB: text }),
          X: object({ aB: text }),
        },
      },
    },
    warnings: [
      /the parameter thingId is renamed to thingId2, because thingId already exists/,
      /the parameter thingId is renamed to thing_id2, because thing_id already exists/,
      /the parameter page_num is renamed to pageNum2, because pageNum already exists/,
      /the parameter page_num is renamed to page_num2, because page_num already exists/,
      /the type of foo_bar is renamed to FooBar2, because FooBar already exists/,
      /the type of X is renamed to X2, because X already exists/,
      /the method is renamed to getThing2, because getThing already exists/,
      /the field fooBar keeps its name in snake_case, because another field is foo_bar there/,
    ],
  },
};

let folder: string;
const warningsOf = new Map<string, readonly string[]>();
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(".cache/standalone-");
  for (const [name, { document }] of Object.entries(documents)) {
    const spec = join(folder, `${name}.json`);
    await writeFile(spec, JSON.stringify({ openapi: "3.1.0", info: { title: name, version: "1" }, ...document }));
    const { files, api } = await generate({ specs: [spec], folder: join(folder, name) }, false);
    warningsOf.set(name, api.warnings);
    for (const file of files) {
      const path = join(folder, name, file.name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.text);
    }
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

test.each(Object.keys(documents))("a client of %s compiles in a plain strict project", async (name) => {
  const compilerOptions = { module: "nodenext", target: "es2022", strict: true, noEmit: true, types: [] };
  const config = join(folder, `${name}.tsconfig.json`);
  await writeFile(config, JSON.stringify({ compilerOptions, include: [`${name}/**/*.ts`] }));
  await promisify(execFile)(process.execPath, ["node_modules/@typescript/native/bin/tsc", "-p", config]).catch(
    ({ stdout }) => {
      throw new Error(stdout);
    },
  );
});

test.each(Object.entries(documents))("a client of %s has the expected warnings", (name, { warnings = [] }) => {
  const actual = warningsOf.get(name) ?? [];
  for (const pattern of warnings) expect(actual).toContainEqual(expect.stringMatching(pattern));
  if (warnings.length === 0) expect(actual).toEqual([]);
});
