import { isObject, type JsonObject, valueAt } from "./json.ts";
import type { Api } from "./model.ts";
import { camelCase } from "./names.ts";
import { samplesOf } from "./samples.ts";
import type { Spec } from "./spec.ts";

/**
 * The document as it is published: with code samples, and with the resource before every operationId. Most tools make
 * methods of one class of them, where two resources may not both have a `list`, nor any a `post` of its own.
 */
export function published(api: Api): Spec {
  const root = structuredClone(api.spec.root);
  for (const operation of api.operations) {
    const { path, method, key } = operation;
    const target = valueAt(root, ["paths", path, method.toLowerCase()]);
    if (!isObject(target)) continue;
    target.operationId = camelCase(key);
    target["x-codeSamples"] = samplesOf(api, operation);
  }
  return { ...api.spec, root };
}

/** A document as the text of a file. */
export function jsonFile(root: JsonObject): string {
  return `${JSON.stringify(root, null, 2)}\n`;
}
