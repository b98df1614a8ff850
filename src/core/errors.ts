import { describeError, type ErrorResponse, parseJson, retryAfterMs } from "./response.ts";

/** The request that an error is about. */
export interface RequestInfo {
  /** The HTTP method, such as `GET`. */
  readonly method: string;
  /** The path without the query, such as `/credentials/12`. */
  readonly path: string;
  /** The number of attempts made. */
  readonly attempts: number;
}

/** For responses without a status text: those over HTTP/2, and those of test stubs. */
const statusTexts: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** Base class of all errors of a request. */
abstract class RequestError extends Error {
  declare readonly method: string;
  /** The path without the query, such as `/credentials/12`. */
  declare readonly path: string;
  /** The number of attempts made. */
  declare readonly attempts: number;

  constructor(
    message: string,
    info: RequestInfo & { readonly requestId?: string | undefined },
    options?: ErrorOptions,
  ) {
    const { method, path, attempts, requestId } = info;
    const request = requestId ? `, request ${requestId}` : "";
    super(`${message} (${method} ${path}${request}${attempts > 1 ? `, ${attempts} attempts` : ""})`, options);
    Object.assign(this, info);
  }

  /** All fields and the message. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

const brand = Symbol.for("civis-credentials.ApiError");

/**
 * An error response of the service or of a proxy, or a response that does not match the operation. Frequent
 * statuses have a subclass; every other status is an `ApiError` itself.
 */
export class ApiError extends RequestError {
  override readonly name: string = "ApiError";
  /** The HTTP status; 0 if a browser hides the status of a redirect. */
  declare readonly status: number;
  /** The error code of the service, such as `not_found`; `undefined` if the response has none. */
  declare readonly code: string | undefined;
  /** A human-readable description. */
  declare readonly description: string;
  /** The request ID, for Civis support. */
  declare readonly requestId: string | undefined;
  /** The delay of `Retry-After` in milliseconds; `undefined` without that header. */
  declare readonly retryAfterMs: number | undefined;
  /** Whether this is a successful JSON response that was truncated. */
  declare readonly truncated: boolean;

  constructor(error: ErrorResponse, info: RequestInfo) {
    const { ok, status, statusText, headers } = error.response;
    const described = describeError(error);
    const requestId = headers.get("X-Request-Id") ?? undefined;
    const title = `${status} ${statusText || statusTexts[status] || ""}`.trimEnd();
    super(`${title}: ${described.description}`, { ...info, requestId });
    const isJson = /\bjson\b/i.test(headers.get("Content-Type") ?? "");
    const truncated = ok && isJson && parseJson(error.text) === undefined;
    Object.assign(this, { status, ...described, retryAfterMs: retryAfterMs(headers), truncated });
    Object.defineProperty(this, brand, { value: true });
  }
}

/** 401: the API key is missing, wrong or expired. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
}

/** 403: the caller lacks the required permission. */
export class PermissionError extends ApiError {
  override readonly name = "PermissionError";
}

/** 404: the resource does not exist, or the caller may not see it. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}

/** 409: the request conflicts with the state of the resource. */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}

/** 429: too many requests. */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
}

/** 500 and above: the service, or a proxy in front of it, failed. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
}

/**
 * A request without a response: the service cannot be reached, or the connection was lost. `cause` is the error of
 * `fetch`, redacted. Any other error of `fetch` is not a `ConnectionError`, and is rethrown unchanged.
 */
export class ConnectionError extends RequestError {
  override readonly name: string = "ConnectionError";
}

/** The response was not complete within the timeout. An abort by the caller rejects with the signal's reason instead. */
export class TimeoutError extends ConnectionError {
  override readonly name = "TimeoutError";

  constructor(timeoutMs: number, info: RequestInfo) {
    super(`Request timed out after ${Math.round(timeoutMs)} ms`, info);
  }
}

/** Whether a value is an {@link ApiError}, of this copy of the package or of another. */
export function isApiError(value: unknown): value is ApiError {
  return typeof value === "object" && value !== null && brand in value;
}

const classes: Readonly<Record<number, typeof ApiError>> = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
};

/** The error class of a status. */
export function errorClass(status: number): typeof ApiError {
  return classes[status] ?? (status >= 500 ? ServerError : ApiError);
}

/** The message of the innermost cause, because that of `fetch` itself ("fetch failed") gives no reason. */
export function reasonOf({ message, code, cause }: Error & { readonly code?: unknown }): string {
  return cause instanceof Error ? reasonOf(cause) : message || String(code);
}
