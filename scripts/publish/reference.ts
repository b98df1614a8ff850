import { type JsonObject, objectOf, oneLine, textOf } from "../document/index.ts";
import {
  type Api,
  bodyExamples,
  type Operation,
  type RequestBody,
  type ResponseObject,
  responseHeaders,
} from "../model/index.ts";
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

/** Emits the reference of the API in Markdown, for GitHub and terminals. */
export function emitReference(api: Api): string {
  const { title, serverUrl, document, resources } = api;
  const { info, components } = document.normalized;
  const schemas = Object.entries(objectOf(objectOf(components).schemas));
  const blocks = [
    `# ${title}`,
    `Version ${textOf(objectOf(info).version)} · \`${serverUrl}\``,
    textOf(objectOf(info).description),
    "## Security schemes",
    securitySchemes(objectOf(objectOf(components).securitySchemes)),
    ...resources.flatMap(({ name, description, operations }) => [
      `## ${name}`,
      description,
      operations
        .map((operation) => `- [${operation.summary}](#${operationId(operation)}): ${route(operation)}`)
        .join("\n"),
      ...operations.flatMap((operation) => operationBlocks(api, operation)),
    ]),
    "## Schemas",
    schemas.map(([name]) => `- [${name}](#${schemaId(name)})`).join("\n"),
    ...schemas.flatMap(([name, schema]) => schemaBlocks(name, objectOf(schema))),
    "## Response headers",
    fieldTable(allHeaders(api)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function securitySchemes(schemes: JsonObject): string {
  return Object.entries(schemes)
    .map(([name, scheme]) => `- \`${name}\`: ${oneLine(textOf(objectOf(scheme).description))}`)
    .join("\n");
}

/** The anchor of an operation on the page. */
function operationId({ key }: Operation): string {
  return key.replaceAll(".", "-");
}

function route({ method, path }: Operation): string {
  return `\`${method} ${path}\``;
}

function operationBlocks(api: Api, operation: Operation): string[] {
  const { summary, description, requestBody, responses, isDeprecated } = operation;
  const root = api.document.normalized;
  const parameters = (location: string): string => {
    const title = `${location.charAt(0).toUpperCase()}${location.slice(1)}`;
    return titledTable(`**${title}**`, parameterFields(root, operation, location));
  };
  return [
    `### <a id="${operationId(operation)}"></a>${summary}`,
    `${route(operation)}${isDeprecated ? " (deprecated)" : ""}`,
    description,
    ...["path", "query"].map(parameters),
    ...(requestBody ? bodyBlocks(root, requestBody) : []),
    `**Responses**\n\n${responsesTable(root, operation)}`,
    ...responses.filter(isSuccess).flatMap((response) => responseBlocks(root, response)),
    ...samplesOf(api, operation).map(
      ({ label, lang, source }) => `${label}:\n\n${fenced(fenceNames[lang] ?? lang, source)}`,
    ),
  ];
}

function titledTable(title: string, fields: readonly Field[]): string {
  return fields.length === 0 ? "" : `${title}\n\n${fieldTable(fields)}`;
}

function bodyBlocks(root: JsonObject, body: RequestBody): string[] {
  const { description, isRequired, mediaType, source } = body;
  const schema = body.schema.source ?? {};
  const title = `**Body** (${typeText(schema)}, \`${mediaType}\`${isRequired ? "" : ", optional"})`;
  return [
    titledTable(`${title}: ${oneLine(description)}`, [...nestedFields(root, schema)]),
    ...bodyExamples(root, source, mediaType).map(({ summary, value }) => exampleText(summary, value)),
  ];
}

function responseBlocks(root: JsonObject, { status, schema, source, mediaType }: ResponseObject): string[] {
  const fields = schema?.source && [...nestedFields(root, schema.source)];
  return [
    fields ? titledTable(`**Response fields (${status})**: ${typeText(schema.source ?? {})}`, fields) : "",
    ...bodyExamples(root, source, mediaType).map(({ summary, value }) =>
      exampleText(`Example (${status})${summary === "" ? "" : `: ${summary}`}`, value),
    ),
  ];
}

function isSuccess({ status }: ResponseObject): boolean {
  return status.startsWith("2");
}

/** Error examples are in the table; success examples follow it. */
function responsesTable(root: JsonObject, { responses }: Operation): string {
  const rows = responses.map((response) => {
    const { status, description, schema, source, mediaType } = response;
    const examples = isSuccess(response) ? [] : bodyExamples(root, source, mediaType);
    return [
      status,
      [cell(description), ...examples.map(({ value }) => `example ${code(value)}`)].join("<br>"),
      schema?.source ? typeText(schema.source) : "",
      Object.keys(objectOf(source.headers)).join(", "),
    ];
  });
  return table(["status", "meaning", "body", "headers"], rows);
}

function schemaBlocks(name: string, schema: JsonObject): string[] {
  const fields = schemaFields(schema);
  return [
    `### <a id="${schemaId(name)}"></a>${name}`,
    textOf(schema.description),
    fieldTable(fields.length > 0 ? fields : [valueField(name, schema)]),
  ];
}

/** The headers of all responses, each once: most responses have the same ones. */
function allHeaders({ document, operations }: Api): Field[] {
  const headers = operations.flatMap(({ responses }) =>
    responses.flatMap(({ source }) => responseHeaders(document.normalized, source).map(headerField)),
  );
  return [...new Map(headers.map((field) => [JSON.stringify(field), field])).values()];
}
