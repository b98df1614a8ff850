import { camelCase, codecName, snakeCase } from "./names.ts";
import type { Property, Schema } from "./schema.ts";
import { alternatives, changes, type ObjectSchema, objectOf, type Schemas } from "./shape.ts";
import { keyText, literal } from "./typescript.ts";

/** Which way a value is converted. */
export type Way = "toSnake" | "toCamel";

/** Writes the code that converts values between the two spellings, for one file. */
export interface CodecWriter {
  /** The function that converts a value of a schema; `undefined` where there is nothing to convert. */
  convert(schema: Schema, way: Way, name: string): string | undefined;
  /** The codec of a schema. */
  codec(schema: Schema, name: string): string;
  /** The codecs of schemas without a name of their own, by the names that they got. */
  readonly inline: ReadonlyMap<string, string>;
}

/**
 * Makes a writer.
 *
 * @param prefix What stands before the codec of a component: empty in the file that declares them.
 */
export function createCodecWriter(schemas: Schemas, prefix = ""): CodecWriter {
  const inline = new Map<string, string>();
  const names = new Map<string, string>();

  /** The expression that converts the value of another. */
  function expression(schema: Schema, value: string, way: Way, name: string): string {
    if (!changes(schema, schemas)) return value;
    switch (schema.kind) {
      case "array":
        return call("list", value, convert(schema.items, way, name) ?? "");
      case "tuple": {
        const converts = schema.members.map((member, index) => convert(member, way, `${name}_${index}`) ?? "undefined");
        return call("tuple", value, `[${converts.join(", ")}]`);
      }
      case "reference":
        return alternatives(schema, schemas).length > 0
          ? call("one", value, `${prefix}${codecName(schema.name)}.${way}`)
          : value;
      case "object":
        return object(schema, value, way, name);
      case "intersection": {
        const shape = objectOf(schema, schemas);
        const member = schema.members.find((part) => changes(part, schemas));
        return shape ? object(shape, value, way, name) : expression(member ?? schema, value, way, name);
      }
      default:
        return union(alternatives(schema, schemas), value, way, name);
    }
  }

  /** Lists and objects among the members are told apart by themselves, objects by a tag, or not at all. */
  function union(members: readonly Schema[], value: string, way: Way, name: string): string {
    const objects = members.filter((member) => objectOf(member, schemas));
    const others = members.filter((member) => !objects.includes(member));
    const inner = others.reduce((all, member) => expression(member, all, way, name), value);
    const [first = { kind: "unknown" } as const] = objects;
    if (objects.length < 2) return expression(first, inner, way, name);
    const all = { kind: "union", members: objects } as const;
    if (!changes(all, schemas)) return inner;
    const merged = `${named(objectOf(all, schemas), all, name)}.${way}`;
    const tag = tagOf(objects, schemas);
    if (!tag) return call("one", inner, merged);
    const converts = objects.flatMap((member, index) => {
      const text = convert(member, way, `${name}_${index}`) ?? "(item) => item";
      return (tag.values[index] ?? []).map((said) => `${keyText(said)}: ${text}`);
    });
    const key = literal(way === "toSnake" ? tag.name : snakeCase(tag.name));
    return call("choice", inner, key, `{ converts: { ${converts.join(", ")} }, other: ${merged} }`);
  }

  function object(schema: ObjectSchema, value: string, way: Way, name: string): string {
    if (schema.properties.length > 0 || !schema.additional)
      return call("one", value, `${named(schema, schema, name)}.${way}`);
    return call("map", value, convert(schema.additional, way, name) ?? "");
  }

  /** The name of the codec of an object that has none: the same for schemas that say the same. */
  function named(shape: ObjectSchema | undefined, schema: Schema, name: string): string {
    const key = JSON.stringify(schema, (field, part) => (notes.has(field) ? undefined : part));
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = [...names.values()].filter((taken) => taken.replace(/_\d+$/, "") === name).length;
    const own = count === 0 ? name : `${name}_${count + 1}`;
    names.set(key, own);
    inline.set(own, codec(shape ?? schema, own));
    return own;
  }

  function convert(schema: Schema, way: Way, name: string): string | undefined {
    if (!changes(schema, schemas)) return undefined;
    const text = expression(schema, "item", way, name);
    const [, whole] = /^one\(item, ([\w$.]+)\)$/u.exec(text) ?? [];
    return whole ?? `(item) => ${text}`;
  }

  function codec(schema: Schema, name: string): string {
    if (!changes(schema, schemas)) return call("codec");
    const shape = schema.kind === "object" || schema.kind === "intersection" ? objectOf(schema, schemas) : undefined;
    if (shape && (shape.properties.length > 0 || !shape.additional)) return objectCodec(shape, name);
    const way = (direction: Way): string => `(x) => ${expression(schema, "x", direction, `${name}_value`)}`;
    return call("codec", way("toSnake"), way("toCamel"));
  }

  function objectCodec({ properties, additional }: ObjectSchema, name: string): string {
    const build = (way: Way): string =>
      `(x) => ({ ${properties.map((property) => field(property, way, name)).join(", ")} })`;
    const rest = (way: Way): string =>
      `${way}: (item) => ${expression(additional ?? { kind: "unknown" }, "item", way, `${name}_rest`)}`;
    const parameters = [build("toSnake"), build("toCamel")];
    if (additional && changes(additional, schemas)) parameters.push(`{ ${rest("toSnake")}, ${rest("toCamel")} }`);
    return call("objectCodec", ...parameters);
  }

  function field({ name, schema }: Property, way: Way, owner: string): string {
    const snake = snakeCase(name);
    const [from, to] = way === "toSnake" ? [name, snake] : [snake, name];
    return `${keyText(to)}: ${expression(schema, access(from), way, `${owner}_${camelCase(name)}`)}`;
  }

  function access(name: string): string {
    if (name in Object.prototype) return call("own", "x", literal(name));
    return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? `x.${name}` : `x[${literal(name)}]`;
  }

  return { convert, codec, inline };
}

/** What a schema says to people, which is nothing to a codec. */
const notes = new Set(["description", "path", "format", "deprecated", "default", "examples", "secret"]);

const helpers = ["choice", "codec", "list", "map", "objectCodec", "one", "own", "renamed", "tuple"];

/** The helpers of the hand layer that a generated text calls. */
export function helpersIn(code: string): string[] {
  const words = new Set(code.replace(/"(\\.|[^"\\])*"/g, '""').match(/\b\w+(?=\()/g));
  return helpers.filter((name) => words.has(name));
}

function call(helper: string, ...parameters: string[]): string {
  return `${helper}(${parameters.join(", ")})`;
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
