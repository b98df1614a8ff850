import { isObject, type JsonObject, objectOf, resolveRef, textOf } from "../document/index.ts";
import { readSchema } from "./schema.ts";
import type { OperationDiagnostics, RequestBody, ResponseObject, Success } from "./types.ts";

const jsonType = /^application\/([^;]+\+)?json\b|^\*\/\*$/;

/** Reads the request body of an operation, if it has one. */
export function readRequestBody(
  root: JsonObject,
  operation: JsonObject,
  { warn, exclude }: OperationDiagnostics,
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
    else warn(`${text}; the request body is omitted`);
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

/** The successful responses together: every 2xx, or the default response if no 2xx exists. */
export function readSuccess(
  responses: readonly ResponseObject[],
  method: string,
  { exclude }: OperationDiagnostics,
): Success {
  const successful = responses.filter(({ status }) => status.startsWith("2"));
  const all = successful.length > 0 ? successful : responses.filter(({ status }) => status === "default");
  const withBody =
    method === "HEAD" ? [] : all.filter(({ status, mediaType }) => mediaType && !/^20[45]$/.test(status));
  for (const { mediaType, schema } of withBody) {
    if (!schema) exclude(`the response is ${mediaType}, and the client reads JSON only`);
  }
  const schemas = withBody.flatMap(({ schema }) => schema ?? []);
  const [first] = all;
  return {
    status: Number(first?.status.replace(/^2XX$/i, "200")) || 200,
    description: first?.description ?? "",
    schema: schemas.length > 1 ? { kind: "union", members: schemas } : schemas[0],
    isOptional: withBody.length > 0 && withBody.length < all.length,
  };
}
