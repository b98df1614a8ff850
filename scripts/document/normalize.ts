import { isObject, type Json, type JsonObject, listOf, mapValues, objectOf, resolveRef, schemaKeyOf } from "./json.ts";
import { upgrade } from "./upgrade.ts";

/** The keywords of JSON Schema that contain schemas. */
const schemaMaps = ["properties", "patternProperties", "dependentSchemas", "$defs"];
const schemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const singleSchemas = ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"];

/** Maps the schemas directly inside a schema. `steps` is the path to each of them. */
export function mapSubschemas(
  schema: JsonObject,
  change: (schema: JsonObject, steps: readonly (string | number)[]) => Json,
): JsonObject {
  const mapSchema = (item: Json, ...steps: (string | number)[]): Json => (isObject(item) ? change(item, steps) : item);
  return mapValues(schema, (item, keyword) => {
    if (schemaMaps.includes(keyword) && isObject(item))
      return mapValues(item, (part, name) => mapSchema(part, keyword, name));
    if (schemaLists.includes(keyword) && Array.isArray(item)) {
      return item.map((part, index) => mapSchema(part, keyword, index));
    }
    return singleSchemas.includes(keyword) ? mapSchema(item, keyword) : item;
  });
}

/** Keywords that only explain a schema. */
const annotations = ["description", "title", "deprecated", "default", "example", "examples", "readOnly", "writeOnly"];

/** Normalization context. */
export interface NormalizeContext {
  readonly root: JsonObject;
  /** Whether the document is OpenAPI 3.0. */
  readonly is30: boolean;
  /** Records that one object is derived from another, so that it has a source location. */
  readonly derive: (derived: JsonObject, source: JsonObject) => JsonObject;
  readonly warn: (schema: JsonObject, text: string) => void;
  /** The `$ref`s that are being followed. */
  readonly inside: readonly string[];
  /** The fields that are being re-declared (guards against recursion). */
  readonly fields: readonly JsonObject[];
}

/**
 * Rewrites a schema in a normal form: OpenAPI 3.1, no keywords beside a `$ref`, no discriminator,
 * no `anyOf` beside properties, and every required field declared. Types and codecs are generated from it.
 */
export function normalizeSchema(schema: JsonObject, context: NormalizeContext): JsonObject {
  const upgraded = context.is30 ? upgrade(schema) : schema;
  const { $ref } = upgraded;
  if (typeof $ref === "string" && schemaKeyOf($ref) === undefined) return inlined(upgraded, $ref, context);
  for (const keyword of untypable.filter((name) => schema[name] !== undefined)) {
    context.warn(schema, `TypeScript cannot express "${keyword}"; the types allow values that it forbids`);
  }
  const scalar = withScalarValues(upgraded, (text) => context.warn(schema, text));
  const inner = mapSubschemas(scalar, (part) => normalizeSchema(part, context));
  const steps = [withoutSiblings, withDiscriminatorValues, withDeclaredFields, withSeparateAnyOf];
  return context.derive(
    steps.reduce((result, step) => step(result, context), inner),
    schema,
  );
}

/** Keywords that a type cannot express. */
const untypable = ["not", "if", "dependentSchemas", "propertyNames", "contains", "unevaluatedProperties"];

/** openapi-typescript prints no type for a value that is an object or a list, and none for an enum without values. */
function withScalarValues(schema: JsonObject, warn: (text: string) => void): JsonObject {
  const values = [...listOf(schema.enum), ...(schema.const === undefined ? [] : [schema.const])];
  const isEmpty = Array.isArray(schema.enum) && schema.enum.length === 0;
  if (!isEmpty && values.every((value) => typeof value !== "object" || value === null)) return schema;
  warn(
    isEmpty
      ? "enum has no values, and is ignored; list the values"
      : "TypeScript cannot express enum values that are objects or arrays; the types allow values that it forbids",
  );
  const { enum: _, const: __, ...others } = schema;
  return others;
}

/** The maximum nesting of inlined schemas; their number can double with each level. */
const maxInlined = 5;

/** Replaces a `$ref` to anything other than a component schema by its target. */
function inlined(schema: JsonObject, $ref: string, context: NormalizeContext): JsonObject {
  const { $ref: _, ...siblings } = schema;
  const target = resolveRef(context.root, { $ref });
  const isNested = context.inside.length >= maxInlined || context.inside.includes($ref);
  const isFound = isObject(target) && target.$ref === undefined && !isNested;
  if (!isFound)
    context.warn(schema, `cannot follow $ref "${$ref}"; the value is unknown. Refer to a schema in components`);
  const merged = isFound ? { ...target, ...siblings } : siblings;
  return context.derive(normalizeSchema(merged, { ...context, inside: [...context.inside, $ref] }), schema);
}

/** In OpenAPI 3.1, both a `$ref` and the keywords beside it apply. */
function withoutSiblings(schema: JsonObject): JsonObject {
  const { $ref, ...siblings } = schema;
  const [notes, keywords] = partition(siblings, (key) => annotations.includes(key) || key.startsWith("x-"));
  if ($ref === undefined || Object.keys(keywords).length === 0) return schema;
  const { allOf, ...others } = keywords;
  return { ...notes, ...others, allOf: [{ $ref }, ...listOf(allOf)] };
}

/** Adds the discriminator values to every member of a union. */
function withDiscriminatorValues(schema: JsonObject): JsonObject {
  const { discriminator, ...rest } = schema;
  const { propertyName, mapping } = objectOf(discriminator);
  if (typeof propertyName !== "string") return rest;
  const entries = Object.entries(objectOf(mapping));
  const withTag = (member: Json): Json => {
    const key = isObject(member) ? schemaKeyOf(member.$ref) : undefined;
    if (key === undefined) return member;
    const values = entries
      .filter(([, target]) => target === key || schemaKeyOf(target) === key)
      .map(([value]) => value);
    const tag = { enum: values.length > 0 ? values : [key] };
    return { allOf: [member, { type: "object", required: [propertyName], properties: { [propertyName]: tag } }] };
  };
  for (const keyword of ["oneOf", "anyOf"]) {
    if (Array.isArray(rest[keyword])) rest[keyword] = listOf(rest[keyword]).map(withTag);
  }
  return rest;
}

/** Declares fields that a composition requires but only other members describe, in an additional member. */
function withDeclaredFields(schema: JsonObject, context: NormalizeContext): JsonObject {
  const allOf = listOf(schema.allOf);
  if (allOf.length === 0) return schema;
  // A member may require fields of another one.
  const requiring = allOf.filter(
    (member) => isObject(member) && member.properties === undefined && isRequiring(member),
  );
  const required = [schema, ...requiring].flatMap((part) => stringsOf(objectOf(part).required));
  const missing = [...new Set(required)].filter((name) => !Object.hasOwn(objectOf(schema.properties), name));
  if (missing.length === 0) return schema;
  const members = allOf.filter((member) => !requiring.includes(member));
  const fieldOf = (name: string): Json => {
    const field = fieldSchema(context.root, members, name);
    // A field may require itself in its own schema.
    if (!isObject(field) || context.fields.includes(field)) return true;
    return normalizeSchema(field, { ...context, fields: [...context.fields, field] });
  };
  const properties = Object.fromEntries(missing.map((name) => [name, fieldOf(name)]));
  return {
    ...schema,
    ...(schema.required !== undefined && { required: required.filter((name) => !missing.includes(name)) }),
    allOf: [...members, { type: "object", required: missing, properties }],
  };
}

function stringsOf(value: Json | undefined): string[] {
  return listOf(value).filter((item) => typeof item === "string");
}

/** Whether a schema only has `required`. */
function isRequiring(schema: JsonObject): boolean {
  return (
    Array.isArray(schema.required) &&
    Object.keys(schema).every((key) => ["type", "required", "description"].includes(key))
  );
}

/** The schema of a field, from the first of these schemas that describes it. */
function fieldSchema(
  root: JsonObject,
  schemas: readonly Json[],
  name: string,
  seen: readonly Json[] = [],
): Json | undefined {
  for (const schema of schemas) {
    const target = objectOf(resolveRef(root, schema));
    if (seen.includes(target)) continue;
    const properties = objectOf(target.properties);
    const property = Object.hasOwn(properties, name)
      ? properties[name]
      : fieldSchema(root, listOf(target.allOf), name, [...seen, target]);
    if (property !== undefined) return property;
  }
  return undefined;
}

/** openapi-typescript reads `anyOf` beside other keywords as an alternative to them. */
function withSeparateAnyOf(schema: JsonObject): JsonObject {
  const isShaped = ["properties", "allOf", "oneOf", "additionalProperties"].some((key) => schema[key] !== undefined);
  if (!Array.isArray(schema.anyOf) || !isShaped) return schema;
  const { anyOf, ...rest } = schema;
  const [notes, shape] = partition(rest, (key) => annotations.includes(key));
  return { ...notes, allOf: [shape, { anyOf }] };
}

function partition(value: JsonObject, test: (key: string) => boolean): [JsonObject, JsonObject] {
  const entries = Object.entries(value);
  return [
    Object.fromEntries(entries.filter(([key]) => test(key))),
    Object.fromEntries(entries.filter(([key]) => !test(key))),
  ];
}
