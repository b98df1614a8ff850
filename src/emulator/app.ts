import { Hono } from "hono";
import { cors } from "hono/cors";
import { operations } from "../../generated/operations.ts";
import { applyFaults } from "./apply-faults.ts";
import { credentialHandlers } from "./credentials.ts";
import type { Fault, FaultSelector } from "./faults.ts";
import { badRequest, type Call, type Handler, type Handlers, HttpError, notFound, type Operation } from "./handler.ts";
import { mutateList } from "./mutate-list.ts";
import { page } from "./page.ts";
import { type Random, token, uuid } from "./random.ts";
import { type ReceivedRequest, record } from "./received.ts";
import { authenticate, readInput } from "./request.ts";
import type { State } from "./types.ts";

/** The parts of one emulator. */
export interface EmulatorContext {
  readonly state: State;
  readonly clock: () => number;
  /** Separate sources, so that a fault does not change IDs or keys. */
  readonly random: Readonly<Record<"ids" | "keys" | "faults", Random>>;
  readonly selectFaults: FaultSelector;
  readonly requests: ReceivedRequest[];
}

/** The environment of the routes. */
interface Bindings {
  readonly emulator: EmulatorContext;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
}

const handlers: Handlers = credentialHandlers;

/** The routes of the document, and a page about them. All emulators share them. */
export const app = new Hono<{ Bindings: Bindings }>();

// For other methods, newHeaders sets the same headers faster.
app.options(
  "*",
  (context, next) => {
    context.header("X-Request-Id", uuid(context.env.emulator.random.ids));
    return next();
  },
  cors({ origin: "*", allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"] }),
);
app.get("/", ({ env: { emulator }, req }) => {
  const headers = newHeaders(emulator, { "Content-Type": "text/html; charset=utf-8" });
  return new Response(page(emulator.state, new URL(req.url).origin), { headers });
});
app.get("/openapi.json", async ({ env, req }) => {
  // Loaded on demand, because it is large and rarely requested.
  const { default: document } = await import("../../generated/openapi.json", { with: { type: "json" } });
  const servers = [{ url: new URL(req.url).origin, description: "An emulator of Civis Platform" }];
  return Response.json({ ...document, servers }, { headers: newHeaders(env.emulator) });
});
// The official Python client reads its methods from here when it starts.
app.get("/endpoints", async ({ env, req }) => {
  const { default: document } = await import("../../generated/swagger-2.0.json", { with: { type: "json" } });
  const { host, protocol } = new URL(req.url);
  const address = { host, schemes: [protocol.slice(0, -1)] };
  return Response.json({ ...document, ...address }, { headers: newHeaders(env.emulator) });
});
const paths = new Map<string, Operation[]>([
  ["/", []],
  ["/openapi.json", []],
  ["/endpoints", []],
]);
// A fixed path comes before a pattern that it matches: /credentials/types before /credentials/{id}.
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
  app.all(route, ({ env: { emulator }, req }) => {
    record(emulator.requests, req.raw).status = 405;
    const description = `${req.method} is not allowed here. Allowed: ${allowed}.`;
    return errorResponse(emulator, new HttpError(405, "method_not_allowed", description, { Allow: allowed }));
  });
}
app.notFound(({ env: { emulator }, req }) => {
  record(emulator.requests, req.raw).status = 404;
  return errorResponse(emulator, notFound());
});
app.onError((error) => {
  throw error;
});

interface RawInput {
  readonly request: Request;
  readonly path: Record<string, string>;
}

/** Responds to a request for an operation. */
async function serve(operation: Operation, { emulator, signal }: Bindings, input: RawInput): Promise<Response> {
  const { request } = input;
  const text = "body" in operation ? await request.text() : "";
  const received = record(emulator.requests, request, { operation, text });
  let response: Response;
  try {
    const faults = faultsOf(emulator, operation, request);
    received.faults = faults.map(({ kind }) => kind);
    response = await applyFaults(faults, signal, () => execute(operation, emulator, { ...input, text, faults }));
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    response = errorResponse(emulator, error);
  }
  received.status = response.status;
  return response;
}

/** Checks a request and executes its operation. */
async function execute(
  operation: Operation,
  { state, clock, random }: EmulatorContext,
  { request, path, text, faults }: RawInput & { text: string; faults: readonly Fault[] },
): Promise<Response> {
  const headers = newHeaders({ random });
  const caller = authenticate(state, request);
  const context = { state, caller, now: clock(), token: (length: number) => token(random.keys, length), headers };
  const call = { ...context, ...readInput(operation, request, { path, text }) };
  if (operation.key === "credentials.list") {
    for (const fault of faults) if (fault.kind === "drift") mutateList(call, fault, random.faults);
  }
  // The input was validated against the document, so it has the type that the handler accepts.
  const handle = handlers[operation.key] as Handler<never>;
  const data = await handle(call as unknown as Call<never>);
  if (operation.status === 204) return new Response(null, { status: 204, headers });
  return Response.json(data, { status: operation.status, headers });
}

/** Returns the faults of a request, from the options and from its header. */
function faultsOf({ selectFaults }: EmulatorContext, { key }: Operation, { headers }: Request): readonly Fault[] {
  try {
    return selectFaults(key, headers.get("X-Emulator-Fault"));
  } catch (error) {
    throw error instanceof TypeError ? badRequest(`X-Emulator-Fault: ${error.message}.`) : error;
  }
}

function errorResponse(emulator: EmulatorContext, { status, code, message, headers }: HttpError): Response {
  const body = { error: code, errorDescription: message, code: status };
  return Response.json(body, { status, headers: newHeaders(emulator, headers) });
}

function newHeaders({ random }: Pick<EmulatorContext, "random">, more: Readonly<Record<string, string>> = {}): Headers {
  const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "*" };
  return new Headers({ "X-Request-Id": uuid(random.ids), ...open, ...more });
}

function isPattern({ path }: Operation): number {
  return Number(path.includes("{"));
}
