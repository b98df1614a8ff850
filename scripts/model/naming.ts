import { type JsonObject, listOf, objectOf, type SpecDocument, textOf } from "../document/index.ts";
import { camelCase, className, derivedName, distinct, memberName, resourceOf, snakeCase, typeName } from "./names.ts";
import type { OperationData, OperationNames } from "./types.ts";

/** Names the types of the component schemas, by their keys. */
export function nameTypes(components: JsonObject, document: SpecDocument, warnings: string[]): Map<string, string> {
  const keys = Object.keys(components);
  const wanted = keys.map(typeName);
  const names = distinct(wanted);
  keys.forEach((key, index) => {
    if (names[index] === wanted[index]) return;
    const location = document.locationOf(objectOf(components[key]));
    warnings.push(
      `${location}: the type of ${key} becomes ${names[index]}, because ${wanted[index]} is taken; rename one of the two`,
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
  const found = listOf(root.tags).find((item) => textOf(objectOf(item).name) === tag);
  return textOf(objectOf(found).description);
}

/** Names the operations of a resource. */
export function nameOperations(
  resource: string,
  operations: readonly OperationData[],
  { constants, warnings }: { constants: Set<string>; warnings: string[] },
): (OperationData & OperationNames)[] {
  const ids = operations.map(({ operationId, method, path }) => operationId || derivedName(method.toLowerCase(), path));
  const wanted = ids.map(memberName);
  const names = distinct(wanted);
  // A name that Python could use stays as it is: a detour over camelCase would lose the `_` of `delete_2fa`.
  const wantedSnake = names.map((name, index) => {
    const id = ids[index] ?? "";
    return snakeCase(name === wanted[index] && /^(?!constructor$)[a-z]\w*$/i.test(id) ? id : name);
  });
  const snakeNames = distinct(wantedSnake);
  return operations.map((operation, index) => {
    const [name = "", snakeName = ""] = [names[index], snakeNames[index]];
    for (const [list, given] of [
      [wanted, name],
      [wantedSnake, snakeName],
    ] as const) {
      const taken = list[index] ?? "";
      if (taken === given) continue;
      const owner = operations[list.indexOf(taken)]?.location();
      warnings.push(
        `${operation.location()}: the method becomes ${given}, because ${taken} is taken by ${owner}; rename one of the two`,
      );
    }
    const key = `${resource}.${name}`;
    const [constant = ""] = distinct([camelCase(key)], constants);
    constants.add(constant);
    return { ...operation, name, snakeName, key, snakeKey: `${snakeCase(resource)}.${snakeName}`, constant };
  });
}
