import { type ObjectSchema, type Property, type Schema, type Schemas, targetOf } from "../model/index.ts";

/** Whether a schema is used in requests or responses. */
export type Side = "request" | "response";

/** A difference between two schemas. */
export interface Difference {
  /** Such as `Credential.name`. */
  readonly subject: string;
  readonly text: string;
  /** Whether code that worked before can fail now. */
  readonly isBreaking: boolean;
}

/** Compares two schemas. */
export type CompareSchemas = (oldSchema: Schema, newSchema: Schema, subject: string) => Difference[];

/** Creates the comparison for schemas of two versions of a document that are used on one side. */
export function createComparison(before: Schemas, after: Schemas, side: Side): CompareSchemas {
  const isRequest = side === "request";

  /** @param seen The pairs of names compared so far: a recursive schema is compared once. */
  function* compare(
    oldSchema: Schema,
    newSchema: Schema,
    subject: string,
    seen = new Set<string>(),
  ): Generator<Difference> {
    if (oldSchema.kind === "reference" || newSchema.kind === "reference") {
      const pair = `${nameOf(oldSchema)} ${nameOf(newSchema)}`;
      if (seen.has(pair)) return;
      seen.add(pair);
      yield* compare(target(oldSchema, before), target(newSchema, after), nameOf(newSchema) || subject, seen);
      return;
    }
    const [oldResolved, newResolved] = [merged(oldSchema, before), merged(newSchema, after)];
    if (oldResolved.kind === "object" && newResolved.kind === "object")
      yield* compareObjects(oldResolved, newResolved, subject, seen);
    else if (oldResolved.kind === "array" && newResolved.kind === "array") {
      yield* compare(oldResolved.items, newResolved.items, `${subject}[]`, seen);
    } else yield* compareMembers(oldResolved, newResolved, subject, seen);
  }

  function* compareObjects(
    oldSchema: ObjectSchema,
    newSchema: ObjectSchema,
    subject: string,
    seen: Set<string>,
  ): Generator<Difference> {
    const added = new Map(newSchema.properties.map((property) => [property.name, property]));
    for (const property of oldSchema.properties) {
      const name = `${subject}.${property.name}`;
      const current = added.get(property.name);
      added.delete(property.name);
      if (current) yield* compareFields(property, current, name, seen);
      else yield { subject: name, text: "removed", isBreaking: true };
    }
    for (const { name, isRequired } of added.values()) {
      const isBreaking = isRequest && isRequired;
      yield { subject: `${subject}.${name}`, text: isBreaking ? "added, and required" : "added", isBreaking };
    }
    if (oldSchema.additional && newSchema.additional)
      yield* compare(oldSchema.additional, newSchema.additional, `${subject}.*`, seen);
    else if (oldSchema.additional) yield { subject, text: "no longer allows other fields", isBreaking: true };
    else if (newSchema.additional) yield { subject, text: "now allows other fields", isBreaking: false };
  }

  function* compareFields(
    oldField: Property,
    newField: Property,
    subject: string,
    seen: Set<string>,
  ): Generator<Difference> {
    if (oldField.isRequired && !newField.isRequired)
      yield { subject, text: "has become optional", isBreaking: !isRequest };
    if (!oldField.isRequired && newField.isRequired)
      yield { subject, text: "has become required", isBreaking: isRequest };
    if (!oldField.schema.deprecated && newField.schema.deprecated)
      yield { subject, text: "is deprecated", isBreaking: false };
    yield* compare(oldField.schema, newField.schema, subject, seen);
  }

  /** Compares two schemas as unions. Members present in both are unchanged. */
  function* compareMembers(
    oldSchema: Schema,
    newSchema: Schema,
    subject: string,
    seen: Set<string>,
  ): Generator<Difference> {
    const [oldMembers, newMembers] = [membersOf(oldSchema, before), membersOf(newSchema, after)];
    const removed = [...oldMembers].filter(([text]) => !newMembers.has(text)).map(([, member]) => member);
    const added = [...newMembers].filter(([text]) => !oldMembers.has(text)).map(([, member]) => member);
    const [first, second] = [removed[0], added[0]];
    const isPair = removed.length === 1 && added.length === 1;
    const oldKind = first && compoundKind(first, before);
    if (isPair && first && second && oldKind && oldKind === compoundKind(second, after)) {
      yield* compare(first, second, subject, seen);
      return;
    }
    const areValues = [...removed, ...added].every(({ kind }) => kind === "values");
    if (removed.length > 0 && added.length > 0 && !areValues) {
      const isBreaking = isRequest ? !accepts(newMembers, removed) : !accepts(oldMembers, added);
      yield { subject, text: `was ${namesOf(oldMembers)}, is ${namesOf(newMembers)}`, isBreaking };
      return;
    }
    if (removed.length > 0) {
      yield { subject, text: `can no longer be ${namesOf(byText(removed))}`, isBreaking: isRequest };
    }
    // The documentation announces new values in responses, so a new one is not breaking.
    if (added.length > 0) {
      yield { subject, text: `can be ${namesOf(byText(added))}`, isBreaking: !isRequest && !areValues };
    }
  }

  return (oldSchema, newSchema, subject) => [...compare(oldSchema, newSchema, subject)];
}

function nameOf(schema: Schema): string {
  return schema.kind === "reference" ? schema.name : "";
}

/** Whether a union accepts all members of another. */
function accepts(union: ReadonlyMap<string, Schema>, members: readonly Schema[]): boolean {
  return union.has("unknown") || (union.has("string") && members.every(({ kind }) => kind === "values"));
}

function byText(members: readonly Schema[]): Map<string, Schema> {
  return new Map(members.map((member) => [textOf(member), member]));
}

function namesOf(members: ReadonlyMap<string, Schema>): string {
  return [...members.keys()].join(" | ");
}

/** A schema as its TypeScript type. */
function textOf(schema: Schema): string {
  switch (schema.kind) {
    case "reference":
      return schema.name;
    case "array":
      return `${textOf(schema.items)}[]`;
    case "values":
      return schema.values.map((value) => JSON.stringify(value)).join(" | ");
    case "union":
    case "intersection":
      return `(${schema.members.map(textOf).join(schema.kind === "union" ? " | " : " & ")})`;
    case "tuple":
      return `[${schema.members.map(textOf).join(", ")}]`;
    case "object":
      return `{ ${schema.properties.map((property) => `${property.name}: ${textOf(property.schema)}`).join("; ")} }`;
    default:
      return schema.kind;
  }
}

/** The target of a reference; `unknown` if it refers to itself. */
function target(schema: Schema, schemas: Schemas): Schema {
  return targetOf(schema, schemas) ?? { kind: "unknown" };
}

/** An intersection of objects as one object. */
function merged(schema: Schema, schemas: Schemas): Schema {
  if (schema.kind !== "intersection") return schema;
  const parts = schema.members.map((member) => merged(target(member, schemas), schemas));
  const properties = new Map<string, Property>();
  let additional: Schema | undefined;
  for (const part of parts) {
    if (part.kind !== "object") return schema;
    for (const property of part.properties) {
      const previous = properties.get(property.name);
      const isRequired = property.isRequired || previous?.isRequired === true;
      const typed = previous && previous.schema.kind !== "unknown" ? previous : property;
      properties.set(property.name, { ...typed, isRequired });
    }
    additional ??= part.additional;
  }
  return { kind: "object", properties: [...properties.values()], ...(additional && { additional }) };
}

/** The members of a union, or the schema itself, by their text. An enum counts as a union of its values. */
function membersOf(schema: Schema, schemas: Schemas, seen: readonly string[] = []): Map<string, Schema> {
  if (schema.kind === "union") {
    return new Map(schema.members.flatMap((member) => [...membersOf(member, schemas, seen)]));
  }
  if (schema.kind === "values") {
    return new Map(schema.values.map((value) => [JSON.stringify(value), { kind: "values", values: [value] }]));
  }
  if (schema.kind === "reference" && !seen.includes(schema.name)) {
    const { kind } = target(schema, schemas);
    if (kind === "union" || kind === "values")
      return membersOf(target(schema, schemas), schemas, [...seen, schema.name]);
  }
  return byText([schema]);
}

/** The kind of an object or an array; undefined for another schema. */
function compoundKind(schema: Schema, schemas: Schemas): "object" | "array" | undefined {
  const { kind } = merged(target(schema, schemas), schemas);
  return kind === "object" || kind === "array" ? kind : undefined;
}
