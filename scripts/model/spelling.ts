import type { JsonObject, SpecDocument } from "../document/index.ts";
import { snakeCase } from "./names.ts";
import { partsOf, visitSchemas } from "./schema.ts";
import { alternatives, identity, itemsOf, objectShape, tagOf } from "./shape.ts";
import type { OperationData, Schema, Schemas, Spelling } from "./types.ts";

interface SpellingInput {
  readonly schemas: Schemas;
  readonly operations: readonly Pick<OperationData, "requestBody" | "success">[];
  readonly document: SpecDocument;
  readonly warnings: string[];
}

/**
 * Determines the snake_case name of every field. Fields without an exact conversion keep their wire names, with a
 * warning.
 */
export function createSpelling({ schemas, operations, document, warnings }: SpellingInput): Spelling {
  const roots = [
    ...schemas.values(),
    ...operations.flatMap(({ requestBody, success }) => [requestBody?.schema ?? [], success.schema ?? []].flat()),
  ];
  const keptNames = new Set<string>();
  const snakeName = (field: string): string => (keptNames.has(field) ? field : snakeCase(field));
  const warn = (schema: Schema, text: string): void => {
    warnings.push(`${document.locationOf(sourceOf(schema) ?? document.normalized)}: ${text}`);
  };
  visitSchemas(roots, schemas, (schema) => {
    const object =
      schema.kind === "object" || schema.kind === "intersection" ? objectShape(schema, schemas) : undefined;
    const usedNames = new Set(object?.properties.map(({ name }) => name).filter((name) => snakeName(name) === name));
    for (const { name, schema: field } of object?.properties ?? []) {
      const snake = snakeName(name);
      if (snake === name) continue;
      if (usedNames.has(snake)) {
        keptNames.add(name);
        warn(
          field,
          `the field ${name} keeps its name in snake_case, because another field is ${snake} there; rename one of them`,
        );
      }
      usedNames.add(snake);
    }
  });
  const kept = new Set<JsonObject>();
  const changing = changingSchemas(schemas, snakeName);
  const changes = (schema: Schema): boolean => canChange(schema, { changing, snakeName, kept });
  visitSchemas(roots, schemas, (schema) => {
    if (!hasConflictingMembers(schema, schemas, changes)) return;
    warn(
      schema,
      "the members of this union are ambiguous and convert differently; its fields are not renamed in the snake_case client",
    );
    visitSchemas([schema], schemas, ({ source }) => void (source && kept.add(source)));
  });
  const changingNow = kept.size > 0 ? changingSchemas(schemas, snakeName, kept) : changing;
  return {
    snakeName,
    isKept: (source) => source !== undefined && kept.has(source),
    changes: (schema) => canChange(schema, { changing: changingNow, snakeName, kept }),
  };
}

/** The source of a schema, or of its first part if it is synthesized. */
function sourceOf(schema: Schema): JsonObject | undefined {
  return (
    schema.source ??
    partsOf(schema)
      .map(sourceOf)
      .find((source) => source !== undefined)
  );
}

interface Change {
  /** The keys of the component schemas with a name to convert. */
  readonly changing: ReadonlySet<string>;
  readonly snakeName: (field: string) => string;
  readonly kept: ReadonlySet<JsonObject>;
}

function canChange(schema: Schema, change: Change): boolean {
  if (schema.source && change.kept.has(schema.source)) return false;
  if (schema.kind === "reference") return change.changing.has(schema.name);
  if (schema.kind === "object" && schema.properties.some(({ name }) => change.snakeName(name) !== name)) return true;
  return partsOf(schema).some((part) => canChange(part, change));
}

function changingSchemas(
  schemas: Schemas,
  snakeName: (field: string) => string,
  kept: ReadonlySet<JsonObject> = new Set(),
): ReadonlySet<string> {
  const changing = new Set<string>();
  for (let size = -1; size < changing.size; ) {
    size = changing.size;
    for (const [key, schema] of schemas) if (canChange(schema, { changing, snakeName, kept })) changing.add(key);
  }
  return changing;
}

/** Whether a union has ambiguous objects that convert differently. */
function hasConflictingMembers(schema: Schema, schemas: Schemas, changes: (schema: Schema) => boolean): boolean {
  if (schema.kind === "intersection") {
    const fields = objectShape(schema, schemas)?.properties ?? [];
    return fields.some(
      ({ schema: field }) => field.source === undefined && hasConflictingMembers(field, schemas, changes),
    );
  }
  if (schema.kind !== "union") return false;
  const members = alternatives(schema, schemas);
  const items = members.flatMap((member) => itemsOf(member, schemas) ?? []);
  if (items.length > 1 && hasConflictingMembers({ kind: "union", members: items }, schemas, changes)) return true;
  const objects = members.filter((member) => objectShape(member, schemas));
  if (objects.length < 2 || !objects.some(changes) || tagOf(objects, schemas)) return false;
  const shapes = objects.flatMap((member) => objectShape(member, schemas) ?? []);
  // A field of one member is data in a member that allows any key.
  if (shapes.some(({ additional }) => additional)) return true;
  const fields = new Map<string, string>();
  return shapes.some(({ properties }) =>
    properties.some(({ name, schema: field }) => {
      const text = changes(field) ? identity(field) : "";
      const previous = fields.get(name);
      fields.set(name, previous ?? text);
      return previous !== undefined && previous !== text;
    }),
  );
}
