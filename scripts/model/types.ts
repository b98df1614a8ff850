import type { Json, JsonObject, SpecDocument } from "../document/index.ts";

/** A schema for the codec emitters and the change report. Types are printed from the document itself. */
export type Schema = {
  readonly deprecated?: boolean;
  /** Whether values are secrets: `format: password`. */
  readonly isSecret?: boolean;
  /** The schema in the normalized document. */
  readonly source?: JsonObject;
} & (
  | { readonly kind: "reference" /** The key in `components.schemas`. */; readonly name: string }
  | { readonly kind: "object"; readonly properties: readonly Property[]; readonly additional?: Schema }
  | { readonly kind: "array"; readonly items: Schema }
  | { readonly kind: "values"; readonly values: readonly Json[] }
  | { readonly kind: "union" | "intersection" | "tuple"; readonly members: readonly Schema[] }
  | { readonly kind: "string" | "number" | "boolean" | "null" | "unknown" }
);

/** A field of an object. */
export interface Property {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: Schema;
}

/** The component schemas by their keys. */
export type Schemas = ReadonlyMap<string, Schema>;

/** A parameter in the path or the query. */
export interface Parameter {
  readonly wireName: string;
  /** The name in the camelCase client. */
  readonly name: string;
  /** The name in the snake_case client. */
  readonly snakeName: string;
  readonly in: "path" | "query";
  readonly isRequired: boolean;
  readonly description: string;
  /** Whether each item of a list is sent as its own `name=value`. */
  readonly explode: boolean;
  readonly schema: Schema;
  /** The Parameter Object of the document. */
  readonly source: JsonObject;
}

/** Collects the warnings about an operation. */
export interface OperationDiagnostics {
  /** Records a warning. */
  readonly warn: (text: string) => void;
  /** Records why the client cannot support the operation. */
  readonly exclude: (reason: string) => void;
}

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
  /** The status in the document, such as `200`, `5XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** Undefined for a response without a JSON body. */
  readonly schema: Schema | undefined;
  readonly mediaType: string | undefined;
  /** The Response Object of the document. */
  readonly source: JsonObject;
}

/** The successful result of a call. */
export interface Success {
  readonly status: number;
  readonly description: string;
  /** Undefined if there is never a body. */
  readonly schema: Schema | undefined;
  /** Whether some of several successful responses have no body. */
  readonly isOptional: boolean;
}

/** When a request is retried: on any transient failure, only if the service rejected it (429, 503), or never. */
export type Retry = "idempotent" | "throttled" | "never";

/** A sort order in which new items are appended, and updates never move an item. */
export interface StableOrder {
  /** The query parameters that select it, by wire name. */
  readonly query: Readonly<Record<string, string>>;
  /** The field that identifies an item. */
  readonly key: string;
}

/** One operation before naming. */
export interface OperationData {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly isDeprecated: boolean;
  /** Whether it is an alias of another operation. */
  readonly isAlias: boolean;
  /** Those in the path in its order, then those in the query. */
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  readonly responses: readonly ResponseObject[];
  readonly success: Success;
  /** The schema of an item, if the list is paginated with `limit` and `page_num`. */
  readonly item: Schema | undefined;
  readonly stableOrder: StableOrder | undefined;
  readonly retry: Retry;
  /** Whether a command asks for confirmation. Default: true for DELETE. */
  readonly needsConfirmation: boolean;
  /** The fields of request and response that are redacted. */
  readonly secrets: readonly string[];
  /** The source location: `spec/credentials.yaml:212:7 GET /credentials/{id}`. Slow for JSON: parses the file again. */
  readonly location: () => string;
}

/** The names of an operation. */
export interface OperationNames {
  readonly name: string;
  readonly snakeName: string;
  /** The client method, such as `credentials.list`. */
  readonly key: string;
  readonly snakeKey: string;
  /** The constant of its row in the operation table, such as `credentialsList`. */
  readonly constant: string;
}

/** A type expression in a signature, and the exported types that it uses. */
export interface TypeUse {
  readonly text: string;
  readonly names: readonly string[];
}

/** The types in the signature of an operation. */
export interface OperationTypes {
  /** The type name of its query parameters, or an empty string. */
  readonly queryType: string;
  readonly bodyType: TypeUse | undefined;
  /** The type of the data, or of one item if the operation is paginated. */
  readonly resultType: TypeUse;
}

/** An operation with its names and types. */
export interface Operation extends OperationData, OperationNames, OperationTypes {}

/** The operations of one tag. */
export interface Resource {
  /** The property of the client, such as `credentials`. */
  readonly name: string;
  readonly snakeName: string;
  readonly className: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

/** The field names of the snake_case client, for types and codecs. */
export interface Spelling {
  /** Converts a wire name to snake_case. */
  readonly snakeName: (field: string) => string;
  /** Whether a schema keeps its wire names. */
  readonly isKept: (source: JsonObject | undefined) => boolean;
  /** Whether values of a schema contain a name to convert. */
  readonly changes: (schema: Schema) => boolean;
}

/** The input of every emitter. */
export interface Api {
  readonly title: string;
  /** The URL of the first server. Empty if the document names none. */
  readonly serverUrl: string;
  readonly document: SpecDocument;
  readonly resources: readonly Resource[];
  /** The operations of all resources. */
  readonly operations: readonly Operation[];
  readonly schemas: Schemas;
  /** The type names of the component schemas, by their keys. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** The names of their codecs, by their keys. */
  readonly codecNames: ReadonlyMap<string, string>;
  /** The schemas of requests and responses that are not components, by the names of their types. */
  readonly inlineTypes: ReadonlyMap<string, JsonObject>;
  /** How fields are spelled in the snake_case client. */
  readonly spelling: Spelling;
  /** Everything that the client cannot express, with its source location. */
  readonly warnings: readonly string[];
}
