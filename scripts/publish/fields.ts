import {
  isObject,
  type Json,
  type JsonObject,
  objectOf,
  oneLine,
  pointerSteps,
  resolveRef,
  textOf,
} from "../document/index.ts";
import { examplesOf, type Header, type Operation } from "../model/index.ts";

/** One row of a table: a parameter, a header or a field of an object. */
export interface Field {
  /** Such as `user.name` for a field of a nested object, and `users[].name` for one in a list. */
  readonly name: string;
  readonly required: boolean;
  /** Markdown, with links to the schemas. */
  readonly type: string;
  /** The constraints on its values, such as `at least 1`. */
  readonly notes: readonly string[];
  readonly description: string;
  readonly example?: Json;
}

/** The anchor of a schema on the page. */
export function schemaId(name: string): string {
  return `schema-${name}`;
}

/** The rows of the parameters in one location of an operation. */
export function parameterFields(root: JsonObject, operation: Operation, location: string): Field[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === location);
  return parameters.map((parameter) => {
    const { wireName, isRequired: required, description, source } = parameter;
    const [example] = examplesOf(root, source);
    return row(wireName, objectOf(source.schema), { required, description, example: example?.value });
  });
}

/** The row of a response header. */
export function headerField({ name, description, source, examples: [example] }: Header): Field {
  return row(name, source, { required: false, description, example: example?.value });
}

/** The row of a schema that is not an object. */
export function valueField(name: string, schema: JsonObject): Field {
  return row(name, schema, { required: false, description: "", example: firstExample(schema) });
}

/** The rows of the fields of an object; empty for other schemas. */
export function schemaFields(schema: JsonObject): Field[] {
  return Object.entries(objectOf(schema.properties)).map(([name, value]) => fieldRow(schema, name, objectOf(value)));
}

/** The rows of the fields of a body, nested ones included. A schema that contains itself is listed once. */
export function* nestedFields(
  root: JsonObject,
  schema: JsonObject,
  prefix = "",
  parents: readonly JsonObject[] = [],
): Generator<Field> {
  const target = objectOf(resolveRef(root, schema));
  if (parents.includes(target)) return;
  const seen = [...parents, target];
  if (isObject(target.items)) yield* nestedFields(root, target.items, `${prefix}[]`, seen);
  for (const [name, value] of Object.entries(objectOf(target.properties))) {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    yield { ...fieldRow(target, name, objectOf(value)), name: path };
    yield* nestedFields(root, objectOf(value), path, seen);
  }
}

function fieldRow({ required }: JsonObject, name: string, schema: JsonObject): Field {
  return row(name, schema, {
    required: Array.isArray(required) && required.includes(name),
    description: oneLine(textOf(schema.description)),
    example: firstExample(schema),
  });
}

function row(
  name: string,
  schema: JsonObject,
  { example, ...texts }: { required: boolean; description: string; example: Json | undefined },
): Field {
  const field = { name, type: typeText(schema), notes: notesOf(schema), ...texts };
  return example === undefined ? field : { ...field, example };
}

function firstExample({ example, examples }: JsonObject): Json | undefined {
  return Array.isArray(examples) ? examples[0] : example;
}

/** The type of a schema in Markdown, such as `array of [Credential](#schema-Credential)` or `string or null`. */
export function typeText(schema: JsonObject): string {
  const { $ref, items, format, allOf, type = "any" } = schema;
  if (typeof $ref === "string") {
    const name = pointerSteps($ref).at(-1) ?? "";
    return `[${name}](#${schemaId(name)})`;
  }
  if (Array.isArray(allOf)) return allOf.map((member) => typeText(objectOf(member))).join(" and ");
  const named = (name: Json): string => {
    if (name === "array" && isObject(items)) return `array of ${typeText(items)}`;
    return typeof format === "string" && name !== "null" ? `${name} (${format})` : String(name);
  };
  return (Array.isArray(type) ? type : [type]).map(named).join(" or ");
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

/** The constraints on the values of a schema, and on the items of a list. */
function notesOf(schema: JsonObject): string[] {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  return [
    ...(Array.isArray(values) ? [`one of ${values.map((value) => JSON.stringify(value)).join(", ")}`] : []),
    ...Object.entries(bounds).flatMap(([keyword, text]) => {
      const bound = schema[keyword];
      return bound === undefined ? [] : [`${text} ${bound}`];
    }),
    ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
    ...(schema.uniqueItems === true ? ["unique items"] : []),
    ...(schema.writeOnly === true ? ["request only"] : []),
    ...(schema.readOnly === true ? ["response only"] : []),
    ...(schema.deprecated === true ? ["deprecated"] : []),
    ...(isObject(schema.items) ? notesOf(schema.items).map((note) => `each item: ${note}`) : []),
  ];
}
