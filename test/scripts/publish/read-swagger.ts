import { isDeepStrictEqual } from "node:util";
import {
  isObject,
  type Json,
  type JsonObject,
  objectOf,
  pointerSteps,
  valueAt,
} from "../../../scripts/document/index.ts";

/** Converts a Swagger 2.0 document of ours back to OpenAPI 3.0. */
export function readSwagger(root: JsonObject): JsonObject {
  const { swagger: _, definitions, responses, securityDefinitions, paths, "x-servers": servers, ...rest } = root;
  const { host, basePath, schemes, ...head } = rest;
  const [server] = Array.isArray(servers) ? servers.map(objectOf) : [];
  const url = `${Array.isArray(schemes) ? schemes[0] : ""}://${host}${basePath === "/" ? "" : basePath}`;
  return {
    openapi: "3.0.3",
    ...head,
    servers: server?.url === url ? [server] : [server ?? {}, { url }],
    paths: mapValues(objectOf(paths), (item) => mapValues(objectOf(item), (value) => operation(root, objectOf(value)))),
    components: {
      securitySchemes: mapValues(objectOf(securityDefinitions), (value) => securityScheme(objectOf(value))),
      schemas: mapValues(objectOf(definitions), schema),
    },
  };
}

function mapValues(value: JsonObject, change: (item: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}

function securityScheme({ "x-scheme": scheme, ...value }: JsonObject): JsonObject {
  if (value.type === "basic") return { ...value, type: "http", scheme: "basic" };
  const { type, name, in: where, ...rest } = value;
  const isBearer = `${type} ${scheme} ${where} ${name}` === "apiKey bearer header Authorization";
  return isBearer ? { ...rest, type: "http", scheme: "bearer" } : value;
}

function operation(root: JsonObject, value: JsonObject): JsonObject {
  const { consumes, produces, parameters, responses, ...rest } = value;
  const all = Array.isArray(parameters) ? parameters.map(objectOf) : [];
  const body = all.find((parameter) => parameter.in === "body");
  return {
    ...rest,
    parameters: all.filter((parameter) => parameter !== body).map(holder),
    ...(body && { requestBody: requestBody(body, consumes) }),
    responses: mapValues(objectOf(responses), (item) => {
      const { $ref } = objectOf(item);
      const response = typeof $ref === "string" ? valueAt(root, pointerSteps($ref)) : item;
      return convertResponse(objectOf(response), produces);
    }),
  };
}

function requestBody({ name, in: _, schema: source, ...rest }: JsonObject, consumes: Json | undefined): JsonObject {
  const { "x-example": example, "x-examples": examples, ...body } = rest;
  return { ...body, ...(name !== "body" && { name }), content: content(source, consumes, { example, examples }) };
}

function convertResponse(response: JsonObject, produces: Json | undefined): JsonObject {
  const { schema: source, headers, examples: plain, "x-example": only, "x-examples": examples, ...rest } = response;
  const [published] = Object.values(objectOf(plain));
  const [first = {}] = Object.values(objectOf(examples));
  // Swagger 2.0 supports the first example only.
  const example = isDeepStrictEqual(published, objectOf(first).value) ? only : published;
  return {
    ...rest,
    ...(source !== undefined && { content: content(source, produces, { example, examples }) }),
    headers: mapValues(objectOf(headers), (header) => holder(objectOf(header))),
  };
}

function content(source: Json | undefined, types: Json | undefined, examples: Record<string, Json | undefined>): Json {
  const media = Object.fromEntries(Object.entries(examples).filter(([, value]) => value !== undefined)) as JsonObject;
  const list = Array.isArray(types) ? types : [];
  return Object.fromEntries(list.map((type) => [String(type), { schema: schema(source ?? {}), ...media }]));
}

const formats: Readonly<Record<string, [style: string, explode: boolean]>> = {
  multi: ["form", true],
};

/** A parameter or a header. Keywords that are not its own belong to its schema. */
function holder(value: JsonObject): JsonObject {
  const { name, in: where, description, required, collectionFormat, ...rest } = value;
  const { "x-example": text, "x-examples": examples, "x-schema": more, ...inline } = rest;
  const list = objectOf(more);
  const isText = inline.type === "string" && list.type === "array";
  const example = isText ? items(String(text), objectOf(list.items)) : text;
  const [style, explode] = isText ? ["form", false] : (formats[String(collectionFormat)] ?? []);
  const keywords: JsonObject = { ...inline, ...list };
  const source = { ...keywords, ...(isObject(keywords.items) && { items: plain(keywords.items) }) };
  return {
    ...(name !== undefined && { name, in: where ?? null }),
    ...(description !== undefined && { description }),
    ...(required !== undefined && { required }),
    ...(style !== undefined && explode !== undefined && { style, explode }),
    ...(example !== undefined && { example }),
    ...(examples !== undefined && { examples }),
    schema: schema(source),
  };
}

/** The items of a comma-separated text. */
function items(text: string, { type }: JsonObject): Json {
  return text.split(",").map((item) => (type === "integer" ? Number(item) : item));
}

function plain({ "x-schema": more, ...inline }: JsonObject): JsonObject {
  return { ...inline, ...objectOf(more) };
}

function schema(value: Json): Json {
  if (Array.isArray(value)) return value.map(schema);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === "$ref") return [key, String(item).replace("#/definitions/", "#/components/schemas/")];
      if (key === "properties") return [key, mapValues(objectOf(item), schema)];
      if (["items", "additionalProperties", "allOf"].includes(key)) return [key, schema(item)];
      return [key.replace(/^x-(nullable|writeOnly|deprecated)$/, "$1"), item];
    }),
  );
}
