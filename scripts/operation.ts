import { isDeepStrictEqual } from "node:util";
import { type Answer, type Body, readAnswer, readBody, readSuccess, type Success } from "./content.ts";
import { type Path, valueAt } from "./json.ts";
import { readStableOrder, type StableOrder } from "./order.ts";
import { itemSchema, type Paging, readPaging } from "./paging.ts";
import { type Parameter, readParameters } from "./parameter.ts";
import { type Schema, secretFields } from "./schema.ts";
import { keysAt, operationOf, type Spec, textAt } from "./spec.ts";

export type { Answer, Body, Success } from "./content.ts";
export { isField, type Parameter } from "./parameter.ts";

/** When a request may be sent again: always, where the service says that it did nothing (429, 503), or never. */
export type Retry = "idempotent" | "refused" | "never";

/** One method of the API. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** Path parameters in the order of the path, then the others in the order of the document. */
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  /** What comes back when all went well. */
  readonly success: Success;
  /** Every answer that the document names, errors among them. */
  readonly answers: readonly Answer[];
  /** True for a list that comes in pages, by `limit` and `page_num`. */
  readonly paged: boolean;
  /** How the list goes on, where the document says so by an extension. */
  readonly paging?: Paging;
  /** What a list in pages of either kind holds. */
  readonly item?: Schema;
  /** For such a list, if the document declares it. */
  readonly stableOrder?: StableOrder;
  readonly retry: Retry;
  /** The fields of body and answer that must never be shown. */
  readonly secrets: readonly string[];
  /** Where it stands, as `spec/credentials.yaml:212 GET /credentials/{id}`. */
  readonly place: string;
}

/** Reads the operation at a path of the document, under the name that it has been given. */
export function readOperation(spec: Spec, path: Path, name: string, schemas: ReadonlyMap<string, Schema>): Operation {
  const method = String(path[2]).toUpperCase();
  const place = (): string => `${spec.place(path)} ${operationOf(path)}`;
  const warn = (text: string): void => void spec.warnings.push(`${place()}: ${text}`);
  const parameters = readParameters(spec, path, schemas, warn);
  const body = readBody(spec, [...path, "requestBody"], warn);
  const answers = keysAt(spec, [...path, "responses"]).map((status) => readAnswer(spec, path, status));
  const success = readSuccess(answers, method);
  const paging = readPaging(spec, path, parameters, warn);
  const query = parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.wire);
  const isPaged = !paging && success.schema?.kind === "array" && query.includes("limit") && query.includes("page_num");
  for (const owner of [path, path.slice(0, 2)]) {
    const servers = valueAt(spec.root, [...owner, "servers"]) ?? spec.root.servers;
    if (!isDeepStrictEqual(servers, spec.root.servers))
      warn("it has servers of its own; the client sends it to the root of all others");
  }
  if (method === "TRACE") warn("no fetch sends TRACE; the method fails");
  const isBodyless = ["GET", "HEAD"].includes(method);
  const isEmpty = body?.schema.kind === "object" && body.schema.properties.length === 0;
  if (body && isBodyless && !isEmpty) warn(`no fetch sends a body with ${method}; it is left out`);
  const stableOrder = readStableOrder(spec, path, parameters, warn);
  return {
    name,
    method,
    path: String(path[1]),
    summary: textAt(spec, [...path, "summary"]),
    description: textAt(spec, [...path, "description"]),
    deprecated: valueAt(spec.root, [...path, "deprecated"]) === true,
    parameters,
    ...(body && !isBodyless && { body }),
    success,
    answers,
    paged: isPaged,
    ...(paging && { paging }),
    ...((paging || isPaged) && { item: itemSchema(success.schema, paging?.items ?? [], schemas) }),
    ...(stableOrder && { stableOrder }),
    retry: valueAt(spec.root, [...path, "x-retry"]) === "throttled" ? "refused" : retryOf(method),
    secrets: secretFields([body?.schema, success.schema], schemas),
    // The line is looked up for messages only: it takes a search through the file.
    get place() {
      return place();
    },
  };
}

function retryOf(method: string): Retry {
  if (method === "POST") return "refused";
  return method === "PATCH" ? "never" : "idempotent";
}
