import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject, objectOf, pointerSteps, valueAt } from "../document/index.ts";
import { type Path, type Source, swaggerExamples, swaggerSchema, swaggerValue } from "./swagger-schema.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Says a path and its operations in the words of Swagger 2.0. */
export function swaggerPath(source: Source, item: JsonObject, path: Path): JsonObject {
  const { parameters, servers, summary, description, ...rest } = item;
  if (servers !== undefined) source.refuse([...path, "servers"], "servers of one path; name them at the top");
  const texts = { ...(summary && { "x-summary": summary }), ...(description && { "x-description": description }) };
  const operations = Object.entries(rest).map(([key, value]): [string, Json] => {
    if (!methods.includes(key) || !isObject(value)) return [key, value];
    // Old tools, the Python client among them, take every key of a path for a method.
    const shared = list(parameters).map((_, index) => [...path, "parameters", index]);
    return [key, operation(source, value, [...path, key], shared)];
  });
  return { ...Object.fromEntries(operations), ...texts };
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function operation(source: Source, value: JsonObject, path: Path, shared: readonly Path[]): JsonObject {
  const { parameters, requestBody, responses, callbacks, servers, ...rest } = value;
  if (path[2] === "trace") source.refuse(path, "the method TRACE; remove it");
  if (callbacks !== undefined) source.refuse([...path, "callbacks"], "callbacks; say it in the description");
  if (servers !== undefined) source.refuse([...path, "servers"], "servers of one operation; name them at the top");
  const own = list(parameters).map((_, index) => [...path, "parameters", index]);
  const found = new Map(
    [...shared, ...own].map((place) => {
      const parameter = swaggerParameter(source, place);
      return [`${parameter.in} ${parameter.name}`, parameter] as const;
    }),
  );
  const body = requestBody === undefined ? undefined : bodyParameter(source, [...path, "requestBody"]);
  const produced = producedTypes(source, objectOf(responses), [...path, "responses"]);
  return {
    ...rest,
    ...(body && { consumes: body.mediaTypes }),
    ...(produced.length > 0 && { produces: produced }),
    parameters: [...found.values(), ...(body ? [body.parameter] : [])],
    responses: swaggerResponses(source, objectOf(responses), [...path, "responses"]),
  };
}

/** What stands at a path, and where a reference there leads. */
function resolved(source: Source, path: Path): [value: JsonObject, path: Path] {
  const value = objectOf(valueAt(source.root, path));
  return typeof value.$ref === "string" ? resolved(source, pointerSteps(value.$ref)) : [value, path];
}

function swaggerParameter(source: Source, path: Path): JsonObject {
  const [parameter, place] = resolved(source, path);
  // What is taken out here is said by the words for its value.
  const { schema: _, content: __, style, explode, example, examples, deprecated, allowReserved, ...rest } = parameter;
  if (parameter.in === "cookie") source.refuse(place, "a parameter in a cookie; send it otherwise");
  if (allowReserved === true) source.refuse(place, "allowReserved; remove it");
  return {
    ...rest,
    // The Python client reads it of every parameter.
    required: parameter.required === true,
    ...swaggerValue(source, parameter, place),
    ...(deprecated !== undefined && { "x-deprecated": deprecated }),
  };
}

function bodyParameter(source: Source, path: Path): { parameter: JsonObject; mediaTypes: string[] } {
  const [{ required, content: _, ...rest }, place] = resolved(source, path);
  const { schema, mediaTypes, texts } = swaggerContent(source, place);
  const form = mediaTypes.find((type) => /^(application\/x-www-form-urlencoded|multipart\/)/.test(type));
  if (form !== undefined) source.refuse([...place, "content", form], "the fields of a form by a schema; take JSON");
  return {
    parameter: { name: "body", in: "body", ...rest, required: required === true, schema: schema ?? {}, ...texts },
    mediaTypes,
  };
}

/** What all media types of a body have in common. */
function swaggerContent(source: Source, path: Path) {
  const content = objectOf(valueAt(source.root, [...path, "content"]));
  const schemas = Object.entries(content).map(([type, media]) =>
    swaggerSchema(source, objectOf(media).schema, [...path, "content", type, "schema"]),
  );
  if (schemas.some((schema) => !isDeepStrictEqual(schema, schemas[0]))) {
    source.refuse([...path, "content"], "a schema for each media type; give them one");
  }
  const examples = Object.keys(content)
    .map((type) => [type, swaggerExamples(source, [...path, "content", type])] as const)
    .filter(([, words]) => Object.keys(words).length > 0);
  const [[type, texts] = ["", {}], ...others] = examples;
  for (const [other] of others) {
    source.refuse([...path, "content", other], "the examples of a second media type; remove them");
  }
  const first = texts["x-example"] ?? objectOf(Object.values(objectOf(texts["x-examples"]))[0]).value;
  return {
    schema: schemas[0],
    mediaTypes: Object.keys(content),
    texts,
    // The one example that Swagger 2.0 has a place for.
    ...(first !== undefined && { shown: { [type]: first } }),
  };
}

function swaggerResponses(source: Source, responses: JsonObject, path: Path): JsonObject {
  const ranges = Object.keys(responses).filter((status) => /^\dXX$/i.test(status));
  const [range] = ranges;
  if (ranges.length > 1 || (range !== undefined && responses.default !== undefined)) {
    source.refuse([...path, ranges.at(-1) ?? ""], "more than one range of statuses; write the statuses out");
  }
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]): [string, Json] => {
      const place = [...path, status];
      // A range is what no other status says, as far as anybody knows.
      if (status === range) return ["default", { ...swaggerResponse(source, place), "x-status": range }];
      const { $ref } = objectOf(response);
      if (typeof $ref === "string") return [status, { $ref: $ref.replace(/^#\/components\//, "#/") }];
      return [status, status.startsWith("x-") ? response : swaggerResponse(source, place)];
    }),
  );
}

/** Says the response at a path in the words of Swagger 2.0. */
export function swaggerResponse(source: Source, path: Path): JsonObject {
  const [{ headers, content: _, links, ...rest }, place] = resolved(source, path);
  if (links !== undefined) source.refuse([...place, "links"], "links; say it in the description");
  const { schema, shown, texts } = swaggerContent(source, place);
  const named = Object.keys(objectOf(headers)).map((name): [string, Json] => {
    const [header, at] = resolved(source, [...place, "headers", name]);
    const { description, required, deprecated } = header;
    const words = {
      ...(description !== undefined && { description }),
      ...(required !== undefined && { "x-required": required }),
      ...(deprecated !== undefined && { "x-deprecated": deprecated }),
    };
    return [name, { ...words, ...swaggerValue(source, header, at) }];
  });
  return {
    ...rest,
    ...(schema && { schema }),
    ...(headers !== undefined && { headers: Object.fromEntries(named) }),
    ...(shown && { examples: shown }),
    ...texts,
  };
}

/** The media types of all responses; each response has all of them, or no body. */
function producedTypes(source: Source, responses: JsonObject, path: Path): string[] {
  let first: string[] = [];
  for (const status of Object.keys(responses)) {
    const [{ content }] = resolved(source, [...path, status]);
    const types = Object.keys(objectOf(content));
    if (types.length === 0) continue;
    if (first.length > 0 && !isDeepStrictEqual(types, first)) {
      source.refuse([...path, status], "which response has which media type; give all of them the same");
    }
    first = types;
  }
  return first;
}
