import { parseDocument } from "yaml";
import {
  changeSchemas,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  mapSubschemas,
  objectOf,
  resolveRef,
  textOf,
} from "../document/index.ts";
import { UsageError } from "../errors.ts";
import { derivedName, endsFixed } from "./names.ts";

/** The names of an official client that the description does not contain. */
export interface NameRules {
  /** GET paths that return an array, although the description says otherwise. */
  readonly arrayPaths: readonly string[];
  /** GET paths whose method has a deprecated `list_…` name beside its `get_…` name. */
  readonly formerListPaths: readonly string[];
  /** Operations whose summary contains this word have no method. */
  readonly omittedSummary: string;
  /** Appended to the wire names of query parameters that accept lists. Each item is sent as its own `name=value`. */
  readonly listSuffix: string;
  /** The wire names of string fields that are redacted, as if their format were `password`. */
  readonly secretFields: readonly string[];
}

/**
 * Reads a file of name rules.
 *
 * @throws {UsageError} An invalid format, or an unknown or invalid field.
 */
export function readNameRules(file: string, text: string): NameRules {
  const { errors, contents } = parseDocument(text);
  if (errors[0]) throw new UsageError(`${file}: ${errors[0].message.trim()}`);
  const value: Json = contents?.toJSON() ?? null;
  const { arrayPaths, formerListPaths, omittedSummary, listSuffix, secretFields, ...others } = objectOf(value);
  const [unknown] = Object.keys(others);
  if (!isObject(value) || unknown !== undefined) {
    const problem = unknown === undefined ? "not a mapping" : `unknown field ${unknown}`;
    const fields = "arrayPaths, formerListPaths, omittedSummary, listSuffix and secretFields";
    throw new UsageError(`${file}: ${problem}; name rules have ${fields}`);
  }
  const strings = (name: string, list: Json = []): string[] => {
    if (Array.isArray(list) && list.every((item) => typeof item === "string")) return list;
    throw new UsageError(`${file}: ${name} must be a list of strings, got ${JSON.stringify(list)}`);
  };
  const string = (name: string, text: Json = ""): string => {
    if (typeof text === "string") return text.trim();
    throw new UsageError(`${file}: ${name} must be a string, got ${JSON.stringify(text)}`);
  };
  return {
    arrayPaths: strings("arrayPaths", arrayPaths).map(trimmed),
    formerListPaths: strings("formerListPaths", formerListPaths).map(trimmed),
    omittedSummary: string("omittedSummary", omittedSummary),
    listSuffix: string("listSuffix", listSuffix),
    secretFields: strings("secretFields", secretFields),
  };
}

/** Names every operation of a document like the official client, and marks secret fields. */
export function applyNameRules(root: JsonObject, rules: NameRules): void {
  const paths = Object.entries(objectOf(root.paths)).map(([path, item]): [string, Json] => [trimmed(path), item]);
  for (const [path, item] of paths) {
    for (const [method, operation] of Object.entries(objectOf(item))) {
      if (!isObject(operation) || method === "parameters") continue;
      const { omittedSummary } = rules;
      if (omittedSummary !== "" && textOf(operation.summary).toLowerCase().includes(omittedSummary)) {
        delete objectOf(item)[method];
        continue;
      }
      if (rules.listSuffix !== "") renameLists(root, operation, rules.listSuffix);
      const isArray = rules.arrayPaths.includes(path) || returnsArray(root, operation);
      const isList = endsFixed(path) && isArray;
      operation.operationId ??= derivedName(method, path, isList);
      if (method !== "get" || isList || !rules.formerListPaths.includes(path)) continue;
      operation["x-deprecated-names"] = [derivedName(method, path, true)];
    }
  }
  root.paths = Object.fromEntries(paths);
  changeSchemas(root, (schema) => markSecrets(schema, rules.secretFields));
}

/** Changes the schema in place, so that it keeps its source location. */
function markSecrets(schema: JsonObject, names: readonly string[]): JsonObject {
  const properties = objectOf(schema.properties);
  for (const name of names.filter((name) => Object.hasOwn(properties, name))) {
    const field = objectOf(properties[name]);
    if ([field.type].flat().includes("string")) field.format = "password";
  }
  mapSubschemas(schema, (part) => markSecrets(part, names));
  return schema;
}

function renameLists(root: JsonObject, operation: JsonObject, suffix: string): void {
  for (const item of listOf(operation.parameters)) {
    const parameter = objectOf(resolveRef(root, item));
    const isList = parameter.in === "query" && objectOf(parameter.schema).type === "array";
    // Several operations may refer to one parameter.
    if (!isList || textOf(parameter.name).endsWith(suffix)) continue;
    Object.assign(parameter, { name: textOf(parameter.name) + suffix, explode: true });
  }
}

function returnsArray(root: JsonObject, operation: JsonObject): boolean {
  const response = objectOf(resolveRef(root, objectOf(operation.responses)["200"]));
  return objectOf(objectOf(objectOf(response.content)["application/json"]).schema).type === "array";
}

/** Official clients send paths without a slash at the end. */
function trimmed(path: string): string {
  return `/${path.replace(/^\/|\/$/g, "")}`;
}
