import type { Property, Schema, Schemas } from "./types.ts";

/** A schema whose values are objects. */
export type ObjectSchema = Extract<Schema, { kind: "object" }>;

/** The target of a reference. Undefined if references are circular. */
export function targetOf(schema: Schema, schemas: Schemas, seen: readonly string[] = []): Schema | undefined {
  if (schema.kind !== "reference") return schema;
  const next = seen.includes(schema.name) ? undefined : schemas.get(schema.name);
  return next && targetOf(next, schemas, [...seen, schema.name]);
}

/** The members of a union, and of the unions inside it. For any other schema, the schema itself. */
export function alternatives(schema: Schema, schemas: Schemas, seen: readonly Schema[] = []): Schema[] {
  const union = targetOf(schema, schemas);
  if (union?.kind !== "union") return [schema];
  if (seen.includes(union)) return [];
  return unique(union.members.flatMap((member) => alternatives(member, schemas, [...seen, union])));
}

/** A key that is equal for equivalent schemas. */
export function identity(schema: Schema): string {
  return JSON.stringify(schema, (key, part) => (["source", "deprecated", "isSecret"].includes(key) ? undefined : part));
}

function unique(schemas: readonly Schema[]): Schema[] {
  return [...new Map(schemas.map((schema) => [identity(schema), schema])).values()];
}

/** The items of a list. Undefined for a schema that is not a list. */
export function itemsOf(schema: Schema, schemas: Schemas): Schema | undefined {
  const list = targetOf(schema, schemas);
  if (list?.kind === "tuple") return { kind: "union", members: list.members };
  return list?.kind === "array" ? list.items : undefined;
}

/** A schema as one object, with the fields of every member of an intersection or a union. */
export function objectShape(schema: Schema, schemas: Schemas): ObjectSchema | undefined {
  const [first, ...others] = objectsIn(schema, schemas, []);
  return first && others.length > 0 ? merged([first, ...others]) : first;
}

/** The names of the fields that an object requires; empty for other schemas. */
export function requiredFields(schema: Schema | undefined, schemas: Schemas): string[] {
  const properties = (schema && objectShape(schema, schemas)?.properties) ?? [];
  return properties.filter(({ isRequired }) => isRequired).map(({ name }) => name);
}

function objectsIn(schema: Schema, schemas: Schemas, seen: readonly Schema[]): ObjectSchema[] {
  const shape = targetOf(schema, schemas);
  if (shape?.kind === "object") return [shape];
  if (shape === undefined || seen.includes(shape)) return [];
  if (shape.kind !== "union" && shape.kind !== "intersection") return [];
  return shape.members.flatMap((member) => objectsIn(member, schemas, [...seen, shape]));
}

function merged(objects: readonly ObjectSchema[]): ObjectSchema {
  const properties = new Map<string, Property[]>();
  for (const property of objects.flatMap((object) => object.properties)) {
    properties.set(property.name, [...(properties.get(property.name) ?? []), property]);
  }
  const additional = objects.flatMap((object) => object.additional ?? []);
  return {
    kind: "object",
    properties: Array.from(properties.values(), ([first, ...others]) => {
      // Every entry of the map has at least one property.
      const property = first as Property;
      const isRequired = [property, ...others].some((candidate) => candidate.isRequired);
      return { ...property, isRequired, schema: unionOf([property, ...others].map(({ schema }) => schema)) };
    }),
    ...(additional.length > 0 && { additional: unionOf(additional) }),
  };
}

function unionOf(schemas: readonly Schema[]): Schema {
  const members = unique(schemas);
  const [only] = members;
  return only && members.length === 1 ? only : { kind: "union", members };
}

/** A field that discriminates the objects of a union, with its values in each of them. */
export interface Tag {
  readonly name: string;
  readonly values: readonly (readonly string[])[];
}

/** The field that every object of a union requires with distinct values. */
export function tagOf(objects: readonly Schema[], schemas: Schemas): Tag | undefined {
  const shapes = objects.map((member) => objectShape(member, schemas)?.properties ?? []);
  for (const { name } of shapes[0] ?? []) {
    const values = shapes.map((properties) => {
      const property = properties.find((candidate) => candidate.name === name);
      return property?.isRequired ? tagValues(property.schema) : [];
    });
    const all = values.flat();
    if (values.every((texts) => texts.length > 0) && new Set(all).size === all.length) return { name, values };
  }
  return undefined;
}

/** A field of an intersection may be a plain string in one member, and have values in another. */
function tagValues(schema: Schema): string[] {
  const members = schema.kind === "union" ? schema.members : [schema];
  const fixed = members.filter((member) => member.kind === "values");
  const isOpen = members.some((member) => !["values", "string"].includes(member.kind));
  const [only] = fixed;
  return only && fixed.length === 1 && !isOpen ? only.values.filter((value) => typeof value === "string") : [];
}
