import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { emitters } from "../../scripts/emit/index.ts";
import { createCall } from "../../src/core/call.ts";
import { createHttp } from "../../src/core/http.ts";
import { modelOf } from "./library.ts";

/** A sent request. */
export interface Request {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** An untyped generated client. */
export type Client = Record<string, Record<string, (...args: unknown[]) => PromiseLike<unknown>>>;

/** Generates the client of a document and loads it. Records its requests, and responds with the result of `respond`. */
export async function loadClient(document: string, respond: (request: Request) => Response) {
  await mkdir(".cache", { recursive: true });
  const folder = await mkdtemp(resolve(".cache/client-"));
  const sent: Request[] = [];
  const call = createCall({
    baseUrl: "https://api.example",
    headers: {},
    fetch: async (url, { method = "", headers, body }) => {
      const line = `${method} ${url.replace("https://api.example", "")}`;
      const request = { line, headers: Object.fromEntries(new Headers(headers)), body };
      sent.push(request);
      return respond(request);
    },
  });
  try {
    const api = await modelOf(document);
    for (const [name, emit] of Object.entries(emitters)) {
      const context = { core: relative(folder, resolve("src/core")), extension: ".ts" } as const;
      await writeFile(join(folder, name), emit(api, context));
    }
    const { Api } = await import(join(folder, "client.ts"));
    return { client: new Api(createHttp(call)) as Client, sent, warnings: api.warnings };
  } finally {
    await rm(folder, { recursive: true });
  }
}
