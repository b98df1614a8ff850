import { execFile } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { transform } from "esbuild";

/** The tools of this folder. */
export const modules: string = join(import.meta.dirname, "node_modules");

/** What `use()` of uses.ts returns. */
export const result = '[4,12,true,true,"3.1.0"]';

/** The text of uses.ts in each language. */
export type Uses = Readonly<Record<"typescript" | "esm" | "commonjs", string>>;

/** Reads the program that uses every entry of the package. */
export async function readUses(): Promise<Uses> {
  const typescript = await readFile(`${import.meta.dirname}/uses.ts`, "utf8");
  const [{ code: esm }, { code: commonjs }] = await Promise.all([
    transform(typescript, { loader: "ts", format: "esm" }),
    transform(typescript, { loader: "ts", format: "cjs", platform: "node" }),
  ]);
  return { typescript, esm, commonjs };
}

/** Creates a project beside the installed package, with the tools of this folder. */
export async function createProject(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  await mkdir(folder);
  await symlink(modules, join(folder, "node_modules"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** Runs a Node program, and returns its output. If it fails, the output is the error. */
export async function run(cwd: string, ...args: string[]): Promise<string> {
  const { NODE_OPTIONS: _, VITEST: __, NODE_ENV: ___, ...env } = process.env;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd, env }).catch((error) => {
    throw new Error(`${error.stdout}${error.stderr}`);
  });
  return stdout + stderr;
}
