import {
  isObject,
  type Json,
  type JsonObject,
  mapSubschemas,
  mapValues,
  objectOf,
  pointerSteps,
  resolveRef,
  valueAt,
} from "../document/index.ts";
import type { Path, ReportUnsupported } from "./problems.ts";

/** The OpenAPI 3.0 document that a Swagger 2.0 document is converted from. */
export interface Source {
  readonly root: JsonObject;
  readonly reportUnsupported: ReportUnsupported;
}

/** Keywords that Swagger 2.0 does not have, and that its tools read as extensions. */
const extensions = ["nullable", "writeOnly", "deprecated"];

/** Keywords that only explain a schema. */
const annotations = `description title default example x-examples ${extensions.map((key) => `x-${key}`).join(" ")}`;

/** Converts a schema. */
export function swaggerSchema(source: Source, schema: Json | undefined, path: Path): JsonObject {
  return convert(source, objectOf(schema), path, []);
}

function convert(source: Source, schema: JsonObject, path: Path, parents: readonly string[]): JsonObject {
  const converted = mapSubschemas(schema, (part, steps) => convert(source, part, [...path, ...steps], parents));
  const keywords = Object.entries(converted).map(([key, item]) => [extensions.includes(key) ? `x-${key}` : key, item]);
  return inlined(source, Object.fromEntries(keywords), parents);
}

/**
 * Renames a reference. One with annotations beside it is replaced by its target with these annotations: the Python
 * client reads the type of a field, and the fields of an object, only there.
 */
function inlined(source: Source, schema: JsonObject, parents: readonly string[]): JsonObject {
  const { $ref, allOf, ...siblings } = schema;
  if (typeof $ref === "string") return { $ref: $ref.replace(/^#\/components\/schemas\//, "#/definitions/") };
  if (!Array.isArray(allOf) || allOf.length !== 1) return schema;
  const path = targetPath(allOf[0]);
  if (path === undefined || parents.includes(path.join())) return schema;
  const target = convert(source, objectOf(valueAt(source.root, path)), path, [...parents, path.join()]);
  const isClear = Object.keys(siblings).every(
    (key) => target[key] === undefined || annotations.split(" ").includes(key),
  );
  return isClear && target.$ref === undefined ? { ...target, ...siblings } : schema;
}

/** The path of the schema that a converted reference names. */
function targetPath(value: Json | undefined): string[] | undefined {
  const { $ref } = objectOf(value);
  if (typeof $ref !== "string") return undefined;
  return pointerSteps($ref.replace(/^#\/definitions\//, "#/components/schemas/"));
}

/** The keywords that a parameter or a header has in common with a schema. */
const valueKeywords = `type format items default maximum minimum maxLength minLength pattern maxItems minItems
  uniqueItems enum`.split(/\s+/);

/** Converts the schema and the examples of a parameter or a header, which have no schema in Swagger 2.0. */
export function swaggerValue(source: Source, holder: JsonObject, path: Path): JsonObject {
  const { schema, style = "form", explode = true } = holder;
  const keywords = toKeywords(source, swaggerSchema(source, schema, [...path, "schema"]), [...path, "schema"]);
  const examples = swaggerExamples(source, path);
  if (keywords.type !== "array") return { ...keywords, ...examples };
  if (holder.in !== "query" || style !== "form")
    source.reportUnsupported(path, "this list; use a query parameter of style form");
  if (explode === true) return { ...keywords, collectionFormat: "multi", ...examples };
  // The Python client ignores how a list is sent, and expects one string.
  const { "x-example": example, ...others } = examples;
  const text = Array.isArray(example) && { "x-example": example.join(",") };
  return { type: "string", "x-schema": keywords, ...others, ...text };
}

/** The examples of the object at a path, without references. */
export function swaggerExamples({ root }: Source, path: Path): JsonObject {
  const { example, examples } = objectOf(valueAt(root, path));
  const resolved = mapValues(objectOf(examples), (item) => resolveRef(root, item) ?? null);
  return {
    ...(example !== undefined && { "x-example": example }),
    ...(examples !== undefined && { "x-examples": resolved }),
  };
}

/** A schema as keywords of a parameter or a header. The other keywords go into the extension `x-schema`. */
function toKeywords(source: Source, schema: JsonObject, path: Path): JsonObject {
  const target = targetPath(schema);
  if (target) return toKeywords(source, swaggerSchema(source, valueAt(source.root, target), target), target);
  if (!["string", "number", "integer", "boolean", "array"].includes(String(schema.type))) {
    source.reportUnsupported(path, "a parameter or header that is neither a scalar nor a list; use one of these types");
  }
  const entries = Object.entries(schema);
  const { items, ...keywords } = Object.fromEntries(entries.filter(([key]) => valueKeywords.includes(key)));
  const others = entries.filter(([key]) => !valueKeywords.includes(key));
  return {
    ...keywords,
    ...(isObject(items) && { items: toKeywords(source, items, [...path, "items"]) }),
    ...(others.length > 0 && { "x-schema": Object.fromEntries(others) }),
  };
}
