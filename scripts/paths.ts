import { readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";

/** A path as messages show it: relative to the working directory. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** Whether a file of spec/ is a document, and not the configuration of the linter. */
export function isDocument(file: string): boolean {
  return file.endsWith(".yaml") && basename(file) !== "redocly.yaml";
}

/** The documents of a folder, sorted by name. */
export function documentsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(isDocument)
    .sort()
    .map((name) => join(folder, name));
}
