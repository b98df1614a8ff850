import type { Api, Resource, ResourceOperation } from "../model.ts";
import { variableName } from "../names.ts";
import { type Body, isField } from "../operation.ts";
import {
  type ClassDeclarationStructure,
  type InterfaceDeclarationStructure,
  type MethodDeclarationStructure,
  printStatements,
  StructureKind,
  type TypeAliasDeclarationStructure,
} from "../print.ts";
import { docs, literal, oneLine, typeText } from "../typescript.ts";
import type { Surroundings } from "./index.ts";

/** Emits the client: a class a tag, a method an operation, a type a query, and one class that holds all resources. */
export function emitClient(api: Api, surroundings: Surroundings): string {
  return clientText(api, surroundings, { table: "./operations.ts" });
}

/** Where a client has its operation table, and the types of the schemas where it does not import them. */
interface Sources {
  readonly table: string;
  readonly types?: readonly (InterfaceDeclarationStructure | TypeAliasDeclarationStructure)[];
}

/** The text of a client in whatever spelling the API is in. */
export function clientText(api: Api, { core }: Surroundings, { table, types }: Sources): string {
  const used = new Set<string>();
  const { operations } = api;
  const queries = operations.flatMap((operation) => queryType(operation, used));
  const classes = api.resources.map((resource) => resourceClass(resource, used));
  const isSent = operations.some(({ paged }) => !paged);
  return printStatements([
    ...(operations.length > 0 ? [importTypes(`${core}/call.ts`, ["CallOptions"])] : []),
    importTypes(`${core}/http.ts`, ["Http"]),
    ...(operations.some(({ paged }) => paged) ? [importTypes(`${core}/pagination.ts`, ["PagePromise"])] : []),
    ...(isSent ? [importTypes(`${core}/result.ts`, ["ApiPromise"])] : []),
    ...(operations.length > 0 ? [{ ...importTypes(table, ["operations"]), isTypeOnly: false }] : []),
    ...(types ?? (used.size > 0 ? [importTypes("./types.ts", [...used].sort())] : [])),
    ...queries,
    ...classes,
    resourcesClass(api),
  ]);
}

function importTypes(moduleSpecifier: string, namedImports: string[]) {
  return { kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier, namedImports } as const;
}

/** The type of the query of an operation, if it has one. */
function queryType(operation: ResourceOperation, used: Set<string>): InterfaceDeclarationStructure[] {
  const parameters = operation.parameters.filter(isField);
  if (parameters.length === 0) return [];
  const properties = parameters.map((parameter) => ({
    name: literal(parameter.name),
    type: typeText(parameter.schema, used),
    hasQuestionToken: !parameter.required,
    docs: docs(parameter.description),
  }));
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: operation.queryType,
      docs: docs(`The query of \`${operation.key}\`.`, sentence(operation.summary)),
      properties,
    },
  ];
}

function resourceClass(resource: Resource, used: Set<string>): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: resource.className,
    docs: docs(resource.description),
    properties: [{ name: "#http", type: "Http", isReadonly: true }],
    ctors: [{ parameters: [{ name: "http", type: "Http" }], statements: ["this.#http = http;"] }],
    methods: resource.operations.map((operation) => methodOf(operation, used)),
  };
}

function methodOf(operation: ResourceOperation, used: Set<string>): MethodDeclarationStructure {
  const { body, success, item, paged, parameters } = operation;
  const inPath = parameters.filter((parameter) => !isField(parameter));
  const query = parameters.filter(isField);
  const needsQuery = query.some((parameter) => parameter.required);
  const data = success.schema ? typeText(success.schema, used) : "void";
  const input = [
    ...(inPath.length > 0 ? [`path: [${inPath.map(({ name }) => variableName(name)).join(", ")}]`] : []),
    ...(body ? ["body"] : []),
    ...(query.length > 0 ? ["query"] : []),
  ];
  const call = `operations[${literal(operation.key)}], { ${input.join(", ")} }, options)`;
  return {
    name: operation.name,
    docs: methodDocs(operation),
    parameters: [
      ...inPath.map(({ name, schema }) => ({ name: variableName(name), type: typeText(schema, used) })),
      ...(body ? [bodyParameter(body, needsQuery, used)] : []),
      ...(query.length > 0 ? [{ name: "query", type: operation.queryType, hasQuestionToken: !needsQuery }] : []),
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: paged && item ? `PagePromise<${typeText(item, used)}>` : `ApiPromise<${data}>`,
    statements: [`return this.#http.${paged ? "list" : "send"}(${call};`],
  };
}

/** A body that can be left out is optional, or, before a query that cannot, at least `undefined`. */
function bodyParameter({ schema, required }: Body, needsQuery: boolean, used: Set<string>) {
  const type = typeText(schema, used);
  if (required || !needsQuery) return { name: "body", type, hasQuestionToken: !required };
  return { name: "body", type: `${type} | undefined`, hasQuestionToken: false };
}

function methodDocs(operation: ResourceOperation): string[] {
  const { summary, description, method, path, parameters, body, success, answers, deprecated } = operation;
  const errors = answers.filter(({ status }) => /^[45]/.test(status)).map(({ status }) => status);
  const tags = [
    ...parameters
      .filter((parameter) => !isField(parameter))
      .map((parameter) => `@param ${variableName(parameter.name)} ${oneLine(parameter.description)}`),
    ...(body ? [`@param body ${oneLine(body.description)}`] : []),
    ...(parameters.some(isField) ? ["@param query Query parameters."] : []),
    "@param options Request options.",
    ...(success.description === "" ? [] : [`@returns ${oneLine(success.description)}`]),
    ...(errors.length > 0 ? [`@throws {ApiError} Status ${errors.join(", ")}.`] : []),
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return docs(sentence(summary), description, `\`${method} ${path}\``, tags.join("\n"));
}

function sentence(text: string): string {
  return text === "" || /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The class that a client extends: one property a resource. */
function resourcesClass({ title, resources }: Api): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: "Api",
    docs: docs(`All resources of ${title || "the API"}.`),
    properties: resources.map(({ name, className, description }) => ({
      name,
      type: className,
      isReadonly: true,
      docs: docs(description),
    })),
    ctors: [
      {
        parameters: [{ name: "http", type: "Http" }],
        statements: resources.map(({ name, className }) => `this.${name} = new ${className}(http);`),
      },
    ],
  };
}
