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

/** Wraps a `fetch` so that it rejects every response that does not match the document. */
export function checkResponses(fetch: Fetch): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { method, url } = input instanceof Request ? input : { method: init?.method ?? "GET", url: String(input) };
    const problems = await problemsOf(method, new URL(url).pathname, response.clone());
    if (problems.length > 0) throw new Error(`${method} ${url} ${response.status}: ${problems.join("; ")}`);
    return response;
  };
}

/** Returns the operation of a method and a path. */
export function findOperation(method: string, path: string) {
  return Object.values(operations).find(
    (operation) =>
      operation.method === method && new RegExp(`^${operation.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
}

async function problemsOf(method: string, path: string, response: Response): Promise<string[]> {
  const { status, headers } = response;
  const problems: string[] = [];
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(headers.get("X-Request-Id") ?? ""))
    problems.push("no X-Request-Id");
  const operation = findOperation(method, path);
  if (operation && response.ok && status !== operation.status) problems.push("not the status of the document");
  if (status === 204) return (await response.text()) === "" ? problems : [...problems, "a body"];
  const isDocumented = operation && schemas.operations[operation.key]?.responses[status];
  if (operation && !isDocumented) return [...problems, "a status that the document does not have"];
  const pointer = isDocumented
    ? `operations/${encodeURIComponent(operation.key)}/responses/${status}`
    : "components/schemas/ErrorBody";
  const validate = ajv.compile({ $ref: `api#/${pointer}` });
  if (!validate(await response.json())) problems.push(ajv.errorsText(validate.errors));
  if (operation?.key === "credentials.list" && response.ok) {
    if (!/^\d+$/.test(headers.get("X-Pagination-Total-Pages") ?? "")) problems.push("no page headers");
  }
  return problems;
}

/** Creates an emulator, and a client for each of its users. Every response is checked against the document. */
export function createTestEmulator(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const fetch = checkResponses(emulator.fetch);
  const as = (user: string) => new CivisClient({ apiKey: `emulator-key-${user}`, fetch }).credentials;
  return { emulator, fetch, as, ada: as("ada"), grace: as("grace"), alan: as("alan") };
}

/** Matches the client's error of a response with this status and description. */
export function apiError(status: number, description: string | RegExp): ApiError {
  const text = typeof description === "string" ? description : expect.stringMatching(description);
  return expect.objectContaining({ status, description: text }) as ApiError;
}

/** Returns the error with which a call rejects, or `undefined`. */
export function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}
