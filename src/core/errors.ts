import type { Operation } from "./operation.ts";

/** Where an error happened. */
export interface ErrorPlace {
  /** The HTTP method, as `GET`. */
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;
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

/** An answer of the service, or of a proxy on the way, that says that a call failed, or that is not what it should be. */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  /** The HTTP status. */
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

  constructor(response: Response, operation: Operation, place: ErrorPlace, body: unknown) {
    const { code, description } = read(body, operation.secrets === undefined);
    const requestId = response.headers.get("X-Request-Id") ?? undefined;
    const status = `${response.status} ${response.statusText || statusTexts[response.status] || ""}`.trimEnd();
    super(`${status}: ${description} (${place.method} ${place.path}${requestId ? `, request ${requestId}` : ""})`);
    this.status = response.status;
    this.code = code;
    this.description = description;
    this.requestId = requestId;
    this.method = place.method;
    this.path = place.path;
  }
}

/** A request that got no answer: the service cannot be reached, or the connection was lost. The reason is in `cause`. */
export class ConnectionError extends Error {
  override readonly name: string = "ConnectionError";
  readonly method: string;
  /** The path without the query, as `/credentials/12`. */
  readonly path: string;

  constructor(place: ErrorPlace, cause: unknown) {
    super(`No answer: ${reason(cause)} (${place.method} ${place.path})`, { cause });
    this.method = place.method;
    this.path = place.path;
  }
}

/** The innermost reason: a failed `fetch` says only that it failed, and carries the reason as its cause. */
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.cause instanceof Error) return reason(cause.cause);
  return cause.message || ("code" in cause ? String(cause.code) : cause.name);
}

/** How much of an answer that is not JSON an error shows. */
const shownCharacters = 200;

/** @param showable Whether a body that is not what it should be may be shown; one that may hold a secret may not. */
function read(body: unknown, showable: boolean): { code: string | undefined; description: string } {
  if (typeof body === "object" && body !== null) {
    const { error, errorDescription } = body as { error?: unknown; errorDescription?: unknown };
    const code = typeof error === "string" ? error : undefined;
    if (typeof errorDescription === "string") return { code, description: errorDescription };
    if (code !== undefined) return { code, description: code };
  }
  const text = (typeof body === "string" ? body : (JSON.stringify(body) ?? "")).trim();
  if (text === "") return { code: undefined, description: "The answer has no body." };
  const shown = showable ? text.slice(0, shownCharacters) : `${text.length} characters, not shown`;
  return { code: undefined, description: `The answer is not what it should be: ${shown}` };
}
