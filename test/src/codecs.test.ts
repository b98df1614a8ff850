import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../scripts/document/index.ts";
import { buildModel, codecName, type Schema } from "../../scripts/model/index.ts";
import * as snake from "../../src/snake.ts";
import { anyOf, frozen } from "../scripts/arbitrary.ts";

const { schemas } = buildModel(await readDocument(["spec/credentials.yaml"]));
const codecs = new Map(Object.entries(snake)) as ReadonlyMap<string, unknown>;

function codecOf(key: string): snake.Codec<unknown, unknown> {
  return codecs.get(codecName(key)) as snake.Codec<unknown, unknown>;
}

/** The snake_case form of a value, computed from its schema. */
function expectedSnake(schema: Schema | undefined, value: unknown): unknown {
  if (schema?.kind === "reference") return expectedSnake(schemas.get(schema.name), value);
  if (schema?.kind === "array" && Array.isArray(value)) return value.map((item) => expectedSnake(schema.items, item));
  if (schema?.kind !== "object" || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, field]) => {
    const property = schema.properties.find((candidate) => candidate.name === name);
    return property
      ? [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), expectedSnake(property.schema, field)]
      : [name, field];
  });
  return Object.fromEntries(entries);
}

describe.each([...schemas.keys()])("for any value of %s", (key) => {
  const schema = schemas.get(key) ?? { kind: "unknown" };
  const any = anyOf(schema, schemas);

  test("snake_case names and values are those of the document, and other values are unchanged", () => {
    fc.assert(
      fc.property(any, (value) => {
        deepStrictEqual(codecOf(key).toSnake(frozen(value)), expectedSnake(schema, value));
      }),
    );
  });

  test("round-trips without loss", () => {
    fc.assert(
      fc.property(any, (value) => {
        const { toCamel, toSnake } = codecOf(key);
        deepStrictEqual(toCamel(frozen(toSnake(frozen(value)))), value);
      }),
    );
  });
});

test("every schema has its codec", () => {
  const names = Array.from(schemas.keys(), codecName);
  expect([...codecs.keys()].filter((name) => names.includes(name)).sort()).toEqual(names.sort());
});
