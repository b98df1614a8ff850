import type { Api } from "../model/index.ts";
import { typedDocument, typedSchemas } from "./prepare.ts";
import { printTypes } from "./print-types.ts";

/** Emits the types of requests and responses: schemas, queries, `paths`, `operations`. */
export function emitTypes(api: Api): string {
  return printTypes(typedDocument(api), new Set(api.typeNames.values()));
}

/** Emits the same schemas and queries with the names of the snake_case client. */
export function emitSnakeTypes(api: Api): string {
  const document = { openapi: "3.1.0", info: {}, paths: {}, components: { schemas: typedSchemas(api, true) } };
  return printTypes(document, new Set());
}
