import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import {
  camelCase,
  className,
  codecName,
  memberName,
  pascalCase,
  snakeCase,
  snakeParameter,
  typeName,
  variableName,
} from "../../../scripts/model/index.ts";

test.each([
  ["remote_host_id", "remoteHostId"],
  ["listTypes", "listTypes"],
  ["order-dir", "orderDir"],
  ["Page Number", "pageNumber"],
  ["2fa", "_2fa"],
  ["größe", "größe"],
  ["", "_"],
])("%s in camelCase is %s", (name, camel) => {
  expect(camelCase(name)).toBe(camel);
});

test("types are in PascalCase, and avoid the names that generated code needs", () => {
  expect(pascalCase("remote-hosts")).toBe("RemoteHosts");
  expect(typeName("Credential")).toBe("Credential");
  expect(typeName("Promise")).toBe("PromiseModel");
  expect(typeName("http")).toBe("HttpModel");
});

test("no type gets the name of a public export of the handwritten layer", async () => {
  const text = await readFile("src/core/index.ts", "utf8");
  const lists = Array.from(text.matchAll(/^export .*?\{(.*?)\}/gms), ([, list = ""]) => list);
  const exports = lists.flatMap((list) => list.match(/\b[A-Z]\w+/g) ?? []);
  expect(exports).toContain("ApiError");
  expect(exports.filter((name) => typeName(name) === name)).toEqual([]);
});

test("a class never gets the name of a schema, nor a member that of the constructor", () => {
  expect(className("pet", new Set(["Pet"]))).toBe("PetResource");
  expect(className("pet", new Set())).toBe("Pet");
  expect(className("http", new Set())).toBe("HttpModel");
  expect(memberName("constructor")).toBe("constructor_");
});

test("a parameter never gets a reserved word as its name", () => {
  expect(variableName("default")).toBe("default_");
  expect(variableName("body")).toBe("body_");
  expect(variableName("user_id")).toBe("user_id");
});

test.each([
  ["listTypes", "list_types"],
  ["HTTPMethod", "http_method"],
  ["remoteHostId", "remote_host_id"],
  ["RemoteHostId", "remote_host_id"],
  ["camelCase", "camel_case"],
  ["CAMELCase", "camel_case"],
  ["c__amel", "c__amel"],
  ["limitingSQL", "limiting_sql"],
  ["provideAPIKey", "provide_api_key"],
  ["s3Key2", "s3_key2"],
  ["s3Key", "s3_key"],
  ["oauth2Token", "oauth2_token"],
  ["aB", "a_b"],
  ["ABC", "abc"],
  ["a-Bc", "a-_bc"],
  ["remote_host_id", "remote_host_id"],
  ["remote_Host", "remote__host"],
  ["", ""],
])("%s in snake_case is %s, like in the Python client", (name, snake) => {
  expect(snakeCase(name)).toBe(snake);
});

test.each([
  ["user_id", "user_id"],
  ["userId", "user_id"],
  ["X-Trace", "x_trace"],
  ["2fa", "_2fa"],
])("a parameter with the wire name %s is %s in snake_case", (wireName, snake) => {
  expect(snakeParameter(wireName)).toBe(snake);
});

test("a codec never gets the name of a helper or a reserved word", () => {
  expect(codecName("CredentialInput")).toBe("credentialInput");
  expect(codecName("List")).toBe("list_");
  expect(codecName("default")).toBe("default_");
});
