import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import {
  isObject,
  type Json,
  type JsonObject,
  pointerSteps,
  readDocument,
  valueAt,
} from "../scripts/document/index.ts";
import { contract, meanings, nullable } from "./contract.ts";

type Path = readonly (string | number)[];

const { root } = await readDocument(["spec/credentials.yaml"]);

function at(path: Path): JsonObject {
  return resolved(valueAt(root, path));
}

/** An object of the document with its reference resolved; keywords beside the reference take precedence. */
function resolved(value: Json | undefined): JsonObject {
  if (!isObject(value)) return {};
  const { $ref, ...siblings } = value;
  return typeof $ref === "string" ? { ...resolved(valueAt(root, pointerSteps($ref))), ...siblings } : value;
}

const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

interface Documented {
  readonly operation: JsonObject;
  /** Every argument by its name in the contract. */
  readonly arguments: ReadonlyMap<string, { required: boolean; schema: JsonObject; description: string }>;
}

function documented(name: string): Documented {
  const [method = "", route = ""] = contract[name]?.http.split(" ") ?? [];
  const item = at(["paths", route]);
  const operation = resolved(item[method.toLowerCase()]);
  const entries: [string, { required: boolean; schema: JsonObject; description: string }][] = [];
  for (const parameter of [...list(item.parameters), ...list(operation.parameters)].map(resolved)) {
    const { name: wireName, required, schema, description } = parameter;
    entries.push([
      String(wireName),
      { required: required === true, schema: resolved(schema), description: String(description) },
    ]);
  }
  const content = resolved(resolved(resolved(operation.requestBody).content)["application/json"]);
  const { properties, required } = resolved(content.schema);
  for (const [key, value] of Object.entries(resolved(properties))) {
    const schema = resolved(value);
    entries.push([
      snake(key),
      { required: list(required).includes(key), schema, description: String(schema.description) },
    ]);
  }
  return { operation, arguments: new Map(entries) };
}

/** The fields of a schema, nested ones with a dot, such as `user.id`. */
function fields(value: Json | undefined): string[] {
  const schema = resolved(value);
  if (schema.type === "array") return fields(schema.items);
  return Object.entries(resolved(schema.properties)).flatMap(([name, property]) => {
    const nested = fields(property);
    return nested.length > 0 ? nested.map((field) => `${snake(name)}.${field}`) : [snake(name)];
  });
}

/** The description and schema for a key of the contract, such as `list limit` or `list > user.id`. */
function descriptionOf(key: string): { description: string; schema: JsonObject } | undefined {
  const [name = "", path] = key.split(" > ");
  const [method = "", argument = ""] = name.split(" ");
  const oneLine = (text: unknown): string => String(text).replace(/\s+/g, " ").trim();
  if (path === undefined) {
    const match = documented(method).arguments.get(argument);
    return match && { description: oneLine(match.description), schema: match.schema };
  }
  const response = resolved(resolved(documented(method).operation.responses)[contract[method]?.status ?? ""]);
  let schema = resolved(resolved(resolved(response.content)["application/json"]).schema);
  for (const field of path.split(".")) {
    const object = schema.type === "array" ? resolved(schema.items) : schema;
    schema = resolved(resolved(object.properties)[camel(field)]);
  }
  return { description: oneLine(schema.description), schema };
}

describe.each(Object.entries(contract))("the contract's %s", (name, method) => {
  const { operation, arguments: documentedArguments } = documented(name);

  test("has its path, its method, its operationId and its tag", () => {
    expect(operation).toMatchObject({ operationId: camel(name), tags: ["credentials"] });
  });

  test("accepts the contract's required and optional arguments", () => {
    const names = (required: boolean): string[] =>
      [...documentedArguments].filter(([, { required: is }]) => is === required).map(([key]) => key);
    expect(names(true).sort()).toEqual([...method.required].sort());
    expect(names(false).sort()).toEqual([...method.optional].sort());
  });

  test("describes every argument", () => {
    for (const [key, { description }] of documentedArguments) expect(description, key).toMatch(/\w{3,}.*\.\s*$/s);
  });

  test("returns the contract's fields with its status", () => {
    const response = resolved(resolved(operation.responses)[method.status]);
    const { schema } = resolved(resolved(response.content)["application/json"]);
    expect(fields(schema).sort()).toEqual([...method.returns].sort());
  });
});

test("has no operation outside the contract", () => {
  const methods = Object.entries(at(["paths"])).flatMap(([route, item]) =>
    Object.keys(resolved(item)).flatMap((key) => (key === "parameters" ? [] : [`${key.toUpperCase()} ${route}`])),
  );
  expect(methods.sort()).toEqual(
    Object.values(contract)
      .map(({ http }) => http)
      .sort(),
  );
});

test.each(Object.entries(meanings))("the description of %s matches the contract", (key, meaning) => {
  expect(descriptionOf(key)?.description).toMatch(new RegExp(meaning));
});

test("every argument and every returned field has a meaning in the contract, except grantees and their fields", () => {
  const keys = Object.entries(contract).flatMap(([name, { required, optional, returns }]) => [
    ...[...required, ...optional].filter((key) => key !== "id").map((key) => `${name} ${key}`),
    ...returns.filter((key) => !/^(readers|writers|owners)\./.test(key)).map((key) => `${name} > ${key}`),
  ]);
  expect(keys.filter((key) => meanings[key] === undefined)).toEqual([]);
});

test("nullable fields are those of the contract", () => {
  const keys = Object.entries(contract).flatMap(([name, { returns }]) => returns.map((key) => `${name} > ${key}`));
  const nullableKeys = keys.filter((key) => list(descriptionOf(key)?.schema.type).includes("null"));
  const sameAsGet = /^(list|post|put|patch|post_authenticate) > /;
  expect(nullableKeys.filter((key) => !sameAsGet.test(key)).sort()).toEqual([...nullable].sort());
});

const rate = ["X-RateLimit-Limit", "X-RateLimit-Remaining"];
const pages = ["Current-Page", "Per-Page", "Total-Pages", "Total-Entries"].map((name) => `X-Pagination-${name}`);

test.each(Object.keys(contract))("every response of %s has its headers", (name) => {
  for (const [status, response] of Object.entries(resolved(documented(name).operation.responses))) {
    const limits = status === "429" ? [...rate, "Retry-After"] : rate;
    const challenge = status === "401" ? ["WWW-Authenticate"] : [];
    const pagination = name === "list" && status === "200" ? pages : [];
    const headers = Object.keys(resolved(resolved(response).headers));
    expect(headers.sort(), status).toEqual(["X-Request-Id", ...limits, ...challenge, ...pagination].sort());
  }
});

test.each([
  ["list", "400 401 403 429 500 502 503 504"],
  ["get", "401 403 404 429 500 502 503 504"],
  ["post", "400 401 403 409 429 500 502 503 504"],
  ["put", "400 401 403 404 409 429 500 502 503 504"],
  ["patch", "400 401 403 404 409 429 500 502 503 504"],
  ["delete", "401 403 404 409 429 500 502 503 504"],
  ["post_authenticate", "400 401 403 429 500 502 503 504"],
  ["put_transfer", "400 401 403 404 409 429 500 502 503 504"],
])("%s lists its error statuses", (name, statuses) => {
  const responses = Object.keys(resolved(documented(name).operation.responses));
  expect(responses.filter((status) => !status.startsWith("2")).join(" ")).toBe(statuses);
});

const ids = { type: "integer", minimum: 1 };
const creatable = [
  "Amazon Web Services S3",
  "CASS/NCOA PAF",
  "Certificate",
  "Civis Platform",
  "Custom",
  "Database",
  "Google",
  "Salesforce User",
  "Salesforce Client",
  "TableauUser",
];
const hostTypes = "Bigquery Bitbucket GitSSH Github GoogleDoc JDBC Postgres Redshift S3Storage Salesforce";

test.each([
  ["list", "limit", { type: "integer", minimum: 1, maximum: 1000, default: 1000 }],
  ["list", "page_num", { type: "integer", minimum: 1, default: 1 }],
  ["list", "order", { enum: ["updated_at", "created_at", "name"], default: "updated_at" }],
  ["list", "order_dir", { enum: ["asc", "desc"], default: "desc" }],
  ["list", "users", { type: "array", items: ids }],
  ["list", "type", { type: "array", items: { enum: expect.arrayContaining(["Bitbucket", "Github", "Database"]) } }],
  ["post", "type", { enum: creatable }],
  ["put", "type", { enum: creatable }],
  ["patch", "type", { enum: creatable }],
  ["post", "password", { type: "string", format: "password", writeOnly: true }],
  ["post_authenticate", "password", { type: "string", format: "password", writeOnly: true }],
  ["post_authenticate", "remote_host_type", { enum: hostTypes.split(" ").map((type) => `RemoteHostTypes::${type}`) }],
  ["post_temporary", "duration", { type: "integer", minimum: 900, maximum: 129600, default: 900 }],
  ["put_shares_users", "user_ids", { type: "array", minItems: 1, items: ids }],
  ["put_shares_groups", "group_ids", { type: "array", minItems: 1, items: ids }],
  ["put_shares_users", "permission_level", { enum: ["read", "write", "manage"] }],
  ["delete_shares_users", "user_id", ids],
])("%s accepts %s with the values of the contract", (name, argument, schema) => {
  expect(documented(name).arguments.get(argument)?.schema).toMatchObject(schema);
});

test("lists in the query are sent as one comma-separated value", () => {
  const parameters = list(at(["paths", "/credentials", "get"]).parameters).map(resolved);
  const lists = parameters.filter((parameter) => resolved(parameter.schema).type === "array");
  expect(lists.map(({ name, style, explode }) => ({ name, style, explode }))).toEqual([
    { name: "type", style: "form", explode: false },
    { name: "users", style: "form", explode: false },
  ]);
});

test("times are date-time, secrets are passwords, and the type in a response is open", () => {
  const properties = (schema: string): JsonObject => at(["components", "schemas", schema, "properties"]);
  const credential = properties("Credential");
  for (const name of ["createdAt", "updatedAt"]) expect(credential[name]).toMatchObject({ format: "date-time" });
  expect(credential.type).not.toHaveProperty("enum");
  expect(properties("TemporaryCredential")).toMatchObject({
    secretAccessKey: { format: "password" },
    sessionToken: { format: "password" },
  });
  expect(credential).not.toHaveProperty("password");
});

test("the document declares the server, and bearer or basic authentication", () => {
  expect(root.security).toEqual([{ bearer: [] }, { basic: [] }]);
  expect(root.servers).toMatchObject([{ url: "https://api.civisanalytics.com" }]);
  expect(at(["components", "securitySchemes"])).toMatchObject({
    bearer: { type: "http", scheme: "bearer" },
    basic: { type: "http", scheme: "basic" },
  });
});

describe("the examples", () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(root, "spec");
  const pointer = (path: Path): string =>
    path.map((step) => `/${encodeURIComponent(String(step).replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");

  /** Every schema with each of its examples. */
  function* examples(
    value: Json | undefined = root,
    path: Path = [],
  ): Generator<[name: string, schema: Path, example: Json]> {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* examples(item, [...path, index]);
    if (!isObject(value)) return;
    const { schema, example, examples: many } = value;
    if (schema !== undefined && example !== undefined) yield [pointer(path), [...path, "schema"], example];
    if (schema !== undefined && isObject(many)) {
      for (const [name, item] of Object.entries(many)) {
        yield [`${pointer(path)} ${name}`, [...path, "schema"], resolved(item).value ?? null];
      }
    }
    if (Array.isArray(many)) for (const item of many) yield [pointer(path), path, item];
    for (const [key, item] of Object.entries(value)) {
      if (key !== "example" && key !== "examples") yield* examples(item, [...path, key]);
    }
  }
  const all = [...examples()];

  test.each(all)("%s satisfies its schema", (_, schema, example) => {
    const check = ajv.compile({ $ref: `spec#${pointer(schema)}` });
    expect(check(example) ? [] : check.errors).toEqual([]);
  });

  test("exist for every request and every response", () => {
    const bodies = Object.keys(contract).flatMap((name) => {
      const { operation } = documented(name);
      const responses = Object.values(resolved(operation.responses)).map(resolved);
      return [resolved(operation.requestBody), ...responses].flatMap((holder) =>
        Object.values(resolved(holder.content)),
      );
    });
    expect(bodies.length).toBeGreaterThan(80);
    for (const body of bodies) expect(Object.keys(resolved(resolved(body).examples))).not.toEqual([]);
  });
});

test("the document, the package and the newest changelog entry have the same version", async () => {
  const [manifest, lockfile] = await Promise.all(
    ["package.json", "package-lock.json"].map(async (file) => JSON.parse(await readFile(file, "utf8"))),
  );
  const [, newest] = /^## (\S+)$/m.exec(await readFile("CHANGELOG.md", "utf8")) ?? [];
  expect(at(["info"]).version).toBe(manifest.version);
  expect([lockfile.version, newest]).toEqual([manifest.version, manifest.version]);
});
