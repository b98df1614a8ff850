import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  type Codec,
  type ConvertedOperation,
  choice,
  codec,
  converted,
  convertedCall,
  list,
  map,
  objectCodec,
  one,
  own,
  tuple,
} from "../../../src/core/case.ts";
import type { Input, Operation } from "../../../src/core/operation.ts";
import { redactFields } from "../../../src/core/redact.ts";

type Fields = Record<string, unknown>;

const host: Codec<Fields, Fields> = objectCodec(
  (x) => ({ id: x.id, host_name: x.hostName, parent: one(x.parent, host.toSnake) }),
  (x) => ({ id: x.id, hostName: x.host_name, parent: one(x.parent, host.toCamel) }),
);

/** A parsed value: a literal cannot have `__proto__` as an own field. */
const parsed = (text: string): Fields => JSON.parse(text) as Fields;

test.each<[string, Fields, Fields]>([
  ["every field", { id: 1, hostName: "a", parent: null }, { id: 1, host_name: "a", parent: null }],
  ["a missing field", { hostName: "a" }, { host_name: "a" }],
  ["null", { id: null, hostName: null }, { id: null, host_name: null }],
  ["undefined", { id: undefined, hostName: undefined }, { id: undefined, host_name: undefined }],
  ["no field", {}, {}],
  ["unknown fields", { hostName: "a", newField: { hostName: 1 } }, { host_name: "a", newField: { hostName: 1 } }],
  ["as many fields as are known, one of them unknown", { id: 1, hostName: "a", x: 1 }, { id: 1, host_name: "a", x: 1 }],
  ["a nested object of the same schema", { parent: { hostName: "b" } }, { parent: { host_name: "b" } }],
  [
    "an unknown field with the new name of another",
    { hostName: 1, host_name: 2, id: 3, parent: null },
    { host_name: 1, hostName: 2, id: 3, parent: null },
  ],
])("a value with %s is converted both ways, and is not modified", (_, camel, snake) => {
  const before = structuredClone([camel, snake]);
  expect(host.toSnake(camel)).toStrictEqual(snake);
  expect(host.toCamel(snake)).toStrictEqual(camel);
  expect([camel, snake]).toStrictEqual(before);
});

test("an unknown field with the converted name of a known field is kept", () => {
  expect(host.toSnake({ host_name: "a" })).toEqual({ host_name: "a" });
  expect(host.toCamel({ hostName: "a" })).toEqual({ hostName: "a" });
});

test.each([
  ["an array", [{ hostName: 1 }]],
  ["a string", "hostName"],
  ["a number", 1],
  ["null", null],
  ["undefined", undefined],
  ["a date", new Date(0)],
  [
    "an instance of a class",
    new (class Host {
      id = 1;
      hostName = "a";
      parent = null;
    })(),
  ],
  ["a map", new Map([["hostName", 1]])],
])("%s instead of an object is returned unchanged", (_, value) => {
  expect(host.toSnake(value as never)).toBe(value);
  expect(one({ parent: value }.parent, host.toCamel)).toBe(value);
});

test("objects without a prototype, and objects of another realm, are converted", async () => {
  const { runInNewContext } = await import("node:vm");
  expect(host.toSnake(Object.assign(Object.create(null), { hostName: 1 }))).toEqual({ host_name: 1 });
  expect(host.toSnake(runInNewContext("({ hostName: 1 })"))).toEqual({ host_name: 1 });
});

test("unknown fields with names of Object.prototype are data", () => {
  const text = '{"__proto__":{"polluted":1},"constructor":2,"toString":3,"hostName":"a","hasOwnProperty":4}';
  const snake = host.toSnake(parsed(text));
  expect(JSON.stringify(snake)).toBe(
    '{"host_name":"a","__proto__":{"polluted":1},"constructor":2,"toString":3,"hasOwnProperty":4}',
  );
  expect(Object.getPrototypeOf(snake)).toBe(Object.prototype);
  expect(host.toCamel(snake)).toEqual(parsed(text));
  expect({}).not.toHaveProperty("polluted");
});

const odd: Codec<Fields, Fields> = objectCodec(
  (x) => ({ constructor: own(x, "constructor"), to_string: own(x, "toString"), ["__proto__"]: own(x, "__proto__") }),
  (x) => ({ constructor: own(x, "constructor"), toString: x.to_string, ["__proto__"]: own(x, "__proto__") }),
);

test.each([
  ["{}", "{}"],
  ['{"a":1,"b":2,"c":3}', '{"a":1,"b":2,"c":3}'],
  ['{"constructor":1,"toString":2,"__proto__":3}', '{"constructor":1,"to_string":2,"__proto__":3}'],
  ['{"constructor":1,"toString":2,"x":3}', '{"constructor":1,"to_string":2,"x":3}'],
  ['{"__proto__":{"x":3}}', '{"__proto__":{"x":3}}'],
])("known fields with names of Object.prototype are converted: %s", (camel, snake) => {
  expect(JSON.stringify(odd.toSnake(parsed(camel)))).toBe(snake);
  expect(JSON.stringify(odd.toCamel(parsed(snake)))).toBe(camel);
});

test("properties of a polluted Object.prototype are not data", () => {
  Object.defineProperty(Object.prototype, "foreign", { value: 1, enumerable: true, configurable: true });
  let names: string[][];
  try {
    names = [{ id: 1 }, { id: 1, x: 2 }, { id: 1, hostName: "a", parent: null }].map((camel) =>
      Object.keys(host.toSnake(camel)),
    );
  } finally {
    Reflect.deleteProperty(Object.prototype, "foreign");
  }
  expect(names).toEqual([["id"], ["id", "x"], ["id", "host_name", "parent"]]);
});

test("the values of a map are converted, and its keys are kept", () => {
  const hosts = parsed('{"hostName":{"hostName":1},"__proto__":{"hostName":2},"constructor":null}');
  expect(JSON.stringify(map(hosts, host.toSnake))).toBe(
    '{"hostName":{"host_name":1},"__proto__":{"host_name":2},"constructor":null}',
  );
  for (const value of [[1], "a", null, new Date(0)]) expect(map(value, host.toSnake)).toBe(value);
});

test("additional fields are converted by their schema", () => {
  const hosts = objectCodec<Fields, Fields>(
    (x) => ({ main_host: one(x.mainHost, host.toSnake) }),
    (x) => ({ mainHost: one(x.main_host, host.toCamel) }),
    { toSnake: (item) => one(item, host.toSnake), toCamel: (item) => one(item, host.toCamel) },
  );
  const camel = { mainHost: { hostName: 1 }, otherHost: { hostName: 2 } };
  expect(hosts.toSnake(camel)).toEqual({ main_host: { host_name: 1 }, otherHost: { host_name: 2 } });
  expect(hosts.toCamel(hosts.toSnake(camel))).toEqual(camel);
});

test("lists and tuples are converted item by item, and other values are returned unchanged", () => {
  expect(list([{ hostName: 1 }, null], host.toSnake)).toEqual([{ host_name: 1 }, null]);
  expect(list({ success: true }, host.toSnake)).toEqual({ success: true });
  expect(tuple([{ hostName: 1 }, { hostName: 2 }], [undefined, host.toSnake])).toEqual([
    { hostName: 1 },
    { host_name: 2 },
  ]);
  expect(tuple("a", [host.toSnake])).toBe("a");
});

test("a union is converted by its tag; an unknown tag uses `other`", () => {
  const other = (): string => "other";
  const converts = { host: host.toSnake, 1: host.toSnake };
  const convert = (value: unknown): unknown => choice(value, "kind", { converts, other });
  expect(convert({ kind: "host", hostName: 1 })).toEqual({ kind: "host", host_name: 1 });
  expect([convert({ kind: "toString" }), convert({ kind: 1 }), convert({})]).toEqual(["other", "other", "other"]);
  expect([convert(null), convert("host")]).toEqual([null, "host"]);
});

test("a codec without functions returns every value unchanged", () => {
  const value = { hostName: 1 };
  expect(codec().toSnake(value)).toBe(value);
  expect(codec().toCamel(value)).toBe(value);
});

test("an operation of the snake_case client renames parameters by wire name, and keeps the rest", () => {
  const operation = {
    key: "hosts.list",
    method: "GET",
    path: "/hosts",
    parameters: [
      { in: "query", wireName: "user_id", name: "userId", explode: false },
      { in: "path", wireName: "userID", name: "userID" },
      { in: "query", wireName: "constructor" },
    ],
    status: 200,
    retry: "idempotent",
    stableOrder: { query: { order: "id" }, key: "hostId" },
  } as const;
  const changes = { key: "hosts.list_all", names: { userID: "user_id" }, itemKey: "host_id", decode: host.toSnake };
  expect(converted(operation, changes)).toEqual({
    ...operation,
    key: "hosts.list_all",
    parameters: [
      { in: "query", wireName: "user_id", name: "user_id", explode: false },
      { in: "path", wireName: "userID", name: "user_id" },
      { in: "query", wireName: "constructor", name: "constructor" },
    ],
    stableOrder: { query: { order: "id" }, key: "host_id" },
    decode: host.toSnake,
  });
});

test("a call converts the request body and the data, and nothing else of the response", async () => {
  const result = { response: new Response(), attempts: 2 };
  const seen: unknown[] = [];
  const call = convertedCall(async (...parameters) => {
    seen.push(parameters);
    return { ...result, data: { hostName: 2 } as never };
  });
  const operation: Operation = {
    key: "hosts.put",
    method: "PUT",
    path: "/hosts",
    parameters: [],
    status: 200,
    retry: "idempotent",
  };
  const convertedOperation: ConvertedOperation = { ...operation, encode: host.toCamel, decode: host.toSnake };
  const input: Input = { path: [1], query: { host_name: 1 }, body: { host_name: 1 } };
  expect(await call(convertedOperation, input, { headers: {} })).toEqual({ ...result, data: { host_name: 2 } });
  expect(await call(operation, input)).toEqual({ ...result, data: { hostName: 2 } });
  expect(seen).toEqual([
    [convertedOperation, { ...input, body: { hostName: 1 } }, { headers: {} }],
    [operation, input, undefined],
  ]);
});

test("the secrets of a response remain redacted when it is converted, in new and in shared objects", async () => {
  const data = { hostName: "a", secretKey: "canary-1", parent: null, login: { password: "canary-2" } };
  const secrets = ["secretKey", "secret_key", "password"];
  const result = { response: new Response(), attempts: 1 };
  const call = convertedCall(async () => {
    redactFields(data, secrets);
    return { ...result, data: data as never };
  });
  const login = objectCodec<Fields, Fields>(
    (x) => ({ host_name: x.hostName, secret_key: x.secretKey, login: x.login }),
    (x) => ({ hostName: x.host_name, secretKey: x.secret_key, login: x.login }),
  );
  const operation: ConvertedOperation = {
    ...{ key: "hosts.get", method: "GET", path: "/hosts", parameters: [], status: 200, retry: "idempotent" },
    secrets,
    decode: login.toSnake,
  };
  const converted = await call(operation, {});
  expect(converted.data).toEqual({
    ...{ host_name: "a", secret_key: "canary-1", parent: null },
    login: { password: "canary-2" },
  });
  expect(inspect(converted, { depth: 9 })).toContain("secret_key: '[secret]'");
  expect(inspect(converted, { depth: 9 })).not.toContain("canary");
});
