import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate as generateFiles } from "../../../scripts/generator.ts";
import { writeFiles } from "../../../scripts/output/index.ts";
import { library } from "../library.ts";
import { generate } from "../run.ts";

/** A copy of the documents and of the generated files. */
let home: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  home = await mkdtemp(".cache/publish-");
  for (const name of ["spec", "generated"]) await cp(name, join(home, name), { recursive: true });
});
afterAll(() => rm(home, { recursive: true }));

const generateCopy = () =>
  generateFiles({ specs: [resolve(home, "spec/credentials.yaml")], folder: resolve(home, "generated") }, true);

test("a form that was changed by hand is out of date, and is regenerated", async () => {
  const file = join(home, "generated/swagger-2.0.json");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("List credentials", "List them"));
  const { files } = await generateCopy();
  expect(files.find(({ name }) => name === "swagger-2.0.json")).toMatchObject({
    change: "changed",
    added: 1,
    removed: 1,
  });
  expect(files.find(({ name }) => name === "openapi.json")).toMatchObject({ change: "unchanged" });
  writeFiles(resolve(home, "generated"), files);
  expect(await readFile(file, "utf8")).toBe(text);
});

test("what one of the forms cannot express is an error with its source location", async () => {
  const file = join(home, "spec/credentials.yaml");
  const spec = await readFile(file, "utf8");
  const closed = spec.replace(
    '          type: [string, "null"]\n          examples: [IL]',
    "          oneOf: [{ type: string }, { type: integer }]\n          examples: [IL]",
  );
  expect(closed).not.toBe(spec);
  await writeFile(file, closed);
  const line = closed.split("\n").findIndex((text) => text.includes("oneOf:")) + 1;
  await expect(generateCopy()).rejects.toThrow(
    `${file}:${line}:11: OpenAPI 3.0 cannot express "oneOf" here; remove it`,
  );
});

test("a document outside spec/ is generated, but not published", async () => {
  const spec = join(home, "library.yaml");
  await writeFile(spec, library);
  const { code, stdout } = await generate("--spec", spec, "--out", join(home, "library"));
  expect(code).toBe(0);
  expect(stdout).toContain("client.ts");
  expect(stdout).not.toMatch(/openapi|swagger|reference/);
});
