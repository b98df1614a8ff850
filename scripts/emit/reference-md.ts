import { answerExamples, answerHeaders, bodyExamples } from "../examples.ts";
import { type JsonObject, objectOf, valueAt } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import type { Body } from "../operation.ts";
import { typeParts } from "../reference/fields.ts";
import { cell, code, exampleText, fenced, fieldTable, table, typeText } from "../reference/markdown.ts";
import { fieldsIn, headersOf, isGood, operationId, schemaId, schemaRows, schemasOf } from "../reference/page.ts";
import { samplesOf } from "../samples.ts";
import { textAt } from "../spec.ts";
import { oneLine } from "../typescript.ts";

const fenceNames: Readonly<Record<string, string>> = { TypeScript: "ts", Python: "python", Shell: "sh" };

/** Emits the reference of the API in Markdown, for a terminal and for a forge. */
export function emitReferenceMd(api: Api): string {
  const { title, spec, resources } = api;
  const schemas = schemasOf(api);
  const blocks = [
    `# ${title}`,
    `Version ${textAt(spec, ["info", "version"])} · \`${textAt(spec, ["servers", 0, "url"])}\``,
    textAt(spec, ["info", "description"]),
    "## Authentication",
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
    schemas.map(([name]) => `- [${name}](#${schemaId(name)})`).join("\n"),
    ...schemas.flatMap(([name, schema]) => [
      `### <a id="${schemaId(name)}"></a>${name}`,
      String(schema.description ?? "").trim(),
      fieldTable(schemaRows(name, schema)),
    ]),
    "## Headers of answers",
    fieldTable(headersOf(api)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function securitySchemes(root: JsonObject): string {
  const schemes = Object.entries(objectOf(valueAt(root, ["components", "securitySchemes"])));
  return schemes
    .map(([name, scheme]) => `- \`${name}\`: ${oneLine(String(objectOf(scheme).description ?? ""))}`)
    .join("\n");
}

function route({ method, path }: ResourceOperation): string {
  return `\`${method} ${path}\``;
}

function operationBlocks(api: Api, operation: ResourceOperation): string[] {
  const { summary, description, body, answers, deprecated } = operation;
  const named = (place: string): string => {
    const fields = fieldsIn(api, operation, place);
    return fields.length === 0 ? "" : `**${place.charAt(0).toUpperCase()}${place.slice(1)}**\n\n${fieldTable(fields)}`;
  };
  return [
    `### <a id="${operationId(operation)}"></a>${summary}`,
    `${route(operation)}${deprecated ? " (deprecated)" : ""}`,
    description,
    ...["path", "query", "header"].map(named),
    ...(body
      ? [
          bodyText(body),
          ...bodyExamples(api.spec, operation).map(({ summary: what, value }) => exampleText(what, value)),
        ]
      : []),
    `**Answers**\n\n${answersTable(api, operation)}`,
    ...answers.filter(isGood).flatMap((answer) => {
      const examples = answerExamples(api.spec, operation, answer);
      return examples.map(({ summary: what, value }) => exampleText(`${answer.status}: ${what}`, value));
    }),
    ...samplesOf(api, operation).map(
      ({ label, lang, source }) => `${label}:\n\n${fenced(fenceNames[lang] ?? lang, source)}`,
    ),
  ];
}

function bodyText({ description, required, mediaType, source }: Body): string {
  return `**Body** (${typeText(typeParts(source))}, \`${mediaType}\`${required ? "" : ", optional"}): ${oneLine(description)}`;
}

/** The examples of errors stand in the table, and those of what one asked for get room of their own. */
function answersTable({ spec }: Api, operation: ResourceOperation): string {
  const rows = operation.answers.map((answer) => {
    const examples = isGood(answer) ? [] : answerExamples(spec, operation, answer);
    const shown = examples.map(({ value }) => `example ${code(value)}`);
    return [
      answer.status,
      [cell(answer.description), ...shown].join("<br>"),
      answer.source ? typeText(typeParts(answer.source)) : "",
      answerHeaders(spec, operation, answer)
        .map(({ name }) => name)
        .join(", "),
    ];
  });
  return table(["status", "meaning", "body", "headers"], rows);
}
