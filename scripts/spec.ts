import { readFileSync, realpathSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { bundle, type Open } from "./bundle.ts";
import { openCircles } from "./circles.ts";
import { decoded, isObject, type Json, type JsonObject, type Path, valueAt } from "./json.ts";
import { largest, operationOf, parseSource, type Source, SpecError, tooLarge } from "./source.ts";

export { operationOf, SpecError } from "./source.ts";

/** An OpenAPI document as it was read, in one piece and in the words of OpenAPI 3.1. */
export interface Spec {
  /** The file, relative to the working directory. */
  readonly file: string;
  /** Every file that was read, relative to the working directory, with the hash of its text. */
  readonly files: ReadonlyMap<string, string>;
  readonly root: JsonObject;
  /** What the document says and the client will not, each with its place. More may be added. */
  readonly warnings: string[];
  /** Where in the file a value stands, as `spec/credentials.yaml:212`. */
  place(path: Path): string;
}

/** A path as messages show it: seen from the working directory. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** Tells whether a file of spec/ is a document, and not the settings of the linter. */
export function isSpecName(name: string): boolean {
  return name.endsWith(".yaml") && !/(^|[/\\])redocly\.yaml$/.test(name);
}

/** Lists the OpenAPI documents of a folder: its YAML files but for the settings of the linter, by their names. */
export async function findSpecs(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter(isSpecName)
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document, YAML or JSON, and what it refers to in the files of its folder.
 *
 * @throws {SpecError} A file that cannot be read, and all that {@link parseSpec} finds.
 */
export function readSpec(path: string): Spec {
  const file = shownPath(path);
  return parseSpec(file, textOf(file), openIn(file));
}

function textOf(file: string): string {
  const kind = file.endsWith(".json") ? "json" : "yaml";
  let text: string;
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw Object.assign(new Error(), { code: "not a file" });
    if (stat.size > largest[kind]) throw new SpecError([tooLarge(file, kind)]);
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new SpecError([`${file}: cannot be read (${code}); name an OpenAPI document`]);
  }
  return text;
}

/** Opens what lies in the folder of a document, or below it, and nothing else. */
function openIn(main: string): Open {
  const folder = realpathSync(dirname(resolve(main)));
  const opened = new Map<string, Source>();
  return (from, name) => {
    const wanted = resolve(dirname(from.file), decoded(name));
    if (/^[a-z][\w+.-]*:|^\/\//i.test(name)) throw new SpecError(["is a URL; save what it names beside the document"]);
    let real: string;
    try {
      real = realpathSync(wanted);
    } catch {
      // Whether a file outside of the folder exists is nobody's business.
      real = wanted;
    }
    if (!real.startsWith(folder + sep)) {
      throw new SpecError(["leads out of the folder of the document; move what it names into it"]);
    }
    const known = opened.get(real);
    if (known) return known;
    const source = parseSource(shownPath(real), textOf(shownPath(real)));
    opened.set(real, source);
    return source;
  };
}

const openNothing: Open = () => {
  throw new SpecError(["leads out of the document; move what it names under components"]);
};

/**
 * Parses an OpenAPI 3.0 or 3.1 document, YAML or JSON.
 *
 * @param file How messages name it.
 * @param open Finds the other files that it refers to. Default: there are none.
 * @throws {SpecError} Broken YAML, another format, a reference that leads nowhere.
 */
export function parseSpec(file: string, text: string, open: Open = openNothing): Spec {
  const main = parseSource(file, text);
  const { root } = main;
  if (!isObject(root)) throw new SpecError([`${file}:1: not an OpenAPI document; the root must be a mapping`]);
  const version = root.openapi;
  if (typeof version !== "string" || !/^3\.[01]\./.test(version)) {
    throw new SpecError([`${file}:1: not an OpenAPI 3.0 or 3.1 document; set \`openapi: 3.1.0\` at the top`]);
  }
  const files = new Map([[file, main.hash]]);
  const warnings: string[] = [];
  const isMain = (source: Source): boolean => resolve(source.file) === resolve(file);
  const whole = bundle(
    main,
    root,
    (from, name) => {
      const source = open(from, name);
      files.set(source.file, source.hash);
      return isMain(source) ? main : source;
    },
    (source, path, text) => {
      warnings.push(`${`${source.place(path)} ${source === main ? operationOf(path) : ""}`.trimEnd()}: ${text}`);
    },
  );
  const place = (path: Path): string => {
    const { source, path: own } = whole.written(path);
    return source.place(own);
  };
  openCircles(whole.root, (path, text) => warnings.push(`${place(path)}: ${text}`));
  return { file, files, root: whole.root, warnings, place };
}

/** The keys of the object at a path; none where there is no object. */
export function keysAt(spec: Spec, path: Path): string[] {
  const value = valueAt(spec.root, path);
  return isObject(value) ? Object.keys(value) : [];
}

/** The list at a path; an empty one where there is none. */
export function listAt(spec: Spec, path: Path): Json[] {
  const value = valueAt(spec.root, path);
  return Array.isArray(value) ? value : [];
}

/** The text at a path without white space around it; an empty one where there is none. */
export function textAt(spec: Spec, path: Path): string {
  const value = valueAt(spec.root, path);
  return typeof value === "string" ? value.trim() : "";
}
