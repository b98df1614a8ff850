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
  if (place === "body") return holds(value) ? undefined : sentence(holds.errors ?? []);
  // A path and a query are objects; the check changes what it is given, and the lists in it.
  const taken = value as Readonly<Record<string, unknown>>;
  const sent = Object.entries(taken).map(([name, text]) => [name, [text].flat().map(String)] as const);
  return holds(taken) ? unclear(parametersOf(key, place), sent, taken) : sentence(holds.errors ?? []);
}

/** A check is made when it is first needed, once for all emulators: it takes some milliseconds. */
function compile(place: Place, pointer: string): ValidateFunction {
  compilers.bodies ??= compiler({});
  compilers.texts ??= compiler({ coerceTypes: true });
  return (place === "body" ? compilers.bodies : compilers.texts).compile({ $ref: `api#/operations/${pointer}` });
}

interface ParameterSchema {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly items?: ParameterSchema;
}

/** What the document says of each parameter of an operation, by the names of the wire. */
export function parametersOf(key: string, place: Place): Readonly<Record<string, ParameterSchema>> {
  // The schemas are data; those of parameters have this shape in all of them.
  const schema = schemas.operations[key]?.[place] as { properties?: Record<string, ParameterSchema> } | undefined;
  return schema?.properties ?? {};
}

/** What the check took for a number although nobody writes it so, as 0x3e9 or 1e3, or although it has too many digits. */
function unclear(
  parameters: ReturnType<typeof parametersOf>,
  sent: readonly (readonly [name: string, texts: readonly string[]])[],
  taken: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const [name, texts] of sent) {
    if (typeof [taken[name]].flat()[0] !== "number") continue;
    if (!texts.every((one) => /^(0|-?[1-9]\d*)$/.test(one))) return `${name} must be written in plain digits.`;
    const { format, items } = parameters[name] ?? {};
    if ((format ?? items?.format) !== "int64") continue;
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
