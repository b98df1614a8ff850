import { pathToFileURL } from "node:url";
import { createCall } from "../../src/core/call.ts";
import { createHttp } from "../../src/core/http.ts";
import type { Operation } from "../../src/core/operation.ts";

type Method = (...args: unknown[]) => PromiseLike<unknown>;

/** What came of calling every method of a generated client. */
export interface Drive {
  readonly operations: number;
  /** The methods whose request was not the one that the document asks for, and what it was. */
  readonly wrong: readonly string[];
}

/** Calls every method of the client in a folder with made-up values, and compares what goes out with the table. */
export async function drive(folder: string): Promise<Drive> {
  const { Api } = await import(pathToFileURL(`${folder}/client.ts`).href);
  const { operations } = await import(pathToFileURL(`${folder}/operations.ts`).href);
  const sent: string[] = [];
  const call = createCall({
    baseUrl: "https://api.example",
    headers: {},
    retry: false,
    fetch: async (url, { method = "", body }) => {
      sent.push(`${method} ${new URL(url).pathname}${body ? " with a body" : ""}`);
      return Response.json([]);
    },
  });
  const api: Record<string, Record<string, Method>> = new Api(createHttp(call));
  const wrong: string[] = [];
  const rows = Object.values(operations) as Operation[];
  for (const operation of rows) {
    sent.length = 0;
    const [resource = "", name = ""] = operation.key.split(".");
    const values = operation.parameters.filter((parameter) => parameter.in === "path").map((_, index) => `v${index}`);
    const body = operation.body ? [{ made: "up" }] : [];
    let failure = "";
    try {
      await api[resource]?.[name]?.(...values, ...body);
    } catch (error) {
      failure = String(error);
    }
    const asked = expected(operation, values);
    if (sent.length !== 1 || sent[0] !== asked)
      wrong.push(`${operation.key}: ${sent.join(", ") || failure}, not ${asked}`);
  }
  return { operations: rows.length, wrong };
}

function expected({ method, path, parameters, body }: Operation, values: readonly string[]): string {
  let filled = path.replace(/[?#].*$/, "");
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  inPath.forEach(({ wireName }, index) => {
    filled = filled.replaceAll(`{${wireName}}`, String(values[index]));
  });
  return `${method} ${new URL(filled, "https://api.example").pathname}${body ? " with a body" : ""}`;
}
