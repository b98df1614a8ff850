import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { operations } from "../../../generated/operations.ts";
import { schemas } from "../../../generated/schemas.ts";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.ts";
import { type ApiError, CivisClient } from "../../../src/index.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(schemas, "api");

type Fetch = Emulator["fetch"];

/** Holds every answer against what the document says of the operation that it answers; one that differs is an error. */
export function checked(fetch: Fetch): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { method, url } = input instanceof Request ? input : { method: init?.method ?? "GET", url: String(input) };
    const problems = await problemsOf(method, new URL(url).pathname, response.clone());
    if (problems.length > 0) throw new Error(`${method} ${url} ${response.status}: ${problems.join("; ")}`);
    return response;
  };
}

async function problemsOf(method: string, path: string, response: Response): Promise<string[]> {
  const { status, headers } = response;
  const problems: string[] = [];
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(headers.get("X-Request-Id") ?? ""))
    problems.push("no X-Request-Id");
  const operation = Object.values(operations).find(
    (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
  if (operation && response.ok && status !== operation.status) problems.push("not the status of the document");
  if (status === 204) return (await response.text()) === "" ? problems : [...problems, "a body"];
  const known = operation && schemas.operations[operation.key]?.answers[status];
  if (operation && !known) return [...problems, "a status that the document does not have"];
  const pointer = known
    ? `operations/${encodeURIComponent(operation.key)}/answers/${status}`
    : "components/schemas/ErrorBody";
  const check = ajv.compile({ $ref: `api#/${pointer}` });
  if (!check(await response.json())) problems.push(ajv.errorsText(check.errors));
  if (
    operation &&
    "paginated" in operation &&
    response.ok &&
    !/^\d+$/.test(headers.get("X-Pagination-Total-Pages") ?? "")
  ) {
    problems.push("no page headers");
  }
  return problems;
}

/** One emulator, and a client for each of its users. Every answer is checked against the document. */
export function world(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const fetch = checked(emulator.fetch);
  const as = (user: string) => new CivisClient({ apiKey: `emulator-key-${user}`, fetch }).credentials;
  return { emulator, fetch, as, ada: as("ada"), grace: as("grace"), alan: as("alan") };
}

/** What the client says of a request that was refused. */
export function refused(status: number, description: string | RegExp): ApiError {
  const text = typeof description === "string" ? description : expect.stringMatching(description);
  return expect.objectContaining({ status, description: text }) as ApiError;
}

/** The error of a call; nothing, if it went well. */
export function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}
