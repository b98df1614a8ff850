import { isDeepStrictEqual } from "node:util";
import {
  changeSchemas,
  isObject,
  type Json,
  type JsonObject,
  mapSubschemas,
  mapValues,
  objectOf,
  pointerSteps,
  SpecError,
  visitDocument,
} from "../document/index.ts";
import type { Published } from "./published.ts";

type Path = readonly (string | number)[];

/** Records that a format cannot express a part of the document. */
export type Refuse = (path: Path, problem: string) => void;

/**
 * Collects what a format cannot express.
 *
 * @throws {SpecError} By `end`: every problem, with its source location.
 */
export function refusals({ locationOf }: Published, format: string): { refuse: Refuse; end: () => void } {
  const problems: string[] = [];
  return {
    refuse: (path, problem) => problems.push(`${locationOf(path)}: ${format} cannot express ${problem}`),
    end: () => {
      if (problems.length > 0) throw new SpecError(problems);
    },
  };
}

/** The keywords of a schema that OpenAPI 3.0 knows. */
const keywords = new Set(
  `title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems
  uniqueItems maxProperties minProperties required enum type not allOf oneOf anyOf items properties
  additionalProperties description format default nullable discriminator readOnly writeOnly xml externalDocs example
  deprecated $ref`.split(/\s+/),
);

/**
 * Converts a document from OpenAPI 3.1 to 3.0.
 *
 * @throws {SpecError} Everything that 3.0 cannot express, each with its source location.
 */
export function toOpenApi30(published: Published): JsonObject {
  const { refuse, end } = refusals(published, "OpenAPI 3.0");
  const root = structuredClone(published.root);
  visitDocument(root, {
    ref(reference, { type, location }) {
      const isOverridden = type.name !== "Schema" && Object.keys(reference).length > 1;
      if (isOverridden) refuse(pointerSteps(location.pointer), "texts beside a $ref; write the object out");
    },
    Operation(operation, { location }) {
      if (!operation.responses) refuse(pointerSteps(location.pointer), "an operation without responses; add them");
    },
  });
  changeSchemas(root, (schema, path) => convertSchema(schema, path, refuse));
  const { jsonSchemaDialect, webhooks, components } = root;
  if (jsonSchemaDialect !== undefined) refuse(["jsonSchemaDialect"], "jsonSchemaDialect; remove it");
  if (webhooks !== undefined) refuse(["webhooks"], "webhooks; describe them in another document");
  for (const [name, scheme] of Object.entries(objectOf(objectOf(components).securitySchemes))) {
    if (objectOf(scheme).type !== "mutualTLS") continue;
    refuse(["components", "securitySchemes", name], "mutualTLS; name another security scheme");
  }
  end();
  return { ...root, openapi: "3.0.3", info: convertInfo(objectOf(root.info)), paths: root.paths ?? {} };
}

/** The summary has no place in 3.0, and a license is named by its address. */
function convertInfo({ summary, license, ...info }: JsonObject): JsonObject {
  const { identifier, ...rest } = objectOf(license);
  const url = identifier !== undefined && { url: `https://spdx.org/licenses/${identifier}.html` };
  return {
    ...info,
    ...(summary !== undefined && { "x-summary": summary }),
    ...(license !== undefined && { license: { ...rest, ...url } }),
  };
}

function convertSchema(whole: JsonObject, path: Path, refuse: Refuse): JsonObject {
  const schema = mapSubschemas(whole, (part, steps) => convertSchema(part, [...path, ...steps], refuse));
  const changed = withoutNull(withTypes(withExamples(withBounds(withConstant(withBooleans(schema))))));
  if (changed.type === "array" && changed.items === undefined) changed.items = {};
  if (Array.isArray(changed.required) && changed.required.length === 0) delete changed.required;
  for (const key of Object.keys(changed)) {
    if (!keywords.has(key) && !key.startsWith("x-")) {
      refuse([...path, key], `${key}; say it in the description, or in other keywords`);
    }
  }
  const { $ref, ...own } = changed;
  if ($ref === undefined || Object.keys(own).length === 0) return changed;
  return { ...own, allOf: [{ $ref }, ...(Array.isArray(own.allOf) ? own.allOf : [])] };
}

/** Schemas that are `true` or `false` become objects, but for the one place where 3.0 takes both. */
function withBooleans(schema: JsonObject): JsonObject {
  const object = (value: Json): Json => (typeof value !== "boolean" ? value : value ? {} : { not: {} });
  return mapValues(schema, (value, key) => {
    if (key === "items" || key === "not") return object(value);
    if (key === "properties" && isObject(value)) return mapValues(value, object);
    return ["allOf", "anyOf", "oneOf"].includes(key) && Array.isArray(value) ? value.map(object) : value;
  });
}

function withConstant({ const: constant, ...schema }: JsonObject): JsonObject {
  return constant === undefined ? schema : { ...schema, enum: [constant] };
}

/** An exclusive bound becomes a bound that is marked as exclusive; of two bounds, the stricter one stays. */
function withBounds(schema: JsonObject): JsonObject {
  const changed = { ...schema };
  for (const [bound, keyword, sign] of [
    ["minimum", "exclusiveMinimum", 1],
    ["maximum", "exclusiveMaximum", -1],
  ] as const) {
    const { [bound]: limit, [keyword]: exclusive } = changed;
    if (typeof exclusive !== "number") continue;
    if (typeof limit === "number" && limit * sign > exclusive * sign) delete changed[keyword];
    else Object.assign(changed, { [bound]: exclusive, [keyword]: true });
  }
  return changed;
}

/** The first example has a place in 3.0; where there are more, all of them are kept beside it. */
function withExamples({ examples, ...schema }: JsonObject): JsonObject {
  if (!Array.isArray(examples)) return schema;
  const [example] = examples;
  return {
    ...schema,
    ...(example !== undefined && schema.example === undefined && { example }),
    ...((examples.length > 1 || schema.example !== undefined) && { "x-examples": examples }),
  };
}

const onlyNull: JsonObject = { nullable: true, enum: [null] };

/** One type, with `nullable` where null is among them. */
function withTypes({ type, ...schema }: JsonObject): JsonObject {
  if (type === undefined) return schema;
  const types = Array.isArray(type) ? type : [type];
  const others = types.filter((name) => name !== "null");
  const nullable = others.length < types.length && { nullable: true };
  if (others.length === 0) return { ...schema, ...onlyNull };
  const [only = null] = others;
  if (others.length === 1) return { type: only, ...schema, ...nullable };
  const { items = {}, ...rest } = schema;
  const members = others.map((name) => ({ type: name, ...(name === "array" && { items }), ...nullable }));
  if (rest.anyOf === undefined) return { ...rest, anyOf: members };
  return { ...rest, allOf: [{ anyOf: members }, ...(Array.isArray(rest.allOf) ? rest.allOf : [])] };
}

/** A union with null becomes what is left of it, and `nullable`. */
function withoutNull(schema: JsonObject): JsonObject {
  for (const keyword of ["anyOf", "oneOf"]) {
    const { [keyword]: members, ...rest } = schema;
    if (!Array.isArray(members)) continue;
    const others = members.filter((member) => !isDeepStrictEqual(member, onlyNull));
    if (others.length === members.length) continue;
    const [only = {}] = others;
    if (others.length !== 1) return { ...rest, [keyword]: others, nullable: true };
    const apart =
      isObject(only) && only.$ref === undefined && Object.keys(only).every((key) => rest[key] === undefined);
    if (apart) return { ...rest, ...only, nullable: true };
    return { ...rest, allOf: [only, ...(Array.isArray(rest.allOf) ? rest.allOf : [])], nullable: true };
  }
  return schema;
}
