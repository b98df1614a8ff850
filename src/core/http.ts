import createClient from "openapi-fetch";
import { ApiError, ConnectionError, type ErrorPlace } from "./errors.ts";
import type { Input, Operation } from "./operation.ts";
import { PagePromise } from "./pagination.ts";
import { ApiPromise, type ApiResponse, responseOf } from "./result.ts";
import { pathAndQuery } from "./url.ts";

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

/** Sends the calls of a generated client. */
export interface Http {
  /** Starts a call at once. */
  send<T>(operation: Operation, input: Input, options?: CallOptions): ApiPromise<T>;
  /** A list in pages. It asks for nothing before somebody awaits it or loops over it. */
  list<T>(operation: Operation, input: Input, options?: CallOptions): PagePromise<T>;
}

/** The request of openapi-fetch, which knows its operations only by their types: here they come as data. */
type Request = (
  method: string,
  path: string,
  init: object,
) => Promise<{ response: Response; data?: string; error?: unknown }>;

/** What openapi-fetch fills in place of the platform's `Request`, which would cost more than the rest of the call. */
class LightRequest {
  readonly url: string;
  readonly init: RequestInit;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
  }
}

/** Makes what sends the calls of a generated client. */
export function createHttp({
  baseUrl,
  headers,
  fetch = (url, init) => globalThis.fetch(url, init),
}: HttpOptions): Http {
  const client = createClient({
    baseUrl,
    headers: { Accept: "application/json", ...headers },
    Request: LightRequest as unknown as typeof globalThis.Request,
    fetch: (request) => fetch(request.url, (request as unknown as LightRequest).init),
  });
  const request = client.request as unknown as Request;

  async function call<T>(operation: Operation, input: Input, options: CallOptions = {}): Promise<ApiResponse<T>> {
    const { path, query } = pathAndQuery(operation, input);
    const place = { method: operation.method, path };
    const { signal } = options;
    signal?.throwIfAborted();
    const init = { body: input.body, headers: options.headers, parseAs: "text", ...(signal && { signal }) };
    const answer = await request(operation.method, query === "" ? path : `${path}?${query}`, init).catch((error) => {
      signal?.throwIfAborted();
      throw new ConnectionError(place, error);
    });
    if (!answer.response.ok) throw new ApiError(answer.response, place, answer.error);
    return responseOf(answer.response, parsed<T>(operation, answer.response, place, answer.data));
  }

  return {
    send<T>(operation: Operation, input: Input, options?: CallOptions): ApiPromise<T> {
      const response = call<T>(operation, input, options);
      return new ApiPromise(() => response);
    },
    list<T>(operation: Operation, input: Input, options?: CallOptions): PagePromise<T> {
      const { name = "page_num" } = operation.parameters.find(({ wire }) => wire === "page_num") ?? {};
      const query: Record<string, unknown> = { ...input.query };
      return new PagePromise(
        (pageNum = query[name]) => call<T[]>(operation, { ...input, query: { ...query, [name]: pageNum } }, options),
        Number(query[name] ?? 1),
      );
    },
  };
}

/** The data of an answer; what the caller expects is not checked, and comes through as the service sent it. */
function parsed<T>(operation: Operation, response: Response, place: ErrorPlace, text: string | undefined): T {
  // An operation without a body has no data, whatever the service says beside its status.
  if (operation.status === 204 || response.status === 204) return undefined as T;
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw new ApiError(response, place, text);
  }
}
