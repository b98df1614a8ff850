import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { parse } from "yaml";

/** Runs the release with the environment variables of a runner. */
async function release(variables: NodeJS.ProcessEnv, ...args: string[]): Promise<string> {
  // With npm --silent, it would print nothing.
  const { GITHUB_REF_NAME: _, npm_config_loglevel: __, ...env } = process.env;
  const { stdout, stderr } = await promisify(execFile)(".github/release", args, { env: { ...env, ...variables } });
  return stdout + stderr;
}

test("a dry run of the release stops before publishing, with the package that was tested", async () => {
  const output = await release({}, "--dry-run");
  expect(output).toContain("+ civis-credentials@");
  expect(output).toContain(`total files: ${inject("consumer").packed.files.length}`);
  // npm corrects an invalid manifest, and may remove a command from it.
  expect(output).not.toContain("auto-corrected");
});

test("the attachments of a release have its version in their names", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  await rm(".cache/release", { recursive: true, force: true });
  await release({}, "--dry-run");
  const copies = {
    [`civis-credentials-${version}.yaml`]: "spec/credentials.yaml",
    [`civis-credentials-${version}-openapi.json`]: "generated/openapi.json",
    [`civis-credentials-${version}-openapi-3.0.json`]: "generated/openapi-3.0.json",
    [`civis-credentials-${version}-swagger-2.0.json`]: "generated/swagger-2.0.json",
  };
  const page = `civis-credentials-${version}-reference.html`;
  const tarball = `civis-credentials-${version}.tgz`;
  expect((await readdir(".cache/release")).sort()).toEqual([...Object.keys(copies), page, tarball].sort());
  expect(await readFile(`.cache/release/${page}`, "utf8")).toContain("Scalar.createApiReference(");
  for (const [copy, original] of Object.entries(copies)) {
    expect(await readFile(`.cache/release/${copy}`, "utf8")).toBe(await readFile(original, "utf8"));
  }
});

test("publishes only from the tag of the version", async () => {
  await expect(release({ GITHUB_REF_NAME: "v0.0.1" })).rejects.toThrow(/v0\.0\.1|CHANGELOG/);
});

test("an unknown flag of the release is an error", async () => {
  await expect(release({}, "--dryrun")).rejects.toThrow("usage: .github/release [--dry-run]");
});

test("the workflow runs CI and the release, and no third-party code that can change", async () => {
  const { jobs } = parse(await readFile(".github/workflows/release.yml", "utf8"));
  const steps: readonly { run?: string; uses?: string }[] = jobs.release.steps;
  const commands = steps.flatMap(({ run = "" }) => run.split("\n"));
  expect(commands.indexOf(".ci/run")).toBeGreaterThan(0);
  expect(commands.indexOf(".github/release")).toBeGreaterThan(commands.indexOf(".ci/run"));
  expect(steps.at(-1)?.run).toContain(".cache/release/*");
  const used = steps.flatMap(({ uses = [] }) => uses);
  expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});
