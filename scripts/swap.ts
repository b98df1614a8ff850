import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Puts new files in a folder so that it holds all that it held or all that it shall, whenever this is interrupted: what
 * is new is made whole beside it, and takes its place at once. Between two renames the folder can be missing for some
 * microseconds; {@link recover} brings it back if it was just then.
 *
 * @param texts The files that change, by their names. All others stay as they are.
 */
export function replaceFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  const { old, beside } = placesOf(folder);
  const names = existsSync(folder) ? readdirSync(folder) : undefined;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    for (const [name, text] of texts) writeFileSync(join(beside, name), text);
    if (names === undefined) renameSync(beside, folder);
    else if (texts.size === 1) moveFiles(beside, folder, texts);
    else {
      for (const name of names) if (!texts.has(name)) linkOrCopy(join(folder, name), join(beside, name));
      try {
        renameSync(folder, old);
      } catch {
        // A folder that cannot move, as the root of a file system, gets its files one by one.
        moveFiles(beside, folder, texts);
        return;
      }
      renameSync(beside, folder);
      rmSync(old, { recursive: true, force: true });
    }
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Brings back a folder that {@link replaceFiles} was about to replace when the process ended, and removes what it left. */
export function recover(folder: string): void {
  const { old, prefix } = placesOf(folder);
  if (existsSync(old)) {
    if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
    else renameSync(old, folder);
  }
  const parent = dirname(folder);
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const process = name.startsWith(prefix) ? /^(\d+)\.new$/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (process !== undefined && !isAlive(Number(process)))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function placesOf(folder: string) {
  const prefix = `.${basename(folder)}.`;
  const place = (name: string): string => join(dirname(folder), prefix + name);
  return { prefix, old: place("old"), beside: place(`${process.pid}.new`) };
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function moveFiles(from: string, to: string, texts: ReadonlyMap<string, string>): void {
  for (const name of texts.keys()) renameSync(join(from, name), join(to, name));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
