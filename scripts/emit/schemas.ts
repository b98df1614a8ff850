import { type JsonObject, valueAt } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import type { Parameter } from "../operation.ts";
import { literal } from "../typescript.ts";

/** Emits the JSON Schemas of requests and responses, for validation at run time. */
export function emitSchemas(api: Api): string {
  const operations = Object.fromEntries(api.operations.map((operation) => [operation.key, checks(operation)]));
  const components = { schemas: valueAt(api.spec.root, ["components", "schemas"]) ?? {} };
  return `/** The JSON Schemas (2020-12) of what travels with an operation. Responses are by status. */
export interface OperationSchemas {
  readonly path?: object;
  readonly query?: object;
  readonly header?: object;
  readonly body?: object;
  readonly responses: Readonly<Record<string, object>>;
}

/** One schema that holds all others: those of the components, and those of each operation by how one calls it. */
export const schemas: { readonly components: object; readonly operations: Readonly<Record<string, OperationSchemas>> } =
${literal({ components, operations })};
`;
}

function checks({ parameters, body, answers }: ResourceOperation): JsonObject {
  const places = ["path", "query", "header"] as const;
  const inPlace = places.map((place) => [place, parameters.filter((parameter) => parameter.in === place)] as const);
  return {
    ...Object.fromEntries(inPlace.filter(([, list]) => list.length > 0).map(([place, list]) => [place, object(list)])),
    ...(body && { body: body.source }),
    responses: Object.fromEntries(answers.flatMap(({ status, source }) => (source ? [[status, source]] : []))),
  };
}

function object(parameters: readonly Parameter[]): JsonObject {
  return {
    type: "object",
    required: parameters.filter((parameter) => parameter.required).map((parameter) => parameter.wire),
    properties: Object.fromEntries(parameters.map(({ wire, source }) => [wire, source])),
  };
}
