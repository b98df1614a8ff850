import { follow, isObject, type JsonObject, type Path, valueAt } from "./json.ts";
import { camelCase, memberName } from "./names.ts";
import { readSchema, type Schema, secretFields } from "./schema.ts";
import { keysAt, listAt, operationOf, type Spec, textAt } from "./spec.ts";

/** When a request may be sent again: always, where the service says that it did nothing (429, 503), or never. */
export type Retry = "idempotent" | "refused" | "never";

/** One method of the API. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** Path parameters in the order of the path, then the others in the order of the document. */
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  /** What comes back when all went well. */
  readonly success: Success;
  /** Every answer that the document names, errors among them. */
  readonly answers: readonly Answer[];
  /** True for a list that comes in pages, by `limit` and `page_num`. */
  readonly paged: boolean;
  readonly retry: Retry;
  /** The fields of body and answer that must never be shown. */
  readonly secrets: readonly string[];
  /** Where it stands, as `spec/credentials.yaml:212 GET /credentials/{id}`. */
  readonly place: string;
}

/** A value that travels in the path, the query or a header. */
export interface Parameter {
  /** The spelling on the wire. */
  readonly wire: string;
  /** The spelling in the camelCase client. */
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description: string;
  readonly style: string;
  readonly explode: boolean;
  readonly schema: Schema;
  /** The schema as the document has it. */
  readonly source: JsonObject;
}

/** What a request carries. */
export interface Body {
  readonly required: boolean;
  readonly mediaType: string;
  readonly description: string;
  readonly schema: Schema;
  /** The schema as the document has it. */
  readonly source: JsonObject;
}

/** What comes back when all went well. */
export interface Success {
  readonly status: number;
  readonly description: string;
  /** How the body is read. */
  readonly content: "json" | "text" | "binary" | "none";
  /** Missing for an answer without a body. */
  readonly schema?: Schema;
}

/** What comes back. */
export interface Answer {
  /** As the document has it: `200`, `5XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** Missing, as all that follows, for an answer without a body. */
  readonly mediaType?: string;
  readonly schema?: Schema;
  /** The schema as the document has it. */
  readonly source?: JsonObject;
}

/** Tells whether a parameter is a field of the query of a method, as all are that do not stand in the path. */
export function isField(parameter: Parameter): boolean {
  return parameter.in !== "path";
}

/** Reads the operation at a path of the document. What is wrong with it goes to `problems`. */
export function readOperation(
  spec: Spec,
  path: Path,
  schemas: ReadonlyMap<string, Schema>,
  problems: string[],
): Operation {
  const place = `${spec.place(path)} ${operationOf(path)}`;
  const name = textAt(spec, [...path, "operationId"]);
  if (name === "") problems.push(`${place}: missing operationId; add one, it becomes the name of the method`);
  const method = String(path[2]).toUpperCase();
  const parameters = readParameters(spec, path, (problem) => problems.push(`${place}: ${problem}`));
  problems.push(...mismatches(String(path[1]), parameters).map((problem) => `${place}: ${problem}`));
  const body = readBody(spec, target(spec, [...path, "requestBody"]));
  const answers = keysAt(spec, [...path, "responses"]).map((status) => readAnswer(spec, path, status));
  const success = readSuccess(answers, method);
  if (body && !isJson(body.mediaType)) {
    problems.push(`${place}: the body is ${body.mediaType}, and only JSON can be sent; offer application/json`);
  }
  const query = parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.wire);
  return {
    name: memberName(name),
    method,
    path: String(path[1]),
    summary: textAt(spec, [...path, "summary"]),
    description: textAt(spec, [...path, "description"]),
    deprecated: valueAt(spec.root, [...path, "deprecated"]) === true,
    parameters,
    ...(body && { body }),
    success,
    answers,
    paged: success.schema?.kind === "array" && query.includes("limit") && query.includes("page_num"),
    retry: retryOf(method),
    secrets: secretFields([body?.schema, success.schema], schemas),
    place,
  };
}

function retryOf(method: string): Retry {
  if (method === "POST") return "refused";
  return method === "PATCH" ? "never" : "idempotent";
}

/** The parameters of the path and of the operation; one of the operation takes the place of its namesake. */
function readParameters(spec: Spec, path: Path, report: (problem: string) => void): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const owner of [path.slice(0, 2), path]) {
    for (const index of listAt(spec, [...owner, "parameters"]).keys()) {
      const own = target(spec, [...owner, "parameters", index]);
      const parameter = readParameter(spec, own);
      if (!parameter)
        report(`the parameter ${textAt(spec, [...own, "name"])} is not in path, query or header; remove it`);
      else found.set(`${parameter.in} ${parameter.wire}`, parameter);
    }
  }
  const position = ({ wire }: Parameter): number => String(path[1]).indexOf(`{${wire}}`);
  const inPath = [...found.values()].filter((parameter) => !isField(parameter));
  return [...inPath.sort((a, b) => position(a) - position(b)), ...[...found.values()].filter(isField)];
}

function readParameter(spec: Spec, path: Path): Parameter | undefined {
  const where = textAt(spec, [...path, "in"]);
  if (where !== "path" && where !== "query" && where !== "header") return undefined;
  const wire = textAt(spec, [...path, "name"]);
  const style = textAt(spec, [...path, "style"]) || (where === "query" ? "form" : "simple");
  const explode = valueAt(spec.root, [...path, "explode"]);
  return {
    wire,
    name: camelCase(wire),
    in: where,
    required: valueAt(spec.root, [...path, "required"]) === true,
    description: textAt(spec, [...path, "description"]),
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    schema: readSchema(spec, [...path, "schema"]),
    source: sourceAt(spec, [...path, "schema"]),
  };
}

/** What the names in the path and the path parameters do not agree on. */
function mismatches(route: string, parameters: readonly Parameter[]): string[] {
  const declared = parameters.filter((parameter) => parameter.in === "path").map((parameter) => parameter.wire);
  const named = Array.from(route.matchAll(/\{([^}]+)\}/g), ([, name = ""]) => name);
  return [
    ...named
      .filter((name) => !declared.includes(name))
      .map((name) => `the path names {${name}}; add a path parameter of that name`),
    ...declared
      .filter((name) => !named.includes(name))
      .map((name) => `the path has no {${name}}; add it, or remove the path parameter`),
  ];
}

function readBody(spec: Spec, path: Path): Body | undefined {
  const mediaType = preferred(keysAt(spec, [...path, "content"]));
  if (mediaType === undefined) return undefined;
  const schema = [...path, "content", mediaType, "schema"];
  return {
    required: valueAt(spec.root, [...path, "required"]) === true,
    mediaType,
    description: textAt(spec, [...path, "description"]),
    schema: readSchema(spec, schema),
    source: sourceAt(spec, schema),
  };
}

function readAnswer(spec: Spec, path: Path, status: string): Answer {
  const answer = target(spec, [...path, "responses", status]);
  const mediaType = preferred(keysAt(spec, [...answer, "content"]));
  const schema = [...answer, "content", mediaType ?? "", "schema"];
  return {
    status,
    description: textAt(spec, [...answer, "description"]),
    ...(mediaType !== undefined && { mediaType, schema: readSchema(spec, schema), source: sourceAt(spec, schema) }),
  };
}

/** The answer when all went well: the first 2xx with what all of them may hold, or the default where there is none. */
function readSuccess(answers: readonly Answer[], method: string): Success {
  const good = answers.filter(({ status }) => status.startsWith("2"));
  const [first = answers.find(({ status }) => status === "default")] = good;
  const status = Number(first?.status.replace(/^2XX$/i, "200")) || 200;
  const schemas = (good.length > 0 ? good : [first]).flatMap((answer) => answer?.schema ?? []);
  const [schema] = schemas;
  const mediaType = good.find((answer) => answer.mediaType !== undefined)?.mediaType ?? first?.mediaType;
  const common = { status, description: first?.description ?? "" };
  if (method === "HEAD" || schema === undefined || mediaType === undefined) return { ...common, content: "none" };
  const content = contentOf(mediaType);
  if (content !== "json") return { ...common, content, schema: { kind: content === "text" ? "string" : "binary" } };
  return { ...common, content, schema: schemas.length > 1 ? { kind: "union", members: schemas } : schema };
}

function contentOf(mediaType: string): Success["content"] {
  if (isJson(mediaType)) return "json";
  return mediaType.startsWith("text/") ? "text" : "binary";
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json/.test(mediaType) || mediaType === "*/*";
}

/** JSON where it is offered, and else the first. */
function preferred(mediaTypes: readonly string[]): string | undefined {
  return mediaTypes.find(isJson) ?? mediaTypes[0];
}

/** Where a reference at a path leads. A circle has been refused before. */
function target(spec: Spec, path: Path): Path {
  return follow(spec.root, path) ?? path;
}

function sourceAt(spec: Spec, path: Path): JsonObject {
  const value = valueAt(spec.root, path);
  return isObject(value) ? value : {};
}
