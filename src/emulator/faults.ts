import { operations } from "../../generated/operations.ts";
import type { OperationKey } from "./handler.ts";
import type { Random } from "./random.ts";

/** Something that goes wrong. `latency`, `drift` and `no-page-headers` go with others; of the rest, the first that hits counts. */
export interface Fault {
  /**
   * What goes wrong: the answer comes late (`latency`), is a 429 with `Retry-After` (`rate-limit`), a server error in the
   * service's words (`error`) or a page of a proxy (`html`), never comes because the connection is dropped (`drop`), ends
   * in the middle (`truncate`), stands still in the middle (`stall`) or has no headers that count pages
   * (`no-page-headers`); or somebody else works on the list just before a page is read (`drift`).
   */
  readonly kind: keyof typeof fields;
  /** The operation that it happens to. Default: every one. */
  readonly operation?: OperationKey;
  /** How likely it is for a request, from 0 to 1. Default: 1. */
  readonly probability?: number;
  /** How often it happens at most, from 1. Default: no end. */
  readonly count?: number;
  /** In milliseconds: how long `latency` waits (default: 1000), or for how long `stall` stands still (default: for ever). */
  readonly ms?: number;
  /** The status of `error` (500 to 599, default: 503) or `html` (200 to 599, default: 502). */
  readonly status?: number;
  /** What `rate-limit` says in `Retry-After`, in seconds. Default: 1. */
  readonly retryAfter?: number;
  /** Whether `error`, `html` and `drop` come after the service has done its work. Default: false. */
  readonly after?: boolean;
  /** What somebody does to the list in `drift`: to one of its credentials, or a new one. Default: touch. */
  readonly change?: "touch" | "create" | "delete";
}

const fields = {
  latency: ["ms"],
  "rate-limit": ["retryAfter"],
  error: ["status", "after"],
  html: ["status", "after"],
  drop: ["after"],
  truncate: [],
  stall: ["ms"],
  "no-page-headers": [],
  drift: ["change"],
} as const;

const always = ["operation", "probability", "count"];

const within =
  (low: number, high: number, whole = true) =>
  (value: unknown): boolean =>
    typeof value === "number" && value >= low && value <= high && (!whole || Number.isInteger(value));

/** What the fields may hold, and how that is said. */
const values: Readonly<Record<string, readonly [holds: (value: unknown, kind: string) => boolean, said: string]>> = {
  operation: [
    (value) => typeof value === "string" && Object.hasOwn(operations, value),
    "an operation, as credentials.get",
  ],
  probability: [within(0, 1, false), "a number from 0 to 1"],
  count: [within(1, Number.MAX_SAFE_INTEGER), "a whole number from 1"],
  ms: [within(0, 3_600_000), "a whole number of milliseconds from 0 to 3600000"],
  status: [
    (value, kind) => within(kind === "html" ? 200 : 500, 599)(value),
    "a status of 500 to 599, or from 200 for html",
  ],
  retryAfter: [within(0, 86_400), "a whole number of seconds from 0 to 86400"],
  after: [(value) => typeof value === "boolean", "true or false"],
  change: [(value) => ["touch", "create", "delete"].includes(String(value)), "touch, create or delete"],
};

/**
 * Reads a fault as it is written in an argument or a header: `drop`, or `error:status=502,count=2`.
 *
 * @throws {TypeError} It is not one.
 */
export function parseFault(text: string): Fault {
  const [, kind = "", , pairs] = /^\s*([^:]*?)\s*(:(.*))?$/s.exec(text) ?? [];
  const parts = pairs === undefined ? [] : pairs.split(",").map((pair) => pair.split("="));
  const unclear = parts.find((part) => part.length !== 2);
  if (unclear)
    throw new TypeError(`fault ${JSON.stringify(text)}: ${unclear.join("=") || "what follows :"} is not name=value`);
  const entries = parts.map(([name = "", value = ""]) => [name.trim(), readValue(value.trim())] as const);
  return checkedFault({ kind, ...Object.fromEntries(entries) }, `fault ${JSON.stringify(text)}`);
}

function readValue(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/**
 * Says whether this is a fault.
 *
 * @throws {TypeError} It is not one; the message names the place and what there is instead.
 */
export function checkedFault(fault: object, place: string): Fault {
  const { kind, ...rest } = { kind: undefined, ...fault };
  if (typeof kind !== "string" || !isKind(kind)) {
    throw new TypeError(`${place}: no kind ${JSON.stringify(kind)}; there are ${Object.keys(fields).join(", ")}`);
  }
  const names: readonly string[] = [...always, ...fields[kind]];
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined) continue;
    if (!names.includes(name)) throw new TypeError(`${place}: ${kind} has no ${name}; it has ${names.join(", ")}`);
    const [holds, said] = values[name] ?? [() => false, ""];
    if (!holds(value, kind)) throw new TypeError(`${place}: ${name} must be ${said}`);
  }
  // The loop has looked at every field.
  return fault as Fault;
}

function isKind(kind: string): kind is Fault["kind"] {
  return Object.hasOwn(fields, kind);
}

/** Says what goes wrong with a request. */
export type Chooser = (operation: OperationKey, header: string | null) => readonly Fault[];

const companions: readonly string[] = ["latency", "drift", "no-page-headers"] satisfies Fault["kind"][];

/** Makes what chooses the faults of each request: those of the rules, and those that its header names. */
export function createChooser(rules: readonly Fault[], random: Random): Chooser {
  const left = new Map(rules.map((rule) => [rule, rule.count ?? Number.POSITIVE_INFINITY]));
  return (operation, header) => {
    const named = (header ?? "").split(";").filter((text) => text.trim() !== "");
    const chosen: Fault[] = [];
    for (const fault of [...named.map(parseFault), ...rules]) {
      if (fault.operation !== undefined && fault.operation !== operation) continue;
      if (!companions.includes(fault.kind) && chosen.some(({ kind }) => !companions.includes(kind))) continue;
      const times = left.get(fault) ?? 1;
      if (times < 1 || (fault.probability !== undefined && random() >= fault.probability)) continue;
      if (left.has(fault)) left.set(fault, times - 1);
      chosen.push(fault);
    }
    return chosen;
  };
}
