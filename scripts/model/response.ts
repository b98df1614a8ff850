import { isObject, type JsonObject, objectOf, resolveRef, textOf } from "../document/index.ts";
import type { Notes } from "./parameter.ts";
import { readSchema, type Schema } from "./schema.ts";

/** A request body; always JSON. */
export interface RequestBody {
  readonly isRequired: boolean;
  readonly description: string;
  readonly schema: Schema;
  /** The Request Body Object of the document. */
  readonly source: JsonObject;
  readonly mediaType: string;
}

/** A response of an operation, errors included. */
export interface ResponseObject {
  /** As in the document: `200`, `5XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** Undefined for a response without a JSON body. */
  readonly schema: Schema | undefined;
  readonly mediaType: string | undefined;
  /** The Response Object of the document. */
  readonly source: JsonObject;
}

/** What a call returns when it succeeds. */
export interface Success {
  readonly status: number;
  readonly description: string;
  /** Undefined if there is never a body. */
  readonly schema: Schema | undefined;
  /** Whether some of several successful responses have no body. */
  readonly isOptional: boolean;
}

const jsonType = /^application\/([^;]+\+)?json\b|^\*\/\*$/;

/** Reads the request body of an operation, if it has one. */
export function readRequestBody(
  root: JsonObject,
  operation: JsonObject,
  { warn, exclude }: Notes,
): RequestBody | undefined {
  const source = resolveRef(root, operation.requestBody);
  if (!isObject(source)) return undefined;
  const content = objectOf(source.content);
  const types = Object.keys(content);
  const mediaType = types.find((type) => jsonType.test(type));
  const isRequired = source.required === true;
  if (mediaType === undefined) {
    if (types.length === 0) return undefined;
    const text = `the request body is ${types.join(", ")}, and the client sends JSON only`;
    if (isRequired) exclude(text);
    else warn(`${text}; the request body is left out`);
    return undefined;
  }
  const schema = readSchema(objectOf(content[mediaType]).schema);
  return { isRequired, description: textOf(source.description), schema, source, mediaType };
}

/** Reads all responses of an operation. */
export function readResponses(root: JsonObject, operation: JsonObject): ResponseObject[] {
  const entries = Object.entries(objectOf(operation.responses)).filter(([status]) => !status.startsWith("x-"));
  return entries.map(([status, value]) => {
    const source = objectOf(resolveRef(root, value));
    const content = objectOf(source.content);
    const mediaType = Object.keys(content).find((type) => jsonType.test(type)) ?? Object.keys(content)[0];
    const media = objectOf(content[mediaType ?? ""]);
    return {
      status,
      description: textOf(source.description),
      schema: mediaType === undefined || !jsonType.test(mediaType) ? undefined : readSchema(media.schema),
      mediaType,
      source,
    };
  });
}

/** The successful responses together: every 2xx, or the default response if there is none. */
export function readSuccess(responses: readonly ResponseObject[], method: string, { exclude }: Notes): Success {
  const good = responses.filter(({ status }) => status.startsWith("2"));
  const all = good.length > 0 ? good : responses.filter(({ status }) => status === "default");
  const bodied = method === "HEAD" ? [] : all.filter(({ status, mediaType }) => mediaType && !/^20[45]$/.test(status));
  for (const { mediaType, schema } of bodied) {
    if (!schema) exclude(`the response is ${mediaType}, and the client reads JSON only`);
  }
  const schemas = bodied.flatMap(({ schema }) => schema ?? []);
  const [first] = all;
  return {
    status: Number(first?.status.replace(/^2XX$/i, "200")) || 200,
    description: first?.description ?? "",
    schema: schemas.length > 1 ? { kind: "union", members: schemas } : schemas[0],
    isOptional: bodied.length > 0 && bodied.length < all.length,
  };
}
