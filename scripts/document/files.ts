import { readFileSync, realpathSync } from "node:fs";
import { relative } from "node:path";
import { SpecError } from "../errors.ts";

/** A path as messages show it: relative to the working directory. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path) || path;
}

/**
 * Reads a file as text.
 *
 * @throws {SpecError} A file that cannot be read.
 */
export function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SpecError([`${shownPath(file)}: cannot be read (${code})`]);
  }
}

/** The path behind every symbolic link. A path that does not exist is returned unchanged. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
