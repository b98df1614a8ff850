import { type Groups, groupObjects } from "./groups.ts";
import type { Api } from "./model.ts";
import { camelCase, codecName, snakeCase } from "./names.ts";
import type { Property, Schema } from "./schema.ts";
import {
  alternatives,
  changes,
  changingNames,
  identity,
  itemsOf,
  type ObjectSchema,
  objectOf,
  type Schemas,
} from "./shape.ts";
import { travelling } from "./snake.ts";
import { keyText, literal } from "./typescript.ts";

/** A file with code that converts values between the two spellings. */
export interface CodecFile {
  readonly schemas: Schemas;
  readonly groups: Groups;
  /** The components with a name to convert. */
  readonly changing: ReadonlySet<string>;
  /** What stands before the codec of a component: nothing in the file that declares them. */
  readonly prefix: string;
  /** The codecs of objects that are no components, by the names that they got, in the order of their need. */
  readonly inline: Map<string, string>;
  /** These names by what the objects say. */
  readonly names: Map<string, string>;
}

/** Which way a value is converted, and the name of a codec that an object gets there if it has none. */
export interface Spot {
  readonly way: "toSnake" | "toCamel";
  readonly name: string;
}

/** Begins a file. */
export function createCodecFile(api: Api, prefix = ""): CodecFile {
  const { schemas } = api;
  const changing = changingNames(schemas);
  return {
    schemas,
    groups: groupObjects(travelling(api), schemas),
    changing,
    prefix,
    inline: new Map(),
    names: new Map(),
  };
}

/** The function that converts a value of a schema; `undefined` where there is nothing to convert. */
export function convertText(file: CodecFile, schema: Schema, spot: Spot): string | undefined {
  if (!changes(schema, file.changing)) return undefined;
  const text = expression(file, schema, { ...spot, value: "item" });
  const [, whole] = /^one\(item, ([\w$.]+)\)$/u.exec(text) ?? [];
  return whole ?? `(item) => ${text}`;
}

/** The codec of a schema. */
export function codecText(file: CodecFile, schema: Schema, name: string): string {
  if (!changes(schema, file.changing)) return call("codec");
  const object =
    schema.kind === "object" || schema.kind === "intersection" ? objectOf(schema, file.schemas) : undefined;
  if (object && !isMap(object)) return objectCodec(file, object, name);
  const ways = (["toSnake", "toCamel"] as const).map(
    (way) => `(x) => ${expression(file, schema, { value: "x", way, name: `${name}_value` })}`,
  );
  return call("codec", ...ways);
}

function objectCodec(file: CodecFile, { properties, additional }: ObjectSchema, name: string): string {
  const builds = (["toSnake", "toCamel"] as const).map((way) => {
    const fields = properties.map((property) => field(file, property, { way, name }));
    return `(x) => ({ ${fields.join(", ")} })`;
  });
  if (!additional || !changes(additional, file.changing)) return call("objectCodec", ...builds);
  const rest = (["toSnake", "toCamel"] as const).map(
    (way) => `${way}: (item) => ${expression(file, additional, { value: "item", way, name: `${name}_rest` })}`,
  );
  return call("objectCodec", ...builds, `{ ${rest.join(", ")} }`);
}

function field(file: CodecFile, { name, schema }: Property, { way, name: owner }: Spot): string {
  const snake = snakeCase(name);
  const [from, to] = way === "toSnake" ? [name, snake] : [snake, name];
  const spot = { value: access(from), way, name: `${owner}_${camelCase(name)}` };
  return `${keyText(to)}: ${expression(file, schema, spot)}`;
}

function access(name: string): string {
  if (name in Object.prototype) return call("own", "x", literal(name));
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? `x.${name}` : `x[${literal(name)}]`;
}

/** The expression that converts the value of another. */
function expression(file: CodecFile, schema: Schema, spot: Spot & { readonly value: string }): string {
  const { value, way, name } = spot;
  const { schemas, changing, prefix } = file;
  if (!changes(schema, changing)) return value;
  switch (schema.kind) {
    case "array":
      return call("list", value, convertText(file, schema.items, spot) ?? "");
    case "tuple": {
      const converts = schema.members.map((member, index) =>
        convertText(file, member, { way, name: `${name}_${index}` }),
      );
      return call("tuple", value, `[${converts.map(String).join(", ")}]`);
    }
    case "reference":
      return call("one", value, `${prefix}${codecName(schema.name)}.${way}`);
    case "object":
      if (isMap(schema)) return call("map", value, convertText(file, schema.additional ?? unknown, spot) ?? "");
      return call("one", value, `${named(file, schema, name)}.${way}`);
    case "intersection": {
      const part = objectOf(schema, schemas) ?? schema.members.find((member) => changes(member, changing));
      return expression(file, part ?? unknown, spot);
    }
    default:
      return union(file, alternatives(schema, schemas), spot);
  }
}

/** A list and an object are told apart by themselves, objects by a tag, or not at all. */
function union(file: CodecFile, members: readonly Schema[], spot: Spot & { readonly value: string }): string {
  const { schemas, changing } = file;
  const { way, name } = spot;
  const lists = members.filter((member) => itemsOf(member, schemas));
  const [list = unknown] = lists;
  const items = lists.flatMap((member) => itemsOf(member, schemas) ?? []);
  const anyList = lists.length < 2 ? list : ({ kind: "array", items: { kind: "union", members: items } } as const);
  const value = expression(file, anyList, spot);

  const objects = members.filter((member) => objectOf(member, schemas));
  const [object = unknown] = objects;
  if (objects.length < 2) return expression(file, object, { ...spot, value });
  const anyObject = file.groups.objectFor(object) ?? unknown;
  if (!changes(anyObject, changing)) return value;
  const other = `${named(file, anyObject, name)}.${way}`;
  const tag = tagOf(objects, schemas);
  if (!tag) return call("one", value, other);
  const converts = objects.flatMap((member, index) => {
    const text = convertText(file, member, { way, name: `${name}_${index}` }) ?? "(item) => item";
    return (tag.values[index] ?? []).map((said) => `${keyText(said)}: ${text}`);
  });
  const key = literal(way === "toSnake" ? tag.name : snakeCase(tag.name));
  return call("choice", value, key, `{ converts: { ${converts.join(", ")} }, other: ${other} }`);
}

/** The name of the codec of an object that has none: the same for all that say the same. */
function named(file: CodecFile, schema: Schema, name: string): string {
  const { names, inline } = file;
  const key = identity(schema);
  const known = names.get(key);
  if (known !== undefined) return known;
  const taken = new Set(names.values());
  let own = name;
  for (let count = 2; taken.has(own); count++) own = `${name}_${count}`;
  names.set(key, own);
  inline.set(own, codecText(file, schema, own));
  return own;
}

const unknown: Schema = { kind: "unknown" };

/** Tells whether the keys of an object are data, all of them. */
function isMap({ properties, additional }: ObjectSchema): boolean {
  return properties.length === 0 && additional !== undefined;
}

interface Tag {
  /** The field that tells. */
  readonly name: string;
  /** What it says in each member. */
  readonly values: readonly (readonly string[])[];
}

/** The field by which the objects of a union can be told apart: every one requires it, and each with texts of its own. */
function tagOf(objects: readonly Schema[], schemas: Schemas): Tag | undefined {
  const shapes = objects.map((member) => objectOf(member, schemas)?.properties ?? []);
  for (const { name } of shapes[0] ?? []) {
    const values = shapes.map((properties) => {
      const property = properties.find((candidate) => candidate.name === name);
      const texts = property?.required && property.schema.kind === "values" ? property.schema.values : [];
      return texts.filter((text) => typeof text === "string");
    });
    const all = values.flat();
    if (values.every((texts) => texts.length > 0) && new Set(all).size === all.length) return { name, values };
  }
  return undefined;
}

function call(helper: string, ...parameters: string[]): string {
  return `${helper}(${parameters.join(", ")})`;
}

const helpers = ["choice", "codec", "list", "map", "objectCodec", "one", "own", "renamed", "tuple"];

/** The helpers of the hand layer that a generated text calls. */
export function helpersIn(code: string): string[] {
  const words = new Set(code.replace(/"(\\.|[^"\\])*"/g, '""').match(/\b\w+(?=\()/g));
  return helpers.filter((name) => words.has(name));
}
