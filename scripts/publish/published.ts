import { isObject, valueAt } from "../document/index.ts";
import { type Api, camelCase } from "../model/index.ts";
import type { Path, Published } from "./refusals.ts";
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
  const locationOf = (path: Path): string => {
    const parents = path.map((_, index) => valueAt(document.root, path.slice(0, index + 1))).filter(isObject);
    const [section, route, method] = path;
    const isOperation = section === "paths" && typeof method === "string" && method !== "parameters";
    const location = document.locationOf(parents.at(-1) ?? document.root);
    return isOperation ? `${location} ${method.toUpperCase()} ${route}` : location;
  };
  return { root, locationOf };
}
