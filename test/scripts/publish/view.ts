import {
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectOf,
  pointerSteps,
  valueAt,
} from "../../../scripts/document/index.ts";
import { bodyExamples, buildModel, examplesOf, responseHeaders } from "../../../scripts/model/index.ts";
import { documentOf } from "../library.ts";

/** The content of a document in any published form: its root fields, its operations in the model, and its schemas. */
export async function viewOf(name: string, form: JsonObject): Promise<object> {
  const document = await documentOf(JSON.stringify(form), name);
  const { normalized: root } = document;
  const schema = (source: Json | undefined): Json => plainSchema(root, objectOf(source));
  const { info, servers, security, tags, components } = root;
  return {
    head: { info: plainInfo(objectOf(info)), servers, security, tags },
    securitySchemes: objectOf(components).securitySchemes,
    schemas: mapValues(objectOf(objectOf(components).schemas), schema),
    operations: buildModel(document).operations.map(({ success, item, ...operation }) => {
      const { path, method, parameters, requestBody, responses } = operation;
      return {
        ...operation,
        location: undefined,
        source: valueAt(root, ["paths", path, method.toLowerCase(), "tags"]),
        samples: valueAt(root, ["paths", path, method.toLowerCase(), "x-codeSamples"]),
        isPaginated: item !== undefined,
        success: success.status,
        parameters: parameters.map(({ source, ...parameter }) => ({
          ...parameter,
          schema: schema(source.schema),
          examples: examplesOf(root, source),
        })),
        requestBody: requestBody && {
          ...requestBody,
          ...contentOf(root, requestBody),
          source: undefined,
        },
        responses: responses.map((response) => ({
          ...response,
          ...contentOf(root, response),
          source: undefined,
          headers: responseHeaders(root, response.source).map((it) => ({ ...it, source: schema(it.source) })),
        })),
      };
    }),
  };
}

/** The schema and the examples of a Request Body or Response Object. */
function contentOf(
  root: JsonObject,
  { source, mediaType = "" }: { source: JsonObject; mediaType?: string | undefined },
) {
  const { schema } = objectOf(objectOf(source.content)[mediaType]);
  return { schema: plainSchema(root, objectOf(schema)), examples: bodyExamples(root, source, mediaType) };
}

/** 3.0 names a license by its URL only, and does not support a summary. */
function plainInfo({ "x-summary": summary, license, ...info }: JsonObject): JsonObject {
  const { url, ...rest } = objectOf(license);
  const [, identifier] = /^https:\/\/spdx\.org\/licenses\/(.*)\.html$/.exec(String(url)) ?? [];
  return {
    ...info,
    ...(summary !== undefined && { summary }),
    license: { ...rest, ...(identifier !== undefined && { identifier }) },
  };
}

/** A schema with references resolved, and its examples in one form. */
function plainSchema(root: JsonObject, schema: JsonObject): JsonObject {
  const { $ref, allOf, ...siblings } = schema;
  const [only, ...others] = $ref !== undefined ? [{ $ref }] : Array.isArray(allOf) ? allOf : [];
  if (isObject(only) && others.length === 0) {
    const target = only.$ref === undefined ? only : valueAt(root, pointerSteps(String(only.$ref)));
    return plainSchema(root, { ...objectOf(target), ...siblings });
  }
  const { example, "x-examples": all, ...keywords } = siblings;
  const part = (key: string, value: Json): Json => {
    if (key === "properties" && isObject(value)) return mapValues(value, (item) => plainSchema(root, objectOf(item)));
    if (Array.isArray(value) && key.endsWith("Of")) return value.map((item) => plainSchema(root, objectOf(item)));
    return ["items", "additionalProperties"].includes(key) && isObject(value) ? plainSchema(root, value) : value;
  };
  return {
    ...Object.fromEntries(Object.entries(keywords).map(([key, value]) => [key, part(key, value)])),
    ...(example !== undefined && { examples: all ?? [example] }),
    ...(allOf !== undefined && { allOf: part("allOf", allOf) }),
  };
}
