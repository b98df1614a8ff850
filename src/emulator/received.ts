import type { Fault } from "./faults.ts";
import type { Operation, OperationKey } from "./handler.ts";

/** A request as it arrived. Secrets are masked: `***` stands for the key, and for each field that the document calls secret. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;
  /** The query as it was spelled; of a name that comes more than once, the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it was spelled, or `***` if it was not JSON; `undefined` where there was none. */
  readonly body: unknown;
  /** Which operation it asked for; `undefined` where there is none of this method and path. */
  readonly operation: OperationKey | undefined;
  /** The status of the answer; `undefined` as long as there is none, and where the connection was dropped. */
  readonly status: number | undefined;
  /** What was made to go wrong. */
  readonly faults: readonly Fault["kind"][];
}

const mask = "***";

/** How many requests an emulator remembers. */
const remembered = 1000;

/** Remembers a request, and forgets the oldest when there are too many. */
export function receive(
  all: ReceivedRequest[],
  { method, url, headers }: Request,
  { operation, text }: { operation: Operation | undefined; text: string },
): { -readonly [Key in keyof ReceivedRequest]: ReceivedRequest[Key] } {
  const { pathname, searchParams } = new URL(url);
  const received = {
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(Array.from(headers, ([name, value]) => [name, maskedHeader(name, value)])),
    body: text === "" ? undefined : maskedText(text, operation && "secrets" in operation ? operation.secrets : []),
    operation: operation?.key,
    status: undefined,
    faults: [],
  };
  all.push(received);
  if (all.length > remembered) all.shift();
  return received;
}

function maskedHeader(name: string, value: string): string {
  if (!/^(proxy-)?authorization$|cookie/.test(name)) return value;
  const scheme = /^(basic|bearer) /i.exec(value)?.[0] ?? "";
  return `${scheme}${mask}`;
}

function maskedText(text: string, secrets: readonly string[]): unknown {
  // A secret may be spelled as the service takes it too: secretAccessKey, secret_access_key.
  const plain = (name: string): string => name.replaceAll("_", "").toLowerCase();
  const names = new Set(secrets.map(plain));
  try {
    return JSON.parse(text, (name, value) => (names.has(plain(name)) ? mask : value));
  } catch {
    return mask;
  }
}
