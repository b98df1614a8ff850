/** Words that cannot name a parameter: those of strict TypeScript, and the names that generated methods use. */
export const reservedWords: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield body operations options query`.split(/\s+/),
);

/** Type names that a client exports besides the schemas, or that are built in. */
const reservedTypes = new Set(
  `Api ApiError ApiPromise ApiResponse Array ArrayOptions Attempt AuthenticationError Blob Boolean CallOptions Codec
  ConflictError ConnectionError Date Error Fetch FetchInit FetchOptions FetchResponse HeadersOption Http HttpOptions
  ItemsOptions NotFoundError Number Object Page PagePromise PagesOptions PermissionError Promise RateLimit RateLimitError
  Record RetryPolicy ServerError String TimeoutError`.split(/\s+/),
);

/** Names reserved in codecs.ts. */
const reservedCodecs = new Set(
  `camel choice codec connect createClient isApiError item list map objectCodec one own snake tuple undefined
  x`.split(/\s+/),
);

/** Splits a name into words: at `_` and at every character that an identifier cannot contain. */
function words(name: string): string[] {
  // Some tools reject letters beyond U+FFFF.
  return name.split(/(?:[^\p{ID_Continue}$]|[_\u{10000}-\u{10ffff}])+/u).filter((word) => word !== "");
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Lower-cases the first letter, or the run of capitals at the start: `IPAddress` becomes `ipAddress`. */
const uncapitalize = (word: string): string =>
  word.replace(/^(\p{Lu}+(?![\p{Ll}])|\p{Lu})/u, (capitals) => capitals.toLowerCase());

/** Whether a name is an identifier that every tool accepts. Some reject letters beyond U+FFFF. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) && !/[\u{10000}-\u{10ffff}]/u.test(name);
}

/** Puts a `_` before a name that starts with a digit or is empty. */
function identifier(name: string): string {
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`;
}

/** `remote_host_id` as `remoteHostId`: the spelling of methods and parameters in the camelCase client. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = words(name);
  return identifier(uncapitalize(first) + rest.map(capitalize).join(""));
}

/** `credential-types` as `CredentialTypes`: the spelling of classes and types. */
export function pascalCase(name: string): string {
  return identifier(words(name).map(capitalize).join(""));
}

/** The name of a method or a resource. `constructor` gets a `_`, because every class has one. */
export function memberName(name: string): string {
  const camel = camelCase(name);
  return camel === "constructor" ? `${camel}_` : camel;
}

/** The class name of a resource, with the suffix `Resource` if a type has the name. */
export function className(tag: string, usedNames: ReadonlySet<string>): string {
  const name = typeName(tag);
  return usedNames.has(name) ? `${name}Resource` : name;
}

/** `remoteHostId` as `remote_host_id`, by the rule of the Python client. */
export function snakeCase(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/gu, "$1_$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

/** The name of a parameter in the snake_case client, from its wire name. */
export function snakeParameter(wireName: string): string {
  return snakeCase(isIdentifier(wireName) ? wireName : camelCase(wireName));
}

/** A name for a function parameter. A reserved word gets a `_`. */
export function variableName(name: string): string {
  return reservedWords.has(name) ? `${name}_` : name;
}

/**
 * The name of the codec of a type, such as `credentialInput`. Names without case variants get a `_`, because type and
 * codec are both exported.
 */
export function codecName(type: string): string {
  const camel = camelCase(type);
  const isReserved = camel === type || reservedWords.has(camel) || reservedCodecs.has(camel);
  return isReserved ? `${camel}_` : camel;
}

/** The type name of a schema, with the suffix `Model` if the name is reserved. */
export function typeName(schema: string): string {
  const pascal = pascalCase(schema);
  return reservedTypes.has(pascal) ? `${pascal}Model` : pascal;
}

/** The name of a type that belongs to one operation, such as `CredentialsListQuery`. */
export function operationTypeName(key: string, suffix: "Query" | "Body" | "Response"): string {
  return `${key.split(".").map(pascalCase).join("")}${suffix}`;
}

/** Makes names unique. The first of several keeps its name; the others get a number. */
export function distinct(names: readonly string[], usedNames: ReadonlySet<string> = new Set()): string[] {
  const first = new Map<string, number>();
  names.forEach((name, index) => {
    if (!usedNames.has(name) && !first.has(name)) first.set(name, index);
  });
  const numbers = new Map<string, number>();
  return names.map((name, index) => {
    if (first.get(name) === index) return name;
    let number = numbers.get(name) ?? 2;
    while (usedNames.has(`${name}${number}`) || first.has(`${name}${number}`)) number += 1;
    numbers.set(name, number + 1);
    first.set(`${name}${number}`, index);
    return `${name}${number}`;
  });
}

/** The segments of a path, without the version of the API at the start. */
function segments(path: string): string[] {
  const all = path.split("/").filter((part) => part !== "");
  const start = all.findIndex((part) => !/^(api|v\d[\w.]*)$/i.test(part));
  return start === -1 ? [] : all.slice(start);
}

/** The name of a resource without a tag: the first fixed segment of the path, or `default`. */
export function resourceOf(path: string): string {
  return segments(path).find((segment) => !segment.includes("{")) ?? "default";
}

/**
 * The name of a method without an operationId, by the rule of the Python client: the verb, then the fixed segments of
 * the path after the resource, and each parameter directly followed by another. A GET whose path ends in a fixed
 * segment is a `list`.
 */
export function derivedName(method: string, path: string, isList = endsFixed(path)): string {
  const [, ...rest] = segments(path);
  const words = rest.filter((segment, index) => !isParameter(segment) || isParameter(rest[index + 1]));
  const verb = method === "get" && isList ? "list" : method;
  return [verb, ...words.map((segment) => segment.replace(/[{}]/g, "").replaceAll("-", "_"))].join("_");
}

/** Whether a path ends in a fixed segment, and not in a parameter. */
export function endsFixed(path: string): boolean {
  return !isParameter(path.replace(/\/$/, "").split("/").at(-1));
}

function isParameter(segment: string | undefined): boolean {
  return segment?.startsWith("{") ?? false;
}
