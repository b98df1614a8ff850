import { execFile } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { SpecError } from "./source.ts";
import { shownPath } from "./spec.ts";
import { replaceFiles } from "./swap.ts";

/** A generated file: its name, its text, and what became of it. */
export interface Outcome {
  readonly name: string;
  /** The text as it stands, or would stand, in the file. */
  readonly text: string;
  readonly change: "new" | "changed" | "unchanged" | "foreign";
  /** Lines that the file has now and had not before, and the other way round. */
  readonly added: number;
  readonly removed: number;
}

const require = createRequire(import.meta.url);
const biomeConfig = resolve(import.meta.dirname, "../.biome.json");

/** How Biome is started: its binary for this platform, or else the program that looks for it. */
function biome(): string[] {
  const platform = `@biomejs/cli-${process.platform}-${process.arch}`;
  for (const name of [`${platform}/biome`, `${platform}-musl/biome`, `${platform}/biome.exe`]) {
    try {
      return [require.resolve(name)];
    } catch {
      // Only the binary of this platform is installed.
    }
  }
  return [process.execPath, require.resolve("@biomejs/biome/bin/biome")];
}

/** How the first line of every generated file ends. */
const mark = "by npm run generate. Do not edit.";

/** The last text of each file, as it was and as it came from the formatter: a watcher has most of them again. */
const formatted = new Map<string, { readonly given: string; readonly text: string }>();

/** Puts the banner above a generated text and formats code as all other code. JSON has no place for a banner. */
export async function finish(name: string, text: string, source: string): Promise<string> {
  if (name.endsWith(".json")) return text;
  if (/\.(md|html)$/.test(name)) return `<!-- Generated from ${source} ${mark} -->\n${text}`;
  const given = `// Generated from ${source} ${mark}\n\n${text}`;
  const last = formatted.get(name);
  if (last?.given === given) return last.text;
  const said = await format(name, given);
  formatted.set(name, { given, text: said });
  return said;
}

function format(name: string, text: string): Promise<string> {
  const [program = "", ...first] = biome();
  const args = [...first, "format", `--config-path=${biomeConfig}`, `--stdin-file-path=generated/${name}`];
  return new Promise((fulfil, reject) => {
    const child = execFile(program, args, { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${name}: Biome cannot format what was generated\n${stderr}`));
      else fulfil(stdout);
    });
    child.stdin?.end(text);
  });
}

/** Compares a generated text with what the folder holds. */
export async function compare(folder: string, name: string, text: string): Promise<Outcome> {
  const old = await readFile(join(folder, name), "utf8").catch(() => undefined);
  return { name, text, change: await changeOf(folder, { name, old, text }), ...lineChange(old ?? "", text) };
}

/** What becomes of a file. */
async function changeOf(
  folder: string,
  { name, old, text }: { name: string; old: string | undefined; text: string },
): Promise<Outcome["change"]> {
  if (old === undefined) return "new";
  if (old === text) return "unchanged";
  const own = hasBanner(old) || (name.endsWith(".json") && (await holdsGenerated(folder)));
  return own ? "changed" : "foreign";
}

/** A file without the banner is somebody else's. */
function hasBanner(text: string): boolean {
  return /^.*/.exec(text)?.[0].includes(mark) ?? false;
}

/** Tells whether a folder has been generated before: then what can hold no banner is generated too. */
async function holdsGenerated(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  const texts = await Promise.all(
    names.filter((name) => name.endsWith(".ts")).map((name) => readFile(join(folder, name), "utf8")),
  );
  return texts.some(hasBanner);
}

function lineChange(old: string, text: string): { added: number; removed: number } {
  const counts = new Map<string, number>();
  for (const line of text.split("\n")) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of old.split("\n")) counts.set(line, (counts.get(line) ?? 0) - 1);
  const differences = [...counts.values()];
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + Math.abs(number), 0);
  return { added: sum(differences.filter((n) => n > 0)), removed: sum(differences.filter((n) => n < 0)) };
}

/** Lists the files of the folder whose names are not among these. */
export async function strays(folder: string, written: ReadonlySet<string>): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !written.has(name)).sort();
}

/**
 * Writes what has changed into the folder, all of it at once.
 *
 * @throws {SpecError} The folder holds files that are not generated.
 */
export async function write(folder: string, outcomes: readonly Outcome[]): Promise<void> {
  const written = new Set(outcomes.flatMap(({ name, change }) => (change === "foreign" ? [] : [name])));
  const foreign = await strays(folder, written);
  if (foreign.length > 0) {
    throw new SpecError(
      foreign.map((name) => `${shownPath(folder)}/${name}: not a generated file; move it away, or delete it`),
    );
  }
  const changed = outcomes.filter(({ change }) => change !== "unchanged");
  if (changed.length === 0) return;
  await mkdir(dirname(folder), { recursive: true });
  replaceFiles(folder, new Map(changed.map(({ name, text }) => [name, text])));
}
