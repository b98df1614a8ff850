import { Api } from "../generated/client.ts";
import { createCall } from "./core/call.ts";
import { createHttp } from "./core/http.ts";
import { type CivisClientOptions, httpOptions } from "./options.ts";

export * from "../generated/client.ts";
export type * from "../generated/types.ts";
export type { Attempt, CallOptions, Fetch } from "./core/call.ts";
export {
  ApiError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  isApiError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "./core/errors.ts";
export { Page } from "./core/page.ts";
export type { ArrayOptions, ItemsOptions, PagePromise, PagesOptions } from "./core/pagination.ts";
export type { ApiPromise, ApiResponse, RateLimit } from "./core/result.ts";
export type { RetryPolicy } from "./core/retry.ts";
export type { CivisClientOptions } from "./options.ts";

/**
 * A client of Civis Platform. Its methods stand under their resource, as `civis.credentials.list()`.
 *
 * @throws {TypeError} No API key, one that cannot stand in a header, or a base URL that is not one.
 */
export class CivisClient extends Api {
  constructor(options: CivisClientOptions = {}) {
    super(createHttp(createCall(httpOptions(options))));
  }
}
