import { isObject, objectOf, type SpecDocument, valueAt } from "../document/index.ts";
import { type Api, camelCase } from "../model/index.ts";
import type { Path, Published } from "./problems.ts";
import { samplesOf } from "./samples.ts";

/**
 * The document as it is published: with code samples, and with the resource in front of every operationId. Most tools
 * put all methods into one class, where the `list` of one resource would collide with that of another.
 */
export function toPublished(api: Api): Published {
  const { document, operations } = api;
  const root = structuredClone(document.root);
  for (const operation of operations) {
    const { path, method, key } = operation;
    const target = valueAt(root, ["paths", path, method.toLowerCase()]);
    if (!isObject(target)) continue;
    target.operationId = camelCase(key);
    target["x-codeSamples"] = samplesOf(api, operation);
  }
  return { root, locationOf: (path) => locationIn(document, path) };
}

/** The source location of a part of a document by its path of keys, with its operation. */
export function locationIn(document: SpecDocument, path: Path): string {
  const values = path.map((_, index) => valueAt(document.root, path.slice(0, index + 1)));
  const depth = values.findLastIndex(isObject) + 1;
  const object = valueAt(document.root, path.slice(0, depth));
  const [section, route, method] = path;
  const isOperation = section === "paths" && typeof method === "string" && method !== "parameters";
  const location = document.locationOf(objectOf(object), path[depth]);
  return isOperation ? `${location} ${method.toUpperCase()} ${route}` : location;
}
