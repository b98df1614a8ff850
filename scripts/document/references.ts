import { SpecError } from "../errors.ts";
import { isObject, type Json, type JsonObject, objectOf, pointerSteps, refTo, textOf, valueAt } from "./json.ts";
import type { Resolver } from "./resolver.ts";

/** Keeps the name of a component that is only a `$ref` to a file. */
export function keepNames(root: JsonObject, componentNames: JsonObject): void {
  const renamed = new Map<string, string>();
  for (const [kind, parts] of Object.entries(objectOf(root.components))) {
    const names = (componentNames[kind] ?? []) as string[];
    for (const name of names) {
      const part = objectOf(objectOf(parts)[name]);
      const [, target = ""] = /^#\/components\/\w+\/([^/]+)$/.exec(textOf(part.$ref)) ?? [];
      if (target === "" || names.includes(target) || renamed.has(textOf(part.$ref)) || Object.keys(part).length > 1)
        continue;
      renamed.set(textOf(part.$ref), refTo("components", kind, name));
      objectOf(parts)[name] = objectOf(parts)[target] ?? {};
      delete objectOf(parts)[target];
    }
  }
  if (renamed.size === 0) return;
  visitObjects(root, (value) => {
    const name = renamed.get(textOf(value.$ref));
    if (name !== undefined) Object.assign(value, { $ref: name });
  });
}

/** Replaces the schema names in discriminator mappings by `$ref`s: openapi-core follows only those. */
export function expandMappings(root: JsonObject): void {
  const schemas = objectOf(objectOf(root.components).schemas);
  visitObjects(root, ({ discriminator }) => {
    const mapping = objectOf(objectOf(discriminator).mapping);
    for (const [value, name] of Object.entries(mapping)) {
      if (typeof name === "string" && Object.hasOwn(schemas, name))
        mapping[value] = refTo("components", "schemas", name);
    }
  });
}

/** The maximum length of a `$ref` chain. */
const maxChain = 100;

/** openapi-core throws without a location at an empty or circular `$ref`, and overflows the stack at long chains. */
export function checkRefs(root: JsonObject, resolver: Resolver): void {
  for (const [kind, parts] of Object.entries(objectOf(root.components))) {
    if (parts !== null) continue;
    const location = resolver.locationOf(objectOf(root.components), kind);
    throw new SpecError([`${location}: components.${kind} is empty; add components or remove it`]);
  }
  visitObjects(root, (value) => {
    const { $ref } = value;
    if ($ref !== undefined && !isObject($ref) && (typeof $ref !== "string" || /^#?\/?$/.test($ref))) {
      const text = `$ref must be a string such as "#/components/schemas/Name", got ${JSON.stringify($ref)}`;
      throw new SpecError([`${resolver.locationOf(value, "$ref")}: ${text}`]);
    }
    let target: Json | undefined = value;
    for (let count = 0; isObject(target) && typeof target.$ref === "string"; count += 1) {
      if (count > maxChain) {
        throw new SpecError([`${resolver.locationOf(value)}: circular $ref "${value.$ref}"; point it to a schema`]);
      }
      target = target.$ref.startsWith("#/") ? valueAt(root, pointerSteps(target.$ref)) : undefined;
    }
  });
}

function visitObjects(root: JsonObject, visit: (value: JsonObject) => void): void {
  const seen = new Set<Json>();
  const enter = (value: Json): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (isObject(value)) visit(value);
    for (const item of Object.values(value)) enter(item);
  };
  enter(root);
}
