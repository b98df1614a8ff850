import type { Operation } from "./operation.ts";
import { redacted } from "./secrets.ts";

/** Which call an error is about. */
export interface ErrorPlace {
  /** The HTTP method, as `GET`. */
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;
  /** How many requests it took. */
  readonly attempts: number;
}

/** An answer that is an error, as it was read. */
export interface ErrorAnswer {
  readonly response: Response;
  /** The body, as far as it came. */
  readonly text: string;
  readonly operation: Operation;
  /** What the message must not show, wherever it comes from. */
  readonly secrets: readonly string[];
}

/** For answers that come without a text: all over HTTP/2, and those that never travelled. */
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
 * An answer of the service, or of a proxy on the way, that says that a call failed, or that is not what it should be.
 * Frequent ones have a class of their own; every other status is an `ApiError` itself.
 */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  /** The HTTP status; 0 where a browser hides the redirect that came. */
  readonly status: number;
  /** The service's short name for the error, as `not_found`. Missing where the answer has none. */
  readonly code: string | undefined;
  /** A sentence for people. */
  readonly description: string;
  /** The ID by which Civis support finds the request. */
  readonly requestId: string | undefined;
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;
  /** How many requests it took. */
  readonly attempts: number;
  /** How long the service asks callers to wait, in milliseconds; `undefined` where it did not say. */
  readonly retryAfterMs: number | undefined;
  /** Whether the answer says that all went well, calls itself JSON, and ends before it is whole. */
  readonly cutShort: boolean;

  constructor(answer: ErrorAnswer, place: ErrorPlace) {
    const { ok, status, statusText, headers } = answer.response;
    const body = parsed(answer.text);
    const { code, description } = read(answer, Object(body));
    const requestId = headers.get("X-Request-Id") ?? undefined;
    const title = `${status} ${statusText || statusTexts[status] || ""}`.trimEnd();
    super(`${title}: ${description} ${shown(place, requestId)}`);
    this.status = status;
    this.code = code;
    this.description = description;
    this.requestId = requestId;
    this.method = place.method;
    this.path = place.path;
    this.attempts = place.attempts;
    this.retryAfterMs = retryAfter(headers);
    this.cutShort = ok && body === undefined && /\bjson\b/i.test(headers.get("Content-Type") ?? "");
    Object.defineProperty(this, brand, { value: true });
  }
}

/** The key is missing, wrong or no longer valid: status 401. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
}

/** The caller may not do this: status 403. */
export class PermissionError extends ApiError {
  override readonly name = "PermissionError";
}

/** There is no such thing, or the caller may not see it: status 404. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}

/** The state of the service does not allow this: status 409. */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}

/** Too many requests: status 429. */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
}

/** The service, or a proxy before it, failed: status 500 and above. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
}

/** A request that got no answer: the service cannot be reached, or the connection was lost. The reason is in `cause`. */
export class ConnectionError extends Error {
  override readonly name: string = "ConnectionError";
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;
  /** How many requests it took. */
  readonly attempts: number;

  constructor(reason: string, place: ErrorPlace, options?: ErrorOptions) {
    super(`No answer${reason} ${shown(place)}`, options);
    this.method = place.method;
    this.path = place.path;
    this.attempts = place.attempts;
  }
}

/** A request that got no whole answer in its time. An abort by the caller is not one: it rejects with the signal's reason. */
export class TimeoutError extends ConnectionError {
  override readonly name = "TimeoutError";
}

/** Tells whether a value is an {@link ApiError}, of this copy of the package or of another. */
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

/** The error of an answer, in the class of its status. */
export function apiError(answer: ErrorAnswer, place: ErrorPlace): ApiError {
  const { status } = answer.response;
  return new (classes[status] ?? (status >= 500 ? ServerError : ApiError))(answer, place);
}

/** The error of a `fetch` that failed. */
export function connectionError(cause: unknown, secrets: readonly string[], place: ErrorPlace): ConnectionError {
  return new ConnectionError(`: ${redacted(reason(cause), secrets)}`, place, { cause });
}

function shown({ method, path, attempts }: ErrorPlace, requestId?: string): string {
  const request = requestId ? `, request ${requestId}` : "";
  return `(${method} ${path}${request}${attempts > 1 ? `, ${attempts} attempts` : ""})`;
}

/** The innermost reason: a failed `fetch` says only that it failed, and carries the reason as its cause. */
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.cause instanceof Error) return reason(cause.cause);
  return cause.message || ("code" in cause ? String(cause.code) : cause.name);
}

/** The wait that an answer asks for: seconds, or a date by the clock of the service. Anything else is ignored. */
function retryAfter(headers: Headers): number | undefined {
  const text = headers.get("Retry-After") ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const now = Date.parse(headers.get("Date") ?? "") || Date.now();
  const wait = /^[A-Z][a-z]{2,8}, /.test(text) ? Date.parse(text) - now : Number.NaN;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** How much of an answer that is not what it should be an error shows. */
const shownCharacters = 200;

/** What the body of an error says, on the wire. */
interface ErrorBody {
  readonly error?: unknown;
  readonly errorDescription?: unknown;
}

function read(
  { response, text, operation, secrets }: ErrorAnswer,
  body: ErrorBody,
): Pick<ApiError, "code" | "description"> {
  const plain = (value: unknown): string | undefined =>
    typeof value === "string" ? redacted(value, secrets) : undefined;
  const code = plain(body.error);
  const sentence = plain(body.errorDescription) ?? code;
  if (sentence !== undefined) return { code, description: sentence };
  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
    return { code, description: `The service redirects${redirectOf(response)}, which is not followed; check baseUrl.` };
  }
  if (text.trim() === "") return { code, description: "The answer has no body." };
  // What may hold a secret cannot be shown: nobody knows where in it the secret is.
  const excerpt = operation.secrets
    ? `${text.length} characters, not shown`
    : redacted(text.trim(), secrets).slice(0, shownCharacters);
  return { code, description: `The answer is not what it should be: ${excerpt}` };
}

/** The value of a JSON text; `undefined` where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a redirect leads, without path and query: they may hold what nobody should see. */
function redirectOf({ headers }: Response): string {
  const location = headers.get("Location") ?? "";
  return URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
}
