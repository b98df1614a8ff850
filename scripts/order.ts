import { isObject, type Path, valueAt } from "./json.ts";
import type { Parameter } from "./operation.ts";
import type { Schema } from "./schema.ts";
import type { Spec } from "./spec.ts";

/** An order in which a new item comes last, and no change moves an item. */
export interface StableOrder {
  /** The fields of the query that ask for it, by their names on the wire. */
  readonly query: Readonly<Record<string, string>>;
  /** The field that tells one item from another. */
  readonly key: string;
}

/** Reads the `x-stable-order` of a list in pages. What is wrong with it goes to `report`. */
export function readStableOrder(
  spec: Spec,
  path: Path,
  parameters: readonly Parameter[],
  report: (problem: string) => void,
): StableOrder | undefined {
  const declared = valueAt(spec.root, [...path, "x-stable-order"]);
  if (declared === undefined) return undefined;
  const { query, key } = isObject(declared) ? declared : {};
  if (!isObject(query) || typeof key !== "string") {
    report("x-stable-order needs query, the fields that ask for the order, and key, the field that identifies an item");
    return undefined;
  }
  for (const [wire, value] of Object.entries(query)) {
    const parameter = parameters.find((own) => own.in === "query" && own.wire === wire);
    if (!parameter) report(`x-stable-order asks for ${wire}, which the query does not have`);
    else if (!takes(parameter.schema, value)) {
      report(`x-stable-order asks for ${wire}=${String(value)}, which ${wire} does not take`);
    }
  }
  return { query: Object.fromEntries(Object.entries(query).map(([wire, value]) => [wire, String(value)])), key };
}

function takes(schema: Schema, value: unknown): boolean {
  return schema.kind !== "values" || schema.values.some((one) => one === value);
}
