import { badRequest, notFound, type Operation, Refusal } from "./handler.ts";
import type { State, User } from "./state.ts";
import { findProblem, parametersOf } from "./validate.ts";

/** What a request says, in the types of the document. */
export interface Input {
  readonly path: object;
  readonly query: object;
  readonly body: unknown;
}

/**
 * The user whose API key the request carries, as a bearer token or as the user name of Basic.
 *
 * @throws {Refusal} 401 where there is none.
 */
export function authenticate(state: State, { headers }: Request): User {
  const [scheme = "", credentials = ""] = (headers.get("Authorization") ?? "").split(" ");
  const key = scheme.toLowerCase() === "basic" ? userNameOf(credentials) : credentials;
  const known = /^(basic|bearer)$/i.test(scheme) ? state.apiKeys.get(key) : undefined;
  const user = known === undefined ? undefined : state.users.get(known);
  if (user) return user;
  const challenge = { "WWW-Authenticate": 'Basic realm="Civis Platform", Bearer' };
  throw new Refusal(401, "unauthorized", "The API key is missing or not valid.", challenge);
}

function userNameOf(credentials: string): string {
  try {
    return atob(credentials).split(":")[0] ?? "";
  } catch {
    return "";
  }
}

/**
 * Reads what a request says, and checks it against the document.
 *
 * @throws {Refusal} 404 for a path and 400 for a query or body that is not what the operation takes.
 */
export function readInput(
  operation: Operation,
  { url, headers }: Request,
  { path, text }: { path: Record<string, string>; text: string },
): Input {
  const refuse = (problem: string | undefined, refusal: (problem: string) => Refusal): void => {
    if (problem !== undefined) throw refusal(problem);
  };
  refuse(findProblem(operation.key, "path", path), () => notFound());
  const query = readQuery(operation, new URL(url).searchParams);
  refuse(findProblem(operation.key, "query", query), badRequest);
  if (!("body" in operation)) return { path, query, body: undefined };
  const body = text === "" ? undefined : readBody(text, headers.get("Content-Type"));
  if (body === undefined && operation.body.required) throw badRequest("The body is missing.");
  if (body !== undefined) refuse(findProblem(operation.key, "body", body), badRequest);
  return { path, query, body };
}

/** The query by the names of the wire; the service takes them in camelCase too. */
function readQuery({ key, parameters }: Operation, search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const schemas = parametersOf(key, "query");
  // The Python client writes True and False, and the service understands.
  const plain = (wire: string, value: string): string =>
    schemas[wire]?.type === "boolean" ? value.toLowerCase() : value;
  for (const parameter of parameters) {
    if (parameter.in !== "query") continue;
    const spellings = [parameter.wire, "name" in parameter ? parameter.name : parameter.wire];
    const value = spellings.flatMap((name) => search.getAll(name)).at(-1);
    if (value === undefined) continue;
    if (!("explode" in parameter)) query[parameter.wire] = plain(parameter.wire, value);
    // A list of nothing has nothing to say.
    else if (value !== "") query[parameter.wire] = value.split(",");
  }
  return query;
}

/** The body in camelCase; the service takes snake_case too. */
function readBody(text: string, type: string | null): unknown {
  if (type !== null && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw badRequest("The body must be JSON, with the header Content-Type: application/json.");
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badRequest("The body is not JSON.");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [camel(key), value]));
}
