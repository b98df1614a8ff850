import { isObject, type Json, type JsonObject, type Path, referencePath, valueAt } from "./json.ts";
import type { Spec } from "./spec.ts";

/** What a schema says about its values. */
export type Schema = {
  readonly description?: string;
  readonly format?: string;
  readonly deprecated?: boolean;
  readonly default?: Json;
  readonly examples?: readonly Json[];
  /** True for `format: password`: the value must never be shown. */
  readonly secret?: boolean;
} & (
  | { readonly kind: "reference" /** The key in `components.schemas`. */; readonly name: string }
  | { readonly kind: "object"; readonly properties: readonly Property[]; readonly additional?: Schema }
  | { readonly kind: "array"; readonly items: Schema }
  | { readonly kind: "values"; readonly values: readonly Json[] }
  | { readonly kind: "union" | "intersection" | "tuple"; readonly members: readonly Schema[] }
  | { readonly kind: "string" | "number" | "boolean" | "null" | "binary" | "unknown" }
);

/** One field of an object. */
export interface Property {
  readonly name: string;
  /** Where it stands in the document. */
  readonly path: Path;
  readonly required: boolean;
  readonly schema: Schema;
}

const unknown: Schema = { kind: "unknown" };

/** Reads the schema at a path of a document. A reference to a schema of the components stays a reference. */
export function readSchema(spec: Spec, path: Path, seen: readonly string[] = []): Schema {
  const value = valueAt(spec.root, path);
  if (!isObject(value)) return unknown;
  const reference = value.$ref;
  if (typeof reference === "string") {
    const [section, kind, name, ...rest] = referencePath(reference);
    const own = annotations(value);
    if (section === "components" && kind === "schemas" && name !== undefined && rest.length === 0) {
      return { ...own, kind: "reference", name };
    }
    if (seen.includes(reference)) return unknown;
    return { ...readSchema(spec, referencePath(reference), [...seen, reference]), ...own };
  }
  const parts = [...compositions(spec, value, path, seen)];
  const shape = readShape(spec, value, path, seen);
  if (shape.kind !== "unknown") parts.unshift(shape);
  const [only = unknown] = parts;
  return { ...(parts.length > 1 ? { kind: "intersection", members: parts } : only), ...annotations(value) };
}

function annotations(
  value: JsonObject,
): Pick<Schema, "description" | "format" | "deprecated" | "default" | "examples" | "secret"> {
  const examples = [
    ...(value.example === undefined ? [] : [value.example]),
    ...(Array.isArray(value.examples) ? value.examples : []),
  ];
  return {
    ...(typeof value.description === "string" && { description: value.description }),
    ...(typeof value.format === "string" && { format: value.format }),
    ...(value.deprecated === true && { deprecated: true }),
    ...(value.default !== undefined && { default: value.default }),
    ...(examples.length > 0 && { examples }),
    ...(value.format === "password" && { secret: true }),
  };
}

function* compositions(spec: Spec, value: JsonObject, path: Path, seen: readonly string[]): Generator<Schema> {
  for (const keyword of ["allOf", "oneOf", "anyOf"]) {
    const list = value[keyword];
    if (!Array.isArray(list)) continue;
    const members = list.map((_, index) => readSchema(spec, [...path, keyword, index], seen));
    if (keyword === "allOf") yield* members;
    else yield { kind: "union", members };
  }
}

/** The schema without its compositions: its values, or what its types and their keywords say. */
function readShape(spec: Spec, value: JsonObject, path: Path, seen: readonly string[]): Schema {
  const { enum: values, const: constant, type } = value;
  if (Array.isArray(values)) return { kind: "values", values };
  if (constant !== undefined) return { kind: "values", values: [constant] };
  const types = Array.isArray(type) ? type : [type ?? implied(value)];
  const members = types.map((name) => readType(spec, name, value, path, seen));
  const [only = unknown] = members;
  return members.length > 1 ? { kind: "union", members } : only;
}

function implied(value: JsonObject): string {
  if (value.properties !== undefined || value.additionalProperties !== undefined) return "object";
  return value.items === undefined ? "unknown" : "array";
}

function readType(spec: Spec, type: Json, value: JsonObject, path: Path, seen: readonly string[]): Schema {
  switch (type) {
    case "object":
      return readObject(spec, value, path, seen);
    case "array":
      return readArray(spec, value, path, seen);
    case "integer":
    case "number":
      return { kind: "number" };
    case "string":
      return { kind: value.format === "binary" ? "binary" : "string" };
    case "boolean":
    case "null":
      return { kind: type };
    default:
      return unknown;
  }
}

function readArray(spec: Spec, value: JsonObject, path: Path, seen: readonly string[]): Schema {
  const { prefixItems } = value;
  if (!Array.isArray(prefixItems)) return { kind: "array", items: readSchema(spec, [...path, "items"], seen) };
  const members = prefixItems.map((_, index) => readSchema(spec, [...path, "prefixItems", index], seen));
  return { kind: "tuple", members };
}

function readObject(spec: Spec, value: JsonObject, path: Path, seen: readonly string[]): Schema {
  const { properties = {}, additionalProperties, required } = value;
  const mandatory = new Set(Array.isArray(required) ? required : []);
  const names = isObject(properties) ? Object.keys(properties) : [];
  const free = additionalProperties === undefined ? names.length === 0 : additionalProperties === true;
  return {
    kind: "object",
    properties: names.map((name) => ({
      name,
      path: [...path, "properties", name],
      required: mandatory.has(name),
      schema: readSchema(spec, [...path, "properties", name], seen),
    })),
    ...(free && { additional: unknown }),
    ...(isObject(additionalProperties) && { additional: readSchema(spec, [...path, "additionalProperties"], seen) }),
  };
}

/** The names of the fields that these schemas, and all that they refer to, mark as secret. */
export function secretFields(roots: readonly (Schema | undefined)[], schemas: ReadonlyMap<string, Schema>): string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  const visit = (part: Schema | undefined): void => {
    if (part === undefined) return;
    if (part.kind === "array") visit(part.items);
    else if ("members" in part) part.members.forEach(visit);
    else if (part.kind === "object") {
      for (const property of part.properties) {
        if (property.schema.secret) found.add(property.name);
        visit(property.schema);
      }
      visit(part.additional);
    } else if (part.kind === "reference" && !visited.has(part.name)) {
      visited.add(part.name);
      visit(schemas.get(part.name));
    }
  };
  roots.forEach(visit);
  return [...found];
}
