import { isDeepStrictEqual } from "node:util";
import type { PythonCall, SentRequest } from "./calls.ts";

/** A resource of a client that is known at run time only. */
type Resource = Readonly<Record<string, (...values: unknown[]) => PromiseLike<unknown>>>;

/** The clients that a project has after it was compiled. */
export interface Clients {
  readonly camel: Client;
  readonly snake: Client;
}

interface Client {
  readonly createClient: (options: object) => Readonly<Record<string, Resource>>;
}

type Spelling = keyof Clients;

/** Imports both clients from the compiled project. */
export async function importClients(folder: string): Promise<Clients> {
  const [camel, snake] = await Promise.all(
    ["index", "snake"].map((name) => import(`${folder}/dist/civis-api/${name}.js`)),
  );
  return { camel, snake };
}

/** The method of a client that matches a method of the Python client. */
export function methodOf(client: Readonly<Record<string, Resource>>, { resource, name }: PythonCall, way: Spelling) {
  const methods = client[spell(resource, way)];
  return (...values: unknown[]): PromiseLike<unknown> => {
    const method = methods?.[spell(name, way)];
    if (!method) throw new Error(`${way}: there is no ${spell(resource, way)}.${spell(name, way)}`);
    return method.apply(methods, values);
  };
}

/** A name of the Python client in the spelling of ours. */
function spell(name: string, way: Spelling): string {
  return way === "snake" ? name : name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The arguments of a call in the order of our methods. */
export function valuesOf(call: PythonCall, way: Spelling, values: object = call.query): unknown[] {
  const body = call[`${way}_body`];
  const query = Object.entries(values).map(([name, value]) => [spell(name, way), value]);
  return [...call.path, ...(body === null ? [] : [body]), ...(query.length === 0 ? [] : [Object.fromEntries(query)])];
}

/** Differences to the Python client that are equivalent for the service. */
const spellings: Readonly<Record<string, (request: SentRequest, call: PythonCall) => SentRequest>> = {
  "a GET or a request without fields has the body {}": (request) =>
    isDeepStrictEqual(request.body, {}) ? { ...request, body: null, type: null } : request,
  "fields of bodies are in snake_case": (request, { snake_body, camel_body }) =>
    isDeepStrictEqual(request.body, snake_body) ? { ...request, body: camel_body } : request,
  "booleans in a query are True and False": (request) => ({
    ...request,
    url: request.url.replace(/(?<==)(True|False)(?=&|$)/g, (text) => text.toLowerCase()),
  }),
};

function urlOf(path: string, entries: readonly (readonly string[])[]): string {
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries as [string, string][])}`;
}

/** The comparison of all requests. */
export interface RequestComparison {
  readonly same: number;
  readonly differences: readonly string[];
  /** How many requests each known difference of spelling is in. */
  readonly spellings: ReadonlyMap<string, number>;
}

/** Makes every call with one of our clients, and compares its request with that of the Python client. */
export async function compareRequests(
  clients: Clients,
  way: Spelling,
  calls: readonly PythonCall[],
): Promise<RequestComparison> {
  const sent: SentRequest[] = [];
  const fetch = async (url: string, { method = "", headers, body }: RequestInit): Promise<Response> => {
    sent.push({
      method,
      url,
      type: new Headers(headers).get("Content-Type"),
      body: body ? JSON.parse(`${body}`) : null,
    });
    return Response.json([]);
  };
  const baseUrl = "https://api.civisanalytics.com";
  const client = clients[way].createClient({ baseUrl, headers: {}, fetch, retry: false });
  const counts = new Map<string, number>();
  const differences: string[] = [];
  for (const call of calls) {
    sent.length = 0;
    await methodOf(client, call, way)(...valuesOf(call, way));
    const actual = sent.map(normalized);
    let expected = normalized(call.request);
    for (const [name, change] of Object.entries(spellings)) {
      const changed = change(expected, call);
      if (!isDeepStrictEqual(changed, expected)) counts.set(name, (counts.get(name) ?? 0) + 1);
      expected = changed;
    }
    if (isDeepStrictEqual(actual, [expected])) continue;
    differences.push(`${call.resource}.${call.name}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
  return { same: calls.length - differences.length, differences, spellings: counts };
}

/** A request with its query in one encoding, sorted. */
function normalized(request: SentRequest): SentRequest {
  const { origin, pathname, searchParams } = new URL(request.url);
  searchParams.sort();
  return { ...request, url: urlOf(origin + pathname, [...searchParams]) };
}
