import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { schemas } from "../../generated/schemas.ts";

type Place = "path" | "query" | "body";

/**
 * Checks what arrives against the document, and says what is wrong: nothing, where it has no say. The texts of path and query become the types that
 * the document names, in the object itself.
 */
export function createChecks(): (key: string, place: Place, value: unknown) => string | undefined {
  const texts = compiler({ coerceTypes: true });
  const bodies = compiler({});
  const compiled = new Map<string, ValidateFunction>();
  return (key, place, value) => {
    if (!schemas.operations[key]?.[place]) return undefined;
    const pointer = `${encodeURIComponent(key)}/${place}`;
    let check = compiled.get(pointer);
    if (!check) {
      check = (place === "body" ? bodies : texts).compile({ $ref: `api#/operations/${pointer}` });
      compiled.set(pointer, check);
    }
    const sent = place === "body" ? {} : { ...(value as object) };
    return check(value) ? rewritten(sent, value as object) : sentence(check.errors ?? []);
  };
}

/** What the check took for a number although nobody writes it so, as 0x3e9 or 1e3. */
function rewritten(sent: object, taken: object): string | undefined {
  const values = new Map(Object.entries(taken));
  const found = Object.entries(sent).find(([name, text]) => String(values.get(name)) !== String(text));
  return found && `${found[0]} must be written in plain digits.`;
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
