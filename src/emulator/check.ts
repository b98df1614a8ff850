import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { schemas } from "../../generated/schemas.ts";

type Place = "path" | "query" | "header" | "body";

/** Checks what arrives against the document. Texts of path, query and headers become the types that it names. */
export function createChecks(): (key: string, place: Place, value: unknown) => string | undefined {
  const texts = compiler({ coerceTypes: true });
  const bodies = compiler({});
  const compiled = new Map<string, ValidateFunction>();
  return (key, place, value) => {
    const pointer = `${encodeURIComponent(key)}/${place}`;
    let check = compiled.get(pointer);
    if (!check) {
      check = (place === "body" ? bodies : texts).compile({ $ref: `api#/operations/${pointer}` });
      compiled.set(pointer, check);
    }
    return check(value) ? undefined : sentence(check.errors ?? []);
  };
}

function compiler(options: object): Ajv2020 {
  // The schemas hold words of OpenAPI that JSON Schema does not have.
  const ajv = new Ajv2020({ strict: false, allErrors: true, ...options });
  addFormats.default(ajv);
  return ajv.addSchema(schemas, "api");
}

function sentence(errors: readonly ErrorObject[]): string {
  return `${[...new Set(errors.map(problem))].join("; ")}.`;
}

/** What is wrong, with the name of the field, and never with its value: it may be a secret. */
function problem({ instancePath, keyword, message, params }: ErrorObject): string {
  const field = instancePath.slice(1).replaceAll("/", ".");
  if (keyword === "required") return `${field ? `${field}.` : ""}${params.missingProperty} is required`;
  if (keyword === "enum") return `${field} must be one of: ${params.allowedValues.join(", ")}`;
  return `${field || "the value"} ${message}`;
}
