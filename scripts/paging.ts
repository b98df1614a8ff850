import { isObject, type Json, type Path, valueAt } from "./json.ts";
import type { Parameter, Warn } from "./parameter.ts";
import type { Schema } from "./schema.ts";
import type { Spec } from "./spec.ts";

/** How a list goes on behind its first page, as the extension `x-pagination` of an operation says. */
export type Paging = {
  readonly style: "page" | "offset" | "cursor" | "link";
  /** The field of the query that names the page, in the spelling of the caller. Missing for links. */
  readonly field?: string;
  /** The same in the spelling of the wire. */
  readonly wire?: string;
  /** Where in the body the list stands, as `["data"]`. */
  readonly items: string[];
  /** Where in the body the next cursor, or the link, stands. */
  readonly next?: string[];
  /** The field of the last item that is the next cursor. */
  readonly last?: string;
};

const styles = ["page", "offset", "cursor", "link"] as const;

/**
 * Reads the extension `x-pagination` of an operation: `{ style, parameter, items, next, last }`. What is wrong with it
 * is told, and the operation answers one page at a time.
 */
export function readPaging(spec: Spec, path: Path, parameters: readonly Parameter[], warn: Warn): Paging | undefined {
  const value = valueAt(spec.root, [...path, "x-pagination"]);
  if (value === undefined) return undefined;
  const { style, parameter, items, next, last } = isObject(value) ? value : {};
  const known = styles.find((name) => name === style);
  const field = parameters.find((one) => one.in === "query" && one.wire === parameter)?.name;
  const problem =
    (known === undefined && `its style must be one of ${styles.join(", ")}`) ||
    (known !== "link" && field === undefined && "its parameter must name one of the query") ||
    (known === "cursor" && steps(next).length + steps(last).length === 0 && "it must say where the next cursor stands");
  if (known === undefined || problem) {
    warn(`x-pagination is left out, and pages are not followed: ${problem}`);
    return undefined;
  }
  return {
    style: known,
    ...(known !== "link" && field !== undefined && { field, wire: String(parameter) }),
    items: steps(items),
    ...(steps(next).length > 0 && { next: steps(next) }),
    ...(typeof last === "string" && { last }),
  };
}

/** What the items of a list are that stands at a path of a body. */
export function itemSchema(
  body: Schema | undefined,
  path: readonly string[],
  schemas: ReadonlyMap<string, Schema>,
): Schema {
  const [step, ...rest] = path;
  if (body?.kind === "reference") {
    const target = schemas.get(body.name);
    return target?.kind === "reference" ? { kind: "unknown" } : itemSchema(target, path, schemas);
  }
  if (step === undefined) return body?.kind === "array" ? body.items : { kind: "unknown" };
  const members = body?.kind === "intersection" ? body.members : [body];
  for (const member of members) {
    const target = member?.kind === "reference" ? schemas.get(member.name) : member;
    const field = target?.kind === "object" ? target.properties.find(({ name }) => name === step) : undefined;
    if (field) return itemSchema(field.schema, rest, schemas);
  }
  return { kind: "unknown" };
}

/** `meta.next` as its steps. */
function steps(value: Json | undefined): string[] {
  return typeof value === "string" ? value.split(".").filter((step) => step !== "") : [];
}
