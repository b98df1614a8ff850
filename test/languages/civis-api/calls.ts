/** A method of the Python client, called once with all its arguments, as python.py prints it. */
export interface PythonCall {
  readonly resource: string;
  readonly name: string;
  /** The names of its arguments. */
  readonly arguments: Arguments;
  /** Whether it has the argument `iterator`, which returns the items of all pages. */
  readonly paginated: boolean;
  /** The values of the path, in its order. */
  readonly path: readonly (string | number)[];
  readonly query: Readonly<Record<string, unknown>>;
  /** The same body in both spellings, `null` if the operation has none. The Python client is called with the first. */
  readonly snake_body: unknown;
  readonly camel_body: unknown;
  /** What it sent. */
  readonly request: SentRequest;
}

/** The names of a method's arguments, by where they are sent. */
export interface Arguments {
  readonly path: readonly string[];
  readonly query: readonly string[];
  readonly body: readonly string[];
}

/** The relevant parts of a request. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly type: string | null;
  readonly body: unknown;
}

/** The output of python.py. */
export interface PythonClient {
  /** The file of the description of the API. */
  readonly spec: string;
  readonly calls: readonly PythonCall[];
}
