import { isObject, type JsonObject, listOf, objectOf } from "../document/index.ts";
import { visitSchemas } from "./schema.ts";
import type { OperationData, Schemas } from "./types.ts";

/**
 * Makes fields optional that a document requires, and that only one direction has: a `readOnly` field of a schema that
 * requests use, and a `writeOnly` field of one that responses use. One type serves both directions.
 */
export function relaxAccess(
  operations: readonly OperationData[],
  schemas: Schemas,
  warn: (schema: JsonObject, text: string) => void,
): void {
  const requests = operations.flatMap(({ requestBody }) => requestBody?.schema ?? []);
  const responses = operations.flatMap((operation) => operation.responses.flatMap(({ schema }) => schema ?? []));
  for (const [roots, keyword, side] of [
    [requests, "readOnly", "requests"],
    [responses, "writeOnly", "responses"],
  ] as const) {
    visitSchemas(roots, schemas, ({ source }) => {
      if (!Array.isArray(source?.required)) return;
      for (const [name, field] of Object.entries(objectOf(source.properties))) {
        if (!isObject(field) || field[keyword] !== true || !listOf(source.required).includes(name)) continue;
        source.required = listOf(source.required).filter((required) => required !== name);
        warn(
          source,
          `the field ${name} is ${keyword} and ${side} use its schema: it becomes optional; use two schemas`,
        );
      }
    });
  }
}
