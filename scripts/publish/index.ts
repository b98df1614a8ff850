import type { Api } from "../model/index.ts";
import { emitOpenApi, emitOpenApi30, emitSwagger } from "./openapi.ts";
import { emitReference } from "./reference.ts";

export { toPublished } from "./published.ts";
export { samplesOf } from "./samples.ts";

/** The emitters of the published files. Only the documents in `spec/` are published. */
export const publications: Readonly<Record<string, (api: Api) => string>> = {
  "openapi.json": emitOpenApi,
  "openapi-3.0.json": emitOpenApi30,
  "swagger-2.0.json": emitSwagger,
  "reference.md": emitReference,
};
