import { isObject, type Json, type JsonObject, type Path, pointer, referencePath, valueAt } from "./json.ts";
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

type Annotations = Pick<Schema, "description" | "format" | "secret" | "deprecated" | "default" | "examples">;

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
  const demanded = parts.length > 0 ? demandedFields(value, path) : [];
  if (demanded.length > 0) parts.push({ kind: "object", properties: demanded });
  const [only = unknown] = parts;
  return { ...(parts.length > 1 ? { kind: "intersection", members: parts } : only), ...annotations(value) };
}

function annotations(value: JsonObject): Annotations {
  const { description, format, deprecated, example } = value;
  const examples = [
    ...(example === undefined ? [] : [example]),
    ...(Array.isArray(value.examples) ? value.examples : []),
  ];
  return {
    ...(typeof description === "string" && { description }),
    ...(typeof format === "string" && { format }),
    ...(format === "password" && { secret: true }),
    ...(deprecated === true && { deprecated: true }),
    ...(value.default !== undefined && { default: value.default }),
    ...(examples.length > 0 && { examples }),
  };
}

function* compositions(spec: Spec, value: JsonObject, path: Path, seen: readonly string[]): Generator<Schema> {
  for (const keyword of ["allOf", "oneOf", "anyOf"]) {
    const list = value[keyword];
    if (!Array.isArray(list)) continue;
    const members = list.map((_, index) =>
      discriminated(value.discriminator, readSchema(spec, [...path, keyword, index], seen), path),
    );
    if (keyword === "allOf") yield* members;
    else yield { kind: "union", members };
  }
}

/** The fields that a composition demands and its members describe. */
function demandedFields({ required, properties, allOf }: JsonObject, path: Path): Property[] {
  if (!Array.isArray(required) || !Array.isArray(allOf)) return [];
  const names = [...new Set(required)].filter((name) => typeof name === "string");
  const own = isObject(properties) ? properties : {};
  return names
    .filter((name) => !Object.hasOwn(own, name))
    .map((name) => ({ name, path, required: true, schema: unknown }));
}

/** A member of a union, with the values of the field that tells it from the others. */
function discriminated(discriminator: Json | undefined, member: Schema, path: Path): Schema {
  if (!isObject(discriminator) || typeof discriminator.propertyName !== "string" || member.kind !== "reference") {
    return member;
  }
  const { propertyName, mapping } = discriminator;
  const values = Object.entries(isObject(mapping) ? mapping : {}).flatMap(([value, target]) =>
    target === member.name || target === pointer(["components", "schemas", member.name]) ? [value] : [],
  );
  const schema: Schema = { kind: "values", values: values.length > 0 ? values : [member.name] };
  const marked: Schema = { kind: "object", properties: [{ name: propertyName, path, required: true, schema }] };
  return { kind: "intersection", members: [member, marked] };
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
  const { properties = {}, patternProperties, additionalProperties, required } = value;
  const mandatory = new Set(Array.isArray(required) ? required : []);
  const names = isObject(properties) ? Object.keys(properties) : [];
  const free = additionalProperties === undefined ? names.length === 0 : additionalProperties === true;
  const isPatterned = isObject(patternProperties) && Object.keys(patternProperties).length > 0;
  return {
    kind: "object",
    properties: names.map((name) => ({
      name,
      path: [...path, "properties", name],
      required: mandatory.has(name),
      schema: readSchema(spec, [...path, "properties", name], seen),
    })),
    ...((free || isPatterned) && { additional: unknown }),
    ...(!isPatterned &&
      isObject(additionalProperties) && {
        additional: readSchema(spec, [...path, "additionalProperties"], seen),
      }),
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
