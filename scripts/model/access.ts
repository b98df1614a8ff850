import { isObject, type JsonObject, listOf, objectOf } from "../document/index.ts";
import { visitSchemas } from "./schema.ts";
import type { OperationData, Schemas } from "./types.ts";

/**
 * Makes required fields optional that occur in one direction only: `readOnly` fields of schemas that requests use, and
 * `writeOnly` fields of schemas that responses use. One type serves both directions.
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
          `the field ${name} is ${keyword} and ${side} use its schema: it is emitted as optional; use separate schemas`,
        );
      }
    });
  }
}
