import { type Json, type JsonObject, oneLine, textOf, valueAt } from "../document/index.ts";
import {
  type Api,
  alternatives,
  type CallExample,
  callExample,
  itemsOf,
  type ObjectSchema,
  type Operation,
  objectShape,
  type Schema,
  secretFields,
  targetOf,
} from "../model/index.ts";
import { literal, sentence } from "./text.ts";

/** Emits the table of the command line: one command per operation, with its texts and the types of its values. */
export function emitCli(api: Api): string {
  const resources = Object.fromEntries(api.resources.map(({ snakeName, description }) => [snakeName, description]));
  const commands = api.resources.flatMap(({ snakeName, operations }) =>
    operations.filter(({ isAlias }) => !isAlias).map((operation) => commandOf(api, snakeName, operation)),
  );
  return `/** A parameter of a command. */
export interface CommandParameter {
  /** Path parameters are positional; the others are flags. */
  readonly in: "path" | "query" | "body";
  /** The name in the snake_case client. */
  readonly name: string;
  /** \`json\` is any JSON value. */
  readonly type: "string" | "integer" | "number" | "boolean" | "json";
  readonly list?: boolean;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: boolean;
  readonly nullable?: boolean;
  readonly secret?: boolean;
  /** True if the value is the whole request body. */
  readonly whole?: boolean;
  readonly description: string;
  /** The value in the example of the command. */
  readonly example?: unknown;
}

/** A command: one operation of the API. */
export interface Command {
  /** The resource and the method of the snake_case client. */
  readonly resource: string;
  readonly method: string;
  /** The HTTP method and the path. */
  readonly request: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly CommandParameter[];
  readonly body?: "required" | "optional";
  readonly paginated?: boolean;
  /** True if the command asks for confirmation. */
  readonly confirm?: boolean;
  /** The secret fields of request and response, in both spellings. */
  readonly secrets: readonly string[];
  /** The fields of the response, or of an item if it is a list, such as \`user.name\`. Empty if unknown. */
  readonly columns: readonly string[];
}

export const title = ${literal(api.title)};

/** The descriptions of the resources. */
export const resources: Readonly<Record<string, string>> = ${literal(resources)};

export const commands: readonly Command[] = ${literal(commands)};
`;
}

function commandOf(api: Api, resource: string, operation: Operation): JsonObject {
  const { snakeName, method, path, summary, description, requestBody, item, secrets, success } = operation;
  const result = item ?? success.schema;
  const example = callExample(api, operation);
  const spelled = secrets.flatMap((name) => [name, api.spelling.snakeName(name)]);
  return {
    resource,
    method: snakeName,
    request: `${method} ${path}`,
    summary: sentence(summary),
    description,
    parameters: [...pathAndQuery(api, operation, example), ...bodyFields(api, operation, example.body)],
    ...(requestBody && { body: requestBody.isRequired ? "required" : "optional" }),
    ...(item && { paginated: true }),
    ...(operation.needsConfirmation && { confirm: true }),
    secrets: [...new Set(spelled)],
    columns: result ? columnsOf(api, listedIn(api, result)) : [],
  };
}

function pathAndQuery({ schemas }: Api, { parameters }: Operation, { inPath, query }: CallExample): JsonObject[] {
  const examples = new Map([...inPath, ...query]);
  return parameters.map((parameter) => {
    const { in: location, snakeName, schema, isRequired, description } = parameter;
    const example = examples.get(parameter);
    return {
      in: location,
      name: snakeName,
      ...typeOf(schema, schemas),
      ...(isRequired && { required: true }),
      description: oneLine(description),
      ...(example !== undefined && { example }),
    };
  });
}

function bodyFields(api: Api, { requestBody }: Operation, example: Json | undefined): JsonObject[] {
  if (!requestBody) return [];
  const { schema, isRequired, description } = requestBody;
  const shape = objectShape(schema, api.schemas);
  if (!shape || shape.properties.length === 0) {
    const whole = { in: "body", name: "body", whole: true, type: "json", description: oneLine(description) };
    return [{ ...whole, ...fieldNotes(api, { schema, isRequired, example }) }];
  }
  return shape.properties.map(({ name, schema, isRequired }) => {
    const text = textOf(schema.source?.description) || textOf(targetOf(schema, api.schemas)?.source?.description);
    return {
      in: "body",
      name: api.spelling.snakeName(name),
      ...typeOf(schema, api.schemas),
      description: oneLine(text),
      ...fieldNotes(api, { schema, isRequired, example: valueAt(example, [name]) }),
    };
  });
}

interface Field {
  readonly schema: Schema;
  readonly isRequired: boolean;
  readonly example: Json | undefined;
}

function fieldNotes({ schemas }: Api, { schema, isRequired, example }: Field): JsonObject {
  const isSecret = schema.isSecret || secretFields([schema], schemas).length > 0;
  return {
    ...(isRequired && { required: true }),
    ...(allowsNull(schema, schemas) && { nullable: true }),
    ...(isSecret && { secret: true }),
    ...(example !== undefined && { example: isSecret ? "" : example }),
  };
}

function allowsNull(schema: Schema, schemas: Api["schemas"]): boolean {
  return alternatives(schema, schemas).some((alternative) => {
    const target = targetOf(alternative, schemas);
    if (target?.kind === "values") return target.values.includes(null);
    if (target?.kind === "intersection") return target.members.every((member) => allowsNull(member, schemas));
    return target?.kind === "null" || target?.kind === "unknown";
  });
}

/** The type of a value. Anything except a scalar or a list of scalars is JSON. */
function typeOf(schema: Schema, schemas: Api["schemas"]): JsonObject {
  const members = alternatives(schema, schemas).filter(({ kind }) => kind !== "null");
  const target = members.length === 1 && members[0] ? targetOf(members[0], schemas) : undefined;
  const { minimum, maximum } = target?.source ?? schema.source ?? {};
  const range = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  switch (target?.kind) {
    case "string":
    case "boolean":
      return { type: target.kind };
    case "number":
      return { type: [schema.source?.type ?? []].flat().includes("number") ? "number" : "integer", ...range };
    case "values":
      if (target.values.some((value) => value !== null && typeof value !== "string")) break;
      return { type: "string", enum: target.values.filter((value) => value !== null) };
    case "array": {
      const item = typeOf(target.items, schemas);
      if (item.type !== "json" && item.list === undefined) return { ...item, list: true };
      break;
    }
    case "intersection": {
      const plain = target.members.map((member) => typeOf(member, schemas)).find(({ type }) => type !== "json");
      if (plain) return plain;
    }
  }
  return { type: "json" };
}

/** The items of a list, or of the list that is the only field of an object. */
function listedIn({ schemas }: Api, schema: Schema): Schema {
  const [only, ...others] = objectShape(schema, schemas)?.properties ?? [];
  const list = only && others.length === 0 ? itemsOf(only.schema, schemas) : undefined;
  return itemsOf(schema, schemas) ?? list ?? schema;
}

/** The paths of the fields of an object that have a plain value or a list. */
function columnsOf(api: Api, schema: Schema, seen: readonly ObjectSchema[] = []): string[] {
  const shape = objectShape(schema, api.schemas);
  if (!shape || seen.includes(shape)) return [];
  return shape.properties.flatMap(({ name, schema: field }) => {
    const column = api.spelling.snakeName(name);
    const inner = columnsOf(api, field, [...seen, shape]);
    return inner.length > 0 ? inner.map((path) => `${column}.${path}`) : [column];
  });
}
