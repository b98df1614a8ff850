import { type JsonObject, objectOf, valueAt } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import type { Answer, Body } from "../operation.ts";
import { textAt } from "../spec.ts";
import { oneLine } from "../typescript.ts";
import { bodyExamples, responseExamples, responseHeaders } from "./examples.ts";
import {
  type Field,
  headerField,
  nestedFields,
  parameterFields,
  schemaFields,
  schemaId,
  typeText,
  valueField,
} from "./fields.ts";
import { cell, code, exampleText, fenced, fieldTable, table } from "./markdown.ts";
import { samplesOf } from "./samples.ts";

const fenceNames: Readonly<Record<string, string>> = { TypeScript: "ts", Python: "python", Shell: "sh" };

/** Emits the reference of the API in Markdown, for a forge and a terminal. */
export function emitReference(api: Api): string {
  const { title, spec, resources, schemas } = api;
  const blocks = [
    `# ${title}`,
    `Version ${textAt(spec, ["info", "version"])} · \`${textAt(spec, ["servers", 0, "url"])}\``,
    textAt(spec, ["info", "description"]),
    "## Security schemes",
    securitySchemes(spec.root),
    ...resources.flatMap(({ name, description, operations }) => [
      `## ${name}`,
      description,
      operations
        .map((operation) => `- [${operation.summary}](#${operationId(operation)}): ${route(operation)}`)
        .join("\n"),
      ...operations.flatMap((operation) => operationBlocks(api, operation)),
    ]),
    "## Schemas",
    Array.from(schemas.keys(), (name) => `- [${name}](#${schemaId(name)})`).join("\n"),
    ...Array.from(schemas.keys()).flatMap((name) => schemaBlocks(name, objectOf(schemaAt(api, name)))),
    "## Response headers",
    fieldTable(allHeaders(api)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function securitySchemes(root: JsonObject): string {
  const schemes = Object.entries(objectOf(valueAt(root, ["components", "securitySchemes"])));
  return schemes
    .map(([name, scheme]) => `- \`${name}\`: ${oneLine(String(objectOf(scheme).description ?? ""))}`)
    .join("\n");
}

/** The anchor of an operation on the page. */
function operationId({ key }: ResourceOperation): string {
  return key.replaceAll(".", "-");
}

function route({ method, path }: ResourceOperation): string {
  return `\`${method} ${path}\``;
}

function operationBlocks(api: Api, operation: ResourceOperation): string[] {
  const { summary, description, body, answers: responses, deprecated } = operation;
  const parameters = (location: string): string => {
    const title = `${location.charAt(0).toUpperCase()}${location.slice(1)}`;
    return titledTable(`**${title}**`, parameterFields(api.spec, operation, location));
  };
  return [
    `### <a id="${operationId(operation)}"></a>${summary}`,
    `${route(operation)}${deprecated ? " (deprecated)" : ""}`,
    description,
    ...["path", "query"].map(parameters),
    ...(body ? bodyBlocks(api, operation, body) : []),
    `**Responses**\n\n${responsesTable(api, operation)}`,
    ...responses.filter(isSuccess).flatMap((response) => responseBlocks(api, operation, response)),
    ...samplesOf(api, operation).map(
      ({ label, lang, source }) => `${label}:\n\n${fenced(fenceNames[lang] ?? lang, source)}`,
    ),
  ];
}

function titledTable(title: string, fields: readonly Field[]): string {
  return fields.length === 0 ? "" : `${title}\n\n${fieldTable(fields)}`;
}

function bodyBlocks(api: Api, operation: ResourceOperation, body: Body): string[] {
  const { description, required, mediaType, source } = body;
  const title = `**Body** (${typeText(source)}, \`${mediaType}\`${required ? "" : ", optional"})`;
  return [
    titledTable(`${title}: ${oneLine(description)}`, [...nestedFields(api.spec.root, source)]),
    ...bodyExamples(api.spec, operation).map(({ summary, value }) => exampleText(summary, value)),
  ];
}

function responseBlocks(api: Api, operation: ResourceOperation, response: Answer): string[] {
  const { status, source } = response;
  return [
    source
      ? titledTable(`**Fields of ${status}** (${typeText(source)})`, [...nestedFields(api.spec.root, source)])
      : "",
    ...responseExamples(api.spec, operation, response).map(({ summary, value }) =>
      exampleText(`${status}: ${summary}`, value),
    ),
  ];
}

function isSuccess({ status }: Answer): boolean {
  return status.startsWith("2");
}

/** The examples of errors stand in the table; those of a success follow it. */
function responsesTable({ spec }: Api, operation: ResourceOperation): string {
  const rows = operation.answers.map((response) => {
    const examples = isSuccess(response) ? [] : responseExamples(spec, operation, response);
    return [
      response.status,
      [cell(response.description), ...examples.map(({ value }) => `example ${code(value)}`)].join("<br>"),
      response.source ? typeText(response.source) : "",
      responseHeaders(spec, operation, response)
        .map(({ name }) => name)
        .join(", "),
    ];
  });
  return table(["status", "meaning", "body", "headers"], rows);
}

function schemaAt({ spec }: Api, name: string) {
  return valueAt(spec.root, ["components", "schemas", name]);
}

function schemaBlocks(name: string, schema: JsonObject): string[] {
  const fields = schemaFields(schema);
  return [
    `### <a id="${schemaId(name)}"></a>${name}`,
    String(schema.description ?? "").trim(),
    fieldTable(fields.length > 0 ? fields : [valueField(name, schema)]),
  ];
}

/** The headers of all responses, each once: most responses have the same ones. */
function allHeaders({ spec, operations }: Api): Field[] {
  const headers = operations.flatMap((operation) =>
    operation.answers.flatMap((response) => responseHeaders(spec, operation, response).map(headerField)),
  );
  return [...new Map(headers.map((field) => [JSON.stringify(field), field])).values()];
}
