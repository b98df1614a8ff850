import type { operations } from "../../generated/operations.ts";
import type { operations as Operations } from "../../generated/types.ts";
import type { State, User } from "./types.ts";

/** The key of an operation, such as `credentials.list`. */
export type OperationKey = keyof Operations;

/** An operation of the document. */
export type Operation = (typeof operations)[OperationKey];

type Defined<T> = [NonNullable<T>] extends [never] ? undefined : T;
type Content<T> = NonNullable<T> extends { content: { "application/json": infer Data } } ? Data : undefined;
type Success<Responses> = Responses[Extract<keyof Responses, 200 | 201 | 202 | 204>];

/** The context of a handler. */
export interface CallContext {
  readonly state: State;
  /** The user that the request's API key belongs to. */
  readonly caller: User;
  /** The time of the call, in milliseconds since 1970. */
  readonly now: number;
  /** Generates a key of this length. */
  readonly token: (length: number) => string;
  /** The headers of the response, for the handler to add to. */
  readonly headers: Headers;
}

/** A call of an operation, with input that was validated against the document. */
export interface Call<Key extends OperationKey> extends CallContext {
  readonly path: Defined<Operations[Key]["parameters"]["path"]>;
  readonly query: Partial<NonNullable<Defined<Operations[Key]["parameters"]["query"]>>>;
  readonly body:
    | Content<Operations[Key]["requestBody"]>
    | ([undefined] extends [Operations[Key]["requestBody"]] ? undefined : never);
}

type Data<Key extends OperationKey> = Content<Success<Operations[Key]["responses"]>>;

/** Executes an operation and returns the data of the response. */
export type Handler<Key extends OperationKey> = (call: Call<Key>) => Data<Key> | Promise<Data<Key>>;

/** One handler for each operation of the document. A missing one is a type error. */
export type Handlers = { readonly [Key in OperationKey]: Handler<Key> };

/** A failed request, sent as an error response. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, description: string, headers: Readonly<Record<string, string>> = {}) {
    super(description);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** 404: the resource does not exist, or the caller may not see it. */
export function notFound(description = "The requested endpoint could not be found."): HttpError {
  return new HttpError(404, "not_found", description);
}

/** 403: the caller lacks a permission. */
export function forbidden(description: string): HttpError {
  return new HttpError(403, "forbidden", description);
}

/** 400: the request does not match the document. */
export function badRequest(description: string): HttpError {
  return new HttpError(400, "bad_request", description);
}

/** 409: the request is valid, but conflicts with the state of the service. */
export function conflict(description: string): HttpError {
  return new HttpError(409, "conflict", description);
}
