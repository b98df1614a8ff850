import {
  changeSchemas,
  type Json,
  type JsonObject,
  mapSubschemas,
  objectOf,
  pointerSteps,
  visitDocument,
} from "../document/index.ts";
import { only, type Path, type Published, type Refuse, refusals } from "./refusals.ts";

const rootKeys = ["openapi", "info", "servers", "security", "tags", "paths", "components"];

/** The keywords of a schema that all published forms can express. */
const keywords = `title maximum minimum maxLength minLength pattern maxItems minItems uniqueItems required enum type
  allOf items properties additionalProperties description format default nullable readOnly writeOnly example deprecated
  $ref`.split(/\s+/);

/**
 * Converts a document from OpenAPI 3.1 to 3.0.
 *
 * @throws {SpecError} Everything that 3.0 or Swagger 2.0 cannot express, each with its source location.
 */
export function toOpenApi30(published: Published): JsonObject {
  const { refuse, end } = refusals(published, "OpenAPI 3.0");
  only(published.root, rootKeys, { path: [], refuse });
  const root = structuredClone(published.root);
  visitDocument(root, {
    ref(reference, { type, location }) {
      const isOverridden = type.name !== "Schema" && Object.keys(reference).length > 1;
      if (isOverridden) refuse(pointerSteps(location.pointer), "a text beside a $ref; remove it");
    },
  });
  changeSchemas(root, (schema, path) => convertSchema(schema, path, refuse));
  end();
  return { ...root, openapi: "3.0.3", info: convertInfo(objectOf(root.info)) };
}

/** 3.0 has no summary in `info`, and names a license by its URL. */
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
  const { type, examples, $ref, ...schema } = mapSubschemas(whole, (part, steps) =>
    convertSchema(part, [...path, ...steps], refuse),
  );
  only(schema, keywords, { path, refuse });
  const own = { ...convertType(type, path, refuse), ...schema, ...convertExamples(examples) };
  if ($ref === undefined) return own;
  if (Object.keys(own).length === 0) return { $ref };
  // 3.0 ignores keywords beside a $ref.
  return { ...own, allOf: [{ $ref }, ...(Array.isArray(own.allOf) ? own.allOf : [])] };
}

function convertType(type: Json | undefined, path: Path, refuse: Refuse): JsonObject {
  if (!Array.isArray(type)) return type === undefined ? {} : { type };
  const [name = null, ...others] = type.filter((item) => item !== "null");
  if (name === null || others.length > 0) refuse([...path, "type"], "several types; use one, or one and null");
  return { type: name, ...(type.includes("null") && { nullable: true }) };
}

/** 3.0 has one example. All of several are kept as an extension. */
function convertExamples(examples: Json | undefined): JsonObject {
  if (!Array.isArray(examples) || examples.length === 0) return {};
  const [example = null] = examples;
  return { example, ...(examples.length > 1 && { "x-examples": examples }) };
}
