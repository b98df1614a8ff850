import { isObject, type JsonObject, listOf, objectOf, type SpecDocument, textOf } from "../document/index.ts";
import { relaxAccess } from "./access.ts";
import {
  camelCase,
  className,
  codecName,
  derivedName,
  distinct,
  memberName,
  operationTypeName,
  resourceOf,
  snakeCase,
  typeName,
} from "./names.ts";
import { type OperationData, type OperationSource, readOperation } from "./operation.ts";
import { readSchema, type Schema, type Schemas } from "./schema.ts";
import { createSpelling, type Spelling } from "./spelling.ts";

export * from "./names.ts";
export type { Retry, StableOrder } from "./operation.ts";
export type { Parameter } from "./parameter.ts";
export type { RequestBody, ResponseObject, Success } from "./response.ts";
export * from "./schema.ts";
export * from "./shape.ts";
export type { Spelling } from "./spelling.ts";

/** An API, as every emitter reads it. */
export interface Api {
  readonly title: string;
  readonly document: SpecDocument;
  readonly resources: readonly Resource[];
  /** The operations of all resources. */
  readonly operations: readonly Operation[];
  readonly schemas: Schemas;
  /** The type names of the component schemas, by their keys. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** The names of their codecs, by their keys. */
  readonly codecNames: ReadonlyMap<string, string>;
  /** The schemas that get a type although the document does not name them: requests and responses, by type name. */
  readonly inlineTypes: ReadonlyMap<string, JsonObject>;
  /** How fields are spelled in the snake_case client. */
  readonly spelling: Spelling;
  /** Everything that the client cannot express, with its source location. */
  readonly warnings: readonly string[];
}

/** The operations of one tag. */
export interface Resource {
  /** The property of the client, such as `credentials`. */
  readonly name: string;
  readonly snakeName: string;
  readonly className: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

/** An operation with its names. */
export interface Operation extends OperationData {
  readonly name: string;
  readonly snakeName: string;
  /** How it is called, such as `credentials.list`. */
  readonly key: string;
  readonly snakeKey: string;
  /** The constant of its row in the operation table, such as `credentialsList`. */
  readonly constant: string;
  /** The type name of its query parameters. */
  readonly queryType: string;
  readonly bodyType: TypeUse | undefined;
  /** The type of the data, or of one item if the operation is paginated. */
  readonly resultType: TypeUse;
}

/** A type as a signature has it, and the exported types that it uses. */
export interface TypeUse {
  readonly text: string;
  readonly names: readonly string[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Builds the model of a document. What the client cannot have becomes a warning. */
export function buildModel(document: SpecDocument): Api {
  const root = document.normalized;
  const warnings = [...document.warnings];
  const components = objectOf(objectOf(root.components).schemas);
  const schemas = new Map(Object.entries(components).map(([key, schema]) => [key, readSchema(schema)]));
  const typeNames = nameTypes(components, document, warnings);
  const keys = [...schemas.keys()];
  const codecs = distinct(keys.map((key) => codecName(typeNames.get(key) ?? key)));
  const sources = operationSources(root);
  const read = sources.flatMap((source) => readOperation(document, source, { schemas, warnings }) ?? []);
  relaxAccess(read, schemas, (schema, text) => warnings.push(`${document.locationOf(schema)}: ${text}`));
  const types = new Set(typeNames.values());
  const inlineTypes = new Map<string, JsonObject>();
  const constants = new Set(["operations"]);
  const resources = groupByTag(read, types).map(({ tag, name, className, operations }): Resource => {
    const named = nameOperations(name, operations, { constants, warnings });
    return {
      name,
      snakeName: snakeCase(name),
      className,
      description: tagDescription(root, tag),
      operations: named.map((operation) => typeOperation(operation, { typeNames, types, inlineTypes })),
    };
  });
  const operations = resources.flatMap((resource) => resource.operations);
  const spelling = createSpelling({ schemas, operations, document, warnings });
  const title = textOf(objectOf(root.info).title);
  return {
    title,
    document,
    resources,
    operations,
    schemas,
    typeNames,
    codecNames: new Map(keys.map((key, index) => [key, codecs[index] ?? key])),
    inlineTypes,
    spelling,
    warnings: [...new Set(warnings)],
  };
}

function operationSources(root: JsonObject): OperationSource[] {
  return Object.entries(objectOf(root.paths)).flatMap(([path, pathItem]) =>
    Object.entries(objectOf(pathItem)).flatMap(([method, operation]) =>
      methods.includes(method) && isObject(operation)
        ? [{ path, method, pathItem: objectOf(pathItem), operation }]
        : [],
    ),
  );
}

function nameTypes(components: JsonObject, document: SpecDocument, warnings: string[]): Map<string, string> {
  const keys = Object.keys(components);
  const wanted = keys.map(typeName);
  const names = distinct(wanted);
  keys.forEach((key, index) => {
    if (names[index] === wanted[index]) return;
    const location = document.locationOf(objectOf(components[key]));
    warnings.push(
      `${location}: the type of ${key} becomes ${names[index]}, because ${wanted[index]} is taken; rename one of the two`,
    );
  });
  return new Map(keys.map((key, index) => [key, names[index] ?? key]));
}

function groupByTag(operations: readonly OperationData[], types: Set<string>) {
  const groups = new Map<string, { tag: string; name: string; operations: OperationData[] }>();
  for (const operation of operations) {
    const tag = operation.tag || resourceOf(operation.path);
    const name = memberName(tag);
    const group = groups.get(name) ?? { tag, name, operations: [] };
    groups.set(name, group);
    group.operations.push(operation);
  }
  const list = [...groups.values()];
  const classes = distinct(
    list.map(({ tag }) => className(tag, types)),
    types,
  );
  for (const name of classes) types.add(name);
  return list.map((group, index) => ({ ...group, className: classes[index] ?? group.name }));
}

function tagDescription(root: JsonObject, tag: string): string {
  const found = listOf(root.tags).find((item) => textOf(objectOf(item).name) === tag);
  return textOf(objectOf(found).description);
}

type NamedOperation = OperationData & Pick<Operation, "name" | "snakeName" | "key" | "snakeKey" | "constant">;

function nameOperations(
  resource: string,
  operations: readonly OperationData[],
  { constants, warnings }: { constants: Set<string>; warnings: string[] },
): NamedOperation[] {
  const ids = operations.map(({ operationId, method, path }) => operationId || derivedName(method.toLowerCase(), path));
  const wanted = ids.map(memberName);
  const names = distinct(wanted);
  // A derived name is the Python client's as it is.
  const wantedSnake = operations.map(({ operationId }, index) => {
    const name = names[index] ?? "";
    return operationId || name !== wanted[index] ? snakeCase(name) : (ids[index] ?? "");
  });
  const snakeNames = distinct(wantedSnake);
  return operations.map((operation, index) => {
    const [name = "", snakeName = ""] = [names[index], snakeNames[index]];
    for (const [list, given] of [
      [wanted, name],
      [wantedSnake, snakeName],
    ] as const) {
      const taken = list[index] ?? "";
      if (taken === given) continue;
      const owner = operations[list.indexOf(taken)]?.location;
      warnings.push(
        `${operation.location}: the method becomes ${given}, because ${taken} is taken by ${owner}; rename one of the two`,
      );
    }
    const key = `${resource}.${name}`;
    const [constant = ""] = distinct([camelCase(key)], constants);
    constants.add(constant);
    return { ...operation, name, snakeName, key, snakeKey: `${snakeCase(resource)}.${snakeName}`, constant };
  });
}

interface TypeNaming {
  readonly typeNames: ReadonlyMap<string, string>;
  /** Every name that is taken. */
  readonly types: Set<string>;
  readonly inlineTypes: Map<string, JsonObject>;
}

function typeOperation(operation: NamedOperation, naming: TypeNaming): Operation {
  const { key, parameters, requestBody, success, item } = operation;
  const hasQuery = parameters.some((parameter) => parameter.in === "query");
  const queryType = hasQuery ? freeName(operationTypeName(key, "Query"), naming) : "";
  const result = item ?? success.schema;
  const use = (schema: Schema, suffix: "Body" | "Response"): TypeUse =>
    plainType(schema, naming.typeNames) ?? inlineType(schema, operationTypeName(key, suffix), naming);
  const resultType = result ? use(result, "Response") : { text: "void", names: [] };
  return {
    ...operation,
    queryType,
    bodyType: requestBody && use(requestBody.schema, "Body"),
    resultType: success.isOptional ? { ...resultType, text: `${resultType.text} | undefined` } : resultType,
  };
}

function freeName(wanted: string, { types }: TypeNaming): string {
  const [name = wanted] = distinct([wanted], types);
  types.add(name);
  return name;
}

/** A scalar, a reference, or a list of them, which a signature shows as it is. */
export function plainType(schema: Schema, typeNames: ReadonlyMap<string, string>): TypeUse | undefined {
  switch (schema.kind) {
    case "reference": {
      const name = typeNames.get(schema.name);
      return { text: name ?? "unknown", names: name === undefined ? [] : [name] };
    }
    case "array": {
      const item = plainType(schema.items, typeNames);
      return item && { text: / /.test(item.text) ? `(${item.text})[]` : `${item.text}[]`, names: item.names };
    }
    case "values": {
      const isPlain = schema.values.every((value) => typeof value !== "object" || value === null);
      return isPlain ? { text: schema.values.map((value) => JSON.stringify(value)).join(" | "), names: [] } : undefined;
    }
    case "union": {
      const members = schema.members.map((member) => plainType(member, typeNames));
      if (members.length === 0 || !members.every((member) => member !== undefined)) return undefined;
      return { text: members.map(({ text }) => text).join(" | "), names: members.flatMap(({ names }) => names) };
    }
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { text: schema.kind, names: [] };
    default:
      return undefined;
  }
}

function inlineType(schema: Schema, wanted: string, naming: TypeNaming): TypeUse {
  const name = freeName(wanted, naming);
  const source = schema.source ?? {
    anyOf: schema.kind === "union" ? schema.members.flatMap((member) => member.source ?? []) : [],
  };
  naming.inlineTypes.set(name, source);
  return { text: name, names: [name] };
}
