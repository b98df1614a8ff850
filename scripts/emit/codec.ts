import {
  type Api,
  alternatives,
  camelCase,
  identity,
  isIdentifier,
  itemsOf,
  type ObjectSchema,
  objectShape,
  type Property,
  type Schema,
  tagOf,
} from "../model/index.ts";
import { literal, object } from "./text.ts";

/** A file with code that converts values between the two spellings. */
export interface CodecFile {
  readonly api: Api;
  /** The prefix of the codec of a component; empty in the file that declares the codecs. */
  readonly prefix: string;
  /** The codecs of objects that are not components, by their names. */
  readonly inline: Map<string, string>;
  /** The names of these codecs, by the identity of the schema. */
  readonly names: Map<string, string>;
}

/** The direction of a conversion, and the name for the codec of an inline object. */
interface Target {
  readonly direction: "toSnake" | "toCamel";
  readonly name: string;
}

const directions = ["toSnake", "toCamel"] as const;
const unknown: Schema = { kind: "unknown" };

/** Starts a file. */
export function createCodecFile(api: Api, prefix = ""): CodecFile {
  return { api, prefix, inline: new Map(), names: new Map() };
}

/** The function that converts a value of a schema. Undefined if no conversion is needed. */
export function convertText(file: CodecFile, schema: Schema, target: Target): string | undefined {
  if (!file.api.spelling.changes(schema)) return undefined;
  const text = expression(file, schema, { ...target, value: "item" });
  const [, converter] = /^one\(item, ([\w$.]+)\)$/u.exec(text) ?? [];
  return converter ?? `(item) => ${text}`;
}

/** The codec of a schema. */
export function codecText(file: CodecFile, schema: Schema, name: string): string {
  const { spelling, schemas } = file.api;
  if (!spelling.changes(schema)) return pure("codec");
  const shape = schema.kind === "object" || schema.kind === "intersection" ? objectShape(schema, schemas) : undefined;
  if (shape && !isMap(shape)) return objectCodec(file, shape, name);
  const converts = directions.map(
    (direction) => `(x) => ${expression(file, schema, { value: "x", direction, name: `${name}_value` })}`,
  );
  return pure("codec", ...converts);
}

function objectCodec(file: CodecFile, { properties, additional }: ObjectSchema, name: string): string {
  const builds = directions.map((direction) => {
    const fields = properties.map((property) => field(file, property, { direction, name }));
    return `(x) => (${object(fields)})`;
  });
  if (!additional || !file.api.spelling.changes(additional)) return pure("objectCodec", ...builds);
  const rest = directions.map((direction): [string, string] => [
    direction,
    `(item) => ${expression(file, additional, { value: "item", direction, name: `${name}_rest` })}`,
  ]);
  return pure("objectCodec", ...builds, object(rest));
}

function field(file: CodecFile, { name, schema }: Property, { direction, name: owner }: Target): [string, string] {
  const snake = file.api.spelling.snakeName(name);
  const [from, to] = direction === "toSnake" ? [name, snake] : [snake, name];
  return [to, expression(file, schema, { value: access(from), direction, name: `${owner}_${camelCase(name)}` })];
}

function access(name: string): string {
  if (name in Object.prototype) return call("own", "x", literal(name));
  return isIdentifier(name) ? `x.${name}` : `x[${literal(name)}]`;
}

type Conversion = Target & { /** The expression to convert. */ readonly value: string };

function expression(file: CodecFile, schema: Schema, conversion: Conversion): string {
  const { value, direction, name } = conversion;
  const { spelling, schemas } = file.api;
  if (!spelling.changes(schema)) return value;
  switch (schema.kind) {
    case "array":
      return call("list", value, convertText(file, schema.items, conversion) ?? "");
    case "tuple": {
      const converts = schema.members.map((member, index) =>
        convertText(file, member, { direction, name: `${name}_${index}` }),
      );
      return call("tuple", value, `[${converts.map((text) => text ?? "undefined").join(", ")}]`);
    }
    case "reference":
      return call("one", value, `${file.prefix}${file.api.codecNames.get(schema.name)}.${direction}`);
    case "object":
      if (isMap(schema)) return call("map", value, convertText(file, schema.additional ?? unknown, conversion) ?? "");
      return call("one", value, `${inlineCodec(file, schema, name)}.${direction}`);
    case "intersection": {
      const part = objectShape(schema, schemas) ?? schema.members.find(spelling.changes);
      return expression(file, part ?? unknown, conversion);
    }
    default:
      return union(file, alternatives(schema, schemas), conversion);
  }
}

/** Lists and objects can be distinguished; several objects need a tag, or the same conversion. */
function union(file: CodecFile, members: readonly Schema[], conversion: Conversion): string {
  const { spelling, schemas } = file.api;
  const lists = members.filter((member) => itemsOf(member, schemas));
  const items = lists.flatMap((member) => itemsOf(member, schemas) ?? []);
  const [list = unknown] = lists;
  const value = expression(
    file,
    lists.length > 1 ? { kind: "array", items: { kind: "union", members: items } } : list,
    conversion,
  );
  const objects = members.filter((member) => objectShape(member, schemas));
  const [only = unknown] = objects;
  if (objects.length < 2) return expression(file, only, { ...conversion, value });
  if (!objects.some(spelling.changes)) return value;
  const tag = tagOf(objects, schemas);
  if (!tag) return call("one", value, `${mergedCodec(file, objects, conversion)}.${conversion.direction}`);
  const { direction, name } = conversion;
  const converts = objects.flatMap((member, index) => {
    const convert = convertText(file, member, { direction, name: `${name}_${index}` }) ?? "(item) => item";
    return (tag.values[index] ?? []).map((tagged): [string, string] => [tagged, convert]);
  });
  const key = literal(direction === "toSnake" ? tag.name : spelling.snakeName(tag.name));
  // A value of an unknown member is returned unchanged.
  return call("choice", value, key, `{ converts: ${object(converts)}, other: (item) => item }`);
}

function mergedCodec(file: CodecFile, objects: readonly Schema[], { name }: Conversion): string {
  const shape = objectShape({ kind: "union", members: objects }, file.api.schemas);
  return inlineCodec(file, shape ?? { kind: "unknown" }, name);
}

/** The name of the codec of an inline object. Equal objects share one. */
function inlineCodec(file: CodecFile, schema: Schema, name: string): string {
  const { names, inline } = file;
  const existing = names.get(identity(schema));
  if (existing !== undefined) return existing;
  const usedNames = new Set(names.values());
  let codecName = name;
  for (let count = 2; usedNames.has(codecName); count++) codecName = `${name}_${count}`;
  names.set(identity(schema), codecName);
  inline.set(codecName, codecText(file, schema, codecName));
  return codecName;
}

/** Whether an object is a map. */
function isMap({ properties, additional }: ObjectSchema): boolean {
  return properties.length === 0 && additional !== undefined;
}

function call(helper: string, ...parameters: readonly string[]): string {
  return `${helper}(${parameters.join(", ")})`;
}

/** A call marked as pure for bundlers. */
function pure(helper: string, ...parameters: readonly string[]): string {
  return `/* @__PURE__ */ ${call(helper, ...parameters)}`;
}

const helpers = ["choice", "codec", "converted", "list", "map", "objectCodec", "one", "own", "tuple"];

/** The helpers of the handwritten layer that generated code calls. */
export function helpersIn(code: string): string[] {
  const called = new Set(code.replace(/"(\\.|[^"\\])*"/g, '""').match(/\b\w+(?=\()/g));
  return helpers.filter((name) => called.has(name));
}
