import { expect, test } from "vitest";
import {
  camelCase,
  className,
  memberName,
  pascalCase,
  snakeCase,
  typeName,
  variableName,
} from "../../scripts/names.ts";

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

test.each([
  ["listTypes", "list_types"],
  ["remoteHostId", "remote_host_id"],
  ["HTTPMethod", "http_method"],
  ["s3Key", "s3_key"],
  ["c__amel", "c__amel"],
  ["name", "name"],
])("%s in snake_case is %s, as in the Python client", (name, snake) => {
  expect(snakeCase(name)).toBe(snake);
});

test("types are in PascalCase, and leave alone the names that generated code needs", () => {
  expect(pascalCase("remote-hosts")).toBe("RemoteHosts");
  expect(typeName("Credential")).toBe("Credential");
  expect(typeName("Promise")).toBe("PromiseModel");
  expect(typeName("http")).toBe("HttpModel");
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
  expect(variableName("user_id")).toBe("userId");
});
