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

/** Splits a name into words at everything that is not a letter, a digit, `$` or a change from lower to upper case. */
function words(name: string): string[] {
  return name.split(/[^\p{L}\p{N}$]+/u).filter((word) => word !== "");
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const uncapitalize = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** A name with a `_` before it where it would start with a digit, or be empty. */
function startable(name: string): string {
  return /^[\p{L}_$]/u.test(name) ? name : `_${name}`;
}

/** `remote_host_id` as `remoteHostId`: the spelling of fields, methods and parameters in the camelCase client. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = words(name);
  return startable(uncapitalize(first) + rest.map(capitalize).join(""));
}

/** `remoteHostId` as `remote_host_id`: the spelling of everything in the snake_case client, by the rule of the Python client. */
export function snakeCase(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
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

/** A name for a parameter of a function: camelCase, with a `_` behind it where it would be a reserved word. */
export function variableName(name: string): string {
  const camel = camelCase(name);
  return reservedWords.has(camel) ? `${camel}_` : camel;
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
