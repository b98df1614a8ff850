/** One operation of the API: an entry of the generated operation table. */
export interface Operation {
  /** The method of the client, such as `credentials.list`. */
  readonly key: string;
  /** The HTTP method. */
  readonly method: string;
  /** The path with its parameters in braces, such as `/credentials/{id}`. */
  readonly path: string;
  /** Path parameters in the order of the path, then query parameters. */
  readonly parameters: readonly Parameter[];
  /** Set if the operation has a JSON request body. */
  readonly body?: RequestBody;
  /** The status of a successful response. */
  readonly status: number;
  /** Whether a successful response has no body, or may have none. Default: it has a JSON body. */
  readonly content?: "none" | "optional";
  /** True for a list with the query parameters `limit` and `page_num`. */
  readonly paginated?: boolean;
  readonly stableOrder?: StableOrder;
  /** `idempotent` is retried on any transient failure, `throttled` only if the service rejected the request (429, 503). */
  readonly retry: "idempotent" | "throttled" | "never";
  /** Fields of the request and response bodies that are redacted wherever they could be printed. */
  readonly secrets?: readonly string[];
}

/** A JSON request body. */
export interface RequestBody {
  readonly required: boolean;
  /** The names of its required fields, for error messages. */
  readonly fields?: readonly string[];
}

/** A stable sort order: new items are appended, and updates never move an item. */
export interface StableOrder {
  /** The query parameters that select it, by wire name. */
  readonly query: Readonly<Record<string, string>>;
  /** The field that identifies an item. */
  readonly key: string;
}

/** A path or query parameter. Lists in a query are form style. */
export interface Parameter {
  readonly in: "path" | "query";
  /** The name in the URL. */
  readonly wireName: string;
  /** The name in the client's methods, if it differs. */
  readonly name?: string;
  /** Whether each item of a list is sent as its own `name=value`, or all of them comma-separated. Default: true. */
  readonly explode?: boolean;
}

/** The arguments of a call. */
export interface Input {
  /** The path parameters, in the order of the path. */
  readonly path?: readonly unknown[];
  /** The query parameters, by their names in the client's methods. */
  readonly query?: object | undefined;
  readonly body?: unknown;
}
