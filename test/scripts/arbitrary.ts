import fc from "fast-check";
import { objectShape, type Schema, type Schemas } from "../../scripts/model/index.ts";

type Entry = readonly [string, unknown];

/** Names of unknown fields: arbitrary ones, and those of inherited properties, which only a parser can set. */
const unknownNames = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "newField", "NEWField", "x__y", ""),
  fc.string(),
);

/** Any value of a schema: fields may be missing, `null`, `undefined`, unknown or of another type. */
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
  const knownNames = new Set(properties.flatMap(({ name }) => [name, snakeLike(name)]));
  const fields = properties.map(({ name, schema }) =>
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), inner(schema))
      .map(([dice, value]): Entry[] => (dice === 0 ? [] : [[name, dice === 1 ? undefined : value]])),
  );
  const others = fc.array(fc.tuple(unknownNames, additional ? inner(additional) : fc.jsonValue()), { maxLength: 3 });
  return fc
    .tuple(fc.boolean(), fc.tuple(...fields), others)
    .map(([isClosed, declared, more]) =>
      Object.fromEntries([...declared.flat(), ...(isClosed ? [] : more.filter(([name]) => !knownNames.has(name)))]),
    );
}

/** An approximation of snake_case that keeps unknown names distinct from those of the schema. */
function snakeLike(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Freezes a value deeply, so that changing it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
