import type { JsonObject } from "../document/index.ts";
import type { Api } from "../model/index.ts";
import { toOpenApi30 } from "./openapi30.ts";
import { toPublished } from "./published.ts";
import { toSwagger } from "./swagger.ts";

/** Emits the document as OpenAPI 3.1, in one JSON file. */
export function emitOpenApi(api: Api): string {
  return jsonFile(toPublished(api).root);
}

/** Emits the document as OpenAPI 3.0, for tools that do not read 3.1. */
export function emitOpenApi30(api: Api): string {
  return jsonFile(toOpenApi30(toPublished(api)));
}

/** Emits the document as Swagger 2.0, for the Python client and old tools. */
export function emitSwagger(api: Api): string {
  return jsonFile(toSwagger(toPublished(api)));
}

function jsonFile(root: JsonObject): string {
  return `${JSON.stringify(root, null, 2)}\n`;
}
