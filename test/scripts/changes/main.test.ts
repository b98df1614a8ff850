import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../../scripts/changes/main.ts";
import { type Outcome, run } from "../run.ts";

/** The root of a repository with the documents of this one. */
let home: string;
const spec = (): string => join(home, "spec/credentials.yaml");
const git = (...args: string[]): Promise<Outcome> =>
  run("git", ["-C", home, "-c", "user.name=A", "-c", "user.email=a@example.com", ...args]);

async function changes(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await main(argv, { home, print: (text) => lines.push(text) });
  return { code, output: lines.join("\n") };
}

async function edit(file: string, text: string, replacement: string): Promise<void> {
  const before = await readFile(file, "utf8");
  if (!before.includes(text)) throw new Error(`${file} has no ${text}`);
  await writeFile(
    file,
    before.replace(text, () => replacement),
  );
}

beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  home = await mkdtemp(resolve(".cache/changes-"));
  await cp("spec", join(home, "spec"), { recursive: true });
  await writeFile(join(home, "package.json"), '{ "version": "1.0.0" }');
  await git("init", "-q");
});
afterAll(() => rm(home, { recursive: true }));

test("prints usage errors, and a hint if there is no release", async () => {
  await git("add", "-A", "--", "spec", "package.json");
  await git("commit", "-qm", "One");
  expect(await changes()).toEqual({
    code: 0,
    output: "No release to compare with: git has no tag like v1.2.3. Pass a revision with --base.",
  });
  expect(await changes("--help")).toEqual({ code: 0, output: expect.stringContaining("--base REV") });
  await expect(changes("--base", "--nothing")).rejects.toThrow("--base");
  await expect(changes("--base", "nothing")).rejects.toThrow(
    'Unknown git revision "nothing"; pass a tag, a branch or a commit with --base',
  );
  await expect(changes("--format", "xml")).rejects.toThrow('Unknown --format "xml"; use text, markdown or json');
});

test("the changes since the last release have three formats, and the version must be high enough", async () => {
  await git("tag", "v1.0.0");
  expect(await changes()).toEqual({ code: 0, output: "No changes since v1.0.0" });
  await edit(spec(), "  /credentials/types:\n", "  /credentials/kinds:\n");
  await edit(
    spec(),
    "      properties: &credentialFields\n",
    "      properties: &credentialFields\n        expiresAt: { type: string }\n",
  );
  const { code, output } = await changes();
  expect(code).toBe(1);
  expect(output).toMatch(/^breaking {2}method {4}credentials\.listTypes: removed\n/);
  expect(output).toContain("method    credentials.listTypes: added\n");
  expect(output).toContain(
    "request   CredentialInput.expiresAt: added (requests of credentials.post, credentials.put)\n",
  );
  expect(output).toMatch(
    /since v1\.0\.0 \(1\.0\.0\); they require a major release, 2\.0\.0 or later; package\.json has 1\.0\.0: increase it$/,
  );
  expect((await changes("--format", "markdown")).output).toMatch(
    /^## 2\.0\.0\n\n### Breaking\n\n- credentials\.listTypes: removed\n/,
  );
  await writeFile(join(home, "package.json"), '{ "version": "2.0.0" }');
  const json = await changes("--format", "json");
  expect(json.code).toBe(0);
  expect(JSON.parse(json.output)).toMatchObject({
    base: "v1.0.0",
    step: "major",
    requiredVersion: "2.0.0",
    isSufficient: true,
  });
});

test("a document in several files is read from the revision with all of them", async () => {
  const file = join(home, "spec/parts/a.json");
  await mkdir(join(home, "spec/parts"));
  const response = { description: "", content: { "application/json": { schema: { $ref: "./b.json#/B" } } } };
  const paths = { "/b": { get: { responses: { 200: response } } } };
  await writeFile(file, JSON.stringify({ openapi: "3.1.0", paths }));
  await writeFile(join(home, "spec/parts/b.json"), '{ "B": { "type": "object", "properties": { "x": {} } } }');
  await git("add", "spec");
  await git("commit", "-qm", "Two");
  await writeFile(join(home, "spec/parts/b.json"), '{ "B": { "type": "object" } }');
  const { code, output } = await changes("--spec", file, "--base", "HEAD");
  expect(code).toBe(0);
  expect(output).toContain("breaking  response  B.x: removed (responses of b.list)\n");
});

test("the command prints a mistake without a stack, and exits with 1", async () => {
  const command = ["--import", "tsx", "scripts/changes/main.ts"];
  expect(await run(process.execPath, [...command, "--format", "xml"])).toEqual({
    code: 1,
    stdout: "",
    stderr: 'Unknown --format "xml"; use text, markdown or json\n',
  });
  expect(await run(process.execPath, [...command, "--unknown"])).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.not.stringContaining("    at "),
  });
});
