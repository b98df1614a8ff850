import {
  isObject,
  type Json,
  type JsonObject,
  listOf,
  mapValues,
  objectOf,
  pointerSteps,
  valueAt,
} from "../document/index.ts";
import { checkKeys, type Path } from "./problems.ts";
import { type Source, swaggerExamples, swaggerSchema, swaggerValue } from "./swagger-schema.ts";

const methods = ["get", "put", "post", "delete", "head", "patch"];
const operationKeys = ["tags", "summary", "description", "operationId", "deprecated", "security"];
const parameterKeys = ["name", "in", "description", "required", "deprecated", "style", "explode"];
const valueKeys = ["schema", "example", "examples"];
const json = "application/json";

/** Converts a path item and its operations. */
export function swaggerPath({ root, reportUnsupported }: Source, item: JsonObject, path: Path): JsonObject {
  const { parameters, ...operations } = item;
  checkKeys(operations, methods, { path, reportUnsupported });
  // Old tools, including the Python client, treat every key of a path item as a method.
  const shared = listOf(parameters).map((_, index) => [...path, "parameters", index]);
  return mapValues(operations, (operation, method) =>
    convertOperation({ root, reportUnsupported }, objectOf(operation), { path: [...path, method], shared }),
  );
}

function convertOperation(
  source: Source,
  operation: JsonObject,
  { path, shared }: { path: Path; shared: readonly Path[] },
): JsonObject {
  const { parameters, requestBody, responses, ...rest } = operation;
  checkKeys(rest, operationKeys, { path, reportUnsupported: source.reportUnsupported });
  const operationPaths = listOf(parameters).map((_, index) => [...path, "parameters", index]);
  const converted = new Map(
    [...shared, ...operationPaths].map((parameterPath) => {
      const parameter = convertParameter(source, parameterPath);
      return [`${parameter.in} ${parameter.name}`, parameter] as const;
    }),
  );
  const responsesPath = [...path, "responses"];
  const hasContent = Object.keys(objectOf(responses)).some(
    (status) => target(source, [...responsesPath, status])[0].content,
  );
  return {
    ...rest,
    ...(requestBody !== undefined && { consumes: [json] }),
    ...(hasContent && { produces: [json] }),
    parameters: [
      ...converted.values(),
      ...(requestBody === undefined ? [] : [bodyParameter(source, [...path, "requestBody"])]),
    ],
    responses: mapValues(objectOf(responses), (response, status) =>
      convertResponse(source, objectOf(response), [...responsesPath, status]),
    ),
  };
}

/** The value at a path, or the target of the `$ref` there. */
function target(source: Source, path: Path): [value: JsonObject, path: Path] {
  const value = objectOf(valueAt(source.root, path));
  return typeof value.$ref === "string" ? target(source, pointerSteps(value.$ref)) : [value, path];
}

function convertParameter(source: Source, path: Path): JsonObject {
  const [parameter, resolvedPath] = target(source, path);
  checkKeys(parameter, [...parameterKeys, ...valueKeys], {
    path: resolvedPath,
    reportUnsupported: source.reportUnsupported,
  });
  const { name = "", in: location = "", description, required, deprecated } = parameter;
  if (location !== "path" && location !== "query") {
    source.reportUnsupported(resolvedPath, `a ${location} parameter; use the path or the query`);
  }
  return {
    name,
    in: location,
    ...(description !== undefined && { description }),
    // The Python client reads `required` of every parameter.
    required: required === true,
    ...swaggerValue(source, parameter, resolvedPath),
    ...(deprecated !== undefined && { "x-deprecated": deprecated }),
  };
}

function bodyParameter(source: Source, path: Path): JsonObject {
  const [body, resolvedPath] = target(source, path);
  const { required, content: _, ...rest } = body;
  checkKeys(rest, ["description"], { path: resolvedPath, reportUnsupported: source.reportUnsupported });
  const { schema, examples } = convertContent(source, body, resolvedPath);
  return { name: "body", in: "body", ...rest, required: required === true, schema: schema ?? {}, ...examples };
}

interface Content {
  readonly schema?: JsonObject;
  /** The one example that Swagger 2.0 supports. */
  readonly example?: Json;
  readonly examples: JsonObject;
}

/** Converts the schema and the examples of a body. */
function convertContent(source: Source, { content }: JsonObject, path: Path): Content {
  if (content === undefined) return { examples: {} };
  const mediaPath = [...path, "content", json];
  for (const type of Object.keys(objectOf(content))) {
    if (type !== json) source.reportUnsupported([...path, "content", type], `a body of the type ${type}; use ${json}`);
  }
  const media = objectOf(objectOf(content)[json]);
  checkKeys(media, valueKeys, { path: mediaPath, reportUnsupported: source.reportUnsupported });
  const examples = swaggerExamples(source, mediaPath);
  const [first] = Object.values(objectOf(examples["x-examples"]));
  const example = examples["x-example"] ?? objectOf(first).value;
  return {
    schema: swaggerSchema(source, media.schema, [...mediaPath, "schema"]),
    examples,
    ...(example !== undefined && { example }),
  };
}

function convertResponse(source: Source, response: JsonObject, path: Path): JsonObject {
  if (/XX$/i.test(String(path.at(-1)))) source.reportUnsupported(path, "a range of statuses; list the statuses");
  const { $ref } = response;
  return typeof $ref === "string" ? { $ref: $ref.replace(/^#\/components\//, "#/") } : swaggerResponse(source, path);
}

/** Converts the response at a path. */
export function swaggerResponse(source: Source, path: Path): JsonObject {
  const [response, resolvedPath] = target(source, path);
  checkKeys(response, ["description", "headers", "content"], {
    path: resolvedPath,
    reportUnsupported: source.reportUnsupported,
  });
  const { headers, content: _, ...rest } = response;
  const { schema, example, examples } = convertContent(source, response, resolvedPath);
  return {
    ...rest,
    ...(schema && { schema }),
    ...(isObject(headers) && {
      headers: mapValues(headers, (_, name) => convertHeader(source, [...resolvedPath, "headers", name])),
    }),
    ...(example !== undefined && { examples: { [json]: example } }),
    ...examples,
  };
}

function convertHeader(source: Source, path: Path): JsonObject {
  const [header, resolvedPath] = target(source, path);
  checkKeys(header, ["description", ...valueKeys], { path: resolvedPath, reportUnsupported: source.reportUnsupported });
  const { description } = header;
  return { ...(description !== undefined && { description }), ...swaggerValue(source, header, resolvedPath) };
}
