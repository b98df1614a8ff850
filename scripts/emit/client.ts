import { createRequire } from "node:module";
import type {
  ClassDeclarationStructure,
  ImportDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  StatementStructures,
} from "ts-morph";
import { type Api, type Operation, plainType, type Resource, variableName } from "../model/index.ts";
import type { EmitContext } from "./context.ts";
import { methodText } from "./method-text.ts";
import { commentText } from "./text.ts";

// The CommonJS build is the only one; require loads it faster than import.
const { Project, StructureKind }: typeof import("ts-morph") = createRequire(import.meta.url)("ts-morph");

/** One of the two clients of an API. */
interface ClientSource {
  readonly isSnake: boolean;
  /** The module with its operation table. */
  readonly operations: string;
  /** The module with its types. */
  readonly types: string;
}

/** The context of the methods of a client. */
interface MethodSource extends ClientSource {
  /** The variable of the client in examples. */
  readonly client: string;
}

/** Emits the camelCase client: one class per tag, one method per operation, and the class of all resources. */
export function emitClient(api: Api, context: EmitContext): string {
  return clientText(api, context, { isSnake: false, operations: "./operations", types: "./types" });
}

/** Emits the same classes with the names of the Python client. */
export function emitSnake(api: Api, context: EmitContext): string {
  return clientText(api, context, { isSnake: true, operations: "./snake-operations", types: "./snake-types" });
}

function clientText(api: Api, context: EmitContext, source: ClientSource): string {
  const { core, extension, client = "api" } = context;
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
    ...resources.map((resource) => resourceClass(resource, api, { ...source, client })),
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

function resourceClass(resource: Resource, api: Api, source: MethodSource): ClassDeclarationStructure {
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

function methodOf(operation: Operation, api: Api, source: MethodSource): OptionalKind<MethodDeclarationStructure> {
  const { typeNames } = api;
  const { isSnake } = source;
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
    docs: docs(methodText(api, operation, { ...source, pathParams: inPath })),
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

/** An optional body before a required query must be passed, as `undefined` if absent. */
function bodyParameter(
  type: string,
  isRequired: boolean,
  needsQuery: boolean,
): OptionalKind<ParameterDeclarationStructure> {
  if (isRequired || !needsQuery) return { name: "body", type, hasQuestionToken: !isRequired };
  return { name: "body", type: `${type} | undefined` };
}

function docs(text: string): string[] {
  return text === "" ? [] : [commentText(text)];
}

/** The class that a client extends: one property per resource. */
function apiClass({ title, resources }: Api, { isSnake }: ClientSource): ClassDeclarationStructure {
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
