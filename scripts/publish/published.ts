import { isObject, valueAt } from "../json.ts";
import type { Api } from "../model.ts";
import { camelCase } from "../names.ts";
import type { Spec } from "../spec.ts";
import { samplesOf } from "./samples.ts";

/**
 * The document as it is published: with code samples, and with the resource in front of every operationId. Most tools
 * put all methods into one class, where the `list` of one resource would collide with that of another.
 */
export function toPublished(api: Api): Spec {
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
