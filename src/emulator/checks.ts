import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { schemas } from "../../generated/schemas.ts";

/** The parts of a request that the document describes. */
export type InputLocation = "path" | "query" | "body";

const compilers: Partial<Record<InputLocation, Ajv2020>> = {};

/**
 * Returns the validator for a part of an operation's requests, or `undefined` if the document has no schema for it. The
 * validators of path and query convert text to the types of the document, in the object that they validate.
 *
 * The build replaces this module by one that contains the validators as code (scripts/package/checks.ts), because a worker or
 * a page with a content security policy cannot compile them at run time.
 */
export function validatorFor(key: string, location: InputLocation): ValidateFunction | undefined {
  if (!schemas.operations[key]?.[location]) return undefined;
  compilers[location] ??= createCompiler(location);
  return compilers[location].getSchema(schemaPointer(key, location));
}

/** Creates the compiler for the validators of one location. */
export function createCompiler(location: InputLocation, options: Options = {}): Ajv2020 {
  // The schemas contain keywords of OpenAPI that JSON Schema does not have.
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: location !== "body", ...options });
  addFormats.default(ajv);
  return ajv.addSchema(schemas, "api");
}

/** The reference by which a compiler resolves the schema of a part of a request. */
export function schemaPointer(key: string, location: InputLocation): string {
  return `api#/operations/${encodeURIComponent(key)}/${location}`;
}
