import { isObject, type JsonObject, valueAt } from "./json.ts";
import type { Api } from "./model.ts";
import { camelCase } from "./names.ts";
import { samplesOf } from "./samples.ts";
import type { Spec } from "./spec.ts";

/**
 * The document as it is published: with code samples, and with every operationId once, also where it was made of
 * several documents that use the same one.
 */
export function published(api: Api): Spec {
  const root = structuredClone(api.spec.root);
  const ids = api.operations.map(({ name }) => name);
  for (const operation of api.operations) {
    const { path, method, name, key } = operation;
    const target = valueAt(root, ["paths", path, method.toLowerCase()]);
    if (!isObject(target)) continue;
    if (ids.indexOf(name) !== ids.lastIndexOf(name)) target.operationId = camelCase(key);
    target["x-codeSamples"] = samplesOf(api, operation);
  }
  return { ...api.spec, root };
}

/** A document as the text of a file. */
export function jsonFile(root: JsonObject): string {
  return `${JSON.stringify(root, null, 2)}\n`;
}
