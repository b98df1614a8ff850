import type { Path } from "./json.ts";
import { className, memberName, operationKey, queryTypeName, typeName } from "./names.ts";
import { isField, type Operation, readOperation } from "./operation.ts";
import { readSchema, type Schema } from "./schema.ts";
import { fieldCollisions, inSnakeCase } from "./snake.ts";
import { keysAt, listAt, type Spec, SpecError, textAt } from "./spec.ts";

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

/**
 * Builds the model of an API from its document.
 *
 * @throws {SpecError} Everything that is wrong with the document, each with its place.
 */
export function buildModel(spec: Spec): Api {
  const problems: string[] = [];
  const schemas = new Map<string, Schema>();
  for (const key of keysAt(spec, ["components", "schemas"])) {
    schemas.set(key, readSchema(spec, ["components", "schemas", key]));
  }
  const types = new Set(Array.from(schemas.keys(), typeName));
  const resources = new Map<string, Resource & { operations: ResourceOperation[] }>();
  for (const path of operationPaths(spec)) {
    const tag = tagOf(spec, path);
    const operation = readOperation(spec, path, schemas, problems);
    const resource = resources.get(memberName(tag)) ?? newResource(spec, tag, types);
    resources.set(resource.name, resource);
    resource.operations.push({
      ...operation,
      key: operationKey(resource.name, operation.name),
      queryType: queryTypeName(resource.name, operation.name),
    });
  }
  const all = [...resources.values()];
  const operations = all.flatMap((resource) => resource.operations);
  const api = { title: textAt(spec, ["info", "title"]), spec, resources: all, operations, schemas };
  problems.push(...collisions(api));
  // What meets in camelCase meets in snake_case too, and is told once.
  if (problems.length === 0) problems.push(...collisions(inSnakeCase(api)), ...new Set(fieldCollisions(api)));
  if (problems.length > 0) throw new SpecError(problems);
  return api;
}

function operationPaths(spec: Spec): Path[] {
  return keysAt(spec, ["paths"]).flatMap((path) =>
    keysAt(spec, ["paths", path])
      .filter((method) => methods.includes(method))
      .map((method) => ["paths", path, method]),
  );
}

function tagOf(spec: Spec, path: Path): string {
  return textAt(spec, [...path, "tags", 0]) || "default";
}

function newResource(
  spec: Spec,
  tag: string,
  types: ReadonlySet<string>,
): Resource & { operations: ResourceOperation[] } {
  const index = listAt(spec, ["tags"]).findIndex((_, position) => textAt(spec, ["tags", position, "name"]) === tag);
  const description = textAt(spec, ["tags", index, "description"]);
  return { name: memberName(tag), className: className(tag, types), description, operations: [] };
}

/** Everything that would get a name which something else has already. */
function* collisions({ spec, schemas, resources }: Api): Generator<string> {
  const names: [scope: string, name: string, place: string][] = [];
  for (const key of schemas.keys()) names.push(["type", typeName(key), spec.place(["components", "schemas", key])]);
  for (const { className, operations } of resources) {
    const [first] = operations;
    if (first) names.push(["type", className, `${first.place} (its tag)`]);
    for (const { key, place, queryType, parameters } of operations) {
      names.push(["method", key, place]);
      if (parameters.some(isField)) names.push(["type", queryType, place]);
      for (const parameter of parameters) {
        const scope = `${isField(parameter) ? "field" : "argument"} of ${key}`;
        names.push([scope, parameter.name, `${place} ${parameter.wire}`]);
      }
    }
  }
  const taken = new Map<string, string>();
  for (const [scope, name, place] of names) {
    const first = taken.get(`${scope} ${name}`);
    if (first === undefined) taken.set(`${scope} ${name}`, place);
    else yield `${place}: the name ${name} is taken by ${first}; rename one of the two`;
  }
}
