import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { library } from "../library.ts";

/** The project again, in a folder of its own. */
let home: string;
let spec: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  home = await mkdtemp(".cache/forms-");
  for (const name of ["spec", "scripts", "generated", "src", "tsconfig.json", ".biome.json", ".gitignore"]) {
    await cp(name, join(home, name), { recursive: true });
  }
  spec = await readFile(join(home, "spec/credentials.yaml"), "utf8");
});
afterAll(() => rm(home, { recursive: true }));

async function generate(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ["--import", "tsx", join(home, "scripts/generate.ts"), ...args];
  return promisify(execFile)(process.execPath, command).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

test("a form that was changed by hand is out of date, and is written again", async () => {
  const file = join(home, "generated/swagger-2.0.json");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("List credentials", "List them"));
  expect(await generate("--check")).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/swagger-2\.0\.json {2}out of date/),
  });
  expect(await generate()).toMatchObject({ code: 0 });
  expect(await readFile(file, "utf8")).toBe(text);
});

test("what one of the forms cannot express is an error with its source location, and nothing is written", async () => {
  const before = await readFile(join(home, "generated/openapi.json"), "utf8");
  const closed = spec.replace(
    '          type: [string, "null"]\n          examples: [IL]',
    "          oneOf: [{ type: string }, { type: integer }]\n          examples: [IL]",
  );
  expect(closed).not.toBe(spec);
  await writeFile(join(home, "spec/credentials.yaml"), closed);
  const line = closed.split("\n").findIndex((text) => text.includes("oneOf:")) + 1;
  const { code, stderr } = await generate();
  expect(code).toBe(1);
  expect(stderr.trim()).toMatch(
    new RegExp(`spec/credentials\\.yaml:${line}:\\d+: OpenAPI 3\\.0 cannot express "oneOf" here; remove it`),
  );
  expect(await readFile(join(home, "generated/openapi.json"), "utf8")).toBe(before);
  await writeFile(join(home, "spec/credentials.yaml"), spec);
});

test("a document outside of spec/ gives a client, and is not published", async () => {
  await writeFile(join(home, "library.yaml"), library);
  const { code, stdout } = await generate("--spec", join(home, "library.yaml"), "--out", join(home, "library"));
  expect(code).toBe(0);
  expect(stdout).toContain("client.ts");
  expect(stdout).not.toMatch(/openapi|swagger|reference/);
});
