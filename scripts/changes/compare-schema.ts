import { type ObjectSchema, type Property, type Schema, type Schemas, targetOf } from "../model/index.ts";

/** The direction in which values travel. A change can break one side and be harmless on the other. */
export type Side = "request" | "response";

/** A difference between two schemas. */
export interface Difference {
  /** As `Credential.name`. */
  readonly subject: string;
  readonly text: string;
  /** Whether code that worked before can fail now. */
  readonly isBreaking: boolean;
}

/** Compares two schemas, the old one first. */
export type CompareSchemas = (old: Schema, now: Schema, subject: string) => Difference[];

/** Creates the comparison for schemas of two versions of a document that are used on one side. */
export function createComparison(before: Schemas, after: Schemas, side: Side): CompareSchemas {
  const isRequest = side === "request";

  /** @param seen The pairs of names compared so far: a recursive schema is compared once. */
  function* compare(old: Schema, now: Schema, subject: string, seen = new Set<string>()): Generator<Difference> {
    if (old.kind === "reference" || now.kind === "reference") {
      const pair = `${nameOf(old)} ${nameOf(now)}`;
      if (seen.has(pair)) return;
      seen.add(pair);
      yield* compare(target(old, before), target(now, after), nameOf(now) || subject, seen);
      return;
    }
    const [one, other] = [merged(old, before), merged(now, after)];
    if (one.kind === "object" && other.kind === "object") yield* compareObjects(one, other, subject, seen);
    else if (one.kind === "array" && other.kind === "array") {
      yield* compare(one.items, other.items, `${subject}[]`, seen);
    } else yield* compareMembers(one, other, subject, seen);
  }

  function* compareObjects(
    old: ObjectSchema,
    now: ObjectSchema,
    subject: string,
    seen: Set<string>,
  ): Generator<Difference> {
    const added = new Map(now.properties.map((property) => [property.name, property]));
    for (const property of old.properties) {
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
    if (old.additional && now.additional) yield* compare(old.additional, now.additional, `${subject}.*`, seen);
    else if (old.additional) yield { subject, text: "does not allow other fields any more", isBreaking: true };
    else if (now.additional) yield { subject, text: "allows other fields now", isBreaking: false };
  }

  function* compareFields(old: Property, now: Property, subject: string, seen: Set<string>): Generator<Difference> {
    if (old.isRequired && !now.isRequired) yield { subject, text: "is optional now", isBreaking: !isRequest };
    if (!old.isRequired && now.isRequired) yield { subject, text: "is required now", isBreaking: isRequest };
    if (!old.schema.deprecated && now.schema.deprecated) yield { subject, text: "is deprecated", isBreaking: false };
    yield* compare(old.schema, now.schema, subject, seen);
  }

  /** Compares two schemas as unions, of one member or more. Members of both are equal. */
  function* compareMembers(old: Schema, now: Schema, subject: string, seen: Set<string>): Generator<Difference> {
    const [had, has] = [membersOf(old, before), membersOf(now, after)];
    const lost = [...had].filter(([text]) => !has.has(text)).map(([, member]) => member);
    const gained = [...has].filter(([text]) => !had.has(text)).map(([, member]) => member);
    const [first, second] = [lost[0], gained[0]];
    const isPair = lost.length === 1 && gained.length === 1;
    if (isPair && first && second && isCompound(first, before) && isCompound(second, after)) {
      yield* compare(first, second, subject, seen);
      return;
    }
    const areValues = [...lost, ...gained].every(({ kind }) => kind === "values");
    if (lost.length > 0 && gained.length > 0 && !areValues) {
      const isBreaking = isRequest ? !accepts(has, lost) : !accepts(had, gained);
      yield { subject, text: `was ${namesOf(had)}, is ${namesOf(has)}`, isBreaking };
      return;
    }
    if (lost.length > 0) {
      yield { subject, text: `is never ${namesOf(byText(lost))} any more`, isBreaking: isRequest };
    }
    // The documentation announces new values in responses, so a new one is not breaking.
    if (gained.length > 0) {
      yield { subject, text: `can be ${namesOf(byText(gained))}`, isBreaking: !isRequest && !areValues };
    }
  }

  return (old, now, subject) => [...compare(old, now, subject)];
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

function isCompound(schema: Schema, schemas: Schemas): boolean {
  return ["object", "array"].includes(merged(target(schema, schemas), schemas).kind);
}
