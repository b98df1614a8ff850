import type { Answer, Body } from "../content.ts";
import type { Api, ResourceOperation } from "../model.ts";
import { typeName } from "../names.ts";
import type { Parameter } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { fieldText, literal, schemaComment, typeText } from "../typescript.ts";

/** Emits the types of the wire: one plain type a schema, and what travels with each operation by how one calls it. */
export function emitTypes(api: Api): string {
  const used = new Set<string>();
  const types = Array.from(api.schemas, ([key, schema]) => declaration(typeName(key), schema, used));
  const operations = api.operations.map((operation) => operationText(operation, used));
  return `${types.join("\n\n")}

/** The operations by path and method, as openapi-fetch asks for them. */
export interface paths {
${pathTexts(api.operations).join("\n")}
}

/** What travels with each operation, in the spelling of the wire. */
export interface operations {
${operations.join("\n")}
}
`;
}

function pathTexts(operations: readonly ResourceOperation[]): string[] {
  const paths = new Map<string, string[]>();
  for (const { path, method, key } of operations) {
    const methods = paths.get(path) ?? [];
    paths.set(path, methods);
    methods.push(`${method.toLowerCase()}: operations[${literal(key)}];`);
  }
  return Array.from(paths, ([path, methods]) => `${literal(path)}: { ${methods.join(" ")} };`);
}

function declaration(name: string, schema: Schema, used: Set<string>): string {
  if (schema.kind !== "object" || schema.additional || schema.properties.length === 0) {
    return `${schemaComment(schema)}export type ${name} = ${typeText(schema, used)};`;
  }
  const fields = schema.properties.map((property) => fieldText(property, used));
  return `${schemaComment(schema)}export interface ${name} {\n${fields.join("\n")}\n}`;
}

function operationText({ key, parameters, body, answers }: ResourceOperation, used: Set<string>): string {
  const places = (["path", "query", "header", "cookie"] as const).map((place) =>
    placeText(
      place,
      parameters.filter((parameter) => parameter.in === place),
      used,
    ),
  );
  return `${literal(key)}: {
parameters: { ${places.join(" ")} };
${bodyText(body, used)}
responses: { ${answers.map((answer) => answerText(answer, used)).join(" ")} };
};`;
}

function placeText(place: string, parameters: readonly Parameter[], used: Set<string>): string {
  if (parameters.length === 0) return `${place}?: never;`;
  const isOptional = parameters.every(({ required }) => !required);
  const fields = parameters.map(({ wire, required, schema }) => plainField(wire, required, typeText(schema, used)));
  return `${place}${isOptional ? "?" : ""}: { ${fields.join(" ")} };`;
}

function plainField(name: string, required: boolean, type: string): string {
  return `${literal(name)}${required ? "" : "?"}: ${type};`;
}

function bodyText(body: Body | undefined, used: Set<string>): string {
  if (!body) return "requestBody?: never;";
  const content = `{ ${literal(body.mediaType)}: ${typeText(body.schema, used)} }`;
  return `requestBody${body.required ? "" : "?"}: { content: ${content} };`;
}

function answerText({ status, headers, mediaType, schema }: Answer, used: Set<string>): string {
  const fields = headers.map(({ name, required, schema: type }) => plainField(name, required, typeText(type, used)));
  const head = fields.length > 0 ? `headers: { ${fields.join(" ")} };` : "headers?: never;";
  const content =
    mediaType === undefined || schema === undefined
      ? "content?: never;"
      : `content: { ${literal(mediaType)}: ${typeText(schema, used)} };`;
  return `${/^\d+$/.test(status) ? Number(status) : literal(status)}: { ${head} ${content} };`;
}
