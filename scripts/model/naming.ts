import { type JsonObject, listOf, objectOf, type SpecDocument, textOf } from "../document/index.ts";
import { camelCase, className, derivedName, distinct, memberName, resourceOf, snakeCase, typeName } from "./names.ts";
import type { OperationData, OperationNames } from "./types.ts";

/** Names the types of the component schemas, by their keys. */
export function nameTypes(components: JsonObject, document: SpecDocument, warnings: string[]): Map<string, string> {
  const keys = Object.keys(components);
  const requestedNames = keys.map(typeName);
  const names = distinct(requestedNames);
  keys.forEach((key, index) => {
    if (names[index] === requestedNames[index]) return;
    const location = document.locationOf(objectOf(components[key]));
    warnings.push(
      `${location}: the type of ${key} is renamed to ${names[index]}, because ${requestedNames[index]} already exists; rename one of them`,
    );
  });
  return new Map(keys.map((key, index) => [key, names[index] ?? key]));
}

/** Groups operations by resource, and names the classes. */
export function groupByTag(operations: readonly OperationData[], types: Set<string>) {
  const groups = new Map<string, { tag: string; name: string; operations: OperationData[] }>();
  for (const operation of operations) {
    const tag = operation.tag || resourceOf(operation.path);
    const name = memberName(tag);
    const group = groups.get(name) ?? { tag, name, operations: [] };
    groups.set(name, group);
    group.operations.push(operation);
  }
  const list = [...groups.values()];
  const classes = distinct(
    list.map(({ tag }) => className(tag, types)),
    types,
  );
  for (const name of classes) types.add(name);
  return list.map((group, index) => ({ ...group, className: classes[index] ?? group.name }));
}

/** The description of a tag. */
export function tagDescription(root: JsonObject, tag: string): string {
  const tagObject = listOf(root.tags).find((item) => textOf(objectOf(item).name) === tag);
  return textOf(objectOf(tagObject).description);
}

/** Names the operations of a resource. */
export function nameOperations(
  resource: string,
  operations: readonly OperationData[],
  { constants, warnings }: { constants: Set<string>; warnings: string[] },
): (OperationData & OperationNames)[] {
  const ids = operations.map(({ operationId, method, path }) => operationId || derivedName(method.toLowerCase(), path));
  const requestedNames = ids.map(memberName);
  const names = distinct(requestedNames);
  // A valid Python name is kept: converting via camelCase would lose the `_` of `delete_2fa`.
  const requestedSnakeNames = names.map((name, index) => {
    const id = ids[index] ?? "";
    return snakeCase(name === requestedNames[index] && /^(?!constructor$)[a-z]\w*$/i.test(id) ? id : name);
  });
  const snakeNames = distinct(requestedSnakeNames);
  return operations.map((operation, index) => {
    const [name = "", snakeName = ""] = [names[index], snakeNames[index]];
    for (const [list, uniqueName] of [
      [requestedNames, name],
      [requestedSnakeNames, snakeName],
    ] as const) {
      const requestedName = list[index] ?? "";
      if (requestedName === uniqueName) continue;
      const owner = operations[list.indexOf(requestedName)]?.location();
      warnings.push(
        `${operation.location()}: the method is renamed to ${uniqueName}, because ${requestedName} already exists at ${owner}; rename one of them`,
      );
    }
    const key = `${resource}.${name}`;
    const [constant = ""] = distinct([camelCase(key)], constants);
    constants.add(constant);
    return { ...operation, name, snakeName, key, snakeKey: `${snakeCase(resource)}.${snakeName}`, constant };
  });
}
