import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, readDocument, valueAt } from "../../../scripts/document/index.ts";
import { buildModel } from "../../../scripts/model/index.ts";
import { toPublished } from "../../../scripts/publish/index.ts";
import { readSwagger } from "./read-swagger.ts";
import { viewOf } from "./view.ts";

const source = toPublished(buildModel(await readDocument(["spec/credentials.yaml"]))).root;
const expected = await viewOf("spec/credentials.yaml", source);

const same = (root: JsonObject): JsonObject => root;
const forms = [
  ["openapi.json", "3.1.0", same],
  ["openapi-3.0.json", "3.0.3", same],
  ["swagger-2.0.json", "2.0", readSwagger],
] as const;

const load = async (name: string): Promise<JsonObject> =>
  JSON.parse(await readFile(`generated/${name}`, "utf8")) as JsonObject;

describe.each(forms)("%s", async (name, version, read) => {
  const form = await load(name);

  test("has its version and is valid against the official schema", async () => {
    expect(form.openapi ?? form.swagger).toBe(version);
    expect(await new Validator().validate(structuredClone(form))).toEqual({ valid: true });
  });

  test("has the content of the handwritten document", async () => {
    expect(await viewOf(name, read(form))).toEqual(expected);
  });
});

/** The paths of single values: the first for each key. */
function* valuePaths(
  value: unknown,
  path: readonly string[] = [],
  seen = new Set<string>(),
): Generator<readonly string[]> {
  if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* valuePaths(item, [...path, key], seen);
    return;
  }
  const key = String(path.findLast((step) => !/^\d+$/.test(String(step))));
  if (!seen.has(key)) yield path;
  seen.add(key);
}

function another(key: string, value: Json | undefined): Json {
  // An unknown style may be read as the usual one.
  if (key === "style") return "pipeDelimited";
  if (typeof value === "boolean") return !value;
  return typeof value === "number" ? value + 1 : `${value}X`;
}

function mutated(form: JsonObject, path: readonly string[]): JsonObject {
  const copy = structuredClone(form);
  const owner = valueAt(copy, path.slice(0, -1)) as JsonObject;
  const key = String(path.at(-1));
  owner[key] = another(key, owner[key]);
  return copy;
}

test.each(forms)("the comparison of %s detects every changed value", async (name, _, read) => {
  const form = await load(name);
  const isSame = (root: JsonObject): Promise<boolean> =>
    viewOf(name, read(root)).then(
      (view) => isDeepStrictEqual(view, expected),
      () => false,
    );
  expect(await isSame(form)).toBe(true);
  const paths = [...valuePaths(form)].filter(([root]) => root !== "openapi" && root !== "swagger");
  expect(paths.length).toBeGreaterThan(60);
  const same = await Promise.all(paths.map((path) => isSame(mutated(form, path))));
  expect(paths.filter((_path, index) => same[index]).map((path) => path.join(" "))).toEqual([]);
});
