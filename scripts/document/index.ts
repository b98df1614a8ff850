import type { Document, Source } from "@redocly/openapi-core";
import { SpecError } from "../errors.ts";
import { bundle, changeSchemas } from "./bundle.ts";
import { breakCycles } from "./cycles.ts";
import { isObject, type Json, type JsonObject, objectOf } from "./json.ts";
import { normalizeSchema } from "./normalize.ts";
import { type ReadText, Resolver } from "./resolver.ts";
import { upgradeSwagger } from "./swagger.ts";

export { changeSchemas, visitDocument } from "./bundle.ts";
export { readFile } from "./files.ts";
export * from "./json.ts";
export { mapSubschemas } from "./normalize.ts";
export type { ReadText } from "./resolver.ts";

/** One or more OpenAPI documents, bundled into one. */
export interface SpecDocument {
  /** The document as written, bundled into one object. */
  readonly root: JsonObject;
  /** The same with normalized schemas, in OpenAPI 3.1. The model and the emitters read this. */
  readonly normalized: JsonObject;
  /** The text of every file that was read, by its absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** The warnings, each with its source location. */
  readonly warnings: readonly string[];
  /** The source location of an object of either root, or of one of its fields: `spec/credentials.yaml:212:7`. */
  locationOf(value: object, key?: string | number): string;
}

/** How documents are read. */
export interface ReadOptions {
  /** Whether the rules of this project apply, as they do to the documents of spec/. */
  readonly isStrict?: boolean;
  /** Reads a file. Default: from the file system. */
  readonly readText?: ReadText;
}

/**
 * Reads OpenAPI documents (3.1, 3.0 or Swagger 2.0; YAML or JSON) and the files of their folder that they refer to.
 *
 * @throws {SpecError} An unreadable file, invalid YAML, an unresolved `$ref`, or a violated rule.
 */
export async function readDocument(files: readonly string[], options: ReadOptions = {}): Promise<SpecDocument> {
  const [main, ...others] = files;
  if (main === undefined) throw new SpecError(["no OpenAPI document: add one to spec/, or pass --spec FILE"]);
  const resolver = new Resolver(main, options.readText);
  const documents: [Document, ...Document[]] = [await readRoot(main, resolver)];
  for (const file of others) documents.push(await readRoot(file, resolver));
  const { root, warnings } = await bundle(documents, resolver, options.isStrict ?? false);
  const origins = new WeakMap<object, object>();
  const locationOf = (value: object, key?: string | number): string => {
    let object: object | undefined = value;
    while (object && !resolver.hasLocation(object)) object = origins.get(object);
    return resolver.locationOf(object ?? root, key) ?? "";
  };
  const normalized = normalizeDocument(root, origins, (schema, text) =>
    warnings.push(`${locationOf(schema)}: ${text}`),
  );
  return { root, normalized, files: resolver.texts, warnings, locationOf };
}

async function readRoot(file: string, resolver: Resolver): Promise<Document> {
  const document = await resolver.resolveDocument(null, file, true);
  if (document instanceof Error) throw document;
  const { source, parsed } = document as { source: Source; parsed: Json };
  const createError = (text: string): SpecError => new SpecError([`${resolver.locate({ source })}: ${text}`]);
  if (!isObject(parsed)) throw createError("not an OpenAPI document; the root must be a mapping");
  if (parsed.swagger === "2.0") return resolver.replace(source, await upgradeSwagger(parsed));
  if (/^3\.[01]\.\d/.test(String(parsed.openapi))) return document;
  const key = ["openapi", "swagger"].find((name) => parsed[name] !== undefined);
  if (key === undefined) throw createError("not an OpenAPI document; set `openapi: 3.1.0` at the top");
  const location = resolver.locate({ source, pointer: `#/${key}` });
  const remedy = 'use `openapi: 3.1.0`, `openapi: 3.0.4` or `swagger: "2.0"`';
  throw new SpecError([`${location}: unsupported version ${key}: ${JSON.stringify(parsed[key])}; ${remedy}`]);
}

/** A copy of a document with normalized schemas. */
function normalizeDocument(
  root: JsonObject,
  origins: WeakMap<object, object>,
  warn: (schema: JsonObject, text: string) => void,
): JsonObject {
  const is30 = String(root.openapi).startsWith("3.0.");
  const derive = (derived: JsonObject, source: JsonObject): JsonObject => {
    if (derived !== source) origins.set(derived, source);
    return derived;
  };
  const result = copy(root, derive);
  const context = { root, is30, derive, warn, inside: [], fields: [] };
  changeSchemas(result, (schema) => normalizeSchema(schema, context));
  breakCycles(objectOf(objectOf(result.components).schemas), (reference, keys) => {
    warn(reference, `circular composition of schemas (${keys.join(", ")}); the circular part is ignored`);
  });
  return { ...result, openapi: "3.1.0" };
}

/** A deep copy that keeps shared objects shared. */
function copy(root: JsonObject, derive: (derived: JsonObject, source: JsonObject) => JsonObject): JsonObject {
  const copies = new Map<Json, Json>();
  const copyOf = (value: Json): Json => {
    if (typeof value !== "object" || value === null) return value;
    const existingCopy = copies.get(value);
    if (existingCopy !== undefined) return existingCopy;
    const result: Json = Array.isArray(value)
      ? value.map(copyOf)
      : derive(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)])), value);
    copies.set(value, result);
    return result;
  };
  return objectOf(copyOf(root));
}
