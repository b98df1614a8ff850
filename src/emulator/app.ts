import { Hono } from "hono";
import { operations } from "../../generated/operations.ts";
import { createChecks } from "./check.ts";
import { credentialHandlers } from "./credentials.ts";
import { badRequest, type Handler, notFound, type OperationKey, Refusal } from "./handler.ts";
import type { State, User } from "./state.ts";

type Operation = (typeof operations)[OperationKey];

/** The routes of the document, with the checks that every request passes before a handler sees it. */
export function createApp(state: State): Hono {
  const app = new Hono();
  const check = createChecks();
  // A fixed path comes before the pattern that it would fit too: /credentials/types before /credentials/{id}.
  const routes = Object.values<Operation>(operations).sort(
    (a, b) => Number(a.path.includes("{")) - Number(b.path.includes("{")),
  );
  for (const operation of routes) {
    // What the checks have passed is what the handler of this operation takes.
    const handle = credentialHandlers[operation.key] as unknown as Handler<"credentials.get">;
    app.on(operation.method, operation.path.replace(/\{(\w+)\}/g, ":$1"), async ({ req }) => {
      const headers = new Headers({ "X-Request-Id": crypto.randomUUID() });
      const caller = authenticate(state, req.raw);
      const refuse = (problem: string | undefined, refusal: (problem: string) => Refusal): void => {
        if (problem !== undefined) throw refusal(problem);
      };
      const path = req.param();
      refuse(check(operation.key, "path", path), () => notFound());
      const query = readQuery(operation, new URL(req.url).searchParams);
      refuse(check(operation.key, "query", query), badRequest);
      const body = "body" in operation ? await readBody(req.raw) : undefined;
      if (body === undefined && "body" in operation && operation.body.required)
        throw badRequest("The body is missing.");
      if (body !== undefined) refuse(check(operation.key, "body", body), badRequest);
      const call = { state, caller, now: Date.now(), path, query, body, headers };
      const data = handle(call as unknown as Parameters<typeof handle>[0]);
      if (operation.status === 204) return new Response(null, { status: 204, headers });
      return Response.json(data, { status: operation.status, headers });
    });
  }
  app.notFound(() => refusalResponse(notFound()));
  app.onError((error) => {
    if (error instanceof Refusal) return refusalResponse(error);
    throw error;
  });
  return app;
}

/** The error body of the wire. */
function refusalResponse({ status, code, message }: Refusal): Response {
  const headers = new Headers({ "X-Request-Id": crypto.randomUUID() });
  if (status === 401) headers.set("WWW-Authenticate", 'Basic realm="Civis Platform", Bearer');
  return Response.json({ error: code, errorDescription: message, code: status }, { status, headers });
}

/** The user whose API key the request carries, as a bearer token or as the user name of Basic. */
function authenticate(state: State, request: Request): User {
  const [scheme = "", credentials = ""] = (request.headers.get("Authorization") ?? "").split(" ");
  const key = scheme.toLowerCase() === "basic" ? userNameOf(credentials) : credentials;
  const known = /^(basic|bearer)$/i.test(scheme) ? state.apiKeys.get(key) : undefined;
  const user = known === undefined ? undefined : state.users.get(known);
  if (!user) throw new Refusal(401, "unauthorized", "The API key is missing or not valid.");
  return user;
}

function userNameOf(credentials: string): string {
  try {
    return atob(credentials).split(":")[0] ?? "";
  } catch {
    return "";
  }
}

/** The query by the names of the wire; the service takes them in camelCase too. */
function readQuery({ parameters }: Operation, search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const parameter of parameters) {
    if (parameter.in !== "query") continue;
    const spellings = [parameter.wire, "name" in parameter ? parameter.name : parameter.wire];
    const value = spellings.flatMap((name) => search.getAll(name)).at(-1);
    if (value !== undefined) query[parameter.wire] = "explode" in parameter ? value.split(",") : value;
  }
  return query;
}

/** The body in camelCase; the service takes snake_case too. */
async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === "") return undefined;
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
