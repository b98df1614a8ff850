/** An object of any shape. */
export type Fields = Record<string, unknown>;

/** Returns a copy of an object with its known fields renamed. Missing fields are `undefined`. */
export type Build = (value: Readonly<Fields>) => Fields;

/** Creates a function that converts objects with a `Build` function. `rest` converts the values of unknown fields. */
export function converter(build: Build, rest: (value: unknown) => unknown): (value: unknown) => unknown {
  let names: Names | undefined;
  return (value) => {
    if (typeof value !== "object" || value === null) return value;
    const fields = value as Readonly<Fields>;
    const built = build(fields);
    if (fields.constructor === Object && hasExactlyKnownFields(fields, built)) return built;
    if (!isPlain(value)) return value;
    names ??= namesOf(build);
    const result = withoutUndefined(built, names);
    return hasExactlyKnownFields(fields, result) ? result : withUnknownFields(fields, result, names, rest);
  };
}

/** Whether a value has all known fields, and no others. */
function hasExactlyKnownFields(value: Readonly<Fields>, built: Readonly<Fields>): boolean {
  let count = 0;
  // Engines read the fields of an unfamiliar object fast only in a for-in loop over it.
  for (const name in built) {
    if (built[name] === undefined) return false;
    count++;
  }
  for (const _ in value) count--;
  return count === 0;
}

/** The built object without its `undefined` fields. */
function withoutUndefined(built: Fields, { sources }: Names): Fields {
  if (!hasUndefined(built)) return built;
  const result: Fields = {};
  let left = sources.size;
  for (const name in built) {
    // Enumerable properties of a polluted Object.prototype come after the own ones.
    if (left-- === 0) break;
    const field = built[name];
    if (field !== undefined) set(result, name, field);
  }
  return result;
}

function hasUndefined(built: Readonly<Fields>): boolean {
  for (const name in built) if (built[name] === undefined) return true;
  return false;
}

/** Adds the unknown fields of a value, and known fields whose value is `undefined`. */
function withUnknownFields(
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
      // An unknown field with the new name of another one swaps names with it, so that both round-trip.
      const source = sources.get(key);
      const name = source !== undefined && Object.hasOwn(value, source) ? source : key;
      set(result, name, rest(value[key]));
    }
  }
  return result;
}

interface Names {
  /** The old name of each field, by its new name. */
  readonly sources: ReadonlyMap<string, string>;
  /** The new name of each field, by its old name. */
  readonly targets: ReadonlyMap<string, string>;
}

/** The names of a `Build` function, found by calling it with a proxy that returns each field's name as its value. */
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

/** Whether a value is a plain object of any realm: no array, date or class instance. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Sets a field. A plain assignment to `__proto__` would set the prototype. */
export function set(target: Fields, name: string, value: unknown): void {
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
