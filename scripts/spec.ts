import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { follow, isObject, type Json, type JsonObject, type Path, referencePath, valueAt } from "./json.ts";
import { upgrade } from "./upgrade.ts";

/** What is wrong with a document: one line a problem, each with its place and the remedy. */
export class SpecError extends Error {
  override readonly name = "SpecError";

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/** An OpenAPI document as it was read. */
export interface Spec {
  /** The file, relative to the working directory. */
  readonly file: string;
  readonly root: JsonObject;
  /** Where in the file a value stands, as `spec/credentials.yaml:212`. */
  place(path: Path): string;
}

/** A path as messages show it: seen from the working directory. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** Lists the OpenAPI documents of a folder: its YAML files but for the settings of the linter, by their names. */
export async function findSpecs(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".yaml") && name !== "redocly.yaml")
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document, YAML or JSON.
 *
 * @throws {SpecError} A file that cannot be read, and all that {@link parseSpec} finds.
 */
export async function readSpec(path: string): Promise<Spec> {
  const file = shownPath(path);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new SpecError([`${file}: cannot be read (${error.code}); name an OpenAPI document`]);
  });
  return parseSpec(file, text);
}

/**
 * Parses an OpenAPI 3.0 or 3.1 document, YAML or JSON.
 *
 * @param file How messages name it.
 * @throws {SpecError} Broken YAML, another format, a reference that leads nowhere, an operationId that stands twice.
 */
export function parseSpec(file: string, text: string): Spec {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  // The first error is what somebody wrote; the others mostly follow from it.
  const [broken] = [...yaml.errors, ...yaml.warnings];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new SpecError([`${file}:${line}:${col}: not valid YAML: ${broken.message}; correct it`]);
  }
  const root = parsed(yaml, file);
  const spec = { file, root, place: (path: Path) => `${file}:${lines.linePos(offset(yaml, path)).line}` };
  const problems = [...danglingReferences(spec), ...duplicateOperations(spec)];
  if (problems.length > 0) throw new SpecError(problems);
  return spec;
}

function parsed(yaml: Document, file: string): JsonObject {
  let root: unknown;
  try {
    root = yaml.toJS();
  } catch (error) {
    throw new SpecError([`${file}:1: ${(error as Error).message}; use fewer aliases`]);
  }
  if (!isObject(root)) throw new SpecError([`${file}:1: not an OpenAPI document; the root must be a mapping`]);
  const version = root.openapi;
  if (typeof version !== "string" || !/^3\.[01]\./.test(version)) {
    throw new SpecError([`${file}:1: not an OpenAPI 3.0 or 3.1 document; set \`openapi: 3.1.0\` at the top`]);
  }
  const upgraded = upgrade(root);
  inlinePathItems(upgraded);
  return upgraded;
}

/** Puts the path items of the components in the places that refer to them; what leads nowhere stays, and is told later. */
function inlinePathItems(root: JsonObject): void {
  const { paths } = root;
  if (!isObject(paths)) return;
  for (const [route, item] of Object.entries(paths)) {
    const { $ref: reference, ...own } = isObject(item) ? item : {};
    const target = typeof reference === "string" ? end(root, reference) : undefined;
    if (isObject(target)) paths[route] = { ...target, ...own };
  }
}

/** The offset in the text of the key (or list item) that a path ends at, or of the last one on the way that exists. */
function offset(yaml: Document, path: Path): number {
  // What is parsed holds nodes only; the types allow for the plain values that a program could have put there.
  let node = yaml.contents as Node | null;
  let found = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(yaml) ?? null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      found = (pair.key as Node).range?.[0] ?? found;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      found = node?.range?.[0] ?? found;
    } else break;
  }
  return found;
}

function* danglingReferences(spec: Spec, value: Json = spec.root, path: Path = []): Generator<string> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* danglingReferences(spec, item, [...path, index]);
  } else if (isObject(value)) {
    const reference = value.$ref;
    if (typeof reference === "string") {
      const place = (): string => `${spec.place([...path, "$ref"])} ${operationOf(path)}`.trimEnd();
      if (!reference.startsWith("#/")) {
        yield `${place()}: $ref "${reference}" leads out of the document; move what it names under components`;
      } else if (end(spec.root, reference) === undefined) {
        yield `${place()}: $ref "${reference}" leads nowhere; correct it, or add what it names`;
      }
    }
    for (const [key, item] of Object.entries(value)) {
      const isData = (key === "example" || key === "examples") && path.at(-1) !== "properties";
      if (!isData) yield* danglingReferences(spec, item, [...path, key]);
    }
  }
}

/** What a reference leads to in the end; `undefined` where that is nothing, or the reference itself. */
function end(root: JsonObject, reference: string): Json | undefined {
  const path = follow(root, referencePath(reference), [reference]);
  return path && valueAt(root, path);
}

function* duplicateOperations(spec: Spec): Generator<string> {
  const place = (path: Path): string => `${spec.place([...path, "operationId"])} ${operationOf(path)}`;
  const paths = new Map<string, Path>();
  for (const route of keysAt(spec, ["paths"])) {
    for (const method of keysAt(spec, ["paths", route])) {
      const path = ["paths", route, method];
      const id = textAt(spec, [...path, "operationId"]);
      const first = paths.get(id);
      if (first) yield `${place(path)}: the operationId ${id} is taken by ${place(first)}; rename one of the two`;
      else if (id !== "") paths.set(id, path);
    }
  }
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

/** The operation that a path lies in, as `GET /credentials/{id}`, or an empty text. */
export function operationOf(path: Path): string {
  const [section, route, method] = path;
  if (section !== "paths" || route === undefined) return "";
  return typeof method === "string" && method !== "parameters" ? `${method.toUpperCase()} ${route}` : String(route);
}
