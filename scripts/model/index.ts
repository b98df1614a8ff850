import { isObject, type JsonObject, listOf, objectOf, type SpecDocument, textOf } from "../document/index.ts";
import { relaxAccess } from "./access.ts";
import { applyNameRules, type NameRules } from "./name-rules.ts";
import { codecName, distinct, reservedWords, snakeCase } from "./names.ts";
import { groupByTag, nameOperations, nameTypes, tagDescription } from "./naming.ts";
import { type OperationSource, readOperation } from "./operation.ts";
import { readSchema } from "./schema.ts";
import { createSpelling } from "./spelling.ts";
import type { Api, OperationData, Resource } from "./types.ts";
import { typeOperation } from "./typing.ts";

export * from "./call-example.ts";
export * from "./examples.ts";
export * from "./expression.ts";
export { type NameRules, readNameRules } from "./name-rules.ts";
export * from "./names.ts";
export * from "./schema.ts";
export * from "./shape.ts";
export type * from "./types.ts";
export { plainType } from "./typing.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Builds the model of a document, with a warning for everything that the client does not support. */
export function buildModel(document: SpecDocument, rules?: NameRules): Api {
  const root = document.normalized;
  if (rules) applyNameRules(root, rules);
  const warnings = [...document.warnings];
  const components = objectOf(objectOf(root.components).schemas);
  const schemas = new Map(Object.entries(components).map(([key, schema]) => [key, readSchema(schema)]));
  const typeNames = nameTypes(components, document, warnings);
  const keys = [...schemas.keys()];
  const codecs = distinct(keys.map((key) => codecName(typeNames.get(key) ?? key)));
  const sources = operationSources(root);
  const read = sources.flatMap((source) => {
    const operation = readOperation(document, source, { schemas, warnings });
    return operation ? [operation, ...deprecatedAliases(operation, source.operation)] : [];
  });
  relaxAccess(read, schemas, (schema, text) => warnings.push(`${document.locationOf(schema)}: ${text}`));
  const types = new Set(typeNames.values());
  const inlineTypes = new Map<string, JsonObject>();
  const constants = new Set(["operations", ...reservedWords]);
  const resources = groupByTag(read, types).map(({ tag, name, className, operations }): Resource => {
    const named = nameOperations(name, operations, { constants, warnings });
    return {
      name,
      snakeName: snakeCase(name),
      className,
      description: tagDescription(root, tag),
      operations: named.map((operation) => ({
        ...operation,
        ...typeOperation(operation, { typeNames, types, inlineTypes }),
      })),
    };
  });
  const operations = resources.flatMap((resource) => resource.operations);
  const spelling = createSpelling({ schemas, operations, document, warnings });
  const title = textOf(objectOf(root.info).title);
  return {
    title,
    serverUrl: textOf(objectOf(listOf(root.servers)[0]).url),
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

/** The operation under its deprecated names. */
function deprecatedAliases(operation: OperationData, source: JsonObject): OperationData[] {
  const names = listOf(source["x-deprecated-names"]).map(String);
  return names.map((operationId) => ({ ...operation, operationId, isDeprecated: true, isAlias: true }));
}
