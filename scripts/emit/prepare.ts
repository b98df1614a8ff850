import {
  changeSchemas,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  mapSubschemas,
  objectOf,
  refTo,
  schemaKeyOf,
  visitDocument,
} from "../document/index.ts";
import type { Api, Operation } from "../model/index.ts";
import { commentText, schemaText, sentence } from "./text.ts";

/** The schemas of the exported types by type name, prepared for openapi-typescript. */
export function typedSchemas(api: Api, isSnake: boolean): JsonObject {
  const components = objectOf(objectOf(api.document.normalized.components).schemas);
  const entries: [string, Json][] = [
    ...Object.entries(components).map(([key, schema]): [string, Json] => [api.typeNames.get(key) ?? key, schema]),
    ...api.inlineTypes,
  ];
  const queries = api.operations.filter(({ queryType }) => queryType !== "");
  return Object.fromEntries([
    ...entries.map(
      ([name, schema]) => [name, isObject(schema) ? prepared(schema, api, isSnake) : schema !== false] as const,
    ),
    ...queries.map((operation) => [operation.queryType, querySchema(operation, api, isSnake)] as const),
  ]);
}

/** The whole document, prepared for openapi-typescript: with type names, and operations by their keys. */
export function typedDocument(api: Api): JsonObject {
  const root = structuredClone(api.document.normalized);
  for (const path of Object.values(objectOf(root.paths))) {
    for (const operation of Object.values(objectOf(path))) if (isObject(operation)) delete operation.operationId;
  }
  for (const { path, method, key } of api.operations.filter(({ isAlias }) => !isAlias)) {
    const operation = objectOf(objectOf(objectOf(root.paths)[path])[method.toLowerCase()]);
    operation.operationId = key;
  }
  changeSchemas(root, (schema) => prepared(schema, api, false));
  const moveToTitle = (holder: JsonObject | null): void => {
    if (typeof holder?.description === "string") holder.title = holder.description;
    for (const annotation of ["description", "example", "examples"]) delete holder?.[annotation];
  };
  // These texts are on the client's methods.
  const removeTexts = (holder: JsonObject | null): void => {
    for (const annotation of ["summary", "description"]) delete holder?.[annotation];
  };
  const visitors = { MediaType: moveToTitle, RequestBody: moveToTitle, Parameter: moveToTitle, Header: moveToTitle };
  visitDocument(root, { ...visitors, Operation: removeTexts, Response: removeTexts } as never);
  return { ...root, components: { ...objectOf(root.components), schemas: typedSchemas(api, false) } };
}

function querySchema(operation: Operation, api: Api, isSnake: boolean): JsonObject {
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const nameOf = (parameter: (typeof query)[number]): string => (isSnake ? parameter.snakeName : parameter.name);
  const key = isSnake ? operation.snakeKey : operation.key;
  return {
    title: commentText(`Query parameters of \`${key}\`.`, sentence(operation.summary)),
    type: "object",
    required: query.filter(({ isRequired }) => isRequired).map(nameOf),
    properties: Object.fromEntries(
      query.map((parameter) => {
        const shape = without(prepared(objectOf(parameter.source.schema), api, false), ["title"]);
        const isDeprecated = parameter.source.deprecated === true;
        const text = commentText(parameter.description, isDeprecated ? "@deprecated" : "");
        return [nameOf(parameter), { ...shape, ...(text !== "" && { title: text }) }];
      }),
    ),
  };
}

/** Keywords that openapi-typescript would print into comments. */
const annotations = ["title", "description", "format", "default", "example", "examples", "deprecated"];

function without(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** A schema with type names in its references, its text as a title, and workarounds for openapi-typescript. */
function prepared(schema: JsonObject, api: Api, isSnake: boolean): JsonObject {
  const { spelling, typeNames } = api;
  const inner = mapSubschemas(schema, (part) => prepared(part, api, isSnake));
  const text = schemaText(schema);
  const result: JsonObject = { ...without(inner, annotations), ...(text !== "" && { title: text }) };
  const key = schemaKeyOf(schema.$ref);
  if (key !== undefined) result.$ref = refTo("components", "schemas", typeNames.get(key) ?? key);
  if (key !== undefined && !typeNames.has(key)) delete result.$ref;
  // `type` may contradict `enum`.
  if (Array.isArray(result.enum)) delete result.type;
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    // openapi-typescript fails on a member that is true or false.
    if (Array.isArray(result[keyword]))
      result[keyword] = listOf(result[keyword]).map((part) => (isObject(part) ? part : {}));
  }
  const { properties } = result;
  if (isObject(properties)) {
    if (isObject(result.additionalProperties)) {
      // The index signature of TypeScript covers the declared fields too.
      result.additionalProperties = { anyOf: [result.additionalProperties, ...Object.values(properties)] };
    }
    if (isSnake && !spelling.isKept(schema)) {
      result.properties = Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [spelling.snakeName(name), field]),
      );
      result.required = listOf(result.required).map((name) => spelling.snakeName(String(name)));
    }
  }
  return result;
}
