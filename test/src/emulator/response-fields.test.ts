import { expect, test } from "vitest";
import { operations } from "../../../generated/operations.ts";
import { schemas } from "../../../generated/schemas.ts";
import { createTestEmulator, findOperation } from "./helpers.ts";

/** The response fields that the emulator never sends, as `Schema.field`. Add a field only if its values are unknown. */
const unknownFields: readonly string[] = [];

const login = { username: "u", password: "p" };
const requests: readonly (readonly [method: string, path: string, body?: object])[] = [
  ["GET", "/credentials"],
  ["POST", "/credentials", { type: "Database", ...login }],
  ["GET", "/credentials/types"],
  [
    "POST",
    "/credentials/authenticate",
    { url: "localhost", remoteHostType: "RemoteHostTypes::Redshift", username: "u", password: "p" },
  ],
  ["GET", "/credentials/1001"],
  ["PUT", "/credentials/1001", { type: "Database", ...login }],
  ["PATCH", "/credentials/1001", { name: "n" }],
  ["DELETE", "/credentials/1003"],
  ["GET", "/credentials/1003"],
  ["POST", "/credentials/1002/temporary"],
  ["GET", "/credentials/1001/dependencies"],
  ["PUT", "/credentials/1001/shares/users", { userIds: [33], permissionLevel: "read" }],
  ["PUT", "/credentials/1001/shares/groups", { groupIds: [41], permissionLevel: "write" }],
  ["GET", "/credentials/1001/shares"],
  ["DELETE", "/credentials/1001/shares/users/33"],
  ["DELETE", "/credentials/1001/shares/groups/41"],
  ["PUT", "/credentials/1001/transfer", { userId: 32, includeDependencies: true }],
];

/** The keywords of a JSON Schema that lead to fields. */
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const documented = new Set<string>();
const sent = new Set<string>();

/** Collects the fields of a schema in `documented`, and those that the values have in `sent`. */
function collectFields(name: string, schema: Schema, values: readonly unknown[]): void {
  if (schema.$ref) {
    const component = schema.$ref.split("/").at(-1) ?? "";
    const components = schemas.components as { schemas: Record<string, Schema> };
    collectFields(component, components.schemas[component] ?? {}, values);
  }
  for (const member of [schema.allOf, schema.anyOf, schema.oneOf].flatMap((members) => members ?? [])) {
    collectFields(name, member, values);
  }
  if (schema.items) collectFields(`${name}[]`, schema.items, values.flat());
  for (const [field, property] of Object.entries(schema.properties ?? {})) {
    const fieldName = `${name}.${field}`;
    const isNew = !documented.has(fieldName);
    documented.add(fieldName);
    const fieldValues = values.flatMap((value) => {
      const entry = Object.entries(value ?? {}).find(([key]) => key === field);
      return entry ? [entry[1]] : [];
    });
    if (fieldValues.length > 0) sent.add(fieldName);
    if (isNew || fieldValues.length > 0) collectFields(fieldName, property, fieldValues);
  }
}

test("every response field of the document is sent by some emulator response, or listed as unknown", async () => {
  const { fetch, emulator } = createTestEmulator();
  const headers = { Authorization: `Bearer ${emulator.apiKey}`, "Content-Type": "application/json" };
  const bodies = new Map<string, unknown[]>();
  for (const [method, path, body] of requests) {
    const response = await fetch(`http://emulator${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    });
    const key = `${findOperation(method, path)?.key} ${response.status}`;
    bodies.set(key, [...(bodies.get(key) ?? []), response.status === 204 ? undefined : await response.json()]);
  }
  for (const { key } of Object.values(operations)) {
    for (const [status, schema] of Object.entries(schemas.operations[key]?.responses ?? {})) {
      collectFields(`${key} ${status}`, schema, bodies.get(`${key} ${status}`) ?? []);
    }
  }
  const unsent = [...documented].filter((field) => !sent.has(field));
  expect(
    unsent,
    "send the field from src/emulator/ in response to one of these requests, or add it to unknownFields",
  ).toEqual(unknownFields);
  expect([...sent]).toContain("Credential.remoteHostName");
});
