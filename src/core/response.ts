import type { Operation } from "./operation.ts";
import { redactText } from "./redact.ts";

/** A response that is an error. */
export interface ErrorResponse {
  readonly response: Response;
  /** The body. */
  readonly text: string;
  readonly operation: Operation;
  /** Strings to redact from the error. */
  readonly secrets: readonly string[];
}

/** Returned for a response that does not match the operation. */
export const unreadable = Symbol("unreadable");

/** The data of a response. Its fields are not checked: they are returned as the service sent them. */
export function readData({ content, paginated }: Operation, { ok, status }: Response, text: string): unknown {
  if (!ok) return unreadable;
  const isEmpty = content === "none" || status === 204 || status === 205 || (content === "optional" && text === "");
  if (isEmpty) return undefined;
  const value = parseJson(text);
  return value === undefined || (paginated && !Array.isArray(value)) ? unreadable : value;
}

/** The value of a JSON text; `undefined` if it is invalid. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The URL of a text; `undefined` if it is invalid. `URL.canParse` is missing in some platforms. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The delay of a `Retry-After`: seconds, or a date by the clock of the service. Anything else is ignored. */
export function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get("Retry-After") ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const now = Date.parse(headers.get("Date") ?? "") || Date.now();
  const delay = /^[A-Z][a-z]{2,8}, /.test(text) ? Date.parse(text) - now : Number.NaN;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

/** The maximum number of characters that an error shows of an unexpected body. */
const maxExcerptLength = 200;

/** The fields of an error body. */
interface ErrorBody {
  readonly error?: unknown;
  readonly errorDescription?: unknown;
}

/** The code and the description of an error, without secrets. */
export function describeError(error: ErrorResponse): {
  readonly code: string | undefined;
  readonly description: string;
} {
  const body: ErrorBody = Object(parseJson(error.text));
  const plain = (value: unknown): string | undefined =>
    typeof value === "string" ? redactText(value, error.secrets) : undefined;
  const code = plain(body.error);
  return { code, description: plain(body.errorDescription) || code || describeText(error) };
}

/** The description of a body that is not a JSON error of the service. */
function describeText({ response, text, operation, secrets }: ErrorResponse): string {
  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
    return `Redirect${redirectOf(response)} not followed: check baseUrl.`;
  }
  if (text.trim() === "") return "The response has no body.";
  // Such a body may contain a secret anywhere.
  const excerpt = operation.secrets
    ? `${text.length} characters, not shown`
    : redactText(text.trim(), secrets).slice(0, maxExcerptLength);
  return `Unexpected response body: ${excerpt}`;
}

/** The origin of a redirect. Its path and query are left out, because they may contain secrets. */
function redirectOf({ headers }: Response): string {
  const url = parseUrl(headers.get("Location") ?? "");
  return url ? ` to ${url.origin}` : "";
}
