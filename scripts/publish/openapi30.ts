import {
  changeSchemas,
  type Json,
  type JsonObject,
  mapSubschemas,
  objectOf,
  pointerSteps,
  visitDocument,
} from "../document/index.ts";
import { checkKeys, createProblemCollector, type Path, type Published, type ReportUnsupported } from "./problems.ts";

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
  const { reportUnsupported, end } = createProblemCollector(published, "OpenAPI 3.0");
  checkKeys(published.root, rootKeys, { path: [], reportUnsupported });
  const root = structuredClone(published.root);
  visitDocument(root, {
    ref(reference, { type, location }) {
      const isOverridden = type.name !== "Schema" && Object.keys(reference).length > 1;
      if (isOverridden)
        reportUnsupported(pointerSteps(location.pointer), "a description or summary next to a $ref; remove it");
    },
  });
  changeSchemas(root, (schema, path) => convertSchema(schema, path, reportUnsupported));
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

function convertSchema(source: JsonObject, path: Path, reportUnsupported: ReportUnsupported): JsonObject {
  const { type, examples, $ref, ...schema } = mapSubschemas(source, (part, steps) =>
    convertSchema(part, [...path, ...steps], reportUnsupported),
  );
  checkKeys(schema, keywords, { path, reportUnsupported });
  const converted = { ...convertType(type, path, reportUnsupported), ...schema, ...convertExamples(examples) };
  if ($ref === undefined) return converted;
  if (Object.keys(converted).length === 0) return { $ref };
  // 3.0 ignores keywords beside a $ref.
  return { ...converted, allOf: [{ $ref }, ...(Array.isArray(converted.allOf) ? converted.allOf : [])] };
}

function convertType(type: Json | undefined, path: Path, reportUnsupported: ReportUnsupported): JsonObject {
  if (!Array.isArray(type)) return type === undefined ? {} : { type };
  const [name = null, ...others] = type.filter((item) => item !== "null");
  if (name === null || others.length > 0)
    reportUnsupported([...path, "type"], "several types; use one, or one and null");
  return { type: name, ...(type.includes("null") && { nullable: true }) };
}

/** 3.0 has one example. If there are several, all are kept in `x-examples`. */
function convertExamples(examples: Json | undefined): JsonObject {
  if (!Array.isArray(examples) || examples.length === 0) return {};
  const [example = null] = examples;
  return { example, ...(examples.length > 1 && { "x-examples": examples }) };
}
