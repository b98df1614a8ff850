import { basename } from "node:path";
import {
  follow,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  type Path,
  pointer,
  referencePath,
  setAt,
  valueAt,
} from "./json.ts";
import { freeNames, typeName } from "./names.ts";
import { operationOf, type Source, SpecError } from "./source.ts";
import { upgrade } from "./upgrade.ts";
import { type Kind, mapObjects } from "./walk.ts";

/** Finds the file that a reference in another one names. */
export type Open = (from: Source, name: string) => Source;

/** Takes note of something at a path of a file. */
export type Note = (source: Source, path: Path, text: string) => void;

/** A document in one piece. */
export interface Bundle {
  readonly root: JsonObject;
  /** The file in which a value of the document was written, and where in it. */
  written(path: Path): { source: Source; path: Path };
}

/** The section of the components for each kind that can have a name there. */
const sections: Readonly<Partial<Record<Kind, string>>> = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  requestBody: "requestBodies",
  header: "headers",
  callback: "callbacks",
};

/** Keywords that no type can say. A value that they refuse is of the type all the same. */
const unsaid = ["not", "if", "dependentSchemas", "propertyNames", "contains", "unevaluatedProperties"];

/**
 * Makes one document of a file and of all that it refers to: what is not among its components, and can be in a circle,
 * gets a place there; what cannot is put where it is referred to. Everything is said in the words of OpenAPI 3.1.
 *
 * @throws {SpecError} References that lead nowhere, or to what may not be read.
 */
export function bundle(main: Source, root: JsonObject, open: Open, warn: Note): Bundle {
  const isOld = String(root.openapi).startsWith("3.0.");
  const problems: string[] = [];
  const origins = new Map<Json | undefined, { source: Source; path: Path }>();
  const keys = Object.keys(objectAt(root, ["components", "schemas"]));
  const names = typedNames(keys, (key, text) => warn(main, ["components", "schemas", key], text));
  const foreign = new Map<string, string>();
  const added: [name: string, source: Source, path: Path][] = [];

  function map(source: Source, value: JsonObject, kind: Kind, path: Path, inside: readonly string[] = []): JsonObject {
    const changed = mapObjects(value, kind, path, {
      change: (part, partKind, place) => {
        const upgraded = isOld ? upgrade(part, partKind) : part;
        const { $ref: reference } = part;
        if (partKind === "components" && isObject(upgraded.schemas)) {
          const entries = Object.entries(upgraded.schemas).map(([key, schema]) => [names.keyOf(key), schema]);
          upgraded.schemas = Object.fromEntries(entries);
        }
        if (partKind === "schema") {
          rewriteMapping(source, upgraded, place);
          for (const keyword of unsaid.filter((word) => isObject(part[word]))) {
            warn(source, [...place, keyword], `no type can say "${keyword}"; what it refuses is let through`);
          }
        }
        return typeof reference === "string" ? referTo(source, upgraded, partKind, place, inside) : upgraded;
      },
      wrong: (place, expected) => {
        warn(source, place, `this is not ${expected}, and is left out; correct it`);
        return undefined;
      },
    });
    origins.set(changed, { source, path });
    return changed;
  }

  function referTo(from: Source, value: JsonObject, kind: Kind, path: Path, inside: readonly string[]): JsonObject {
    const { $ref, ...own } = value;
    const reference = String($ref);
    const target = find(from, reference, path);
    if (!target) return kind === "schema" ? own : value;
    const { source, path: place } = target;
    const section = sections[kind];
    const isNamed = source === main && place.length === 3 && place[0] === "components" && place[1] === section;
    if (kind === "schema")
      return { ...value, $ref: isNamed ? named(names.keyOf(String(place[2]))) : nameOf(source, place) };
    if (isNamed) return value;
    const id = `${source.file}${pointer(place)}`;
    const found = valueAt(source.root, place);
    if (inside.includes(id) || !isObject(found)) {
      problems.push(`${from.place([...path, "$ref"])}: $ref "${reference}" leads back to itself; break the circle`);
      return own;
    }
    return Object.assign(map(source, found, kind, place, [...inside, id]), own);
  }

  /** The reference to a schema that stands somewhere else than among the components. It is added to them. */
  function nameOf(source: Source, path: Path): string {
    const id = `${source.file}${pointer(path)}`;
    let name = foreign.get(id);
    if (name === undefined) {
      const owner = path[0] === "components" && path.length > 3 ? `${path[2]}_` : "";
      name = names.add(path.length === 0 ? basename(source.file).replace(/\.\w+$/, "") : `${owner}${path.at(-1)}`);
      foreign.set(id, name);
      added.push([name, source, path]);
    }
    return named(name);
  }

  /** Where a reference leads, in which file; `undefined`, and a problem, where that is nothing. */
  function find(from: Source, reference: string, path: Path): { source: Source; path: Path } | undefined {
    const [file = "", fragment = ""] = reference.split(/#(.*)/s);
    try {
      const source = file === "" ? from : open(from, file);
      const steps = fragment === "" ? [] : referencePath(`#${fragment}`);
      const end = /^(\/|$)/.test(fragment) ? follow(source.root, steps, [reference]) : undefined;
      if (end && valueAt(source.root, end) !== undefined) return { source, path: steps };
      problems.push(`${at(from, path)}: $ref "${reference}" leads nowhere; correct it, or add what it names`);
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      problems.push(`${at(from, path)}: $ref "${reference}" ${error.message}`);
    }
    return undefined;
  }

  function rewriteMapping(source: Source, schema: JsonObject, path: Path): void {
    const { discriminator } = schema;
    if (!isObject(discriminator) || !isObject(discriminator.mapping)) return;
    const place = [...path, "discriminator", "mapping"];
    const entries = Object.entries(discriminator.mapping).map(([value, reference]): [string, Json] => {
      if (typeof reference !== "string" || !/^#|\.(ya?ml|json)(#|$)/.test(reference)) return [value, reference];
      const known = problems.length;
      const { $ref = value } = referTo(source, { $ref: reference }, "schema", [...place, value], []);
      // It only helps to tell the members apart: a document that names nothing here is as good without.
      for (const problem of problems.splice(known)) warn(source, [...place, value], problem.replace(/^.*?: /, ""));
      return [value, $ref];
    });
    schema.discriminator = { ...discriminator, mapping: Object.fromEntries(entries) };
  }

  const bundled = map(main, root, "document", []);
  for (const [name, source, path] of added) {
    const found = valueAt(source.root, path) ?? {};
    setAt(bundled, ["components", "schemas"], name, isObject(found) ? map(source, found, "schema", path) : found);
  }
  if (problems.length > 0) throw new SpecError([...new Set(problems)]);
  return { root: bundled, written: (path) => written(bundled, path) };

  function written(value: Json, path: Path): { source: Source; path: Path } {
    const steps = path.map((_, index) => path.slice(0, index));
    const found = [...steps, path].reverse().flatMap((start) => {
      const origin = origins.get(valueAt(value, start));
      return origin ? { source: origin.source, path: [...origin.path, ...path.slice(start.length)] } : [];
    });
    return found[0] ?? { source: main, path };
  }
}

function at(source: Source, path: Path): string {
  return `${source.place([...path, "$ref"])} ${operationOf(path)}`.trimEnd();
}

const named = (key: string): string => pointer(["components", "schemas", key]);

/** Keys for schemas by which no two get one type: a second one gets a number behind it. */
function typedNames(keys: readonly string[], warn: (key: string, text: string) => void) {
  const types = new Map<string, string>();
  const changed = new Map<string, string>();
  const free = freeNames((type) => types.has(type), typeName);
  const add = (wanted: string): string => {
    const key = free(wanted);
    types.set(typeName(key), key);
    return key;
  };
  const losers = keys.filter((key) => {
    const isFirst = !types.has(typeName(key));
    if (isFirst) types.set(typeName(key), key);
    return !isFirst;
  });
  for (const key of losers) {
    const name = add(key);
    changed.set(key, name);
    const [type, owner] = [typeName(key), types.get(typeName(key))];
    warn(key, `the name ${type} is taken by the schema ${owner}; it becomes ${typeName(name)}; rename one of the two`);
  }
  return { add, keyOf: (key: string): string => changed.get(key) ?? key };
}
