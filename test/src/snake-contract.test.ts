import ts from "typescript";
import { describe, expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import * as plain from "../../src/index.ts";
import * as snake from "../../src/snake.ts";
import { contract } from "../contract.ts";

/** A value of each argument of the contract, for the credential 1001 of an emulator. */
const values: Readonly<Record<string, unknown>> = {
  ...{ id: 1001, type: "Database", username: "login1", password: "emulator-password-1", name: "a", description: "b" },
  ...{ remote_host_id: 7, user_id: 32, state: "IL", system_credential: false, default: true, oauth: false },
  ...{ system_credentials: false, users: [31, 32], limit: 5, page_num: 1, order: "name", order_dir: "asc" },
  ...{ group_id: 42, group_ids: [41], user_ids: [32], permission_level: "read", duration: 900, url: "jdbc:x" },
  ...{ share_email_body: "c", send_shared_email: false, include_dependencies: true, email_body: "d" },
  ...{ send_email: false, remote_host_type: "RemoteHostTypes::JDBC" },
};
const others: Readonly<Record<string, unknown>> = {
  "list type": ["Database"],
  "list name": "Warehouse",
  "list default": false,
  "list_dependencies id": 1007,
  "put_transfer id": 1007,
  "post_temporary id": 1002,
};
const example = (method: string, argument: string): unknown => others[`${method} ${argument}`] ?? values[argument];

const camelCase = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** The arguments of a method: the path parameters, and one object for all others. */
function argumentsOf(method: string, spelled: (name: string) => string): unknown[] {
  const { http, required, optional } = contract[method] ?? { http: "", required: [], optional: [] };
  const path = [...required].filter((name) => http.includes(`{${name}}`));
  const rest = [...required, ...optional].filter((name) => !path.includes(name));
  const fields = rest.map((name) => [spelled(name), example(method, name)]);
  return [...path.map((name) => example(method, name)), ...(rest.length > 0 ? [Object.fromEntries(fields)] : [])];
}

type Methods = Readonly<Record<string, (...parameters: unknown[]) => plain.ApiPromise<unknown>>>;

/** A client of a new emulator, and the requests that it sent. */
function observed({ CivisClient }: { readonly CivisClient: new (options: plain.CivisClientOptions) => object }) {
  const emulator = createEmulator();
  const sent: object[] = [];
  const client = new CivisClient({
    apiKey: emulator.apiKey,
    baseUrl: "https://civis.example",
    fetch: (url, { method, body }) => {
      sent.push({ method, url, body });
      return emulator.fetch(url, { method: String(method), body: body ?? null, headers: headersOf(emulator.apiKey) });
    },
  });
  return { credentials: (client as { credentials: Methods }).credentials, sent };
}

const headersOf = (key: string): Record<string, string> => ({
  Authorization: `Bearer ${key}`,
  "Content-Type": "application/json",
});

/** Whether a value has a field of the contract. An empty list has every field. */
function has(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (Array.isArray(value)) return value.every((item) => has(item, [name, ...rest]));
  return (
    typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, name) &&
    has((value as Record<string, unknown>)[name], rest)
  );
}

/** The fields of a value. The name of a nested one contains a dot. */
function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    typeof field === "object" && field !== null && !(Array.isArray(field) && typeof field[0] !== "object")
      ? fieldsOf(field).map((nested) => `${name}.${nested}`)
      : Array.isArray(field) && field.length === 0
        ? []
        : [name],
  );
}

describe("every method of the contract", () => {
  test.each(Object.keys(contract))(
    "%s accepts the arguments and returns the fields of the Python client",
    async (name) => {
      const { returns, status } = contract[name] ?? { returns: [], status: 0 };
      const { credentials, sent } = observed(snake);
      const response = await credentials[name]?.(...argumentsOf(name, String)).withResponse();
      expect(response?.status).toBe(status);
      const data = response?.data instanceof snake.Page ? response.data.items : response?.data;
      if (returns.length === 0) expect(data).toBeUndefined();
      else expect(data).toBeDefined();
      expect(data).not.toEqual([]);
      for (const field of returns) expect(has(data, field.split(".")), field).toBe(true);
      for (const field of fieldsOf(data)) expect(returns).toContain(field);

      const other = observed(plain);
      await other.credentials[camelCase(name)]?.(...argumentsOf(name, camelCase));
      expect(sent).toEqual(other.sent);
      expect(sent).toHaveLength(1);
    },
  );

  test("has its arguments and fields in the types, and the types have no others", () => {
    expect(typesOf("generated/snake.ts")).toEqual(
      Object.fromEntries(
        Object.entries(contract).map(([name, { required, optional, returns }]) => [
          name,
          { required: [...required].sort(), optional: [...optional].sort(), returns: [...new Set(returns)].sort() },
        ]),
      ),
    );
  });
});

/** The arguments and the returned fields, in the types of a client. */
function typesOf(file: string): object {
  const options = { strict: true, target: ts.ScriptTarget.ES2022, allowImportingTsExtensions: true, noEmit: true };
  const program = ts.createProgram([file], {
    ...options,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const client = source?.statements.filter(ts.isClassDeclaration).find((node) => node.name?.text === "Credentials");
  const methods = client?.members.filter(ts.isMethodDeclaration) ?? [];
  const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;

  const fields = (type: ts.Type): string[] => {
    const plainType = checker.getNonNullableType(type);
    const [item] = checker.isArrayType(plainType) ? checker.getTypeArguments(plainType as ts.TypeReference) : [];
    if (item) return fields(item);
    if (!(plainType.flags & ts.TypeFlags.Object)) return [];
    return plainType.getProperties().flatMap((property) => {
      const nested = fields(checker.getTypeOfSymbol(property));
      return nested.length > 0 ? nested.map((name) => `${property.name}.${name}`) : [property.name];
    });
  };

  return Object.fromEntries(
    methods.map((method) => {
      const parameters = method.parameters.filter((parameter) => parameter.name.getText() !== "options");
      const path = parameters.filter((parameter) => !["body", "query"].includes(parameter.name.getText()));
      const rest = parameters
        .filter((parameter) => !path.includes(parameter))
        .flatMap((parameter) => checker.getNonNullableType(checker.getTypeAtLocation(parameter)).getProperties());
      const result = checker.getTypeAtLocation(method.type ?? method) as ts.TypeReference;
      const required = rest.filter((symbol) => !isOptional(symbol)).map(({ name }) => name);
      return [
        method.name.getText(),
        {
          required: [...path.map((parameter) => parameter.name.getText()), ...required].sort(),
          optional: rest
            .filter(isOptional)
            .map(({ name }) => name)
            .sort(),
          returns: checker.getTypeArguments(result).flatMap(fields).sort(),
        },
      ];
    }),
  );
}
