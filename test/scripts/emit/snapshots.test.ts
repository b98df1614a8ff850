import { describe, expect, test } from "vitest";
import { readDocument } from "../../../scripts/document/index.ts";
import { emitters } from "../../../scripts/emit/index.ts";
import { buildModel } from "../../../scripts/model/index.ts";
import { addBanner, format } from "../../../scripts/output/index.ts";
import { compile, textsOf } from "../compile.ts";

const spec = "test/scripts/emit/shop.yaml";
const api = buildModel(await readDocument([spec]));

describe("the whole output of a document", async () => {
  const context = { core: "../../../../src/core", extension: ".ts" } as const;
  const texts = Object.entries(emitters).map(
    ([name, emit]) => [name, addBanner(name, emit(api, context), spec)] as const,
  );

  test.each([...(await format(new Map(texts)))])("%s", async (name, text) => {
    await expect(text).toMatchFileSnapshot(`snapshots/${name}`);
  });
});

test("has no warnings", () => {
  expect(api.warnings).toEqual([]);
});

test("compiles, and no text of the document becomes code", () => {
  const { problems, calls } = compile(textsOf(api));
  expect(problems).toEqual([]);
  expect([...calls].filter((call) => call.includes("evil"))).toEqual([]);
});

test("has no example of a secret", () => {
  for (const [name, text] of textsOf(api)) if (name !== "schemas.ts") expect(text, name).not.toContain("canary");
});
