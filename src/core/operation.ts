/** A body as `fetch` takes it. The declarations of Node do not have the name that those of browsers give it. */
export type WrittenBody = NonNullable<RequestInit["body"]>;

/** What the document says about one operation, as far as a call needs it: a row of the operation table. */
export interface Operation {
  /** How one calls it, as `credentials.list`. */
  readonly key: string;
  readonly method: string;
  /** The path with its parameters in braces, as `/credentials/{id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The body, for an operation that takes one. */
  readonly body?: {
    readonly mediaType: string;
    readonly required: boolean;
    /** Writes a body that is not JSON: one of the functions of `body.ts`. */
    readonly write?: (body: unknown) => WrittenBody;
  };
  /** The status of an answer that says that all went well. */
  readonly status: number;
  /** How the body of such an answer is read. Default: as JSON. */
  readonly content?: "text" | "binary" | "none";
  /** The media type to ask for, where it is not JSON. */
  readonly accept?: string;
  /** True for a list that comes in pages, by `limit` and `page_num`. */
  readonly paged?: boolean;
  /** How a list goes on that comes in pages of another kind: what `follow` needs to know. */
  readonly paging?: Paging;
  /** For such a list: an order in which a new item comes last, and no change moves an item. */
  readonly stableOrder?: StableOrder;
  /** When a request may be sent again: always, where the service says that it did nothing, or never. */
  readonly retry: "idempotent" | "refused" | "never";
  /** The fields of body and answer that must never be shown. */
  readonly secrets?: readonly string[];
}

/** An order in which a new item comes last, and no change moves an item. */
export interface StableOrder {
  /** The fields of the query that ask for it, by their names on the wire. */
  readonly query: Readonly<Record<string, string>>;
  /** The field that tells one item from another. */
  readonly key: string;
}

/** A parameter of an operation. What goes without saying is left out. */
export interface Parameter {
  readonly in: "path" | "query" | "header" | "cookie";
  /** The spelling on the wire. */
  readonly wire: string;
  /** The spelling of the caller, where it differs. */
  readonly name?: string;
  /** Default: `simple` in a path or header, `form` in a query. */
  readonly style?: "simple" | "form" | "spaceDelimited" | "pipeDelimited" | "label" | "matrix" | "deepObject" | "json";
  /** Whether each value of a list travels on its own. Default: true in a query, and else false. */
  readonly explode?: boolean;
  /** Whether the characters that have a meaning in a URL stay as they are. Default: false. */
  readonly reserved?: boolean;
  /** Writes what is more than a text or a list of texts: the function of `style.ts`. */
  readonly write?: (parameter: Parameter, value: unknown) => string;
}

/** How a list goes on behind its first page. */
export interface Paging {
  /**
   * By the number of the page, by the number of items before it, by a cursor, or by a link that the answer gives: in its
   * body, or in its header `Link`.
   */
  readonly style: "page" | "offset" | "cursor" | "link";
  /** The field of the query that names the page, in the spelling of the caller. */
  readonly field?: string;
  /** Where in the body the list stands, as `["data"]`. Default: it is the body. */
  readonly items?: readonly string[];
  /** Where in the body the next cursor, or the link, stands. */
  readonly next?: readonly string[];
  /** The field of the last item that is the next cursor. */
  readonly last?: string;
}

/** What a caller hands to an operation. */
export interface Input {
  /** The path parameters, in the order of the path. */
  readonly path?: readonly unknown[];
  /** The query, and what travels in headers, in the spelling of the caller. */
  readonly query?: object | undefined;
  readonly body?: unknown;
}
