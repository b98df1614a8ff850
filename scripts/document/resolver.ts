import { createRequire } from "node:module";
import { dirname, resolve, sep } from "node:path";
import type { Source } from "@redocly/openapi-core";
import { SpecError } from "../errors.ts";
import { readFile, realPath } from "./files.ts";
import { escapedStep, type Json, type JsonObject } from "./json.ts";
import { YamlFile } from "./yaml.ts";

// require loads CommonJS in half the time of import.
const core: typeof import("@redocly/openapi-core") = createRequire(import.meta.url)("@redocly/openapi-core");

/** Reads the text of a file. */
export type ReadText = (file: string) => string;

/** The location of a value in the form in which @redocly/openapi-core reports it: a file and a JSON pointer. */
export interface ValueLocation {
  readonly source: Source;
  readonly pointer?: string | undefined;
  readonly reportOnKey?: boolean | undefined;
}

const maxDepth = 200;

/** Provides @redocly/openapi-core with files parsed by `yaml`, and records the source location of every object. */
export class Resolver extends core.BaseResolver {
  /** The text of every file that was read. */
  readonly texts = new Map<string, string>();
  /** Whether any key is one that every object inherits, such as `constructor`. */
  hasInherited = false;
  readonly #readText: ReadText;
  readonly #folder: string;
  readonly #yaml = new Map<Source, YamlFile>();
  readonly #locations = new WeakMap<object, ValueLocation>();

  /** @param main The first file. References may not leave its folder. */
  constructor(main: string, readText: ReadText = readFile) {
    super();
    this.#readText = readText;
    this.#folder = realPath(dirname(resolve(main)));
  }

  override resolveExternalRef(base: string | null, ref: string): string {
    if (base === null) return resolve(ref);
    if (/^[a-z][\w+.-]*:|^\/\//i.test(ref)) {
      throw new SpecError([`$ref "${ref}" is a URL; save the file beside the document and refer to that`]);
    }
    const file = resolve(dirname(base), ref);
    // Follows symbolic links, and does not reveal whether a file outside the folder exists.
    if (!realPath(file).startsWith(this.#folder + sep)) {
      throw new SpecError([`$ref "${ref}" points outside the folder of the document; move the file into it`]);
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
    const parsed = this.#parse(source);
    this.#recordLocations(parsed, { source, pointer: "#" }, []);
    return { source, parsed };
  }

  /** The location of an object that was read from a file, or of one of its fields: `spec/credentials.yaml:212:7`. */
  locationOf(value: object, key?: string | number): string | undefined {
    const { source, pointer } = this.#locations.get(value) ?? {};
    return source && this.locate({ source, pointer: key === undefined ? pointer : `${pointer}/${escapedStep(key)}` });
  }

  /** Sets the source location of an object that was not read from a file. Returns the object. */
  withLocation<T extends object>(value: T, location: ValueLocation): T {
    this.#locations.set(value, location);
    return value;
  }

  /** Replaces a file by a converted document. Its objects have the source locations of the original ones. */
  replace(source: Source, parsed: JsonObject): { source: Source; parsed: JsonObject } {
    this.#recordLocations(parsed, { source, pointer: "#" }, []);
    return { source, parsed };
  }

  /** Whether an object was read from a file. */
  hasLocation(value: object): boolean {
    return this.#locations.has(value);
  }

  /** The value at a pointer into a file. */
  valueAt({ source, pointer = "#" }: ValueLocation): unknown {
    return this.#yamlOf(source).valueAt(pointer);
  }

  /** The location of a value by its pointer, or of its closest existing parent. */
  locate({ source, pointer = "#", reportOnKey }: ValueLocation): string {
    return this.#yamlOf(source).locate(pointer, reportOnKey);
  }

  #parse(source: Source): Json {
    if (!source.absoluteRef.endsWith(".json")) return this.#yamlOf(source).toJson();
    try {
      return JSON.parse(source.body);
    } catch {
      // YAML is a superset of JSON, and its parser reports the location of a mistake.
      return this.#yamlOf(source).toJson();
    }
  }

  #yamlOf(source: Source): YamlFile {
    let file = this.#yaml.get(source);
    if (!file) {
      file = new YamlFile(source);
      this.#yaml.set(source, file);
    }
    return file;
  }

  #recordLocations(
    value: Json,
    location: Required<Pick<ValueLocation, "source" | "pointer">>,
    inside: readonly object[],
  ): void {
    if (typeof value !== "object" || value === null) return;
    if (inside.length > maxDepth || inside.includes(value)) {
      throw new SpecError([`${this.locate(location)}: nested more than ${maxDepth} levels deep, or inside itself`]);
    }
    if (this.#locations.has(value)) return;
    this.#locations.set(value, location);
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, item] of entries) {
      this.hasInherited ||= key in Object.prototype;
      if (typeof item !== "object") continue;
      this.#recordLocations(item, { source: location.source, pointer: `${location.pointer}/${escapedStep(key)}` }, [
        ...inside,
        value,
      ]);
    }
  }
}
