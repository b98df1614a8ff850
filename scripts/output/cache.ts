import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { relativePath } from "../paths.ts";

/** The input of a run. */
export interface GeneratorInput {
  /** The documents, as absolute paths. */
  readonly specs: readonly string[];
  /** A file of name rules. */
  readonly names?: string;
  /** The output folder. */
  readonly folder: string;
}

interface Entry {
  readonly input: GeneratorInput;
  /** The hash of every file that was read. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The hash of the generator, its packages and the Node version. */
  readonly tools: string;
  /** The hash of every file in the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

const home = resolve(import.meta.dirname, "../..");
const folder = join(home, ".cache", "runs");

/** The file names and warnings of the last run, if inputs and outputs are unchanged. */
export function readCache(
  input: GeneratorInput,
): { names: readonly string[]; warnings: readonly string[] } | undefined {
  const file = cacheFile(input);
  const entry = readEntry(file);
  if (!entry || !existsSync(input.folder)) return undefined;
  const names = Object.keys(entry.outputs);
  const isSame =
    JSON.stringify(entry.input) === JSON.stringify(input) &&
    JSON.stringify(filesIn(input.folder)) === JSON.stringify([...names].sort()) &&
    names.every((name) => hashOf(join(input.folder, name)) === entry.outputs[name]) &&
    Object.entries(entry.inputs).every(([file, hash]) => hashOf(file) === hash) &&
    entry.tools === toolsHash();
  return isSame ? { names, warnings: entry.warnings } : undefined;
}

/** Caches a run. Entries of folders that no longer exist are removed. */
export function writeCache(
  input: GeneratorInput,
  {
    inputs,
    outputs,
    warnings,
  }: { inputs: ReadonlyMap<string, string>; outputs: ReadonlyMap<string, string>; warnings: readonly string[] },
): void {
  const hashes = (texts: ReadonlyMap<string, string>) =>
    Object.fromEntries(Array.from(texts, ([name, text]) => [name, hash(text)]));
  // Hash the text that was read: the file may have changed since.
  const entry: Entry = { input, inputs: hashes(inputs), outputs: hashes(outputs), tools: toolsHash(), warnings };
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
      const entryFile = join(folder, name);
      const cached = readEntry(entryFile);
      if (!cached || !existsSync(cached.input.folder)) rmSync(entryFile, { force: true });
    }
    const file = cacheFile(input);
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(entry));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The next run is slower, and its result the same.
  }
}

/** Reads an entry of the cache; `undefined` if it is missing or unreadable. */
function readEntry(file: string): Entry | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * The files of a folder and its subfolders, by their sorted relative paths.
 *
 * @throws {UsageError} The path of a file.
 */
export function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) throw new UsageError(`${relativePath(path)}: not a folder; pass another one`);
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

function cacheFile(input: GeneratorInput): string {
  return join(folder, `${hash(input.folder).slice(0, 16)}.json`);
}

function hash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("base64url");
}

function hashOf(file: string): string | undefined {
  return existsSync(file) ? hash(readFileSync(file)) : undefined;
}

function toolsHash(): string {
  const scripts = filesIn(join(home, "scripts")).map((name) => join("scripts", name));
  const files = ["package-lock.json", ".biome.json", ...scripts].filter((name) => /\.(ts|json)$/.test(name));
  return hash([process.version, ...files.map((name) => `${name} ${hashOf(join(home, name))}`)].join("\n"));
}
