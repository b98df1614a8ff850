import type * as civis from "civis-credentials";
import type { Fetch } from "civis-credentials";
import createClient from "openapi-fetch";
import type { paths } from "../../generated/types.ts";
import { apiKey, baseUrl, type newCredential } from "./stub.ts";

/** Three calls, as a user of each library would write them. */
export interface Calls {
  get(id: number): Promise<unknown>;
  create(body: typeof newCredential): Promise<unknown>;
  list(query: { limit: number }): Promise<unknown>;
}

const headers = { Accept: "application/json", Authorization: `Bearer ${apiKey}` };

/** The built client: tsx, which runs the benches, would slow down the source by naming each closure. */
export async function builtClient(): Promise<typeof civis> {
  return imported("../../dist/src/index.js");
}

/** A rival. Its name is not known to the compiler, so that the project type-checks where no rival is installed. */
export async function imported<T>(name: string): Promise<T> {
  return import(name);
}

/** All contenders on one `fetch`. */
export async function contendersOn(fetch: Fetch): Promise<Record<string, Calls>> {
  const { CivisClient } = await builtClient();
  const { credentials } = new CivisClient({ apiKey, baseUrl, fetch });
  return {
    fetch: bare(fetch),
    ours: {
      get: (id) => credentials.get(id),
      create: (body) => credentials.post(body),
      list: (query) => credentials.list(query),
    },
    "openapi-fetch": openapi(fetch),
    "p-retry": await retried(fetch),
    ky: await ky(fetch),
    redocly: await redocly(fetch),
  };
}

function bare(stub: Fetch): Calls {
  const fetch = stub as unknown as (url: string, init: RequestInit) => Promise<Response>;
  async function send(path: string, init: RequestInit): Promise<unknown> {
    const response = await fetch(`${baseUrl}${path}`, init);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.json();
  }
  return {
    get: (id) => send(`/credentials/${id}`, { headers }),
    create: (body) =>
      send("/credentials", {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    list: ({ limit }) => send(`/credentials?limit=${limit}`, { headers }),
  };
}

function openapi(fetch: Fetch): Calls {
  const client = createClient<paths>({
    baseUrl,
    headers,
    fetch: fetch as unknown as (request: Request) => Promise<Response>,
  });
  function data(result: { data?: unknown; error?: unknown }): unknown {
    if (result.error !== undefined) throw new Error("the call failed");
    return result.data;
  }
  return {
    get: async (id) => data(await client.GET("/credentials/{id}", { params: { path: { id } } })),
    create: async (body) => data(await client.POST("/credentials", { body })),
    list: async (query) => data(await client.GET("/credentials", { params: { query } })),
  };
}

type Retry = (run: () => Promise<unknown>, options: object) => Promise<unknown>;

async function retried(fetch: Fetch): Promise<Calls> {
  const { default: pRetry } = await imported<{ default: Retry }>("p-retry");
  const plain = bare(fetch);
  const options = { retries: 9, randomize: true };
  return {
    get: (id) => pRetry(() => plain.get(id), options),
    create: (body) => pRetry(() => plain.create(body), options),
    list: (query) => pRetry(() => plain.list(query), options),
  };
}

interface Ky {
  create(options: object): Ky;
  get(path: string, options?: object): { json(): Promise<unknown> };
  post(path: string, options?: object): { json(): Promise<unknown> };
}

async function ky(fetch: Fetch): Promise<Calls> {
  const { default: base } = await imported<{ default: Ky }>("ky");
  const api = base.create({ prefixUrl: baseUrl, headers, fetch, timeout: 60_000, retry: 9 });
  return {
    get: (id) => api.get(`credentials/${id}`).json(),
    create: (json) => api.post("credentials", { json }).json(),
    list: (searchParams) => api.get("credentials", { searchParams }).json(),
  };
}

interface Redocly {
  configure(options: object): void;
  get(input: { path: object }): Promise<unknown>;
  post(input: { body: object }): Promise<unknown>;
  list(input: { query: object }): Promise<unknown>;
}

/** What Redocly generates from the same document; the runner writes it there. */
export const redoclyClient = "../../.cache/bench/redocly.mjs";

async function redocly(fetch: Fetch): Promise<Calls> {
  const { client } = await imported<{ client: Redocly }>(redoclyClient);
  const options = { serverUrl: baseUrl, fetch, auth: { bearer: apiKey }, retry: { retries: 9 }, timeout: 60_000 };
  client.configure(options);
  return {
    get: (id) => client.get({ path: { id } }),
    create: (body) => client.post({ body }),
    list: (query) => client.list({ query }),
  };
}
