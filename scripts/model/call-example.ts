import { isObject, type Json } from "../document/index.ts";
import { bodyExamples, type Example, examplesOf } from "./examples.ts";
import { expression, typescriptSyntax } from "./expression.ts";
import { targetOf } from "./shape.ts";
import type { Api, Operation, Parameter, Schema } from "./types.ts";

/** A call of an operation, with values from the examples of the document. */
export interface CallExample {
  readonly operation: Operation;
  readonly inPath: readonly [Parameter, Json][];
  /** The required parameters, or the first one: a call with all filters would find nothing. */
  readonly query: readonly [Parameter, Json][];
  readonly body?: Json;
  /** The same body with its fields in snake_case. */
  readonly snakeBody?: Json;
  /** The parts without an example in the document, such as `the parameter id`. */
  readonly missing: readonly string[];
}

/** Reads the example of a call from the document. */
export function callExample(api: Api, operation: Operation): CallExample {
  const { parameters, requestBody } = operation;
  const root = api.document.normalized;
  const missing: string[] = [];
  const first = (name: string, [example]: readonly Example[]): Json[] => {
    if (!example) missing.push(name);
    return example ? [example.value] : [];
  };
  const withExample = (parameter: Parameter): [Parameter, Json][] =>
    first(`the parameter ${parameter.wireName}`, examplesOf(root, parameter.source)).map((value) => [parameter, value]);
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const required = inQuery.filter(({ isRequired }) => isRequired);
  const inPath = parameters.filter((parameter) => parameter.in === "path").flatMap(withExample);
  const query = (required.length > 0 ? required : inQuery.slice(0, 1)).flatMap(withExample);
  const [body] = requestBody
    ? first("the request body", bodyExamples(root, requestBody.source, requestBody.mediaType))
    : [];
  return {
    operation,
    inPath,
    query,
    ...(requestBody && body !== undefined && { body, snakeBody: toSnake(body, requestBody.schema, api) }),
    missing,
  };
}

function toSnake(body: Json, schema: Schema, api: Api): Json {
  if (!api.spelling.changes(schema)) return body;
  const shape = targetOf(schema, api.schemas);
  if (shape?.kind === "array" && Array.isArray(body)) return body.map((item) => toSnake(item, shape.items, api));
  if (shape?.kind !== "object" || !isObject(body)) return body;
  const fields = Object.entries(body).map(([name, value]): [string, Json] => {
    const property = shape.properties.find((candidate) => candidate.name === name);
    return property ? [api.spelling.snakeName(name), toSnake(value, property.schema, api)] : [name, value];
  });
  return Object.fromEntries(fields);
}

/** Writes a call in TypeScript, as statements. `client` is the variable of the client. */
export function typescriptCall(example: CallExample, client: string, isSnake: boolean): string {
  const { operation, inPath, query } = example;
  const body = isSnake ? example.snakeBody : example.body;
  const fields = Object.fromEntries(
    query.map(([parameter, value]) => [isSnake ? parameter.snakeName : parameter.name, value]),
  );
  const values = [
    ...inPath.map(([, value]) => value),
    ...(body === undefined ? [] : [body]),
    ...(query.length > 0 ? [fields] : []),
  ];
  const key = isSnake ? operation.snakeKey : operation.key;
  const call = `${client}.${key}(${values.map((value) => expression(value, typescriptSyntax)).join(", ")})`;
  if (!operation.success.schema) return `await ${call};`;
  if (operation.item) return `const items = ${call};\nfor await (const item of items) console.log(item);`;
  return `const data = await ${call};\nconsole.log(data);`;
}
