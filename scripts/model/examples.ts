import { type Json, type JsonObject, objectOf, resolveRef, textOf } from "../document/index.ts";

/** An example of a parameter, a header or a body. */
export interface Example {
  /** Empty if the document has none. */
  readonly summary: string;
  readonly value: Json;
}

/** A response header. */
export interface Header {
  readonly name: string;
  readonly description: string;
  /** The schema as the document has it. */
  readonly source: JsonObject;
  readonly examples: readonly Example[];
}

/** The one example of a Parameter, Header or Media Type Object, or its named ones. */
export function examplesOf(root: JsonObject, holder: JsonObject): Example[] {
  if (holder.example !== undefined) return [{ summary: "", value: holder.example }];
  return Object.entries(objectOf(holder.examples)).flatMap(([name, item]) => {
    const { summary, value } = objectOf(resolveRef(root, item));
    return value === undefined ? [] : [{ summary: textOf(summary) || name, value }];
  });
}

/** The examples of a Request Body or Response Object. */
export function bodyExamples(root: JsonObject, source: JsonObject, mediaType = ""): Example[] {
  return examplesOf(root, objectOf(objectOf(source.content)[mediaType]));
}

/** The headers of a Response Object. */
export function responseHeaders(root: JsonObject, source: JsonObject): Header[] {
  return Object.entries(objectOf(source.headers)).map(([name, item]) => {
    const header = objectOf(resolveRef(root, item));
    const examples = examplesOf(root, header);
    return { name, description: textOf(header.description), source: objectOf(header.schema), examples };
  });
}
