import { redactText } from "./redact.ts";
import { describeError, type ErrorResponse, parseJson, retryAfterMs } from "./response.ts";

/** The request that an error is about. */
export interface RequestInfo {
  /** The HTTP method, as `GET`. */
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
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

const brand = Symbol.for("civis-credentials.ApiError");

/**
 * An error response of the service or of a proxy, or a response that is not what the operation promises. Frequent
 * statuses have a subclass; every other status is an `ApiError` itself.
 */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  /** The HTTP status; 0 for a redirect that a browser hides. */
  readonly status: number;
  /** The service's short name for the error, as `not_found`. `undefined` if the response has none. */
  readonly code: string | undefined;
  /** A sentence for people. */
  readonly description: string;
  /** The ID by which Civis support finds the request. */
  readonly requestId: string | undefined;
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;
  /** The number of attempts made. */
  readonly attempts: number;
  /** The delay that the service asks for, in milliseconds; `undefined` if it asks for none. */
  readonly retryAfterMs: number | undefined;
  /** Whether this is a successful JSON response that ends before it is complete. */
  readonly cutShort: boolean;

  constructor(error: ErrorResponse, info: RequestInfo) {
    const { ok, status, statusText, headers } = error.response;
    const { code, description } = describeError(error);
    const requestId = headers.get("X-Request-Id") ?? undefined;
    const title = `${status} ${statusText || statusTexts[status] || ""}`.trimEnd();
    super(`${title}: ${description} ${describeRequest(info, requestId)}`);
    this.status = status;
    this.code = code;
    this.description = description;
    this.requestId = requestId;
    this.method = info.method;
    this.path = info.path;
    this.attempts = info.attempts;
    this.retryAfterMs = retryAfterMs(headers);
    const isJson = /\bjson\b/i.test(headers.get("Content-Type") ?? "");
    this.cutShort = ok && isJson && parseJson(error.text) === undefined;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** 401: the API key is missing, wrong or expired. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
}

/** 403: the caller may not do this. */
export class PermissionError extends ApiError {
  override readonly name = "PermissionError";
}

/** 404: the resource does not exist, or the caller may not see it. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}

/** 409: the state of the resource does not allow this. */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}

/** 429: too many requests. */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
}

/** 500 and above: the service, or a proxy before it, failed. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
}

/** A request without a response: the service cannot be reached, or the connection was lost. `cause` has the reason. */
export class ConnectionError extends Error {
  override readonly name: string = "ConnectionError";
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;
  /** The number of attempts made. */
  readonly attempts: number;

  constructor(reason: string, info: RequestInfo, options?: ErrorOptions) {
    super(`${reason} ${describeRequest(info)}`, options);
    this.method = info.method;
    this.path = info.path;
    this.attempts = info.attempts;
  }
}

/** A request whose response was not complete in time. An abort by the caller rejects with the signal's reason instead. */
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

/** Creates the error of a response, in the class of its status. */
export function apiError(error: ErrorResponse, info: RequestInfo): ApiError {
  const { status } = error.response;
  return new (classes[status] ?? (status >= 500 ? ServerError : ApiError))(error, info);
}

/** Creates the error of a `fetch` that failed. */
export function connectionError(cause: unknown, secrets: readonly string[], info: RequestInfo): ConnectionError {
  return new ConnectionError(`Connection failed: ${redactText(reasonOf(cause), secrets)}`, info, { cause });
}

function describeRequest({ method, path, attempts }: RequestInfo, requestId?: string): string {
  const request = requestId ? `, request ${requestId}` : "";
  return `(${method} ${path}${request}${attempts > 1 ? `, ${attempts} attempts` : ""})`;
}

/** The innermost reason: a failed `fetch` says only that it failed, and has the reason as its cause. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.cause instanceof Error) return reasonOf(cause.cause);
  return cause.message || ("code" in cause ? String(cause.code) : cause.name);
}
