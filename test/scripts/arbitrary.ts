import fc from "fast-check";
import { objectShape, type Schema, type Schemas } from "../../scripts/model/index.ts";

type Entry = readonly [string, unknown];

/** Names that an object may have besides those of its schema: as they come, and such as only a parser can set. */
const strangers = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "newField", "NEWField", "x__y", ""),
  fc.string(),
);

/** Any value of a schema: fields may be missing, `null`, `undefined`, unknown or not what they should be. */
export function anyOf(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const inner = (part: Schema): fc.Arbitrary<unknown> =>
    depth > 5 ? fc.constant(null) : anyOf(part, schemas, depth + 1);
  switch (schema.kind) {
    case "reference":
      return inner(schemas.get(schema.name) ?? { kind: "unknown" });
    case "array":
      return fc.array(inner(schema.items), { maxLength: 3 });
    case "tuple":
      return fc.tuple(...schema.members.map(inner));
    case "union":
      return fc.oneof(...schema.members.map(inner));
    case "values":
      return fc.constantFrom(...schema.values);
    case "object":
    case "intersection": {
      const object = objectShape(schema, schemas);
      return object ? objectsOf(object, inner) : fc.jsonValue();
    }
    default:
      return fc.oneof(fc.jsonValue(), fc.constant(null), fc.string());
  }
}

function objectsOf(
  { properties, additional }: Extract<Schema, { kind: "object" }>,
  inner: (part: Schema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const known = new Set(properties.flatMap(({ name }) => [name, snakeLike(name)]));
  const fields = properties.map(({ name, schema }) =>
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), inner(schema))
      .map(([dice, value]): Entry[] => (dice === 0 ? [] : [[name, dice === 1 ? undefined : value]])),
  );
  const others = fc.array(fc.tuple(strangers, additional ? inner(additional) : fc.jsonValue()), { maxLength: 3 });
  return fc
    .tuple(fc.boolean(), fc.tuple(...fields), others)
    .map(([whole, given, more]) =>
      Object.fromEntries([...given.flat(), ...(whole ? [] : more.filter(([name]) => !known.has(name)))]),
    );
}

/** Near enough to both spellings of a name to keep unknown fields apart from it. */
function snakeLike(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Freezes a value and all in it, so that whoever changes it fails. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
