/** Words that cannot name a parameter: those of strict TypeScript, and the names that every generated method uses. */
const reservedWords = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield body operations options query`.split(/\s+/),
);

/** Type names that generated code uses itself, or that TypeScript gives a meaning of its own. */
const reservedTypes = new Set(
  "Api ApiPromise Array Blob Boolean CallOptions Date Error Http Number Object PagePromise Promise Record String".split(
    " ",
  ),
);

/** What the generated codecs call their own helpers and parameters. */
const reservedCodecs = new Set("camel choice codec item list map objectCodec one own snake tuple x".split(" "));

/** Splits a name into words at everything that cannot stand in a name of TypeScript, and at `_`. */
function words(name: string): string[] {
  // Not every tool knows the letters of rare scripts that lie beyond the first 65,536 characters.
  return name.split(/(?:[^\p{ID_Continue}$]|[_\u{10000}-\u{10ffff}])+/u).filter((word) => word !== "");
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const uncapitalize = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** A name with a `_` before it where it would start with a digit, or be empty. */
function startable(name: string): string {
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`;
}

/** `remote_host_id` as `remoteHostId`: the spelling of fields, methods and parameters in the camelCase client. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = words(name);
  return startable(uncapitalize(first) + rest.map(capitalize).join(""));
}

/** `credential-types` as `CredentialTypes`: the spelling of classes and types. */
export function pascalCase(name: string): string {
  return startable(words(name).map(capitalize).join(""));
}

/** The name of a method or of a resource: camelCase, with a `_` behind it where a class has that name already. */
export function memberName(name: string): string {
  const camel = camelCase(name);
  return camel === "constructor" ? `${camel}_` : camel;
}

/** The name of the class of a resource, with `Resource` behind it where a schema has the name already. */
export function className(tag: string, taken: ReadonlySet<string>): string {
  const name = typeName(tag);
  return taken.has(name) ? `${name}Resource` : name;
}

/**
 * `remoteHostId` as `remote_host_id`: the spelling of the Python client, by its rule. A name without capitals stays.
 */
export function snakeCase(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/gu, "$1_$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

/** The name of a parameter in the snake_case client, from its spelling on the wire. */
export function snakeParameter(wire: string): string {
  return snakeCase(/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(wire) ? wire : camelCase(wire));
}

/** A spelled name as that of a parameter of a function: with a `_` behind it where it would be a reserved word. */
export function variableName(name: string): string {
  return reservedWords.has(name) ? `${name}_` : name;
}

/** The name of the codec of a schema, as `credentialInput`. */
export function codecName(schema: string): string {
  const camel = camelCase(schema);
  return reservedWords.has(camel) || reservedCodecs.has(camel) ? `${camel}_` : camel;
}

/** The name of the type of a schema, with `Model` behind it where generated code needs the name for itself. */
export function typeName(schema: string): string {
  const pascal = pascalCase(schema);
  return reservedTypes.has(pascal) ? `${pascal}Model` : pascal;
}

/** The key of an operation in the tables: how one calls it, as in `credentials.list`. */
export function operationKey(resource: string, method: string): string {
  return `${resource}.${method}`;
}

/** The name of the type that holds all query parameters of an operation, as in `CredentialsListQuery`. */
export function queryTypeName(resource: string, method: string): string {
  return `${pascalCase(resource)}${pascalCase(method)}Query`;
}

/**
 * Makes names that are not among those taken: the wanted one, or else the first that is free with a number behind it.
 *
 * @param shown What of a name must be its own. Default: all of it.
 */
export function freeNames(
  isTaken: (shown: string) => boolean,
  shown: (name: string) => string = String,
): (wanted: string) => string {
  const numbers = new Map<string, number>();
  return (wanted) => {
    if (!isTaken(shown(wanted))) return wanted;
    let number = numbers.get(shown(wanted)) ?? 2;
    while (isTaken(shown(`${wanted}${number}`))) number += 1;
    numbers.set(shown(wanted), number + 1);
    return `${wanted}${number}`;
  };
}

/** A name for each of these that no other one has. The first one keeps its name, whatever becomes of those behind it. */
export function distinct(wanted: readonly string[], taken = new Set<string>()): string[] {
  const first = new Map<string, number>();
  wanted.forEach((name, index) => {
    if (!taken.has(name) && !first.has(name)) first.set(name, index);
  });
  const free = freeNames((name) => taken.has(name) || first.has(name));
  return wanted.map((name, index) => {
    if (first.get(name) === index) return name;
    const other = free(name);
    first.set(other, index);
    return other;
  });
}

/** The parts of a path that are not parameters, without the version of the API before them. */
function fixedParts(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "" && !part.includes("{"));
  const start = parts.findIndex((part) => !/^(api|v\d[\w.]*)$/i.test(part));
  return start === -1 ? [] : parts.slice(start);
}

/** The name of a resource that has no tag: the first fixed part of the path, or `default`. */
export function resourceOf(path: string): string {
  return fixedParts(path)[0] ?? "default";
}

/** The name of a method that has no operationId: its verb, then the fixed parts of its path behind the resource. */
export function derivedName(method: string, path: string): string {
  const verb = method === "get" && !path.endsWith("}") ? "list" : method;
  return [verb, ...fixedParts(path).slice(1)].join(" ");
}
