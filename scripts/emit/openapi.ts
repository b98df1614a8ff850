import { downgrade } from "../forms/downgrade.ts";
import { toSwagger } from "../forms/swagger.ts";
import type { Api } from "../model.ts";
import { jsonFile, published } from "../published.ts";

/** Emits the document in OpenAPI 3.1, all of it in one file of JSON. */
export function emitOpenapi(api: Api): string {
  return jsonFile(published(api).root);
}

/** Emits the document in OpenAPI 3.0, for generators that stop there. */
export function emitOpenapi30(api: Api): string {
  return jsonFile(downgrade(published(api)));
}

/** Emits the document in Swagger 2.0, for the Python client and for old tools. */
export function emitSwagger(api: Api): string {
  return jsonFile(toSwagger(published(api)));
}
