import type { operations } from "../../generated/operations.ts";
import type { operations as Operations } from "../../generated/types.ts";
import type { State, User } from "./state.ts";

/** The key of an operation, as `credentials.list`. */
export type OperationKey = keyof Operations;

/** An operation of the document. */
export type Operation = (typeof operations)[OperationKey];

type Given<T> = [NonNullable<T>] extends [never] ? undefined : T;
type Content<T> = NonNullable<T> extends { content: { "application/json": infer Data } } ? Data : undefined;
type Success<Responses> = Responses[Extract<keyof Responses, 200 | 201 | 202 | 204>];

/** What an operation works on. */
export interface Context {
  readonly state: State;
  /** Who calls. */
  readonly caller: User;
  /** The time of the call, in milliseconds since 1970. */
  readonly now: number;
  /** Makes up a key of this length. */
  readonly token: (length: number) => string;
  /** Headers for the answer. */
  readonly headers: Headers;
}

/** A request that has passed every check of the document. */
export interface Call<Key extends OperationKey> extends Context {
  readonly path: Given<Operations[Key]["parameters"]["path"]>;
  readonly query: Partial<NonNullable<Given<Operations[Key]["parameters"]["query"]>>>;
  readonly body:
    | Content<Operations[Key]["requestBody"]>
    | ([undefined] extends [Operations[Key]["requestBody"]] ? undefined : never);
}

type Data<Key extends OperationKey> = Content<Success<Operations[Key]["responses"]>>;

/** Does what an operation does, and gives the data of the answer. */
export type Handler<Key extends OperationKey> = (call: Call<Key>) => Data<Key> | Promise<Data<Key>>;

/** A handler for each operation of the document: one that is missing does not compile. */
export type Handlers = { readonly [Key in OperationKey]: Handler<Key> };

/** Why the service refuses a request; it becomes the error body of the wire. */
export class Refusal extends Error {
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

/** What is asked for does not exist, or the caller may not see it. */
export function notFound(description = "The requested endpoint could not be found."): Refusal {
  return new Refusal(404, "not_found", description);
}

/** The caller may not do this. */
export function forbidden(description: string): Refusal {
  return new Refusal(403, "forbidden", description);
}

/** The request is not what the operation takes. */
export function badRequest(description: string): Refusal {
  return new Refusal(400, "bad_request", description);
}

/** The request is what the operation takes, but at odds with what there is. */
export function conflict(description: string): Refusal {
  return new Refusal(409, "conflict", description);
}
