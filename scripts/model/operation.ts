import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, listOf, objectOf, oneLine, type SpecDocument, textOf } from "../document/index.ts";
import { readParameters } from "./parameter.ts";
import { readRequestBody, readResponses, readSuccess } from "./response.ts";
import { secretFields } from "./schema.ts";
import type { OperationData, OperationDiagnostics, Parameter, Retry, Schemas, StableOrder } from "./types.ts";

/** The location of an operation in the document. */
export interface OperationSource {
  readonly path: string;
  readonly method: string;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

/** Reads one operation. Returns undefined, after a warning, if the client cannot support it. */
export function readOperation(
  document: SpecDocument,
  { path, method, pathItem, operation }: OperationSource,
  { schemas, warnings }: { schemas: Schemas; warnings: string[] },
): OperationData | undefined {
  const root = document.normalized;
  const location = (): string => oneLine(`${document.locationOf(operation)} ${method.toUpperCase()} ${path}`);
  const reasons: string[] = [];
  const diagnostics: OperationDiagnostics = {
    warn: (text) => warnings.push(`${location()}: ${text}`),
    exclude: (reason) => reasons.push(reason),
  };
  const parameters = readParameters({ root, path, owners: [pathItem, operation] }, schemas, diagnostics);
  const hasBody = method !== "get" && method !== "head";
  const requestBody = readRequestBody(root, operation, diagnostics);
  const { schema: body } = requestBody ?? {};
  if (!hasBody && body && !(body.kind === "object" && body.properties.length === 0)) {
    diagnostics.warn(`a ${method.toUpperCase()} request has no body; the request body is ignored`);
  }
  const responses = readResponses(root, operation);
  const success = readSuccess(responses, method.toUpperCase(), diagnostics);
  if (method === "trace") diagnostics.exclude("fetch cannot send TRACE");
  const servers = operation.servers ?? pathItem.servers ?? root.servers;
  if (!isDeepStrictEqual(servers, root.servers))
    diagnostics.warn("the servers of the operation are ignored; the client has one base URL");
  if (reasons.length > 0) {
    diagnostics.warn(`omitted from the client: ${reasons.join("; ")}`);
    return undefined;
  }
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ wireName }) => wireName);
  const { schema } = success;
  const isPaginated = schema?.kind === "array" && query.includes("limit") && query.includes("page_num");
  const roots = [requestBody?.schema, schema].flatMap((root) => root ?? []);
  return {
    method: method.toUpperCase(),
    path,
    operationId: textOf(operation.operationId),
    tag: textOf(listOf(operation.tags)[0]),
    summary: textOf(operation.summary),
    description: textOf(operation.description),
    isDeprecated: operation.deprecated === true,
    isAlias: false,
    parameters,
    requestBody: hasBody ? requestBody : undefined,
    responses,
    success,
    item: isPaginated ? schema.items : undefined,
    stableOrder: readStableOrder(operation["x-stable-order"], parameters, diagnostics),
    retry: readRetry(operation["x-retry"], method, diagnostics),
    needsConfirmation: readConfirm(operation["x-confirm"], method, diagnostics),
    secrets: secretFields(roots, schemas),
    location,
  };
}

function readRetry(value: unknown, method: string, { warn }: OperationDiagnostics): Retry {
  if (value === "throttled" || value === "never") return value;
  if (value !== undefined) warn(`x-retry must be throttled or never, got ${JSON.stringify(value)}`);
  if (method === "post") return "throttled";
  return method === "patch" ? "never" : "idempotent";
}

function readConfirm(value: unknown, method: string, { warn }: OperationDiagnostics): boolean {
  if (typeof value === "boolean") return value;
  if (value !== undefined) warn(`x-confirm must be true or false, got ${JSON.stringify(value)}`);
  return method === "delete";
}

function readStableOrder(
  value: unknown,
  parameters: readonly Parameter[],
  { warn }: OperationDiagnostics,
): StableOrder | undefined {
  if (value === undefined) return undefined;
  const { query, key } = objectOf(value as JsonObject);
  if (!isObject(query) || typeof key !== "string") {
    warn(
      "x-stable-order requires `query` (the parameters that select the order) and `key` (the field that identifies an item)",
    );
    return undefined;
  }
  for (const [wireName, setting] of Object.entries(query)) {
    const parameter = parameters.find((candidate) => candidate.in === "query" && candidate.wireName === wireName);
    const schema = parameter?.schema;
    if (!parameter) warn(`x-stable-order names the query parameter ${wireName}, which does not exist`);
    else if (schema?.kind === "values" && !schema.values.includes(setting)) {
      warn(`x-stable-order sets ${wireName} to ${String(setting)}, which is not one of its values`);
    }
  }
  return { query: Object.fromEntries(Object.entries(query).map(([name, setting]) => [name, String(setting)])), key };
}
