import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const config = resolve(import.meta.dirname, "../../.biome.json");

/** Formats TypeScript files like the rest of the project, with one Biome process. */
export async function format(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "generate-"));
  try {
    const names = [...files.keys()];
    // Numbered file names need no subfolders.
    for (const [index, name] of names.entries()) writeFileSync(join(folder, `${index}.ts`), files.get(name) ?? "");
    const [program = "", ...args] = biome();
    const options = ["--vcs-enabled=false", "--linter-enabled=false", "--files-max-size=100000000"];
    await promisify(execFile)(program, [...args, "check", "--write", `--config-path=${config}`, ...options, folder]);
    return new Map(names.map((name, index) => [name, readFileSync(join(folder, `${index}.ts`), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The binary for this platform starts faster than the script that finds it. */
function biome(): string[] {
  const root = join(require.resolve("@biomejs/biome/package.json"), "../..");
  const platform = `cli-${process.platform}-${process.arch}`;
  const names = [`${platform}/biome`, `${platform}-musl/biome`, `${platform}/biome.exe`];
  const binary = names.map((name) => join(root, name)).find(existsSync);
  return binary === undefined ? [process.execPath, join(root, "biome/bin/biome")] : [binary];
}
