import type { Fault } from "./faults.ts";
import type { Operation, OperationKey } from "./handler.ts";

/** A request that the emulator received. `***` replaces the API key and the fields that the document marks as secret. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path without the query, such as `/credentials/12`. */
  readonly path: string;
  /** The query as sent. For repeated names, the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** The headers by lowercase name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body as sent, `***` for any other body, `undefined` for none. */
  readonly body: unknown;
  /** The operation with this method and path, or `undefined`. */
  readonly operation: OperationKey | undefined;
  /** The status of the response; `undefined` before the response, and if a fault dropped the connection. */
  readonly status: number | undefined;
  /** The kinds of the faults that were applied. */
  readonly faults: readonly Fault["kind"][];
}

const redacted = "***";

/** The maximum number of requests that an emulator keeps. */
const maxRequests = 1000;

/** Adds a request to the list, and removes the oldest if there are too many. */
export function record(
  requests: ReceivedRequest[],
  { method, url, headers }: Request,
  { operation, text = "" }: { operation?: Operation; text?: string } = {},
): { -readonly [Key in keyof ReceivedRequest]: ReceivedRequest[Key] } {
  const { pathname, searchParams } = new URL(url);
  const received = {
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(Array.from(headers, ([name, value]) => [name, redactHeader(name, value)])),
    body: text === "" ? undefined : redactBody(text, operation && "secrets" in operation ? operation.secrets : []),
    operation: operation?.key,
    status: undefined,
    faults: [],
  };
  requests.push(received);
  if (requests.length > maxRequests) requests.shift();
  return received;
}

function redactHeader(name: string, value: string): string {
  if (!/^(proxy-)?authorization$|cookie/.test(name)) return value;
  const scheme = /^(basic|bearer) /i.exec(value)?.[0] ?? "";
  return `${scheme}${redacted}`;
}

function redactBody(text: string, secrets: readonly string[]): unknown {
  // The service also accepts snake_case: secret_access_key for secretAccessKey.
  const normalize = (name: string): string => name.replaceAll("_", "").toLowerCase();
  const names = new Set(secrets.map(normalize));
  try {
    return JSON.parse(text, (name, value) => (names.has(normalize(name)) ? redacted : value));
  } catch {
    return redacted;
  }
}
