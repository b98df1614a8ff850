import { badRequest, HttpError, notFound, type Operation } from "./handler.ts";
import type { State, User } from "./types.ts";
import { findProblem, parameterSchemas } from "./validate.ts";

/** The input of an operation, in the types of the document. */
export interface Input {
  readonly path: object;
  readonly query: object;
  readonly body: unknown;
}

/**
 * Returns the user that the API key of a request belongs to, sent as a bearer token or as the user name of Basic.
 *
 * @throws {HttpError} 401 if there is no valid key.
 */
export function authenticate(state: State, { headers }: Request): User {
  const [scheme = "", credentials = ""] = (headers.get("Authorization") ?? "").split(" ");
  const key = scheme.toLowerCase() === "basic" ? userNameOf(credentials) : credentials;
  const userId = /^(basic|bearer)$/i.test(scheme) ? state.apiKeys.get(key) : undefined;
  const user = userId === undefined ? undefined : state.users.get(userId);
  if (user) return user;
  const challenge = { "WWW-Authenticate": 'Basic realm="Civis Platform", Bearer' };
  throw new HttpError(401, "unauthorized", "The API key is missing or not valid.", challenge);
}

function userNameOf(credentials: string): string {
  try {
    return atob(credentials).split(":")[0] ?? "";
  } catch {
    return "";
  }
}

/**
 * Reads the input of a request, and validates it against the document.
 *
 * @throws {HttpError} 404 if the path is invalid, 400 if the query or the body is.
 */
export function readInput(
  operation: Operation,
  { url, headers }: Request,
  { path, text }: { path: Record<string, string>; text: string },
): Input {
  const { key } = operation;
  if (findProblem(key, "path", path)) throw notFound();
  const query = readQuery(key, new URL(url).searchParams);
  rejectInvalid(findProblem(key, "query", query));
  if (!("body" in operation)) return { path, query, body: undefined };
  if (text === "") {
    if (operation.body.required) throw badRequest("The body is missing.");
    return { path, query, body: undefined };
  }
  const body = readBody(operation, text, headers.get("Content-Type"));
  rejectInvalid(findProblem(key, "body", body));
  return { path, query, body };
}

function rejectInvalid(problem: string | undefined): void {
  if (problem) throw badRequest(problem);
}

/**
 * Reads the query by wire names. Also accepts names in camelCase, as the service does, and the lists of other clients:
 * `type=A,B`, `type=A&type=B` and `type[]=A&type[]=B`.
 */
function readQuery(key: string, search: URLSearchParams): Record<string, string | string[]> {
  const schemas = parameterSchemas(key, "query");
  const wireNames = new Map(
    Object.keys(schemas).flatMap((name) => [name, toCamelCase(name)].map((alias) => [alias, name])),
  );
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of search) {
    const wireName = wireNames.get(name.replace(/\[\]$/, "")) ?? "";
    const schema = schemas[wireName];
    const isList = schema?.type === "array";
    if (!schema || (name.endsWith("[]") && !isList)) throw badRequest(`Unknown query parameter "${name}".`);
    if (!isList) {
      // The Python client sends True and False.
      query[wireName] = schema.type === "boolean" ? value.toLowerCase() : value;
    } else if (value !== "") query[wireName] = [query[wireName] ?? [], value.split(",")].flat();
  }
  return query;
}

/** Reads the body by names in camelCase. The service also accepts snake_case. */
function readBody({ method }: Operation, text: string, contentType: string | null): unknown {
  if (contentType !== null && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType)) {
    throw badRequest("The body must be JSON, with the header Content-Type: application/json.");
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badRequest("The body is not JSON.");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const entries = Object.entries(body).map(([name, value]) => [toCamelCase(name), value] as const);
  // The Python client sends None as null. Only in a PATCH does null differ from an omitted field: it clears the field.
  return Object.fromEntries(method === "PATCH" ? entries : entries.filter(([, value]) => value !== null));
}

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
