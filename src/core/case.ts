import type { Call } from "./call.ts";
import type { CallOptions } from "./call-options.ts";
import { type Build, converter, type Fields, isPlain, set } from "./object-codec.ts";
import type { Input, Operation } from "./operation.ts";
import { redactFields } from "./redact.ts";
import type { CallResult } from "./result.ts";

/**
 * Converts the names in a value of one schema to snake_case, and back to camelCase.
 *
 * Unknown fields, and values that are not plain objects or arrays, are returned unchanged. The argument is never
 * modified; the result shares unchanged parts with it. Round-trips without loss, except for a value with
 * an unknown field `remote_host_id` and no `remoteHostId`: `toCamel` converts that field.
 */
export interface Codec<Camel, Snake> {
  /** Converts camelCase names to snake_case. */
  readonly toSnake: (value: Camel) => Snake;
  /** Converts snake_case names to camelCase. */
  readonly toCamel: (value: Snake) => Camel;
}

/** Converts a value of one schema. Other values are returned unchanged. */
export type Convert = (value: never) => unknown;

/** An operation that converts its request body and its data. */
export interface ConvertedOperation extends Operation {
  /** Converts the request body to wire names. */
  readonly encode?: Convert;
  /** Converts the data to the caller's names. */
  readonly decode?: Convert;
}

/** Wraps a call so that it converts the request body and the data. */
export function convertedCall(call: Call): Call {
  return <T>(operation: Operation, input: Input, options?: CallOptions): Promise<CallResult<T>> => {
    // The operations of the snake_case table have more fields than a call needs.
    const { encode, decode } = operation as ConvertedOperation;
    const result = call<T>(operation, encode ? { ...input, body: encode(input.body as never) } : input, options);
    if (!decode) return result;
    return result.then((result) => {
      const data = decode(result.data as never);
      // The call has redacted the original; the converted copy has the secrets too.
      if (operation.secrets) redactFields(data, operation.secrets);
      return { ...result, data: data as T };
    });
  };
}

/** How an operation of the snake_case client differs from the camelCase one. */
export interface Conversion extends Pick<ConvertedOperation, "encode" | "decode"> {
  readonly key?: string;
  /** The names of parameters by wire name. Without one, the wire name is used. */
  readonly names?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  /** The names of the required fields of the request body. */
  readonly fields?: readonly string[];
  /** The field that identifies an item of a list. */
  readonly itemKey?: string;
}

/** Creates an operation of the snake_case client. */
export function converted(operation: Operation, conversion: Conversion): ConvertedOperation {
  const { names = {}, fields, itemKey, ...changes } = conversion;
  const nameOf = (wireName: string): string => (Object.hasOwn(names, wireName) && names[wireName]) || wireName;
  const parameters = operation.parameters.map((parameter) => ({ ...parameter, name: nameOf(parameter.wireName) }));
  const { body, stableOrder } = operation;
  return {
    ...operation,
    ...changes,
    parameters,
    ...(body && fields && { body: { ...body, fields } }),
    ...(stableOrder && itemKey !== undefined && { stableOrder: { ...stableOrder, key: itemKey } }),
  };
}

/** Creates a codec from two functions. Without them, it returns values unchanged. */
export function codec<Camel, Snake>(
  toSnake: (value: unknown) => unknown = identity,
  toCamel: (value: unknown) => unknown = identity,
): Codec<Camel, Snake> {
  // The generated functions are untyped; the types come from the identity document.
  return { toSnake, toCamel } as Codec<Camel, Snake>;
}

/** Creates a codec for objects. `rest` converts the values of unknown fields. */
export function objectCodec<Camel, Snake>(
  toSnake: Build,
  toCamel: Build,
  rest: Codec<unknown, unknown> = { toSnake: identity, toCamel: identity },
): Codec<Camel, Snake> {
  return codec(converter(toSnake, rest.toSnake), converter(toCamel, rest.toCamel));
}

function identity(value: unknown): unknown {
  return value;
}

/** Reads an own field whose name also exists on Object.prototype. */
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

/** Converts each item of a tuple, by its position. */
export function tuple(value: unknown, converters: readonly (Convert | undefined)[]): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item, index) => (converters[index] ?? identity)(item as never));
}

/** Converts each value of a free-form map, and keeps its keys. */
export function map(value: unknown, convert: Convert): unknown {
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  const result: Fields = {};
  for (const [key, item] of Object.entries(value)) set(result, key, convert(item as never));
  return result;
}

/** Converts a value of a union, selected by its tag. `other` converts values with an unknown tag. */
export function choice(
  value: unknown,
  tag: string,
  { converts, other }: { readonly converts: Readonly<Record<string, Convert>>; readonly other: Convert },
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const tagValue = own(value as Fields, tag);
  const convert = typeof tagValue === "string" && Object.hasOwn(converts, tagValue) ? converts[tagValue] : other;
  return (convert ?? other)(value as never);
}
