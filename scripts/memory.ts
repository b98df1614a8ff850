import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What a run was about. */
export interface Job {
  /** The documents to read. */
  readonly specs: readonly string[];
  /** The folder to write. */
  readonly folder: string;
}

/** What a run read and wrote, by which the next one knows that nothing has changed. */
interface Memory {
  readonly job: Job;
  /** The hashes of every document that was read. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The hash of the generator, its packages, and the Node that runs it. */
  readonly tools: string;
  /** The hashes of every file in the folder. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

const home = resolve(import.meta.dirname, "..");
const memories = join(home, ".cache", "generate");

/**
 * What the last run for this job had to say, if it would say and write the same again: the documents, what they refer
 * to, the generator, its tools and every file in the folder are what they were.
 */
export function recall(job: Job): { warnings: readonly string[]; names: readonly string[] } | undefined {
  try {
    const memory: Memory = JSON.parse(readFileSync(fileOf(job), "utf8"));
    const names = Object.keys(memory.outputs);
    const isSame =
      JSON.stringify(memory.job) === JSON.stringify(job) &&
      readdirSync(job.folder).sort().join("/") === [...names].sort().join("/") &&
      names.every((name) => hashOf(join(job.folder, name)) === memory.outputs[name]) &&
      Object.entries(memory.inputs).every(([file, hash]) => hashOf(file) === hash) &&
      memory.tools === toolsHash();
    return isSame ? { warnings: memory.warnings, names } : undefined;
  } catch {
    // No memory, or one that cannot be read, is a run like the first.
    return undefined;
  }
}

/**
 * Keeps what a run read and wrote.
 *
 * @param inputs The hashes of the documents as they were read, by their files.
 */
export function remember(
  job: Job,
  inputs: ReadonlyMap<string, string>,
  texts: Readonly<Record<string, string>>,
  warnings: readonly string[],
): void {
  const outputs = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, hash(text)]));
  const memory: Memory = { job, inputs: Object.fromEntries(inputs), outputs, tools: toolsHash(), warnings };
  const file = fileOf(job);
  try {
    mkdirSync(memories, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(memory));
    renameSync(`${file}.${process.pid}`, file);
    forgetOthers();
  } catch {
    // Without a memory the next run takes longer, and that is all.
  }
}

/** Removes the memories of folders that are gone. */
function forgetOthers(): void {
  for (const name of readdirSync(memories)) {
    const { job }: Memory = JSON.parse(readFileSync(join(memories, name), "utf8"));
    if (!existsSync(job.folder)) rmSync(join(memories, name), { force: true });
  }
}

function fileOf({ folder }: Job): string {
  return join(memories, `${hash(folder).slice(0, 16)}.json`);
}

/** The hash of a text, or of the bytes of a file. */
export function hash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("base64url");
}

function hashOf(file: string): string {
  return hash(readFileSync(file));
}

function toolsHash(): string {
  const scripts = readdirSync(join(home, "scripts"), { recursive: true, encoding: "utf8" });
  const files = ["package-lock.json", "package.json", ".biome.json", ...scripts.map((name) => join("scripts", name))]
    .filter((name) => /\.(ts|js|json)$/.test(name) && existsSync(join(home, name)))
    .sort();
  return hash([process.version, ...files.map((name) => `${name} ${hashOf(join(home, name))}`)].join("\n"));
}
