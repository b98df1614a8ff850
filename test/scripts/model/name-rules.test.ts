import { expect, test } from "vitest";
import { readDocument } from "../../../scripts/document/index.ts";
import { UsageError } from "../../../scripts/errors.ts";
import { buildModel, readNameRules } from "../../../scripts/model/index.ts";

const list = { responses: { "200": { description: "All.", schema: { type: "array", items: { type: "string" } } } } };
const object = { responses: { "200": { description: "One.", schema: { type: "object" } } } };
const id = { name: "id", in: "path", type: "integer", required: true };
const key = {
  type: "object",
  properties: {
    id: { type: "integer" },
    token: { type: "string" },
    owner: { type: "object", properties: { token: { type: "integer" } } },
  },
};
const keys = {
  responses: { "200": { description: "The keys.", schema: { type: "array", items: { $ref: "#/definitions/Key" } } } },
};
const states = { name: "job_states", in: "query", type: "array", items: { type: "string" } };
const document = {
  swagger: "2.0",
  info: { title: "Jobs", version: "1" },
  paths: {
    "/jobs/": {
      get: { summary: "List jobs", parameters: [states, { ...states, name: "name", type: "string" }], ...list },
    },
    "/jobs/{id}": { get: { summary: "Get a job", parameters: [id], ...object } },
    "/jobs/{id}/log-lines": { get: { summary: "List lines", parameters: [id], ...object } },
    "/jobs/{id}/shares": { get: { summary: "Get shares", parameters: [id], ...object } },
    "/jobs/{id}/keys": { get: { summary: "List keys", parameters: [id], ...keys } },
    "/jobs/{id}/old": { get: { summary: "Get the old (Deprecated)", parameters: [id], ...object } },
  },
  definitions: { Key: key },
};

async function operationsWith(rules: string) {
  const read = await readDocument(["jobs.json"], { readText: () => JSON.stringify(document) });
  return buildModel(read, readNameRules("rules.yaml", rules)).operations;
}

test("operations get the names of the official client", async () => {
  const operations = await operationsWith(`
omittedSummary: deprecated
arrayPaths: ["/jobs/{id}/log-lines"]
formerListPaths: ["/jobs/{id}/shares"]
`);
  expect(operations.map(({ snakeKey, path, isDeprecated }) => ({ snakeKey, path, isDeprecated }))).toEqual([
    { snakeKey: "jobs.list", path: "/jobs", isDeprecated: false },
    { snakeKey: "jobs.get", path: "/jobs/{id}", isDeprecated: false },
    { snakeKey: "jobs.list_log_lines", path: "/jobs/{id}/log-lines", isDeprecated: false },
    { snakeKey: "jobs.get_shares", path: "/jobs/{id}/shares", isDeprecated: false },
    { snakeKey: "jobs.list_shares", path: "/jobs/{id}/shares", isDeprecated: true },
    { snakeKey: "jobs.list_keys", path: "/jobs/{id}/keys", isDeprecated: false },
  ]);
});

test("lists in a query get the suffix in wire names, but not in parameter names", async () => {
  const [operation] = await operationsWith('listSuffix: "[]"');
  expect(operation?.parameters.map(({ source: _, schema: __, ...parameter }) => parameter)).toMatchObject([
    { wireName: "job_states[]", name: "jobStates", snakeName: "job_states", explode: true },
    { wireName: "name", name: "name", snakeName: "name" },
  ]);
});

test("secret fields are redacted, if they are strings", async () => {
  const secretsOf = async (rules: string) =>
    (await operationsWith(rules)).find(({ path }) => path === "/jobs/{id}/keys")?.secrets;
  expect(await secretsOf("secretFields: [token, id, owner]")).toEqual(["token"]);
  expect(await secretsOf("secretFields: [password]")).toEqual([]);
});

test.each([
  [
    "- a",
    "rules.yaml: not a mapping; name rules have arrayPaths, formerListPaths, omittedSummary, listSuffix and secretFields",
  ],
  [
    "arrayPath: []",
    "rules.yaml: unknown field arrayPath; name rules have arrayPaths, formerListPaths, omittedSummary, listSuffix and secretFields",
  ],
  ["secretFields: token", 'rules.yaml: secretFields must be a list of strings, got "token"'],
  ["arrayPaths: [{ a: 1 }]", 'rules.yaml: arrayPaths must be a list of strings, got [{"a":1}]'],
  ["omittedSummary: 5", "rules.yaml: omittedSummary must be a string, got 5"],
])("rules of another format are an error: %s", (text, message) => {
  expect(() => readNameRules("rules.yaml", text)).toThrow(new UsageError(message));
});
