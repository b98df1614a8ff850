import { readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";

/** A path relative to the working directory, for messages. */
export function relativePath(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** Whether a file of spec/ is a document and not the linter configuration. */
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
