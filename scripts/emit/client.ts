import { createRequire } from "node:module";
import type {
  ClassDeclarationStructure,
  ImportDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  StatementStructures,
} from "ts-morph";
import { oneLine } from "../document/index.ts";
import { type Api, type Operation, plainType, type Resource, variableName } from "../model/index.ts";
import type { EmitContext } from "./context.ts";
import { commentText, sentence } from "./text.ts";

// The CommonJS build is the only one; require loads it faster than import.
const { Project, StructureKind }: typeof import("ts-morph") = createRequire(import.meta.url)("ts-morph");

/** Where a client takes its names from. */
interface Source {
  readonly isSnake: boolean;
  readonly operations: string;
  readonly types: string;
}

/** Emits the camelCase client: one class per tag, one method per operation, and the class that holds all resources. */
export function emitClient(api: Api, context: EmitContext): string {
  return clientText(api, context, { isSnake: false, operations: "./operations", types: "./types" });
}

/** Emits the same classes with the names of the Python client. */
export function emitSnake(api: Api, context: EmitContext): string {
  return clientText(api, context, { isSnake: true, operations: "./snake-operations", types: "./snake-types" });
}

function clientText(api: Api, { core, extension }: EmitContext, source: Source): string {
  const { operations, resources } = api;
  const names = new Set(operations.flatMap((operation) => typeNamesOf(operation, api)));
  const isPaginated = operations.some(({ item }) => item);
  const isSent = operations.some(({ item }) => !item);
  const hasOperations = operations.length > 0;
  const statements: StatementStructures[] = [
    ...(hasOperations ? [importTypes(`${core}/call${extension}`, ["CallOptions"])] : []),
    importTypes(`${core}/http${extension}`, ["Http"]),
    ...(isPaginated ? [importTypes(`${core}/pagination${extension}`, ["PagePromise"])] : []),
    ...(isSent ? [importTypes(`${core}/result${extension}`, ["ApiPromise"])] : []),
    ...(hasOperations ? [importAll(`${source.operations}${extension}`, "operations")] : []),
    ...(names.size > 0 ? [importTypes(`${source.types}${extension}`, [...names].sort())] : []),
    ...resources.map((resource) => resourceClass(resource, api, source)),
    apiClass(api, source),
  ];
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return project.createSourceFile("client.ts", { statements }).getFullText();
}

function importTypes(moduleSpecifier: string, namedImports: string[]): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier, namedImports };
}

function importAll(moduleSpecifier: string, namespaceImport: string): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, namespaceImport };
}

function typeNamesOf({ parameters, bodyType, resultType, queryType }: Operation, { typeNames }: Api): string[] {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  return [
    ...inPath.flatMap(({ schema }) => plainType(schema, typeNames)?.names ?? []),
    ...(queryType === "" ? [] : [queryType]),
    ...(bodyType?.names ?? []),
    ...resultType.names,
  ];
}

function resourceClass(resource: Resource, api: Api, source: Source): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: resource.className,
    docs: docs(resource.description),
    properties: [{ name: "#http", type: "Http", isReadonly: true }],
    ctors: [{ parameters: [{ name: "http", type: "Http" }], statements: "this.#http = http;" }],
    methods: resource.operations.map((operation) => methodOf(operation, api, source)),
  };
}

function methodOf(
  operation: Operation,
  { typeNames }: Api,
  { isSnake }: Source,
): OptionalKind<MethodDeclarationStructure> {
  const { constant, parameters, requestBody, bodyType, queryType, resultType, item } = operation;
  const inPath = parameters
    .filter((parameter) => parameter.in === "path")
    .map((parameter) => ({
      name: variableName(isSnake ? parameter.snakeName : parameter.name),
      type: plainType(parameter.schema, typeNames)?.text ?? "string | number",
      description: parameter.description,
    }));
  const needsQuery = parameters.some((parameter) => parameter.in === "query" && parameter.isRequired);
  const input = [
    ...(inPath.length > 0 ? [`path: [${inPath.map(({ name }) => name).join(", ")}]`] : []),
    ...(requestBody ? ["body"] : []),
    ...(queryType === "" ? [] : ["query"]),
  ];
  const promise = item ? "PagePromise" : "ApiPromise";
  return {
    name: isSnake ? operation.snakeName : operation.name,
    docs: docs(methodText(operation, inPath)),
    parameters: [
      ...inPath.map(({ name, type }) => ({ name, type })),
      ...(requestBody && bodyType ? [bodyParameter(bodyType.text, requestBody.isRequired, needsQuery)] : []),
      ...(queryType === "" ? [] : [{ name: "query", type: queryType, hasQuestionToken: !needsQuery }]),
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: `${promise}<${resultType.text}>`,
    statements: `return this.#http.${item ? "list" : "send"}(operations.${constant}, { ${input.join(", ")} }, options);`,
  };
}

/** An optional body before a required query is at least `undefined`. */
function bodyParameter(
  type: string,
  isRequired: boolean,
  needsQuery: boolean,
): OptionalKind<ParameterDeclarationStructure> {
  if (isRequired || !needsQuery) return { name: "body", type, hasQuestionToken: !isRequired };
  return { name: "body", type: `${type} | undefined` };
}

function methodText(operation: Operation, inPath: readonly { name: string; description: string }[]): string {
  const { summary, description, method, path, parameters, requestBody, success, responses, isDeprecated } = operation;
  const errors = responses.filter(({ status }) => /^[45]/.test(status)).map(({ status }) => status);
  const tags = [
    ...inPath.map((parameter) => `@param ${parameter.name} ${oneLine(parameter.description)}`),
    ...(requestBody ? [`@param body ${oneLine(requestBody.description)}`] : []),
    ...(parameters.some((parameter) => parameter.in === "query") ? ["@param query Query parameters."] : []),
    "@param options Request options.",
    ...(success.description === "" ? [] : [`@returns ${oneLine(success.description)}`]),
    ...(errors.length > 0 ? [`@throws {ApiError} Status ${errors.join(", ")}.`] : []),
    ...(isDeprecated ? ["@deprecated"] : []),
  ];
  return commentText(sentence(summary), description, `\`${method} ${path}\``, tags.join("\n"));
}

function docs(text: string): string[] {
  return text === "" ? [] : [commentText(text)];
}

/** The class that a client extends: one property per resource. */
function apiClass({ title, resources }: Api, { isSnake }: Source): ClassDeclarationStructure {
  const properties = resources.map(({ name, snakeName, className, description }) => ({
    name: isSnake ? snakeName : name,
    type: className,
    isReadonly: true,
    docs: docs(description),
  }));
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: "Api",
    docs: docs(`All resources of ${title || "the API"}.`),
    properties,
    ctors: [
      {
        parameters: [{ name: properties.length > 0 ? "http" : "_http", type: "Http" }],
        statements: properties.map(({ name, type }) => `this.${name} = new ${type}(http);`),
      },
    ],
  };
}
