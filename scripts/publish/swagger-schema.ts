import {
  isObject,
  type Json,
  type JsonObject,
  mapSubschemas,
  objectOf,
  pointerSteps,
  resolveRef,
  valueAt,
} from "../document/index.ts";
import type { Refuse } from "./openapi30.ts";

/** A path of keys in the document. */
export type Path = readonly (string | number)[];

/** What the parts of a Swagger 2.0 document are made from: a document of OpenAPI 3.0. */
export interface Source {
  readonly root: JsonObject;
  readonly refuse: Refuse;
}

/** Words of a schema that Swagger 2.0 has not, and that its tools know as extensions. */
const extensions = ["nullable", "writeOnly", "deprecated"];

/** Says a schema in the words of Swagger 2.0. */
export function swaggerSchema(source: Source, schema: Json | undefined, path: Path): JsonObject {
  return changed(source, objectOf(schema), path, []);
}

function changed(source: Source, schema: JsonObject, path: Path, seen: readonly string[]): JsonObject {
  const value = mapSubschemas(schema, (part, steps) => changed(source, part, [...path, ...steps], seen));
  for (const keyword of ["anyOf", "oneOf", "not"]) {
    if (value[keyword] !== undefined) source.refuse([...path, keyword], `${keyword}; give the schema one shape`);
  }
  const { discriminator, ...own } = value;
  if (isObject(discriminator)) {
    if (discriminator.mapping !== undefined) {
      source.refuse([...path, "discriminator"], "the mapping of a discriminator; name the schemas like its values");
    }
    own.discriminator = discriminator.propertyName ?? "";
  }
  const words = Object.entries(own).map(([key, item]) => [extensions.includes(key) ? `x-${key}` : key, item]);
  return inlined(source, Object.fromEntries(words), seen);
}

/** Words that only explain, so that those beside a reference may stand in the place of those behind it. */
const texts = ["description", "title", "default", "example", "x-examples", "x-nullable", "x-deprecated", "x-writeOnly"];

/**
 * A reference is renamed. One with words of its own beside it becomes what it leads to, with these words on top: the
 * Python client looks for the type of a field, and for the fields of an object, at that place and nowhere else.
 */
function inlined(source: Source, schema: JsonObject, seen: readonly string[]): JsonObject {
  if (typeof schema.$ref === "string")
    return { $ref: schema.$ref.replace(/^#\/components\/schemas\//, "#/definitions/") };
  const { allOf, ...own } = schema;
  if (!Array.isArray(allOf) || allOf.length !== 1) return schema;
  const path = schemaPath(allOf[0]);
  const target = path && valueAt(source.root, path);
  if (path === undefined || !isObject(target) || seen.includes(path.join())) return schema;
  const whole = changed(source, target, path, [...seen, path.join()]);
  const isClear = Object.keys(own).every((key) => whole[key] === undefined || texts.includes(key));
  return isClear && whole.$ref === undefined ? { ...whole, ...own } : schema;
}

/** Where a reference of Swagger 2.0 to a schema leads in the document that it is made from. */
function schemaPath(value: Json | undefined): string[] | undefined {
  if (!isObject(value) || typeof value.$ref !== "string") return undefined;
  return pointerSteps(value.$ref.replace(/^#\/definitions\//, "#/components/schemas/"));
}

/** The words that a parameter or a header has in common with a schema. */
const plainWords = `type format items default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength
  pattern maxItems minItems uniqueItems enum multipleOf`.split(/\s+/);

/** Says what a parameter or a header holds: Swagger 2.0 gives it no schema, but some words of one. */
export function swaggerValue(source: Source, holder: JsonObject, path: Path): JsonObject {
  const { schema, content } = holder;
  if (content !== undefined) source.refuse([...path, "content"], "content outside of a body; give it a schema");
  const words = plain(source, swaggerSchema(source, schema, [...path, "schema"]), [...path, "schema"], []);
  return {
    ...words,
    ...(words.type === "array" && { collectionFormat: collectionFormat(source, holder, path) }),
    ...swaggerExamples(source, path),
  };
}

/** The examples of what stands at a path, which Swagger 2.0 has no words for, without references. */
export function swaggerExamples(source: Source, path: Path): JsonObject {
  const { example, examples } = objectOf(valueAt(source.root, path));
  const all = Object.keys(objectOf(examples)).map((name): [string, Json] => {
    return [name, resolveRef(source.root, objectOf(examples)[name]) ?? null];
  });
  return {
    ...(example !== undefined && { "x-example": example }),
    ...(examples !== undefined && { "x-examples": Object.fromEntries(all) }),
  };
}

/** What there are no words for is kept together as `x-schema`. */
function plain(source: Source, schema: JsonObject, path: Path, seen: readonly string[]): JsonObject {
  const target = schemaPath(schema);
  if (target !== undefined && !seen.includes(target.join())) {
    const named = swaggerSchema(source, valueAt(source.root, target), target);
    return plain(source, named, target, [...seen, target.join()]);
  }
  if (!["string", "number", "integer", "boolean", "array"].includes(String(schema.type))) {
    source.refuse(path, "a value outside of a body that is neither a scalar nor a list; give it such a type");
  }
  const others = Object.entries(schema).filter(([key]) => !plainWords.includes(key));
  const { items, ...words } = Object.fromEntries(Object.entries(schema).filter(([key]) => plainWords.includes(key)));
  return {
    ...words,
    ...(isObject(items) && { items: plain(source, items, [...path, "items"], seen) }),
    ...(others.length > 0 && { "x-schema": Object.fromEntries(others) }),
  };
}

const formats: Readonly<Record<string, string>> = {
  "form true": "multi",
  "form false": "csv",
  "simple true": "csv",
  "simple false": "csv",
  "spaceDelimited false": "ssv",
  "pipeDelimited false": "pipes",
};

/** How a list travels. */
function collectionFormat(source: Source, holder: JsonObject, path: Path): string {
  const style = holder.style ?? (holder.in === "query" ? "form" : "simple");
  const explode = holder.explode ?? style === "form";
  const format = formats[`${style} ${explode}`];
  if (format === undefined)
    source.refuse(path, `a list in the style ${style}; use form in a query, and simple elsewhere`);
  return format ?? "csv";
}
