import { createRequire } from "node:module";
import type { Source } from "@redocly/openapi-core";
import type { Document, Node, Pair, YAMLMap } from "yaml";
import { SpecError } from "../errors.ts";
import { relativePath } from "../paths.ts";
import { type Json, pointerSteps } from "./json.ts";

// require loads CommonJS in half the time of import.
const yaml: typeof import("yaml") = createRequire(import.meta.url)("yaml");
const { isAlias, isCollection, isMap } = yaml;

const maxAliases = 10_000;

/** A YAML or JSON file as `yaml` parses it, with the location of every value. */
export class YamlFile {
  readonly #name: string;
  readonly #lines = new yaml.LineCounter();
  readonly #document: Document.Parsed;
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor({ absoluteRef, body }: Source) {
    this.#name = relativePath(absoluteRef);
    const options = { lineCounter: this.#lines, prettyErrors: false, merge: true, uniqueKeys: false };
    this.#document = yaml.parseDocument(body, options);
  }

  /**
   * The value of the file.
   *
   * @throws {SpecError} Invalid YAML, duplicate keys, unknown aliases and too many of them.
   */
  toJson(): Json {
    const document = this.#document;
    // Later problems mostly follow from the first.
    const [problem] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (problem) {
      const text = problem.code === "RESOURCE_EXHAUSTION" ? "nested too deeply" : `invalid YAML: ${problem.message}`;
      throw new SpecError([`${this.#at(problem.pos[0])}: ${text}`]);
    }
    yaml.visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document)) return;
        const location = this.#at(alias.range?.[0] ?? 0);
        throw new SpecError([
          `${location}: unknown alias *${alias.source}; define the anchor &${alias.source} above it`,
        ]);
      },
      Map: (_, map) => this.#checkKeys(map),
    });
    try {
      return document.toJS({ maxAliasCount: maxAliases });
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      throw new SpecError([`${this.#name}:1:1: ${error.message}; use fewer aliases`]);
    }
  }

  /** The value at a JSON pointer. */
  valueAt(pointer: string): unknown {
    return this.#document.getIn(pointerSteps(pointer));
  }

  /** The location of a value by its JSON pointer, or of its closest existing parent: by default that of its key. */
  locate(pointer: string, reportOnKey = true): string {
    const document = this.#document;
    let node: Node | null = document.contents;
    let closest = node;
    // A Swagger 2.0 source has its schemas under /definitions.
    const isSwagger = document.has("swagger");
    for (const step of pointerSteps(isSwagger ? pointer.replace("/components/schemas/", "/definitions/") : pointer)) {
      if (isAlias(node)) node = node.resolve(document) ?? null;
      if (!isCollection(node)) break;
      const pair = isMap(node) ? this.#pairOf(node, step) : undefined;
      node = (isMap(node) ? pair?.value : node.items[Number(step)]) as Node | null;
      closest = (reportOnKey && (pair?.key as Node | undefined)) || node || closest;
    }
    return this.#at(closest?.range?.[0] ?? 0);
  }

  /** Finds a pair of a mapping, which may have thousands of them. */
  #pairOf(map: YAMLMap, key: string): Pair | undefined {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map((pair) => [String(pair.key), pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs.get(key);
  }

  /** Rejects duplicate keys: yaml's own message contains neither key nor first location. */
  #checkKeys({ items }: YAMLMap): void {
    const offsets = new Map<string, number>();
    for (const { key } of items) {
      const [name, offset] = [String(key), (key as Node | null)?.range?.[0] ?? 0];
      const first = offsets.get(name);
      if (first !== undefined && name !== "<<") {
        throw new SpecError([`${this.#at(offset)}: duplicate key "${name}"; first defined at ${this.#at(first)}`]);
      }
      offsets.set(name, offset);
    }
  }

  #at(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#name}:${line}:${col}`;
  }
}
