import type { Schema } from "./schema.ts";
import { alternatives, identity, itemsOf, type ObjectSchema, objectOf, parts, type Schemas } from "./shape.ts";

/**
 * The objects of a document in groups: two are in one where a value may be either and does not tell which. Such a value
 * is converted by the names of its whole group, which keeps their number small however the schemas refer to each other.
 */
export interface Groups {
  /** All that the group of an object says. */
  readonly objectFor: (member: Schema) => ObjectSchema | undefined;
  /** The same of every group. */
  readonly all: readonly ObjectSchema[];
}

/** Groups the objects of these schemas, and of all that they consist of. */
export function groupObjects(roots: readonly Schema[], schemas: Schemas): Groups {
  const groups = new Map<string, ReadonlyMap<string, Schema>>();
  /** Puts objects into one group, and tells whether they were not in one. */
  function join(objects: readonly Schema[]): boolean {
    const members = objects.flatMap((object) => [...(groups.get(identity(object)) ?? [[identity(object), object]])]);
    const group = new Map(members as [string, Schema][]);
    const [first] = group.keys();
    if (groups.get(first ?? "")?.size === group.size) return false;
    for (const member of group.keys()) groups.set(member, group);
    return true;
  }
  const merged = (group: ReadonlyMap<string, Schema>): ObjectSchema | undefined =>
    objectOf({ kind: "union", members: [...group.values()] }, schemas);

  for (const root of roots) for (const objects of choices(root, schemas)) join(objects);
  for (let grown = true; grown; ) {
    grown = false;
    for (const group of new Set(groups.values())) {
      for (const part of parts(merged(group) ?? { kind: "unknown" })) {
        for (const objects of choices(part, schemas)) grown = join(objects) || grown;
      }
    }
  }
  const objects = new Map(Array.from(new Set(groups.values()), (group) => [group, merged(group)]));
  return {
    objectFor: (member) => {
      const group = groups.get(identity(member));
      return group && objects.get(group);
    },
    all: [...objects.values()].filter((object) => object !== undefined),
  };
}

/** Every two or more objects that a value within a schema may be. What it refers to is left out. */
function* choices(schema: Schema, schemas: Schemas, inside: readonly string[] = []): Generator<readonly Schema[]> {
  if (schema.kind === "union") {
    const members = alternatives(schema, schemas);
    const objects = members.filter((member) => objectOf(member, schemas));
    if (objects.length > 1) yield objects;
    const items = members.flatMap((member) => itemsOf(member, schemas) ?? []);
    if (items.length > 1) yield* choices({ kind: "union", members: items }, schemas, inside);
  }
  const whole = schema.kind === "intersection" ? objectOf(schema, schemas) : undefined;
  // What is put together of references can hold itself.
  const self = whole ? [identity(schema)] : [];
  if (self.some((one) => inside.includes(one))) return;
  for (const part of parts(whole ?? schema)) yield* choices(part, schemas, [...inside, ...self]);
}
