import { Hono } from "hono";
import { cors } from "hono/cors";
import { operations } from "../../generated/operations.ts";
import { credentialHandlers } from "./credentials.ts";
import { answerWith } from "./damage.ts";
import { drift } from "./drift.ts";
import type { Chooser, Fault } from "./faults.ts";
import { badRequest, type Handler, type Handlers, notFound, type Operation, Refusal } from "./handler.ts";
import { page } from "./page.ts";
import { type Random, token, uuid } from "./random.ts";
import { type ReceivedRequest, receive } from "./received.ts";
import { authenticate, readInput } from "./request.ts";
import type { State } from "./state.ts";

/** One emulated service. */
export interface World {
  readonly state: State;
  readonly clock: () => number;
  /** Separate, so that a fault more or less changes no ID and no key. */
  readonly random: Readonly<Record<"ids" | "keys" | "faults", Random>>;
  readonly faults: Chooser;
  readonly requests: ReceivedRequest[];
}

/** What the routes know of a request besides the request. */
interface Surroundings {
  readonly world: World;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
}

const handlers: Handlers = credentialHandlers;

/** The routes of the document and a page about them, the same for all emulated services. */
export const app = new Hono<{ Bindings: Surroundings }>();

// For the answers to other methods newHeaders does the same, at less cost.
app.options(
  "*",
  (context, next) => {
    context.header("X-Request-Id", uuid(context.env.world.random.ids));
    return next();
  },
  cors({ origin: "*", allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"] }),
);
app.get("/", ({ env, req }) => html(env.world, page(env.world.state, new URL(req.url).origin)));
app.get("/openapi.json", async ({ env, req }) => {
  // It is long, and few ask for it.
  const { default: document } = await import("../../generated/openapi.json", { with: { type: "json" } });
  const servers = [{ url: new URL(req.url).origin, description: "An emulator of Civis Platform" }];
  return Response.json({ ...document, servers }, { headers: newHeaders(env.world) });
});
// A fixed path comes before the pattern that it would fit too: /credentials/types before /credentials/{id}.
const paths = new Map<string, Operation[]>([
  ["/", []],
  ["/openapi.json", []],
]);
for (const operation of Object.values<Operation>(operations).sort((a, b) => isPattern(a) - isPattern(b))) {
  paths.set(operation.path, [...(paths.get(operation.path) ?? []), operation]);
}
for (const [path, list] of paths) {
  const route = path.replace(/\{(\w+)\}/g, ":$1");
  for (const operation of list) {
    app.on(operation.method, route, ({ env, req }) => serve(operation, env, { request: req.raw, path: req.param() }));
  }
  const methods = list.length === 0 ? ["GET"] : list.map(({ method }) => method);
  const allowed = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  app.all(route, ({ env, req }) => {
    receive(env.world.requests, req.raw, { operation: undefined, text: "" }).status = 405;
    const description = `${req.method} is not allowed here. Allowed: ${allowed}.`;
    throw new Refusal(405, "method_not_allowed", description, { Allow: allowed });
  });
}
app.notFound(({ env, req }) => {
  receive(env.world.requests, req.raw, { operation: undefined, text: "" }).status = 404;
  return refused(env.world, notFound());
});
app.onError((error, { env }) => {
  if (error instanceof Refusal) return refused(env.world, error);
  throw error;
});

/** Answers a request for an operation. */
async function serve(
  operation: Operation,
  { world, signal }: Surroundings,
  { request, path }: { request: Request; path: Record<string, string> },
): Promise<Response> {
  const text = "body" in operation ? await request.text() : "";
  const received = receive(world.requests, request, { operation, text });
  let response: Response;
  try {
    const faults = chosen(world, operation, request);
    received.faults = faults.map(({ kind }) => kind);
    const answer = (): Promise<Response> => perform(operation, world, { request, path, text, faults });
    response = await answerWith({ faults, signal, answer });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response = refused(world, error);
  }
  received.status = response.status;
  return response;
}

/** Does what an operation does, once the request has passed every check. */
async function perform(
  operation: Operation,
  world: World,
  {
    request,
    path,
    text,
    faults,
  }: { request: Request; path: Record<string, string>; text: string; faults: readonly Fault[] },
): Promise<Response> {
  const { state, clock, random } = world;
  const headers = newHeaders(world);
  const caller = authenticate(state, request);
  const context = { state, caller, now: clock(), token: (length: number) => token(random.keys, length), headers };
  const call = { ...context, ...readInput(operation, request, { path, text }) };
  if ("paginated" in operation) {
    for (const fault of faults) if (fault.kind === "drift") await drift(call, fault, random.faults);
  }
  // What the checks have passed is what the handler of this operation takes.
  const handle = handlers[operation.key] as unknown as Handler<"credentials.get">;
  const data = await handle(call as unknown as Parameters<typeof handle>[0]);
  if (operation.status === 204) return new Response(null, { status: 204, headers });
  return Response.json(data, { status: operation.status, headers });
}

/** The faults of a request; what its header says wrong is said to the caller. */
function chosen({ faults }: World, { key }: Operation, { headers }: Request): ReturnType<Chooser> {
  try {
    return faults(key, headers.get("X-Emulator-Fault"));
  } catch (error) {
    throw error instanceof TypeError ? badRequest(`X-Emulator-Fault: ${error.message}.`) : error;
  }
}

/** The error body of the wire. */
function refused(world: World, { status, code, message, headers }: Refusal): Response {
  const body = { error: code, errorDescription: message, code: status };
  return Response.json(body, { status, headers: newHeaders(world, headers) });
}

function html(world: World, text: string): Response {
  return new Response(text, { headers: newHeaders(world, { "Content-Type": "text/html; charset=utf-8" }) });
}

function newHeaders({ random }: World, more: Readonly<Record<string, string>> = {}): Headers {
  const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "*" };
  return new Headers({ "X-Request-Id": uuid(random.ids), ...open, ...more });
}

function isPattern({ path }: Operation): number {
  return Number(path.includes("{"));
}
