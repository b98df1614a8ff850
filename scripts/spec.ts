import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An object as JSON has it. */
export type JsonObject = { [key: string]: Json };

/** A way from the root of a document to a value in it. */
export type Path = readonly (string | number)[];

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

/** Lists the OpenAPI documents of a folder, in the order of their names. */
export async function findSpecs(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /\.(ya?ml|json)$/.test(name) && !name.startsWith("redocly."))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document, YAML or JSON.
 *
 * @throws {SpecError} A file that cannot be read, and all that {@link parseSpec} finds.
 */
export async function readSpec(path: string): Promise<Spec> {
  const file = relative(process.cwd(), path) || path;
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
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
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
  return root;
}

/** Tells whether a value is an object, and neither an array nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The offset in the text of the key (or list item) that a path ends at, or of the last one on the way that exists. */
function offset(yaml: Document, path: Path): number {
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

/** The steps of a reference within the document, as `#/components/schemas/Credential`. */
export function referencePath(reference: string): string[] {
  return reference
    .slice(2)
    .split("/")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at the end of a path, or `undefined`. */
export function valueAt(root: Json, path: Path): Json | undefined {
  let value: Json | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isObject(value) && Object.hasOwn(value, String(step))) value = value[String(step)];
    else return undefined;
  }
  return value;
}

function* danglingReferences(spec: Spec, value: Json = spec.root, path: Path = []): Generator<string> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* danglingReferences(spec, item, [...path, index]);
  } else if (isObject(value)) {
    const reference = value.$ref;
    if (typeof reference === "string") {
      const place = `${spec.place([...path, "$ref"])} ${operationOf(path)}`.trimEnd();
      if (!reference.startsWith("#/")) {
        yield `${place}: $ref "${reference}" leads out of the document; move what it names under components`;
      } else if (valueAt(spec.root, referencePath(reference)) === undefined) {
        yield `${place}: $ref "${reference}" leads nowhere; correct it, or add what it names`;
      }
    }
    for (const [key, item] of Object.entries(value)) {
      if (key !== "example" && key !== "examples") yield* danglingReferences(spec, item, [...path, key]);
    }
  }
}

function* duplicateOperations(spec: Spec): Generator<string> {
  const places = new Map<string, string>();
  for (const route of keysAt(spec, ["paths"])) {
    for (const method of keysAt(spec, ["paths", route])) {
      const path = ["paths", route, method];
      const id = textAt(spec, [...path, "operationId"]);
      const place = `${spec.place([...path, "operationId"])} ${operationOf(path)}`;
      const first = places.get(id);
      if (first !== undefined) yield `${place}: the operationId ${id} is taken by ${first}; rename one of the two`;
      else if (id !== "") places.set(id, place);
    }
  }
}

/**
 * Makes one document of several: the head of the first; paths, tags and components of all.
 *
 * @throws {SpecError} No document, or two that say different things about one name.
 */
export function mergeSpecs(specs: readonly Spec[]): Spec {
  const [first, ...others] = specs;
  if (!first) throw new SpecError(["no OpenAPI document to read; put one into spec/, or name one with --spec FILE"]);
  if (others.length === 0) return first;
  const root = structuredClone(first.root);
  const problems: string[] = [];
  for (const spec of others) {
    const sections = [["paths"], ...keysAt(spec, ["components"]).map((kind) => ["components", kind])];
    for (const section of sections) {
      const target = sectionOf(root, section);
      for (const key of keysAt(spec, section)) {
        const value = valueAt(spec.root, [...section, key]) ?? null;
        if (!Object.hasOwn(target, key)) target[key] = value;
        else if (!isDeepStrictEqual(target[key], value)) {
          problems.push(`${spec.place([...section, key])}: ${key} differs from the one in another document; rename it`);
        }
      }
    }
    root.tags = [...listAt({ ...first, root }, ["tags"]), ...listAt(spec, ["tags"])];
  }
  if (problems.length > 0) throw new SpecError(problems);
  return {
    file: specs.map((spec) => spec.file).join(", "),
    root,
    place: (path) => (specs.find((spec) => valueAt(spec.root, path) !== undefined) ?? first).place(path),
  };
}

function sectionOf(root: JsonObject, path: readonly string[]): JsonObject {
  return path.reduce<JsonObject>((section, key) => {
    const next = section[key];
    if (isObject(next)) return next;
    const added: JsonObject = {};
    section[key] = added;
    return added;
  }, root);
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
