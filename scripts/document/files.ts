import { readFileSync, realpathSync } from "node:fs";
import { SpecError } from "../errors.ts";
import { relativePath } from "../paths.ts";

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
    throw new SpecError([`${relativePath(file)}: cannot be read (${code})`]);
  }
}

/** The path with symbolic links resolved. A path that does not exist is returned unchanged. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
