import type { Property, Schema } from "../schema.ts";
import { literal, typeText } from "../typescript.ts";

/** The way in which values travel: into the service, or out of it. */
export type Side = "request" | "answer";

/** A difference between two schemas. */
export interface Difference {
  /** What it is about, as `Credential.name`. */
  readonly subject: string;
  readonly text: string;
  /** Whether what worked before can fail now. */
  readonly isBreaking: boolean;
}

/** The schemas of one document by their keys. */
export type Schemas = ReadonlyMap<string, Schema>;

/** Compares schemas of two states of a document as they are used on one side. */
export function createComparison(before: Schemas, after: Schemas, side: Side) {
  const isRequest = side === "request";

  /** @param seen The pairs of names that are being compared: a recursive schema is compared once. */
  function* compare(old: Schema, now: Schema, subject: string, seen = new Set<string>()): Generator<Difference> {
    if (old.kind === "reference" || now.kind === "reference") {
      const name = now.kind === "reference" ? now.name : subject;
      const pair = `${old.kind === "reference" ? old.name : ""} ${now.kind === "reference" ? now.name : ""}`;
      if (seen.has(pair)) return;
      seen.add(pair);
      yield* compare(target(old, before), target(now, after), name, seen);
      return;
    }
    const [one, other] = [merged(old, before), merged(now, after)];
    if (one.kind === "object" && other.kind === "object") yield* compareObjects(one, other, subject, seen);
    else if (one.kind === "array" && other.kind === "array") {
      yield* compare(one.items, other.items, `${subject}[]`, seen);
    } else if (one.kind === "tuple" && other.kind === "tuple" && one.members.length === other.members.length) {
      for (const [index, member] of one.members.entries()) {
        yield* compare(member, other.members[index] ?? member, `${subject}[${index}]`, seen);
      }
    } else yield* compareMembers(one, other, subject, seen);
  }

  function* compareObjects(
    old: Schema & { kind: "object" },
    now: Schema & { kind: "object" },
    subject: string,
    seen: Set<string>,
  ): Generator<Difference> {
    const fields = new Map(now.properties.map((property) => [property.name, property]));
    for (const property of old.properties) {
      const name = `${subject}.${property.name}`;
      const field = fields.get(property.name);
      fields.delete(property.name);
      if (field) yield* compareFields(property, field, name, seen);
      else yield { subject: name, text: "removed", isBreaking: true };
    }
    for (const { name, required } of fields.values()) {
      const isBreaking = isRequest && required;
      yield { subject: `${subject}.${name}`, text: isBreaking ? "added, and required" : "added", isBreaking };
    }
    if (old.additional && now.additional) yield* compare(old.additional, now.additional, `${subject}.*`, seen);
    else if (old.additional) yield { subject, text: "takes no other fields any more", isBreaking: true };
    else if (now.additional) yield { subject, text: "takes other fields", isBreaking: false };
  }

  function* compareFields(old: Property, now: Property, subject: string, seen: Set<string>): Generator<Difference> {
    if (old.required && !now.required) yield { subject, text: "is optional now", isBreaking: !isRequest };
    if (!old.required && now.required) yield { subject, text: "is required now", isBreaking: isRequest };
    if (!old.schema.deprecated && now.schema.deprecated) yield { subject, text: "is deprecated", isBreaking: false };
    yield* compare(old.schema, now.schema, subject, seen);
  }

  /** Compares what is one of several: the members that are in both are left aside. */
  function* compareMembers(old: Schema, now: Schema, subject: string, seen: Set<string>): Generator<Difference> {
    const [had, has] = [membersOf(old, before), membersOf(now, after)];
    const lost = [...had].filter(([text]) => !has.has(text)).map(([, member]) => member);
    const won = [...has].filter(([text]) => !had.has(text)).map(([, member]) => member);
    const [first, second] = [lost[0], won[0]];
    const isPair = lost.length === 1 && won.length === 1;
    if (isPair && first && second && isCompound(first, before) && isCompound(second, after)) {
      yield* compare(first, second, subject, seen);
      return;
    }
    const areValues = [...lost, ...won].every(({ kind }) => kind === "values");
    if (lost.length > 0 && won.length > 0 && !areValues) {
      const isBreaking = isRequest ? !holds(has, lost) : !holds(had, won);
      yield { subject, text: `was ${textOf(had)}, is ${textOf(has)}`, isBreaking };
      return;
    }
    if (lost.length > 0) {
      yield { subject, text: `is never ${textOf(byText(lost))} any more`, isBreaking: isRequest };
    }
    // A new value in an answer is a text like any other, and users have been told to expect it.
    if (won.length > 0) yield { subject, text: `can be ${textOf(byText(won))}`, isBreaking: !isRequest && !areValues };
  }

  return (old: Schema, now: Schema, subject: string): Difference[] => [...compare(old, now, subject)];
}

/** Tells whether one of several takes all of these: anything, or a text where they are values. */
function holds(several: ReadonlyMap<string, Schema>, members: readonly Schema[]): boolean {
  return several.has("unknown") || (several.has("string") && members.every(({ kind }) => kind === "values"));
}

function byText(members: readonly Schema[]): Map<string, Schema> {
  return new Map(members.map((member) => [typeText(member, new Set()), member]));
}

function textOf(members: ReadonlyMap<string, Schema>): string {
  return [...members.keys()].join(" | ");
}

/** What a reference leads to; `unknown` where it leads back to itself. */
function target(schema: Schema, schemas: Schemas): Schema {
  const seen = new Set<string>();
  let found = schema;
  while (found.kind === "reference" && !seen.has(found.name)) {
    seen.add(found.name);
    found = schemas.get(found.name) ?? { kind: "unknown" };
  }
  return found.kind === "reference" ? { kind: "unknown" } : found;
}

/** A composition of objects as the object that it is. */
function merged(schema: Schema, schemas: Schemas): Schema {
  if (schema.kind !== "intersection") return schema;
  const parts = schema.members.map((member) => merged(target(member, schemas), schemas));
  const properties = new Map<string, Property>();
  let additional: Schema | undefined;
  for (const part of parts) {
    if (part.kind !== "object") return schema;
    for (const property of part.properties) {
      const known = properties.get(property.name);
      const required = property.required || known?.required === true;
      properties.set(property.name, { ...(known?.schema.kind !== "unknown" && known ? known : property), required });
    }
    additional ??= part.additional;
  }
  return { kind: "object", properties: [...properties.values()], ...(additional && { additional }) };
}

/** The members of a union, or the one that it is, by what they look like. */
function membersOf(schema: Schema, schemas: Schemas, seen: readonly string[] = []): Map<string, Schema> {
  if (schema.kind === "union") {
    return new Map(schema.members.flatMap((member) => [...membersOf(member, schemas, seen)]));
  }
  if (schema.kind === "values") {
    return new Map(schema.values.map((value) => [literal(value), { kind: "values", values: [value] }]));
  }
  if (schema.kind === "reference" && !seen.includes(schema.name)) {
    const found = target(schema, schemas);
    if (found.kind === "union" || found.kind === "values") return membersOf(found, schemas, [...seen, schema.name]);
  }
  return byText([schema]);
}

function isCompound(schema: Schema, schemas: Schemas): boolean {
  return ["object", "array", "tuple"].includes(merged(target(schema, schemas), schemas).kind);
}
