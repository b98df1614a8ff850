import type { ErrorObject } from "ajv";
import { schemas } from "../../generated/schemas.ts";
import { type InputLocation, validatorFor } from "./checks.ts";

/**
 * Validates a part of a request against the document. Returns a sentence about the problem, or `undefined` if the part is valid.
 * Converts the text of path and query to the types of the document, in `value` itself.
 */
export function findProblem(key: string, location: InputLocation, value: unknown): string | undefined {
  const validate = validatorFor(key, location);
  if (!validate) return undefined;
  if (location === "body") return validate(value) ? undefined : describe(validate.errors ?? []);
  // A path and a query are objects; the validator changes them, and the lists in them.
  const input = value as Readonly<Record<string, unknown>>;
  const sent = Object.entries(input).map(([name, text]) => [name, [text].flat().map(String)] as const);
  return validate(input)
    ? findNonCanonicalNumber(parameterSchemas(key, location), sent, input)
    : describe(validate.errors ?? []);
}

interface ParameterSchema {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly items?: ParameterSchema;
}

/** The schemas of an operation's parameters, by wire name. */
export function parameterSchemas(key: string, location: InputLocation): Readonly<Record<string, ParameterSchema>> {
  // The generated schemas are untyped; those of parameters always have this shape.
  const schema = schemas.operations[key]?.[location] as { properties?: Record<string, ParameterSchema> } | undefined;
  return schema?.properties ?? {};
}

/** Finds numbers that the validator accepts but the service does not: 0x3e9, 1e3, or more than 64 bits. */
function findNonCanonicalNumber(
  parameters: ReturnType<typeof parameterSchemas>,
  sent: readonly (readonly [name: string, texts: readonly string[]])[],
  converted: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const [name, texts] of sent) {
    if (typeof [converted[name]].flat()[0] !== "number") continue;
    if (!texts.every((text) => /^(0|-?[1-9]\d*)$/.test(text))) return `${name} must be a decimal integer.`;
    const { format, items } = parameters[name] ?? {};
    if ((format ?? items?.format) !== "int64") continue;
    if (texts.some((text) => BigInt.asIntN(64, BigInt(text)) !== BigInt(text)))
      return `${name} must have 64 bits at most.`;
  }
  return undefined;
}

function describe(errors: readonly ErrorObject[]): string {
  return `${[...new Set(errors.map(describeError))].join("; ")}.`;
}

/** Names the field and never its value, which may be a secret. */
function describeError({ instancePath, keyword, message, params }: ErrorObject): string {
  const field = instancePath.slice(1).replaceAll("/", ".");
  if (keyword === "required") return `${field ? `${field}.` : ""}${params.missingProperty} is required`;
  if (keyword === "enum") return `${field} must be one of: ${params.allowedValues.join(", ")}`;
  return `${field || "the value"} ${message}`;
}
