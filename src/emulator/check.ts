import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { schemas } from "../../generated/schemas.ts";

type Place = "path" | "query" | "body";

const compilers: { texts?: Ajv2020; bodies?: Ajv2020 } = {};
const compiled = new Map<string, ValidateFunction>();

/**
 * Checks what arrives against the document, and says what is wrong: nothing, where it has no say. The texts of path and
 * query become the types that the document names, in the object itself.
 */
export function check(key: string, place: Place, value: unknown): string | undefined {
  if (!schemas.operations[key]?.[place]) return undefined;
  const pointer = `${encodeURIComponent(key)}/${place}`;
  const holds = compiled.get(pointer) ?? compile(place, pointer);
  compiled.set(pointer, holds);
  // The check changes what it is given, lists too.
  const sent = place === "body" ? {} : structuredClone(value as object);
  return holds(value) ? unclear(sent, value as object) : sentence(holds.errors ?? []);
}

/** A check is made when it is first needed, once for all emulators: it takes some milliseconds. */
function compile(place: Place, pointer: string): ValidateFunction {
  compilers.bodies ??= compiler({});
  compilers.texts ??= compiler({ coerceTypes: true });
  return (place === "body" ? compilers.bodies : compilers.texts).compile({ $ref: `api#/operations/${pointer}` });
}

/** What the check took for a number although nobody writes it so, as 0x3e9 or 1e3, or lost digits of. */
function unclear(sent: object, taken: object): string | undefined {
  const values = new Map(Object.entries(taken));
  for (const [name, text] of Object.entries(sent)) {
    const texts: readonly string[] = Array.isArray(text) ? text : [text];
    if (typeof [values.get(name)].flat()[0] !== "number") continue;
    if (!texts.every((one) => /^(0|-?[1-9]\d*)$/.test(one))) return `${name} must be written in plain digits.`;
    if (texts.some((one) => BigInt.asIntN(64, BigInt(one)) !== BigInt(one)))
      return `${name} must have 64 bits at most.`;
  }
  return undefined;
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
