import type { Example } from "../examples.ts";
import { isObject, type Json, type JsonObject, objectOf, referencePath } from "../json.ts";
import type { Parameter } from "../operation.ts";
import { oneLine } from "../typescript.ts";

/** A piece of the name of a type; one with a reference is the name of a schema of the components. */
export interface TypePart {
  readonly text: string;
  readonly reference?: string;
}

/** What a page says of a parameter, a header or a field of an object. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly type: readonly TypePart[];
  /** What holds for its values, as `at least 1`. */
  readonly notes: readonly string[];
  readonly description: string;
  readonly example?: Json;
}

/** What a page says of a parameter. */
export function parameterField({ wire, required, description, source }: Parameter, [example]: Example[]): Field {
  const field = { name: wire, required, type: typeParts(source), notes: notesOf(source), description };
  return example ? { ...field, example: example.value } : field;
}

/** What a page says of the fields of an object; none for another schema. */
export function schemaFields(schema: JsonObject): Field[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(objectOf(schema.properties)).map(([name, value]) => {
    const source = objectOf(value);
    const [example = source.example] = Array.isArray(source.examples) ? source.examples : [];
    return {
      name,
      required: required.includes(name),
      type: typeParts(source),
      notes: notesOf(source),
      description: oneLine(String(source.description ?? "")),
      ...(example !== undefined && { example }),
    };
  });
}

/** The name of the type of a schema, as `array of Credential` or `string or null`. */
export function typeParts(schema: JsonObject): TypePart[] {
  if (typeof schema.$ref === "string") {
    const name = referencePath(schema.$ref).at(-1) ?? "";
    return [{ text: name, reference: name }];
  }
  for (const [keyword, joint] of Object.entries({ allOf: " and ", oneOf: " or ", anyOf: " or " })) {
    const members = schema[keyword];
    if (Array.isArray(members))
      return joined(
        members.map((member) => typeParts(objectOf(member))),
        joint,
      );
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? "any"];
  return joined(
    types.map((type) => namedType(String(type), schema)),
    " or ",
  );
}

function namedType(type: string, { items, format }: JsonObject): TypePart[] {
  if (type === "array" && isObject(items)) return [{ text: "array of " }, ...typeParts(items)];
  return [{ text: typeof format === "string" && type !== "null" ? `${type} (${format})` : type }];
}

function joined(lists: readonly TypePart[][], joint: string): TypePart[] {
  return lists.flatMap((parts, index) => (index === 0 ? parts : [{ text: joint }, ...parts]));
}

const bounds: Readonly<Record<string, string>> = {
  minimum: "at least",
  exclusiveMinimum: "more than",
  maximum: "at most",
  exclusiveMaximum: "less than",
  multipleOf: "a multiple of",
  minLength: "characters: at least",
  maxLength: "characters: at most",
  minItems: "items: at least",
  maxItems: "items: at most",
  pattern: "matches",
};

/** What holds for the values of a schema, and for the items of a list. */
export function notesOf(schema: JsonObject): string[] {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  return [
    ...(Array.isArray(values) ? [`one of ${values.map((value) => JSON.stringify(value)).join(", ")}`] : []),
    ...Object.entries(bounds).flatMap(([keyword, words]) => {
      const bound = schema[keyword];
      return bound === undefined ? [] : [`${words} ${bound}`];
    }),
    ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
    ...(schema.uniqueItems === true ? ["no two alike"] : []),
    ...(schema.writeOnly === true ? ["only sent"] : []),
    ...(schema.readOnly === true ? ["only received"] : []),
    ...(schema.deprecated === true ? ["deprecated"] : []),
    ...(isObject(schema.items) ? notesOf(schema.items).map((note) => `each ${note}`) : []),
  ];
}
