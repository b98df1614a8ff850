import { execFile } from "node:child_process";
import { mkdtemp, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const home = resolve(import.meta.dirname, "..");

/** Installs the lockfile of a folder of the tree, unless it is installed. */
export async function installLocked(folder: string): Promise<void> {
  const [locked, installed] = await Promise.all([
    changed(`${home}/${folder}/package-lock.json`),
    changed(`${home}/${folder}/node_modules/.package-lock.json`),
  ]);
  if (installed < locked) await run("npm", ["ci", "--prefix", folder], { cwd: home });
}

/** The modification time of a file in milliseconds; 0 if it does not exist. */
async function changed(file: string): Promise<number> {
  const { mtimeMs = 0 } = (await stat(file).catch(() => undefined)) ?? {};
  return mtimeMs;
}

/** The report of `npm pack`. */
export interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** A folder with only the packed package installed. */
export interface Consumer {
  readonly folder: string;
  readonly tarball: string;
  readonly packed: Packed;
}

/** Packs the package, and installs it as its users do, in a folder outside the tree and its modules. */
export async function installPacked(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), "civis-credentials-"));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: home });
  const [packed] = JSON.parse(stdout) as [Packed];
  const tarball = join(folder, packed.filename);
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  await run("npm", ["install", "--prefer-offline", "--no-audit", tarball], { cwd: folder });
  return { folder, tarball, packed };
}
