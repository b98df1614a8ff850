import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { main } from "../../../scripts/generate.ts";
import { installLocked } from "../../install.ts";

const home = resolve(import.meta.dirname, "../../..");
const names = join(home, "spec/names/civis.yaml");
const compilers: Readonly<Record<string, string>> = {
  "5.4": join(import.meta.dirname, "node_modules/typescript-5.4/lib/tsc.js"),
  "5.9": join(home, "node_modules/typescript/lib/tsc.js"),
  "7.0": join(home, "node_modules/@typescript/native/bin/tsc"),
};
const systems: Readonly<Record<string, object>> = {
  bundler: { module: "esnext", moduleResolution: "bundler" },
  nodenext: { module: "nodenext" },
};

/** Creates a project outside of this one that has the generated client in `civis-api/`, and openapi-fetch installed. */
export async function createProject(spec: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "civis-api-"));
  const { dependencies } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  const dependency = `openapi-fetch@${dependencies["openapi-fetch"]}`;
  await promisify(execFile)("npm", ["install", "--prefer-offline", "--no-audit", dependency], { cwd: folder });
  const lines = await generate(spec, folder);
  assert.ok(lines.every((line) => line.includes(" new, ")));
  return folder;
}

/** Runs `npm run generate`, which must succeed without a warning. Returns its lines. */
async function generate(spec: string, folder: string, ...flags: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const error = (line: string): void => assert.fail(line);
  const argv = ["--spec", spec, "--names", names, "--out", join(folder, "civis-api"), ...flags];
  const status = await main(argv, { log: (line: string) => lines.push(line), error });
  assert.equal(status, 0);
  return lines;
}

/** Checks that `--check` reports the files as up to date, and that another run repairs only the edited file. */
export async function checkRegeneration(spec: string, folder: string): Promise<void> {
  await generate(spec, folder, "--check");
  const file = join(folder, "civis-api/client.ts");
  const text = await readFile(file, "utf8");
  // An edited file makes the run read the description again.
  await appendFile(file, "// edited\n");
  const changed = (await generate(spec, folder)).filter((line) => !line.endsWith(" unchanged"));
  assert.equal(changed.length, 1);
  assert.match(changed[0] ?? "", /civis-api\/client\.ts +changed \+0 -1 lines$/);
  assert.equal(await readFile(file, "utf8"), text);
}

/** Writes the TypeScript of a Markdown file beside the client it imports. Returns the files. */
async function writeBlocks(markdown: string, folder: string): Promise<string[]> {
  const text = await readFile(markdown, "utf8");
  const blocks = Array.from(text.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""]) => code);
  assert.ok(blocks.length > 0, `${markdown} has no code`);
  const files = blocks.map((_, index) => join(folder, `block-${index}.ts`));
  await Promise.all(files.map((file, index) => writeFile(file, blocks[index] ?? "")));
  return files;
}

/**
 * Compiles the client, and the programs in its README and in that of the generator.
 *
 * @returns The compilers and module systems. `dist/` has the JavaScript.
 */
export async function compile(folder: string): Promise<string> {
  await installLocked("test/languages/civis-api");
  const client = join(folder, "civis-api");
  const blocks = [
    ...(await writeBlocks(join(client, "README.md"), client)),
    ...(await writeBlocks(join(home, "scripts/README.md"), folder)),
  ];
  for (const [version, compiler] of Object.entries(compilers)) {
    await Promise.all(
      Object.entries(systems).map(async ([system, options]) => {
        const output = version === "7.0" && system === "nodenext" ? { outDir: "dist" } : { noEmit: true };
        const compilerOptions = { ...options, ...output, target: "es2022", strict: true };
        const config = join(folder, `${version}-${system}.json`);
        await writeFile(config, JSON.stringify({ compilerOptions, include: ["*.ts", "civis-api"] }));
        await promisify(execFile)(process.execPath, [compiler, "-p", config], { cwd: folder }).catch(({ stdout }) =>
          assert.fail(`TypeScript ${version}, ${system}:\n${stdout}`),
        );
      }),
    );
  }
  await Promise.all(blocks.map((file) => rm(file)));
  return `TypeScript ${Object.keys(compilers).join(", ")}, module ${Object.keys(systems).join(" and ")}`;
}
