import { isObject, type Json, type JsonObject, objectOf, referencePath, valueAt } from "../../../scripts/json.ts";
import { buildModel } from "../../../scripts/model.ts";
import {
  bodyExamples,
  parameterExamples,
  responseExamples,
  responseHeaders,
} from "../../../scripts/publish/examples.ts";
import { parseSpec } from "../../../scripts/spec.ts";

/** The content of a document in any published form: its head, its operations as the model has them, and its schemas. */
export function viewOf(name: string, root: JsonObject): object {
  const spec = parseSpec(name, JSON.stringify(root));
  const schema = (source: JsonObject): Json => plainSchema(spec.root, source);
  const { info, servers, security, tags, components } = spec.root;
  return {
    head: { info: plainInfo(objectOf(info)), servers, security, tags },
    securitySchemes: objectOf(components).securitySchemes,
    schemas: mapValues(objectOf(objectOf(components).schemas), (value) => schema(objectOf(value))),
    operations: buildModel(spec).operations.map((operation) => ({
      ...operation,
      place: undefined,
      tags: valueAt(spec.root, ["paths", operation.path, operation.method.toLowerCase(), "tags"]),
      samples: valueAt(spec.root, ["paths", operation.path, operation.method.toLowerCase(), "x-codeSamples"]),
      parameters: operation.parameters.map((parameter) => ({
        ...parameter,
        source: undefined,
        schema: schema(parameter.source),
        examples: parameterExamples(spec, operation, parameter),
      })),
      body: operation.body && { ...operation.body, source: undefined, schema: schema(operation.body.source) },
      bodyExamples: bodyExamples(spec, operation),
      success: operation.success.status,
      answers: operation.answers.map((response) => ({
        ...response,
        source: undefined,
        schema: response.source && schema(response.source),
        examples: responseExamples(spec, operation, response),
        headers: responseHeaders(spec, operation, response).map((it) => ({ ...it, source: schema(it.source) })),
      })),
    })),
  };
}

function mapValues(value: JsonObject, change: (item: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

/** 3.0 names a license by its address only, and has no place for a summary. */
function plainInfo({ "x-summary": summary, license, ...info }: JsonObject): JsonObject {
  const { url, ...rest } = objectOf(license);
  const [, identifier] = /^https:\/\/spdx\.org\/licenses\/(.*)\.html$/.exec(String(url)) ?? [];
  return {
    ...info,
    ...(summary !== undefined && { summary }),
    license: { ...rest, ...(identifier !== undefined && { identifier }) },
  };
}

/** A schema with everything in its place that it refers to, and its examples in one spelling. */
function plainSchema(root: JsonObject, schema: JsonObject): JsonObject {
  const { $ref, allOf, ...own } = schema;
  const [only, ...others] = $ref !== undefined ? [{ $ref }] : Array.isArray(allOf) ? allOf : [];
  if (isObject(only) && others.length === 0) {
    const target = only.$ref === undefined ? only : valueAt(root, referencePath(String(only.$ref)));
    return plainSchema(root, { ...objectOf(target), ...own });
  }
  const { example, "x-examples": all, ...words } = own;
  const part = (key: string, value: Json): Json => {
    if (key === "properties" && isObject(value)) return mapValues(value, (item) => plainSchema(root, objectOf(item)));
    if (Array.isArray(value) && key.endsWith("Of")) return value.map((item) => plainSchema(root, objectOf(item)));
    return ["items", "additionalProperties"].includes(key) && isObject(value) ? plainSchema(root, value) : value;
  };
  return {
    ...Object.fromEntries(Object.entries(words).map(([key, value]) => [key, part(key, value)])),
    ...(example !== undefined && { examples: all ?? [example] }),
    ...(allOf !== undefined && { allOf: part("allOf", allOf) }),
  };
}
