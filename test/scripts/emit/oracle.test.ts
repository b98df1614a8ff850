import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import openapiTypescript, { astToString } from "openapi-typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildModel } from "../../../scripts/model.ts";
import { typeName } from "../../../scripts/names.ts";
import { readSpec } from "../../../scripts/spec.ts";

const schemas = [...buildModel(await readSpec("spec/credentials.yaml")).schemas.keys()];
let folder: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(".cache/oracle-");
  const ast = await openapiTypescript(pathToFileURL(resolve("generated/openapi.json")), {
    // A field with a default may be left out of a request.
    defaultNonNullable: false,
  });
  await writeFile(join(folder, "theirs.ts"), astToString(ast));
  const config = { extends: "../../tsconfig.json", include: ["*.ts"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the compiler has to say where two types of each pair are to take each other's values. */
async function disagreements(pairs: readonly (readonly [ours: string, theirs: string])[]): Promise<string> {
  const lines = pairs.flatMap(([ours, theirs], index) => [
    `export const there${index} = (value: ${ours}): ${theirs} => value;`,
    `export const back${index} = (value: ${theirs}): ${ours} => value;`,
  ]);
  const imports = [
    'import type * as ours from "../../generated/types.ts";',
    'import type { components } from "./theirs.ts";',
  ];
  await writeFile(join(folder, "pairs.ts"), [...imports, ...lines, ""].join("\n"));
  const check = promisify(execFile)(process.execPath, [
    "node_modules/@typescript/native/bin/tsc",
    "-p",
    join(folder, "tsconfig.json"),
  ]);
  return check.then(
    ({ stdout }) => stdout,
    ({ stdout }) => stdout,
  );
}

const theirs = (schema: string): string => `components["schemas"][${JSON.stringify(schema)}]`;

test("the types are those that openapi-typescript makes of the same document", async () => {
  expect(schemas.length).toBeGreaterThan(15);
  expect(await disagreements(schemas.map((schema) => [`ours.${typeName(schema)}`, theirs(schema)]))).toBe("");
});

test("types that differ would be found", async () => {
  expect(await disagreements([["ours.Credential", theirs("CredentialInput")]])).toMatch(/error TS27\d\d/);
});
