// The public API of the handwritten layer.
export type { Attempt, CallOptions, Fetch, FetchInit, FetchOptions, FetchResponse } from "./call-options.ts";
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
} from "./errors.ts";
export type { HeadersOption } from "./headers.ts";
export { Page } from "./page.ts";
export type { ArrayOptions, ItemsOptions, PagePromise, PagesOptions } from "./pagination.ts";
export type { ApiPromise, ApiResponse, RateLimit } from "./result.ts";
export type { RetryPolicy } from "./retry.ts";
