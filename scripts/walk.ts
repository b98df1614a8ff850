import { isObject, type Json, type JsonObject, type Path } from "./json.ts";

/** What each kind of object holds, by its keys: one of a kind, a list of them, or a map to them. All else is data. */
const holds = {
  document: { paths: "map pathItem", webhooks: "map pathItem", components: "components" },
  components: {
    schemas: "map schema",
    responses: "map response",
    parameters: "map parameter",
    requestBodies: "map requestBody",
    headers: "map header",
    callbacks: "map callback",
    pathItems: "map pathItem",
  },
  pathItem: {
    parameters: "list parameter",
    get: "operation",
    put: "operation",
    post: "operation",
    delete: "operation",
    options: "operation",
    head: "operation",
    patch: "operation",
    trace: "operation",
  },
  operation: {
    parameters: "list parameter",
    requestBody: "requestBody",
    responses: "map response",
    callbacks: "map callback",
  },
  // A callback has keys of its own, each for a path.
  callback: {},
  parameter: { schema: "schema", content: "map mediaType" },
  header: { schema: "schema", content: "map mediaType" },
  requestBody: { content: "map mediaType" },
  response: { headers: "map header", content: "map mediaType" },
  mediaType: { schema: "schema", itemSchema: "schema", encoding: "map encoding" },
  encoding: { headers: "map header" },
  schema: {
    properties: "map schema",
    patternProperties: "map schema",
    dependentSchemas: "map schema",
    $defs: "map schema",
    items: "schema",
    additionalProperties: "schema",
    propertyNames: "schema",
    contains: "schema",
    not: "schema",
    if: "schema",
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema, on a table that nobody awaits
    then: "schema",
    else: "schema",
    unevaluatedItems: "schema",
    unevaluatedProperties: "schema",
    allOf: "list schema",
    anyOf: "list schema",
    oneOf: "list schema",
    prefixItems: "list schema",
  },
} as const satisfies Record<string, Record<string, string>>;

/** A kind of object of OpenAPI. A reference to one counts as one. */
export type Kind = keyof typeof holds;

/** What is done on a walk through a document. */
export interface Walk {
  /** Makes an object anew whose parts have been made anew already. */
  readonly change: (value: JsonObject, kind: Kind, path: Path) => JsonObject;
  /** Takes note of a value that is not what must stand at its place. It is left out. */
  readonly wrong?: (path: Path, expected: string) => undefined;
}

/** Changes every object of a document that has a kind, the inner ones before the outer ones, and leaves data alone. */
export function mapObjects(value: JsonObject, kind: Kind, path: Path, walk: Walk): JsonObject {
  const parts: Readonly<Record<string, string>> = holds[kind];
  const entries: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const part = kind === "callback" ? "pathItem" : Object.hasOwn(parts, key) ? parts[key] : undefined;
    const changed = part === undefined ? item : mapPart(item, part, [...path, key], walk);
    if (changed !== undefined) entries.push([key, changed]);
  }
  return walk.change(Object.fromEntries(entries), kind, path);
}

/** The value made anew, or nothing where it is not what it should be. */
function mapPart(value: Json, part: string, path: Path, walk: Walk): Json | undefined {
  const [form, name = form] = part.split(" ");
  // Every kind that is named above is a key of the table.
  const kind = name as Kind;
  const one = (item: Json, place: Path): Json | undefined => {
    if (isObject(item)) return mapObjects(item, kind, place, walk);
    if (kind === "schema" && typeof item === "boolean") return item;
    walk.wrong?.(place, "a mapping");
    return undefined;
  };
  const isList = form === "list";
  if (isList || (kind === "schema" && path.at(-1) === "items" && Array.isArray(value))) {
    if (!Array.isArray(value)) return walk.wrong?.(path, "a list");
    return value.flatMap((item, index) => one(item, [...path, index]) ?? []);
  }
  if (form !== "map") return one(value, path);
  if (!isObject(value)) return walk.wrong?.(path, "a mapping");
  const entries = Object.entries(value).map(
    ([key, item]) => [key, isExtension(key, kind) ? item : one(item, [...path, key])] as const,
  );
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
}

/** Among paths and among responses, a name with `x-` is an extension; elsewhere it is a name like any other. */
function isExtension(name: string, kind: Kind): boolean {
  return name.startsWith("x-") && (kind === "pathItem" || kind === "response");
}
