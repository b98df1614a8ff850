import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Outcome, run } from "../run.ts";

/** The generator in a repository of its own, with two releases behind it. */
let home: string;
const spec = (): string => join(home, "spec/credentials.yaml");
const git = (...args: string[]): Promise<Outcome> =>
  run("git", ["-C", home, "-c", "user.name=A", "-c", "user.email=a@example.com", ...args]);
const changes = (...args: string[]): Promise<Outcome> =>
  run(process.execPath, ["--import", "tsx", join(home, "scripts/changes/main.ts"), ...args]);

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
  for (const name of ["spec", "scripts", "package.json"]) await cp(name, join(home, name), { recursive: true });
  await symlink(resolve("node_modules"), join(home, "node_modules"));
  await edit(
    join(home, "package.json"),
    /"version": "[^"]*"/.exec(await readFile("package.json", "utf8"))?.[0] ?? "",
    '"version": "1.0.0"',
  );
  await git("init", "-q");
});
afterAll(() => rm(home, { recursive: true }));

test("without a release, and without a revision, it says what it needs", async () => {
  await git("add", "-A", "--", "spec", "scripts", "package.json");
  await git("commit", "-qm", "One");
  expect(await changes()).toEqual({
    code: 0,
    stdout: "no release to compare with: git has no tag like v1.2.3; name one with --base\n",
    stderr: "",
  });
  expect(await changes("--base", "--nothing")).toMatchObject({ code: 1, stdout: "" });
  expect(await changes("--base", "nothing")).toEqual({
    code: 1,
    stdout: "",
    stderr: "nothing: no revision that git knows; name a tag, a branch or a commit with --base\n",
  });
  expect(await changes("--format", "xml")).toMatchObject({
    code: 1,
    stderr: "--format xml: no such format; name text, markdown or json\n",
  });
});

test("what has changed since the last release is told in three formats, and the version must honour it", async () => {
  await git("tag", "v1.0.0");
  expect(await changes()).toEqual({ code: 0, stdout: "nothing has changed since v1.0.0\n", stderr: "" });
  await edit(spec(), "  /credentials/types:\n", "  /credentials/kinds:\n");
  await edit(
    spec(),
    "      properties: &credentialFields\n",
    "      properties: &credentialFields\n        expiresAt: { type: string }\n",
  );
  const { code, stdout, stderr } = await changes();
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toMatch(/^breaking {2}method {3}credentials\.listTypes: removed\n/);
  expect(stdout).toContain("method   credentials.listTypes: added\n");
  expect(stdout).toContain(
    "request  CredentialInput.expiresAt: added (requests of credentials.post, credentials.put)\n",
  );
  expect(stdout).toContain(
    "since v1.0.0 (1.0.0); they ask for a major step, 2.0.0 or later; package.json says 1.0.0: raise it\n",
  );
  expect((await changes("--format", "markdown")).stdout).toMatch(
    /^## 2\.0\.0\n\n### Breaking\n\n- credentials\.listTypes: removed\n/,
  );
  await edit(join(home, "package.json"), '"version": "1.0.0"', '"version": "2.0.0"');
  const json = await changes("--format", "json");
  expect(json.code).toBe(0);
  expect(JSON.parse(json.stdout)).toMatchObject({ base: "v1.0.0", step: "major", asked: "2.0.0", isHonoured: true });
});

test("a document that refers to other files is read as it was, files and all", async () => {
  const file = join(home, "spec/parts/a.json");
  await mkdir(join(home, "spec/parts"));
  const answer = { description: "", content: { "application/json": { schema: { $ref: "./b.json#/B" } } } };
  await writeFile(file, JSON.stringify({ openapi: "3.1.0", paths: { "/b": { get: { responses: { 200: answer } } } } }));
  await writeFile(join(home, "spec/parts/b.json"), '{ "B": { "type": "object", "properties": { "x": {} } } }');
  await git("add", "spec");
  await git("commit", "-qm", "Two");
  await writeFile(join(home, "spec/parts/b.json"), '{ "B": { "type": "object" } }');
  const { code, stdout, stderr } = await changes("--spec", file, "--base", "HEAD");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("breaking  answer   B.x: removed (answers of b.list)\n");
});
