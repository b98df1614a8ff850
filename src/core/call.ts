import createClient, { serializeArrayParam } from "openapi-fetch";
import { type CallOptions, checkCallOptions, checkClientOptions, type HttpOptions } from "./call-options.ts";
import { checkObject } from "./checks.ts";
import { checkHeaders } from "./headers.ts";
import type { Input, Operation } from "./operation.ts";
import { checkParams, type QueryParam } from "./params.ts";
import { LightRequest, type LightResponse } from "./request.ts";
import type { CallResult } from "./result.ts";
import { createSender } from "./send.ts";

export type { CallOptions } from "./call-options.ts";

/** Calls an operation: sends the request, retries it, and reads the response. */
export type Call = <T>(operation: Operation, input: Input, options?: CallOptions) => Promise<CallResult<T>>;

/**
 * Creates the function that calls operations. openapi-fetch builds each request; its `fetch` is the retry loop.
 *
 * @throws {TypeError} An unknown or invalid option.
 */
export function createCall(client: HttpOptions): Call {
  checkClientOptions(client);
  const sendWithRetry = createSender(client);
  const { request } = createClient({
    baseUrl: client.baseUrl,
    headers: { accept: "application/json", ...checkHeaders(client.headers) },
    querySerializer: serializeQuery,
    Request: LightRequest as unknown as typeof Request,
  });
  // Its types expect the paths of one document at compile time; the operation table has them at run time.
  const build = request as unknown as <T>(
    method: string,
    path: string,
    init: object,
  ) => Promise<{ readonly response: LightResponse<T> }>;

  return async <T>(operation: Operation, input: Input, options?: CallOptions): Promise<CallResult<T>> => {
    checkBody(operation, input.body);
    if (options !== undefined) checkCallOptions(operation.key, options);
    const { response } = await build<T>(operation.method, operation.path, {
      params: checkParams(operation, input),
      headers: options?.headers && checkHeaders(options.headers),
      body: operation.body && input.body,
      fetch: (request: LightRequest) =>
        sendWithRetry<T>(request, { operation, body: input.body, options: options ?? {} }),
    });
    return response.result;
  };
}

/** @throws {TypeError} A missing body, or one that is neither an object nor a list. */
function checkBody({ key, body }: Operation, value: unknown): void {
  if (!body || (value === undefined && !body.required) || Array.isArray(value)) return;
  checkObject(`${key}: the request body`, value, body.fields);
}

/** openapi-fetch does not encode names, and has one setting for all lists; here each parameter has its own. */
function serializeQuery(query: object): string {
  const params: readonly QueryParam[] = Object.values(query);
  return params
    .map(({ name, values, explode }) => serializeArrayParam(name, values, { style: "form", explode }))
    .join("&");
}
