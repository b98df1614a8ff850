import { type Json, type JsonObject, objectOf } from "../document/index.ts";
import type { Api, Operation, Parameter } from "../model/index.ts";
import { literal } from "./text.ts";

/** Emits the JSON Schemas of requests and responses, for checks at run time. */
export function emitSchemas(api: Api): string {
  const operations = Object.fromEntries(api.operations.map((operation) => [operation.key, schemasOf(operation)]));
  const components = { schemas: objectOf(objectOf(api.document.normalized.components).schemas) };
  return `/** The JSON Schemas (2020-12) of one operation. Responses are by status. */
export interface OperationSchemas {
  readonly path?: object;
  readonly query?: object;
  readonly body?: object;
  readonly responses: Readonly<Record<string, object>>;
}

/** One schema that contains all others: those of the components, and those of each operation by its key. */
export const schemas: { readonly components: object; readonly operations: Readonly<Record<string, OperationSchemas>> } =
${literal({ components, operations })};
`;
}

function schemasOf({ parameters, requestBody, responses }: Operation): JsonObject {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  return {
    ...(inPath.length > 0 && { path: objectSchema(inPath) }),
    ...(inQuery.length > 0 && { query: objectSchema(inQuery) }),
    ...(requestBody && { body: requestBody.schema.source ?? {} }),
    responses: Object.fromEntries(
      responses.flatMap(({ status, schema }) => (schema?.source ? [[status, schema.source]] : [])),
    ),
  };
}

function objectSchema(parameters: readonly Parameter[]): JsonObject {
  const entries = parameters.map(({ wireName, source }): [string, Json] => [wireName, source.schema ?? {}]);
  return {
    type: "object",
    required: parameters.filter(({ isRequired }) => isRequired).map(({ wireName }) => wireName),
    properties: Object.fromEntries(entries),
  };
}
