import type { Call, CallOptions } from "./call.ts";
import type { Input, Operation, Parameter } from "./operation.ts";
import type { Answer } from "./result.ts";
import { conceal } from "./secrets.ts";

/**
 * Spells the names in a value of one schema in snake_case, or back in camelCase.
 *
 * Fields that the document does not know stay as they came, and so does all that is not a plain object or array. There
 * and back gives the same value, but for one that has an unknown field `remote_host_id` and no `remoteHostId`: it stays
 * too, and is a known field on the way back. The value itself is never changed; parts without a name to convert are the
 * same in the result.
 */
export interface Codec<Camel, Snake> {
  readonly toSnake: (value: Camel) => Snake;
  readonly toCamel: (value: Snake) => Camel;
}

/** Converts a value of one schema; each convert knows by itself what it can take, and hands on all else. */
export type Convert = (value: never) => unknown;

/** An operation whose body and data change their spelling on the way. */
export interface ConvertedOperation extends Operation {
  /** From the spelling of the caller to that of the wire. */
  readonly encode?: Convert;
  /** From the spelling of the wire to that of the caller. */
  readonly decode?: Convert;
}

type Fields = Record<string, unknown>;

/** Puts the fields of an object under their new names, one by one; those that are missing become `undefined`. */
type Build = (value: Readonly<Fields>) => Fields;

/** Makes calls that convert the body on the way out, and the data on the way back. */
export function convertedCall(call: Call): Call {
  return async <T>(operation: Operation, input: Input, options?: CallOptions): Promise<Answer<T>> => {
    // The rows of a table in another spelling are wider than what a call asks for.
    const { encode, decode } = operation as ConvertedOperation;
    const answer = await call<T>(operation, encode ? { ...input, body: encode(input.body as never) } : input, options);
    if (!decode) return answer;
    const data = decode(answer.data as never);
    // The call has hidden the secrets of what came; what became of it has them too.
    if (operation.secrets) conceal(data, operation.secrets);
    return { ...answer, data: data as T };
  };
}

/** Gives parameters other names, each by its spelling on the wire; where none is given, that spelling is the name. */
export function renamed(
  parameters: readonly Parameter[],
  names: Readonly<Record<string, string>> = {},
): readonly Parameter[] {
  const nameOf = (wire: string): string => (Object.hasOwn(names, wire) && names[wire]) || wire;
  return parameters.map((parameter) => ({ ...parameter, name: nameOf(parameter.wire) }));
}

/** Makes a codec of two functions; without them it is one for values that have no name to convert. */
export function codec<Camel, Snake>(
  toSnake: (value: unknown) => unknown = same,
  toCamel: (value: unknown) => unknown = same,
): Codec<Camel, Snake> {
  // What is generated is as untyped as the data; the types come from the same document.
  return { toSnake, toCamel } as Codec<Camel, Snake>;
}

/** Makes a codec for objects. `rest` converts the fields that the builds do not know; without it they stay. */
export function objectCodec<Camel, Snake>(
  toSnake: Build,
  toCamel: Build,
  rest: Codec<unknown, unknown> = { toSnake: same, toCamel: same },
): Codec<Camel, Snake> {
  return codec(converter(toSnake, rest.toSnake), converter(toCamel, rest.toCamel));
}

function converter(build: Build, rest: (value: unknown) => unknown): (value: unknown) => unknown {
  let names: Names | undefined;
  return (value) => {
    if (typeof value !== "object" || value === null) return value;
    const fields = value as Readonly<Fields>;
    const built = build(fields);
    if (fields.constructor === Object && isWhole(fields, built)) return built;
    if (!isPlain(value)) return value;
    names ??= namesOf(build);
    const result = withoutGaps(built, names);
    return isWhole(fields, result) ? result : withOthers(fields, result, names, rest);
  };
}

/** Tells whether a value has all fields that were built from it, and no others. */
function isWhole(value: Readonly<Fields>, built: Readonly<Fields>): boolean {
  let count = 0;
  // In a for-in loop over it, engines read the fields of any object fast, and else only those of objects they know.
  for (const name in built) {
    if (built[name] === undefined) return false;
    count++;
  }
  for (const _ in value) count--;
  return count === 0;
}

/** What was built without the fields that are `undefined`. */
function withoutGaps(built: Fields, { sources }: Names): Fields {
  if (!hasGaps(built)) return built;
  const result: Fields = {};
  let left = sources.size;
  for (const name in built) {
    // Behind the fields themselves comes what somebody may have put on the prototype of all objects.
    if (left-- === 0) break;
    const field = built[name];
    if (field !== undefined) set(result, name, field);
  }
  return result;
}

function hasGaps(built: Readonly<Fields>): boolean {
  for (const name in built) if (built[name] === undefined) return true;
  return false;
}

/** Adds what a value has besides what was built: fields that are unknown, and those that it has as `undefined`. */
function withOthers(
  value: Readonly<Fields>,
  result: Fields,
  { sources, targets }: Names,
  rest: (value: unknown) => unknown,
): Fields {
  for (const key in value) {
    const target = targets.get(key);
    if (target !== undefined) {
      if (value[key] === undefined) set(result, target, undefined);
    } else if (Object.hasOwn(value, key)) {
      // Where a field is called what another becomes, the two change names: none is lost, and both come back.
      const source = sources.get(key);
      const name = source !== undefined && Object.hasOwn(value, source) ? source : key;
      set(result, name, rest(value[key]));
    }
  }
  return result;
}

interface Names {
  /** What each field was called before. */
  readonly sources: ReadonlyMap<string, string>;
  /** What each field is called afterwards. */
  readonly targets: ReadonlyMap<string, string>;
}

/** The names that a build knows: it tells them of a value whose every field is its own name. */
function namesOf(build: Build): Names {
  const named = new Proxy<Fields>(
    {},
    {
      get: (_, name) => name,
      getOwnPropertyDescriptor: (_, name) => ({ value: name, enumerable: true, configurable: true }),
    },
  );
  const sources = new Map(Object.entries(build(named)).map(([target, source]) => [target, String(source)]));
  return { sources, targets: new Map(Array.from(sources, ([target, source]) => [source, target])) };
}

/** An object of `{}` or of JSON, from this realm or another, and no array, date or instance of a class. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Sets a field, also one called `__proto__`, which a plain assignment would take for the prototype. */
function set(target: Fields, name: string, value: unknown): void {
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

function same(value: unknown): unknown {
  return value;
}

/** A field that every object inherits, where the value has one of its own. */
export function own(value: Readonly<Fields>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Converts one value. */
export function one(value: unknown, convert: Convert): unknown {
  return convert(value as never);
}

/** Converts each item of a list. */
export function list(value: unknown, convert: Convert): unknown {
  return Array.isArray(value) ? value.map((item) => convert(item as never)) : value;
}

/** Converts each item of a tuple, by its place. */
export function tuple(value: unknown, converts: readonly (Convert | undefined)[]): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item, index) => (converts[index] ?? same)(item as never));
}

/** Converts each value of a free-form map, and leaves its keys alone. */
export function map(value: unknown, convert: Convert): unknown {
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  const result: Fields = {};
  for (const [key, item] of Object.entries(value)) set(result, key, convert(item as never));
  return result;
}

/** Converts a value of a union by what its tag says; `other` is for a tag that the document does not know. */
export function choice(
  value: unknown,
  tag: string,
  { converts, other }: { readonly converts: Readonly<Record<string, Convert>>; readonly other: Convert },
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const said = own(value as Fields, tag);
  const convert = typeof said === "string" && Object.hasOwn(converts, said) ? converts[said] : other;
  return (convert ?? other)(value as never);
}
