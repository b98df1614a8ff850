import type { Path } from "./json.ts";
import {
  className,
  derivedName,
  distinct,
  memberName,
  operationKey,
  queryTypeName,
  resourceOf,
  typeName,
} from "./names.ts";
import { isField, type Operation, readOperation } from "./operation.ts";
import { readSchema, type Schema } from "./schema.ts";
import { fieldCollisions, nameCollisions } from "./snake.ts";
import { keysAt, listAt, operationOf, type Spec, textAt } from "./spec.ts";

/** All that the emitters need to know of the document. */
export interface Api {
  readonly title: string;
  /** The document as it was read. */
  readonly spec: Spec;
  readonly resources: readonly Resource[];
  /** Those of all resources, one resource after the other. */
  readonly operations: readonly ResourceOperation[];
  /** The schemas of the components, by their keys. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Whether no two of its names become one in snake_case. */
  readonly isSnakeable: boolean;
}

/** The operations of one tag. */
export interface Resource {
  /** The property of the client, as `credentials`. */
  readonly name: string;
  readonly className: string;
  readonly description: string;
  readonly operations: readonly ResourceOperation[];
}

/** An operation, with the names that it has as part of its resource. */
export interface ResourceOperation extends Operation {
  /** How one calls it, as `credentials.list`. */
  readonly key: string;
  /** The name of the type that holds its query. */
  readonly queryType: string;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Builds the model of an API from its document. What cannot be expressed is added to the warnings of the document. */
export function buildModel(spec: Spec): Api {
  const schemas = new Map<string, Schema>();
  for (const key of keysAt(spec, ["components", "schemas"])) {
    schemas.set(key, readSchema(spec, ["components", "schemas", key]));
  }
  const tags = new Map<string, { tag: string; paths: Path[] }>();
  for (const path of operationPaths(spec)) {
    const tag = textAt(spec, [...path, "tags", 0]) || resourceOf(String(path[1]));
    const resource = tags.get(memberName(tag)) ?? { tag, paths: [] };
    tags.set(memberName(tag), resource);
    resource.paths.push(path);
  }
  const types = new Set(Array.from(schemas.keys(), typeName));
  const wanted = Array.from(tags.values(), ({ tag }) => className(tag, types));
  const classes = distinct(wanted, types);
  for (const name of classes) types.add(name);
  const descriptions = tagDescriptions(spec);
  const resources = Array.from(tags, ([name, { tag, paths }], index): Resource => {
    const operations = readOperations(spec, name, paths, schemas);
    return { name, className: classes[index] ?? name, description: descriptions.get(tag) ?? "", operations };
  });
  const operations = resources.flatMap((resource) => resource.operations);
  nameQueries(operations, types);
  const api = { title: textAt(spec, ["info", "title"]), spec, resources, operations, schemas, isSnakeable: true };
  const met = new Set([...nameCollisions(api), ...fieldCollisions(api)]);
  spec.warnings.push(...met);
  return { ...api, isSnakeable: met.size === 0 };
}

function operationPaths(spec: Spec): Path[] {
  return keysAt(spec, ["paths"]).flatMap((path) =>
    keysAt(spec, ["paths", path])
      .filter((method) => methods.includes(method))
      .map((method) => ["paths", path, method]),
  );
}

function tagDescriptions(spec: Spec): Map<string, string> {
  const tags = listAt(spec, ["tags"]).map((_, index) => ["tags", index]);
  return new Map(tags.map((path) => [textAt(spec, [...path, "name"]), textAt(spec, [...path, "description"])]));
}

function readOperations(
  spec: Spec,
  resource: string,
  paths: readonly Path[],
  schemas: ReadonlyMap<string, Schema>,
): ResourceOperation[] {
  const wanted = paths.map((path) => {
    const id = textAt(spec, [...path, "operationId"]);
    return memberName(id || derivedName(String(path[2]), String(path[1])));
  });
  const names = distinct(wanted);
  const owners = new Map(wanted.map((name, index) => [name, index] as const).reverse());
  return paths.map((path, index) => {
    const [name = "", first = ""] = [names[index], wanted[index]];
    if (name !== first) {
      const owner = paths[owners.get(first) ?? index] ?? path;
      const [place, taken] = [path, owner].map((one) => `${spec.place(one)} ${operationOf(one)}`);
      const key = operationKey(resource, first);
      spec.warnings.push(`${place}: the name ${key} is taken by ${taken}; it becomes ${name}; rename one of the two`);
    }
    const operation = readOperation(spec, path, name, schemas);
    // A copy would look up the place of each.
    return Object.assign(operation, { key: operationKey(resource, name), queryType: queryTypeName(resource, name) });
  });
}

/** Gives the queries whose types would have a name that another type has one of their own. */
function nameQueries(operations: readonly (ResourceOperation & { queryType: string })[], types: Set<string>): void {
  const withQuery = operations.filter(({ parameters }) => parameters.some(isField));
  const names = distinct(
    withQuery.map(({ queryType }) => queryType),
    types,
  );
  withQuery.forEach((operation, index) => {
    operation.queryType = names[index] ?? operation.queryType;
  });
}
