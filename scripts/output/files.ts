import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../errors.ts";
import { relativePath } from "../paths.ts";
import { filesIn } from "./cache.ts";

/** A generated file, compared with the one in the output folder. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
  readonly change: "new" | "changed" | "unchanged" | "unmanaged";
  /** Added lines. */
  readonly added: number;
  /** Removed lines. */
  readonly removed: number;
}

const bannerSuffix = "by npm run generate. Do not edit.";

/** Puts the banner on top of a generated file. JSON has no comments. */
export function addBanner(name: string, text: string, source: string): string {
  if (name.endsWith(".json")) return text;
  const banner = `Generated from ${source} ${bannerSuffix}`;
  return name.endsWith(".md") ? `<!-- ${banner} -->\n${text}` : `// ${banner}\n\n${text}`;
}

/** Compares a generated file with the one in the output folder. A file without the banner is not overwritten. */
export function compareFile(folder: string, name: string, text: string): OutputFile {
  const file = join(folder, name);
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  const isManaged = before !== undefined && (hasBanner(before) || (name.endsWith(".json") && isGenerated(folder)));
  const change = before === undefined ? "new" : before === text ? "unchanged" : isManaged ? "changed" : "unmanaged";
  return { name, text, change, ...lineChange(before ?? "", text) };
}

function hasBanner(text: string): boolean {
  return text.slice(0, text.indexOf("\n")).includes(bannerSuffix);
}

function isGenerated(folder: string): boolean {
  return filesIn(folder).some((name) => name.endsWith(".ts") && hasBanner(readFileSync(join(folder, name), "utf8")));
}

function lineChange(before: string, after: string): { added: number; removed: number } {
  if (before === after) return { added: 0, removed: 0 };
  // Most files of a first run are large, and all of their lines are new.
  if (before === "") return { added: after.replace(/\n$/, "").split("\n").length, removed: 0 };
  const counts = new Map<string, number>();
  for (const line of after.split("\n")) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of before.split("\n")) counts.set(line, (counts.get(line) ?? 0) - 1);
  const differences = [...counts.values()];
  const sum = (sign: number): number => differences.reduce((total, count) => total + Math.max(0, count * sign), 0);
  return { added: sum(1), removed: sum(-1) };
}

/** The maximum number of files that an error lists. */
const maxListed = 5;

/** The files of the output folder that a run does not write: from an earlier run, or not generated. */
export function otherFiles(folder: string, files: readonly OutputFile[]): { orphaned: string[]; unmanaged: string[] } {
  const written = new Set(files.filter(({ change }) => change !== "unmanaged").map(({ name }) => name));
  const others = filesIn(folder).filter((name) => !written.has(name));
  const isOrphaned = (name: string): boolean => hasBanner(readFileSync(join(folder, name), "utf8"));
  return { orphaned: others.filter(isOrphaned), unmanaged: others.filter((name) => !isOrphaned(name)) };
}

/**
 * Writes every changed file atomically, by a rename, and removes orphaned files.
 *
 * @throws {UsageError} The folder contains files that are not generated, or is not writable.
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  const { orphaned, unmanaged } = otherFiles(folder, files);
  const displayPath = (name: string): string => relativePath(join(folder, name));
  if (unmanaged.length > 0) {
    const problems = unmanaged.slice(0, maxListed).map((name) => `${displayPath(name)}: not a generated file`);
    const more = unmanaged.length - maxListed;
    const remedy = "Move the files, or pass another folder with --out.";
    throw new UsageError([...problems, ...(more > 0 ? [`and ${more} more`] : []), remedy].join("\n"));
  }
  for (const { name, text } of files.filter(({ change }) => change !== "unchanged")) {
    const file = join(folder, name);
    const temporary = join(dirname(folder), `.${process.pid}.${name.replaceAll("/", "-")}.tmp`);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(temporary, text);
      renameSync(temporary, file);
    } catch (error) {
      if (existsSync(temporary)) rmSync(temporary);
      throw new UsageError(`${displayPath(name)}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  for (const name of orphaned) rmSync(join(folder, name));
}
