import { isObject, type Json, type JsonObject, listOf, objectOf, schemaKeyOf } from "../document/index.ts";
import type { Schema, Schemas } from "./types.ts";

const unknown: Schema = { kind: "unknown" };

/** Reads a normalized schema. */
export function readSchema(value: Json | undefined): Schema {
  if (!isObject(value)) return unknown;
  const annotations = {
    ...(value.deprecated === true && { deprecated: true }),
    ...(value.format === "password" && { isSecret: true }),
    source: value,
  };
  const name = schemaKeyOf(value.$ref);
  if (name !== undefined) return { ...annotations, kind: "reference", name };
  const unions = [value.oneOf, value.anyOf].filter((list) => Array.isArray(list));
  const parts: Schema[] = [
    ...readShape(value),
    ...listOf(value.allOf).map(readSchema),
    ...unions.map((list): Schema => ({ kind: "union", members: listOf(list).map(readSchema) })),
  ];
  const [only = unknown] = parts;
  return { ...(parts.length > 1 ? { kind: "intersection", members: parts } : only), ...annotations };
}

/** A schema without its compositions: its values, or its types with their keywords. */
function readShape(value: JsonObject): Schema[] {
  if (Array.isArray(value.enum)) return [{ kind: "values", values: value.enum }];
  if (value.const !== undefined) return [{ kind: "values", values: [value.const] }];
  const implied = (value.properties ?? value.additionalProperties) ? "object" : value.items && "array";
  const types = [value.type ?? implied].flat().filter((type) => type !== undefined);
  const members = types.map((type) => readType(type, value));
  return members.length > 1 ? [{ kind: "union", members }] : members;
}

function readType(type: Json, value: JsonObject): Schema {
  switch (type) {
    case "object":
      return readObject(value);
    case "array":
      return Array.isArray(value.prefixItems)
        ? { kind: "tuple", members: value.prefixItems.map(readSchema) }
        : { kind: "array", items: readSchema(value.items) };
    case "integer":
    case "number":
      return { kind: "number" };
    case "string":
    case "boolean":
    case "null":
      return { kind: type };
    default:
      return unknown;
  }
}

function readObject({ properties, patternProperties, additionalProperties, required }: JsonObject): Schema {
  const fields = Object.entries(objectOf(properties));
  const isFree = additionalProperties === undefined ? fields.length === 0 : additionalProperties === true;
  const isPatterned = Object.keys(objectOf(patternProperties)).length > 0;
  return {
    kind: "object",
    properties: fields.map(([name, field]) => ({
      name,
      isRequired: listOf(required).includes(name),
      schema: readSchema(field),
    })),
    ...((isFree || isPatterned) && { additional: unknown }),
    ...(!isPatterned && isObject(additionalProperties) && { additional: readSchema(additionalProperties) }),
  };
}

/** The schemas directly inside a schema, without the targets of references. */
export function partsOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [schema.items];
    case "tuple":
    case "union":
    case "intersection":
      return schema.members;
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.additional ? [schema.additional] : []),
      ];
    default:
      return [];
  }
}

/** Visits schemas, everything inside them, and every component that they refer to, each once. */
export function visitSchemas(roots: readonly Schema[], schemas: Schemas, visit: (schema: Schema) => void): void {
  const seen = new Set<Schema>();
  const queue = [...roots];
  for (const schema of queue) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    visit(schema);
    const target = schema.kind === "reference" ? schemas.get(schema.name) : undefined;
    queue.push(...partsOf(schema), ...(target ? [target] : []));
  }
}

/** The names of the secret fields of schemas and of the schemas they refer to, in document order. */
export function secretFields(roots: readonly Schema[], schemas: Schemas): string[] {
  const names = new Set<string>();
  visitSchemas(roots, schemas, (schema) => {
    if (schema.kind !== "object") return;
    for (const { name, schema: field } of schema.properties) if (field.isSecret) names.add(name);
  });
  return [...names];
}
