import { answerHeaders, type Header, parameterExamples } from "../examples.ts";
import { type JsonObject, objectOf, valueAt } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import type { Answer } from "../operation.ts";
import { type Field, notesOf, parameterField, schemaFields, typeParts } from "./fields.ts";

/** Where an operation stands on a page. */
export function operationId({ key }: ResourceOperation): string {
  return key.replaceAll(".", "-");
}

/** Where a schema stands on a page. */
export function schemaId(name: string): string {
  return `schema-${name}`;
}

/** The schemas of the components as the document has them, by their names. */
export function schemasOf({ spec, schemas }: Api): [name: string, schema: JsonObject][] {
  return Array.from(schemas.keys(), (name) => [name, objectOf(valueAt(spec.root, ["components", "schemas", name]))]);
}

/** What a page says of a schema: a row a field, or one for a schema that has none. */
export function schemaRows(name: string, schema: JsonObject): Field[] {
  const fields = schemaFields(schema);
  return fields.length > 0 ? fields : schemaFields({ properties: { [name]: { ...schema, description: "" } } });
}

/** Tells whether an answer is what the caller asked for, and no error. */
export function isGood({ status }: Answer): boolean {
  return status.startsWith("2");
}

/** Where a header of answers stands on a page. */
export function headerId(name: string): string {
  return `header-${name}`;
}

/** What a page says of the parameters of an operation that travel in one place. */
export function fieldsIn({ spec }: Api, operation: ResourceOperation, place: string): Field[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  return parameters.map((parameter) => parameterField(parameter, parameterExamples(spec, operation, parameter)));
}

/** What a page says of the headers of all answers; most answers have the same ones. */
export function headersOf({ spec, operations }: Api): Field[] {
  const headers = operations.flatMap((operation) =>
    operation.answers.flatMap((answer) => answerHeaders(spec, operation, answer).map(headerField)),
  );
  return [...new Map(headers.map((field) => [JSON.stringify(field), field])).values()];
}

function headerField({ name, description, source, examples: [example] }: Header): Field {
  const field = { name, required: false, type: typeParts(source), notes: notesOf(source), description };
  return example ? { ...field, example: example.value } : field;
}
