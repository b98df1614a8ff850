import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject, objectOf, type Path, referencePath, valueAt } from "../json.ts";
import { operationOf, type Spec, SpecError } from "../spec.ts";
import { type Kind, mapObjects } from "../walk.ts";

/** Takes note of something that a form of the document cannot say. */
export type Refuse = (path: Path, problem: string) => void;

/**
 * Collects what a form of the document cannot say.
 *
 * @throws {SpecError} By `end`: everything that was refused, each with its place in the source.
 */
export function refusals(spec: Spec, form: string): { refuse: Refuse; end: () => void } {
  const problems = new Set<string>();
  return {
    refuse: (path, problem) => {
      problems.add(`${spec.place(path)} ${operationOf(path)}`.trimEnd().concat(`: ${form} cannot say ${problem}`));
    },
    end: () => {
      if (problems.size > 0) throw new SpecError([...problems]);
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
 * Says in the words of OpenAPI 3.0 what a document of 3.1 says.
 *
 * @throws {SpecError} Everything that 3.0 has no words for, each with its place.
 */
export function toOpenApi30(spec: Spec): JsonObject {
  const { refuse, end } = refusals(spec, "OpenAPI 3.0");
  const change = (value: JsonObject, kind: Kind, path: Path): JsonObject => {
    if (kind === "schema") return convertSchema(value, path, refuse);
    if (kind === "pathItem" || !isOverridden(value)) return changeObject(value, kind, path, refuse);
    const { $ref, ...own } = value;
    const target = referencePath(String($ref));
    const original = valueAt(spec.root, target);
    return { ...(isObject(original) ? mapObjects(original, kind, target, { change }) : {}), ...own };
  };
  const root = mapObjects(spec.root, "document", [], { change });
  end();
  return root;
}

/** Tells whether texts stand beside a reference that is not one to a schema: 3.0 would ignore them. */
function isOverridden(value: JsonObject): boolean {
  return value.$ref !== undefined && Object.keys(value).length > 1;
}

function changeObject(value: JsonObject, kind: Kind, path: Path, refuse: Refuse): JsonObject {
  switch (kind) {
    case "document": {
      const { jsonSchemaDialect, webhooks, ...rest } = value;
      if (jsonSchemaDialect !== undefined) refuse([...path, "jsonSchemaDialect"], "jsonSchemaDialect; remove it");
      if (webhooks !== undefined) refuse([...path, "webhooks"], "webhooks; describe them in a document of their own");
      return { ...rest, openapi: "3.0.3", info: changeInfo(objectOf(value.info)), paths: value.paths ?? {} };
    }
    case "components": {
      for (const [name, scheme] of Object.entries(objectOf(value.securitySchemes))) {
        if (objectOf(scheme).type !== "mutualTLS") continue;
        refuse([...path, "securitySchemes", name], "mutualTLS; name another security scheme");
      }
      // Each path item stands where it was referred to.
      const { pathItems: _, ...rest } = value;
      return rest;
    }
    case "operation":
      if (value.responses === undefined) refuse(path, "an operation without responses; add them");
      return value;
    default:
      return value;
  }
}

/** The summary has no place in 3.0, and a license is named by its address. */
function changeInfo({ summary, license, ...info }: JsonObject): JsonObject {
  const { identifier, ...rest } = objectOf(license);
  const url = identifier !== undefined && { url: `https://spdx.org/licenses/${identifier}.html` };
  return {
    ...info,
    ...(summary !== undefined && { "x-summary": summary }),
    ...(license !== undefined && { license: { ...rest, ...url } }),
  };
}

/** Its parts are of 3.0 already. */
function convertSchema(schema: JsonObject, path: Path, refuse: Refuse): JsonObject {
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
  return mapEntries(schema, (key, value) => {
    if (key === "items" || key === "not") return object(value);
    if (key === "properties" && isObject(value)) return mapEntries(value, (_, property) => object(property));
    return ["allOf", "anyOf", "oneOf"].includes(key) && Array.isArray(value) ? value.map(object) : value;
  });
}

function mapEntries(value: JsonObject, change: (key: string, item: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(key, item)]));
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
