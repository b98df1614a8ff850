import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, relative, resolve, sep } from "node:path";
import type { Source } from "@redocly/openapi-core";
import type { Document, LineCounter, Node, YAMLMap } from "yaml";
import { SpecError } from "../errors.ts";
import { type Json, type JsonObject, pointerSteps } from "./json.ts";

// require loads CommonJS in half the time of import.
const require = createRequire(import.meta.url);
const core: typeof import("@redocly/openapi-core") = require("@redocly/openapi-core");
const yaml: typeof import("yaml") = require("yaml");
const { isAlias, isCollection, isMap } = yaml;

/** Reads the text of a file. */
export type ReadText = (file: string) => string;

interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** A value of a file by its JSON pointer, as @redocly/openapi-core reports problems. */
export interface Pointed {
  readonly source: Source;
  readonly pointer?: string | undefined;
  readonly reportOnKey?: boolean | undefined;
}

const maxAliases = 10_000;
const maxDepth = 200;

/** Feeds @redocly/openapi-core with files that `yaml` has parsed, and knows the source location of every object. */
export class Resolver extends core.BaseResolver {
  /** The text of every file that was read. */
  readonly texts = new Map<string, string>();
  readonly #readText: ReadText;
  readonly #folder: string;
  readonly #parsed = new Map<Source, Parsed>();
  readonly #pointers = new WeakMap<object, Pointed>();

  /** @param main The first file. References may not leave its folder. */
  constructor(main: string, readText: ReadText = readFile) {
    super();
    this.#readText = readText;
    this.#folder = realPath(dirname(resolve(main)));
  }

  override resolveExternalRef(base: string | null, ref: string): string {
    if (base === null) return resolve(ref);
    if (/^[a-z][\w+.-]*:|^\/\//i.test(ref)) {
      throw new SpecError([`$ref "${ref}" is a URL; save the file beside the document and refer to it there`]);
    }
    const file = resolve(dirname(base), ref);
    // The target of a symbolic link counts, and whether a file outside of the folder exists is not told.
    if (!realPath(file).startsWith(this.#folder + sep)) {
      throw new SpecError([`$ref "${ref}" leaves the folder of the document; move the file into it`]);
    }
    return file;
  }

  override async loadExternalRef(file: string): Promise<Source> {
    const text = this.#readText(file)
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n");
    this.texts.set(file, text);
    return new core.Source(file, text);
  }

  override parseDocument(source: Source): { source: Source; parsed: Json } {
    const parsed = source.absoluteRef.endsWith(".json") ? this.#parseJson(source) : this.#parseYaml(source);
    this.#note(parsed, { source, pointer: "#" }, []);
    return { source, parsed };
  }

  /** The location of an object that was read from a file, as `spec/credentials.yaml:212:7`. */
  locationOf(value: object): string | undefined {
    const pointed = this.#pointers.get(value);
    return pointed && this.locate(pointed);
  }

  /** Puts a converted document in the place of a file. Its objects have the locations of the original ones. */
  replace(source: Source, parsed: JsonObject): { source: Source; parsed: JsonObject } {
    this.#note(parsed, { source, pointer: "#" }, []);
    return { source, parsed };
  }

  /** Whether an object was read from a file. */
  knows(value: object): boolean {
    return this.#pointers.has(value);
  }

  /** The value at a pointer into a file. */
  valueAt({ source, pointer = "#" }: Pointed): unknown {
    return this.#yamlOf(source).document.getIn(pointerSteps(pointer));
  }

  /** The location of a value by its pointer, or of its closest existing parent. */
  locate({ source, pointer = "#", reportOnKey = true }: Pointed): string {
    const { document, lines } = this.#yamlOf(source);
    let node: Node | null = document.contents as Node | null;
    let found = node;
    // A converted Swagger document had its schemas elsewhere.
    const steps = pointerSteps(
      document.has("swagger") ? pointer.replace("/components/schemas/", "/definitions/") : pointer,
    );
    for (const step of steps) {
      if (isAlias(node)) node = node.resolve(document) ?? null;
      if (!isCollection(node)) break;
      const pair = isMap(node) ? node.items.find(({ key }) => String(key) === step) : undefined;
      node = (isMap(node) ? pair?.value : node.items[Number(step)]) as Node | null;
      found = (reportOnKey && (pair?.key as Node | undefined)) || node || found;
    }
    return at(source, lines, found?.range?.[0] ?? 0);
  }

  #parseJson(source: Source): Json {
    try {
      return JSON.parse(source.body);
    } catch {
      // YAML is a superset of JSON, and tells where a mistake is.
      return this.#parseYaml(source);
    }
  }

  #parseYaml(source: Source): Json {
    const { document, lines } = this.#yamlOf(source);
    // The first problem is what somebody wrote; the others mostly follow from it.
    const [problem] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (problem) throw new SpecError([`${at(source, lines, problem.pos[0])}: invalid YAML: ${problem.message}`]);
    yaml.visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document)) return;
        const location = at(source, lines, alias.range?.[0] ?? 0);
        throw new SpecError([`${location}: unknown alias *${alias.source}; there is no anchor &${alias.source} above`]);
      },
      Map: (_, map) => checkKeys(map, (offset) => at(source, lines, offset)),
    });
    try {
      return document.toJS({ maxAliasCount: maxAliases });
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      throw new SpecError([`${fileName(source)}:1:1: ${error.message}; use fewer aliases`]);
    }
  }

  #yamlOf(source: Source): Parsed {
    let parsed = this.#parsed.get(source);
    if (!parsed) {
      const lines = new yaml.LineCounter();
      parsed = { document: parseYaml(source, lines), lines };
      this.#parsed.set(source, parsed);
    }
    return parsed;
  }

  #note(value: Json, pointed: Required<Pick<Pointed, "source" | "pointer">>, inside: readonly object[]): void {
    if (typeof value !== "object" || value === null) return;
    if (inside.length > maxDepth || inside.includes(value)) {
      throw new SpecError([`${this.locate(pointed)}: nested more than ${maxDepth} levels deep, or inside itself`]);
    }
    if (this.#pointers.has(value)) return;
    this.#pointers.set(value, pointed);
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, item] of entries) {
      if (typeof item !== "object") continue;
      const step = String(key).replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25");
      this.#note(item, { source: pointed.source, pointer: `${pointed.pointer}/${step}` }, [...inside, value]);
    }
  }
}

function parseYaml(source: Source, lineCounter: LineCounter): Document.Parsed {
  try {
    return yaml.parseDocument(source.body, { lineCounter, prettyErrors: false, merge: true, uniqueKeys: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SpecError([`${fileName(source)}:1:1: nested too deeply to be parsed`]);
  }
}

/** The message of yaml itself names neither the key nor its first location. */
function checkKeys({ items }: YAMLMap, location: (offset: number) => string): void {
  const offsets = new Map<string, number>();
  for (const { key } of items) {
    const [name, offset] = [String(key), (key as Node | null)?.range?.[0] ?? 0];
    const first = offsets.get(name);
    if (first !== undefined && name !== "<<") {
      throw new SpecError([`${location(offset)}: duplicate key "${name}"; it is first set at ${location(first)}`]);
    }
    offsets.set(name, offset);
  }
}

function at(source: Source, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${fileName(source)}:${line}:${col}`;
}

function fileName({ absoluteRef }: Source): string {
  return shownPath(absoluteRef);
}

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

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
