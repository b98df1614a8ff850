import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Json, Path } from "./json.ts";
import { hash } from "./memory.ts";
import { jsonPositions } from "./positions.ts";

/** What is wrong with a document: one line a problem, each with its place and the remedy. */
export class SpecError extends Error {
  override readonly name = "SpecError";

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/** One file of a document as it was read. */
export interface Source {
  /** The file, relative to the working directory. */
  readonly file: string;
  readonly root: Json;
  /** The hash of its text. */
  readonly hash: string;
  /** Where in the file a value stands, as `spec/credentials.yaml:212`. */
  place(path: Path): string;
}

type Parsed = Pick<Source, "root" | "place">;

/** How much a file may hold, in bytes. YAML takes some forty times as long to read as JSON. */
export const largest = { json: 64_000_000, yaml: 16_000_000 };
/** How many values a document may hold, those behind aliases counted at each use, and how deep they may lie. */
const mostValues = 5_000_000;
const deepest = 200;

/**
 * Parses one file: JSON, or else YAML.
 *
 * @param file How messages name it.
 * @throws {SpecError} Text that is neither, or that holds more than a document ever does.
 */
export function parseSource(file: string, content: string): Source {
  const text = content.replace(/^\uFEFF/, "");
  const parsed = (/^\s*\{/.test(text) && parseJson(file, text)) || parseYaml(file, text);
  const source = { ...parsed, file, hash: hash(content) };
  try {
    countValues(source.root);
  } catch (error) {
    throw new SpecError([`${file}:1: ${(error as Error).message}`]);
  }
  return source;
}

/** `undefined` for what is not JSON: it may be YAML in braces. */
function parseJson(file: string, text: string): Parsed | undefined {
  let root: Json;
  try {
    root = JSON.parse(text);
  } catch (error) {
    if (text.length <= largest.yaml) return undefined;
    throw new SpecError([`${file}:1: not valid JSON: ${(error as Error).message}; correct it`]);
  }
  const offset = jsonPositions(text);
  return { root, place: (path) => `${file}:${lineOf(text, offset(path))}` };
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

function parseYaml(file: string, text: string): Parsed {
  if (text.length > largest.yaml) throw new SpecError([tooLarge(file, "yaml")]);
  const lines = new LineCounter();
  let yaml: Document.Parsed;
  try {
    yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  } catch (error) {
    throw new SpecError([`${file}:1: not valid YAML: ${(error as Error).message}; nest less deeply`]);
  }
  // The first error is what somebody wrote; the others mostly follow from it.
  const [broken] = [...yaml.errors, ...yaml.warnings];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new SpecError([`${file}:${line}:${col}: not valid YAML: ${broken.message}; correct it`]);
  }
  try {
    const root: Json = yaml.toJS({ maxAliasCount: 10_000 });
    return { root, place: (path) => `${file}:${lines.linePos(offsetOf(yaml, path)).line}` };
  } catch (error) {
    throw new SpecError([`${file}:1: ${(error as Error).message}; use fewer aliases`]);
  }
}

/** What is said of a file that is too large to be read. */
export function tooLarge(file: string, kind: keyof typeof largest): string {
  return `${file}: larger than ${largest[kind] / 1e6} MB of ${kind.toUpperCase()}; split it, or cut what the client does not need`;
}

/** The number of values in a value. */
function countValues(root: Json): number {
  // A value behind an alias is one object that is held more than once.
  const counts = new Map<object, number>();
  const count = (value: Json, depth: number): number => {
    if (typeof value !== "object" || value === null) return 1;
    if (depth > deepest) throw new Error(`nested more than ${deepest} deep; nest less deeply, or remove the circle`);
    const known = counts.get(value);
    if (known !== undefined) return known;
    let sum = 1;
    for (const item of Array.isArray(value) ? value : Object.values(value)) sum += count(item, depth + 1);
    if (sum > mostValues) throw new Error(`more than ${mostValues} values; split it, or use fewer aliases`);
    counts.set(value, sum);
    return sum;
  };
  return count(root, 0);
}

/** The offset in the text of the key (or list item) that a path ends at, or of the last one on the way that exists. */
function offsetOf(yaml: Document, path: Path): number {
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

/** The operation that a path lies in, as `GET /credentials/{id}`, or an empty text. */
export function operationOf(path: Path): string {
  const [section, route, method] = path;
  if (section !== "paths" || route === undefined) return "";
  return typeof method === "string" && method !== "parameters" ? `${method.toUpperCase()} ${route}` : String(route);
}
