import { snakeCase } from "./names.ts";
import type { Property, Schema } from "./schema.ts";

/** The schemas of the components, by their keys. */
export type Schemas = ReadonlyMap<string, Schema>;

/** A schema whose values are objects. */
export type ObjectSchema = Extract<Schema, { kind: "object" }>;

/** The schema behind a reference, however many there are in a row; `undefined` where they go in a circle. */
function target(schema: Schema, schemas: Schemas, seen: readonly string[] = []): Schema | undefined {
  if (schema.kind !== "reference") return schema;
  const next = seen.includes(schema.name) ? undefined : schemas.get(schema.name);
  return next && target(next, schemas, [...seen, schema.name]);
}

/** What a value may be: the members of a union, and of the unions among them, and else the schema itself. */
export function alternatives(schema: Schema, schemas: Schemas, seen: readonly Schema[] = []): Schema[] {
  const union = target(schema, schemas);
  if (union?.kind !== "union") return [schema];
  if (seen.includes(union)) return [];
  return unique(union.members.flatMap((member) => alternatives(member, schemas, [...seen, union])));
}

/** What a schema says to people, which is nothing to a value. */
const notes = new Set(["description", "path", "format", "deprecated", "default", "examples", "secret"]);

/** A text that is the same for schemas that say the same of their values. */
export function identity(schema: Schema): string {
  return JSON.stringify(schema, (key, part) => (notes.has(key) ? undefined : part));
}

function unique(schemas: readonly Schema[]): Schema[] {
  return [...new Map(schemas.map((schema) => [identity(schema), schema])).values()];
}

/** What the items of a list may be; `undefined` for a schema whose values are none. */
export function itemsOf(schema: Schema, schemas: Schemas): Schema | undefined {
  const list = target(schema, schemas);
  if (list?.kind === "tuple") return { kind: "union", members: list.members };
  return list?.kind === "array" ? list.items : undefined;
}

/** All that a schema says of objects: with the fields of every member of an intersection or a union. */
export function objectOf(schema: Schema, schemas: Schemas): ObjectSchema | undefined {
  const [first, ...others] = objectsIn(schema, schemas, []);
  return first && others.length === 0 ? first : first && merged([first, ...others]);
}

function objectsIn(schema: Schema, schemas: Schemas, seen: readonly Schema[]): ObjectSchema[] {
  const shape = target(schema, schemas);
  if (shape?.kind === "object") return [shape];
  if (shape === undefined || seen.includes(shape)) return [];
  if (shape.kind !== "union" && shape.kind !== "intersection") return [];
  return shape.members.flatMap((member) => objectsIn(member, schemas, [...seen, shape]));
}

/** One object with the fields of all; a field of several has a union of what they say. */
function merged(objects: readonly ObjectSchema[]): ObjectSchema {
  const properties = new Map<string, Property[]>();
  for (const property of objects.flatMap((object) => object.properties)) {
    properties.set(property.name, [...(properties.get(property.name) ?? []), property]);
  }
  const additional = objects.flatMap((object) => object.additional ?? []);
  return {
    kind: "object",
    properties: Array.from(properties.values(), ([first, ...others]) => {
      // A list of the map has one at least.
      const property = first as Property;
      return { ...property, schema: union([property, ...others].map(({ schema }) => schema)) };
    }),
    ...(additional.length > 0 && { additional: union(additional) }),
  };
}

/** Flat and without repetition, so that schemas which say the same become the same. */
function union(schemas: readonly Schema[]): Schema {
  const flat = (schema: Schema): readonly Schema[] =>
    schema.kind === "union" || schema.kind === "intersection" ? schema.members.flatMap(flat) : [schema];
  const [first, ...others] = schemas;
  if (first && others.length === 0) return first;
  const members = unique(schemas.flatMap(flat));
  const [only] = members;
  return only && members.length === 1 ? only : { kind: "union", members };
}

/** The schemas that a schema consists of, without those that it refers to. */
export function parts(schema: Schema): readonly Schema[] {
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

/** Tells whether a value of a schema can hold a field that is called something else in snake_case. */
export function changes(schema: Schema, changing: ReadonlySet<string>): boolean {
  if (schema.kind === "reference") return changing.has(schema.name);
  if (schema.kind === "object" && schema.properties.some(({ name }) => snakeCase(name) !== name)) return true;
  return parts(schema).some((part) => changes(part, changing));
}

/** The keys of the components whose values can hold such a field, in themselves or by what they refer to. */
export function changingNames(schemas: Schemas): ReadonlySet<string> {
  const changing = new Set<string>();
  let size: number;
  do {
    size = changing.size;
    for (const [key, schema] of schemas) if (!changing.has(key) && changes(schema, changing)) changing.add(key);
  } while (changing.size > size);
  return changing;
}
