import type { NormalizedProblem, Oas3_1Schema, Oas3Schema, RawUniversalConfig } from "@redocly/openapi-core";
import type { NodeType } from "@redocly/openapi-core/lib/types/index.js";
import type { UserContext } from "@redocly/openapi-core/lib/walk.js";
import { isObject } from "./json.ts";

/** The rules for every document: violations of OpenAPI. */
export const structure: RawUniversalConfig = {
  rules: { struct: "error", "no-unresolved-refs": "error" },
};

/** The rules for the documents of spec/. `npm run lint` checks examples and conventions (spec/redocly.yaml). */
export const strict: RawUniversalConfig = {
  plugins: [{ id: "project", rules: { oas3: { "default-fits": defaultFits } } }],
  rules: {
    ...structure.rules,
    "no-enum-type-mismatch": "error",
    "no-required-schema-properties-undefined": "error",
    "no-schema-type-mismatch": "error",
    "operation-operationId": "error",
    "operation-operationId-unique": "error",
    "operation-tag-defined": "error",
    "path-parameters-defined": "error",
    "project/default-fits": "error",
  },
};

/**
 * Types for @redocly/openapi-core in documents with a key that every object inherits, such as `constructor`. The
 * library copies properties by assignment, so that `__proto__: null` becomes the prototype of the copy. In examples,
 * extensions and unknown keywords, such a key or a `$ref` is skipped.
 */
export function withoutInherited(types: Record<string, NodeType>): Record<string, NodeType> {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, typeWithoutInherited(type)]));
}

function typeWithoutInherited<T>(type: T): T {
  if (!isObject(type)) return type;
  const { isExample, properties, additionalProperties } = type as Partial<NodeType> & { isExample?: boolean };
  if (isExample) return ((value: unknown) => (isUnsafe(value) ? null : type)) as T;
  if (!properties) return type;
  const entries = Object.entries(properties).map(([key, property]) => [key, typeWithoutInherited(property)]);
  return {
    ...type,
    properties: Object.fromEntries([...entries, ["__proto__", null]]),
    additionalProperties: additionalProperties ?? ((value: unknown) => (isUnsafe(value) ? null : undefined)),
  };
}

function isUnsafe(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isUnsafe);
  const isUnsafeEntry = ([key, item]: [string, unknown]): boolean =>
    key === "$ref" || key in Object.prototype || isUnsafe(item);
  return isObject(value) && Object.entries(value).some(isUnsafeEntry);
}

/** Downgrades a problem to a warning if the meaning is clear. Applies to documents outside spec/. */
export function tolerate(problem: NormalizedProblem): NormalizedProblem[] {
  const { ruleId, message } = problem;
  if (message.startsWith("The `type` field must be defined when the `nullable` field is used")) return [];
  const isClear = ruleId === "struct" && !/^Expected type `\w+` \(/.test(message);
  return [isClear ? { ...problem, severity: "warn" } : problem];
}

/** Requires a default to be one of the values of an enum, and within the bounds of a number. */
function defaultFits(): { Schema: (schema: Oas3Schema | Oas3_1Schema, context: UserContext) => void } {
  return {
    Schema(schema, { report, location }) {
      const { default: value, enum: values, minimum, maximum, type } = schema;
      if (value === undefined) return;
      const problem =
        (Array.isArray(values) &&
          !values.some((allowed) => allowed === value) &&
          `is not one of ${values.map(String).join(", ")}`) ||
        (typeof minimum === "number" && Number(value) < minimum && `is less than the minimum ${minimum}`) ||
        (typeof maximum === "number" && Number(value) > maximum && `is greater than the maximum ${maximum}`) ||
        typeProblem(value, type);
      if (problem)
        report({ message: `The default ${JSON.stringify(value)} ${problem}.`, location: location.child("default") });
    },
  };
}

function typeProblem(value: unknown, type: unknown): string | false {
  const types = [type].flat().filter((name) => name !== undefined);
  const actual = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const fits = types.some(
    (name) => name === actual || (actual === "number" && name === "integer" && Number.isInteger(value)),
  );
  return types.length > 0 && !fits && `is not of type ${types.join(" or ")}`;
}
