import createClient from "openapi-fetch";
import { ApiError, ConnectionError, type ErrorPlace } from "./errors.ts";
import type { Input, Operation } from "./operation.ts";
import { type ApiResponse, responseOf } from "./result.ts";
import { targetOf } from "./url.ts";

/** What sends a request: the platform's `fetch`, or anything that behaves like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What is the same for all calls of a client. */
export interface HttpOptions {
  /** The root of the service, as `https://api.example.com`. */
  readonly baseUrl: string;
  /** Sent with each request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch?: Fetch | undefined;
}

/** What is different for one call. */
export interface CallOptions {
  /** Ends the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Sent with this request, over headers of the same name that the client sends. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Makes one call of an operation: sends what is needed, and reads what comes back. */
export type Call = <T>(operation: Operation, input: Input, options?: CallOptions) => Promise<ApiResponse<T>>;

/** What openapi-fetch does for each method and path of its types: here they come as data. */
type Send = (method: string, path: string, init: object) => Promise<Answer>;

interface Answer {
  readonly response: Response;
  /** The body of an answer that says that all went well. */
  readonly data?: unknown;
  /** The body of any other, parsed if it is JSON. */
  readonly error?: unknown;
}

/** What openapi-fetch fills in place of the platform's `Request`, which would cost more than the rest of the call. */
class LightRequest {
  readonly url: string;
  readonly init: RequestInit;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
  }
}

/** Makes what calls a service. */
export function createCall({
  baseUrl,
  headers,
  fetch = (url, init) => globalThis.fetch(url, init),
}: HttpOptions): Call {
  const client = createClient({
    baseUrl,
    headers: { Accept: "application/json", ...headers },
    // It only constructs its request and hands it to the fetch below; neither asks for more than a light one has.
    Request: LightRequest as unknown as typeof Request,
  });
  const send = client.request as unknown as Send;

  return async <T>(operation: Operation, input: Input, options: CallOptions = {}): Promise<ApiResponse<T>> => {
    const { path, query, headers } = targetOf(operation, input);
    const place = { method: operation.method, path };
    const { signal } = options;
    signal?.throwIfAborted();
    let sent = false;
    const init = {
      body: input.body,
      headers: { ...headers, ...options.headers },
      parseAs: operation.content === "binary" ? "blob" : "text",
      fetch: ({ url, init }: LightRequest) => {
        sent = true;
        return fetch(url, init);
      },
      ...(signal && { signal }),
    };
    const answer = await send(operation.method, query === "" ? path : `${path}?${query}`, init).catch((error) => {
      signal?.throwIfAborted();
      throw sent ? new ConnectionError(place, error) : error;
    });
    if (!answer.response.ok) throw new ApiError(answer.response, operation, place, answer.error);
    return responseOf(answer.response, dataOf<T>(operation, answer, place));
  };
}

/** The data of an answer. Its fields are not checked: they come through as the service sent them. */
function dataOf<T>(operation: Operation, { response, data }: Answer, place: ErrorPlace): T {
  const { content = "json", paged } = operation;
  if (content === "none" || response.status === 204) return undefined as T;
  if (content !== "json") return (data ?? "") as T;
  let value: unknown;
  try {
    value = JSON.parse(String(data ?? ""));
  } catch {
    throw new ApiError(response, operation, place, data);
  }
  if (paged && !Array.isArray(value)) throw new ApiError(response, operation, place, value);
  return value as T;
}
