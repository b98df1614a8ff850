import { operations } from "../../generated/operations.ts";
import type { OperationKey } from "./handler.ts";
import type { Random } from "./random.ts";

/**
 * A failure of a request. `latency`, `drift` and `no-page-headers` combine with other faults; of the rest,
 * only the first that matches is applied.
 */
export interface Fault {
  /**
   * The kind of failure. `latency` delays the response. `rate-limit` responds with 429 and `Retry-After`, `error` with an error
   * of the service, `html` with the page of a proxy. `drop` closes the connection without a response. `truncate` ends the
   * body in the middle, `stall` pauses it there. `no-page-headers` removes the pagination headers of a list. `drift` changes
   * a list just before a page is read, as another user would.
   */
  readonly kind: keyof typeof fieldsByKind;
  /** The operation to apply the fault to. Default: all. */
  readonly operation?: OperationKey;
  /** The probability for each request, from 0 to 1. Default: 1. */
  readonly probability?: number;
  /** The maximum number of times the fault is applied, from 1. Default: no limit. */
  readonly count?: number;
  /** In milliseconds: the delay of `latency` (default: 1000), or the pause of `stall` (default: forever). */
  readonly ms?: number;
  /** The status of `error` (500 to 599, default: 503) or `html` (200 to 599 except 204, 205 and 304, default: 502). */
  readonly status?: number;
  /** The `Retry-After` of `rate-limit`, in seconds. Default: 1. */
  readonly retryAfter?: number;
  /** Whether `error`, `html` and `drop` are applied after the operation was executed. Default: false. */
  readonly after?: boolean;
  /** What `drift` does: touch or delete a credential of the list, or create one. Default: touch. */
  readonly change?: "touch" | "create" | "delete";
}

const fieldsByKind = {
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

const commonFields = ["operation", "probability", "count"];

interface FieldRule {
  readonly isValid: (value: unknown, kind: string) => boolean;
  /** Describes a valid value in the error message. */
  readonly expected: string;
}

const fieldRules: Readonly<Record<string, FieldRule>> = {
  operation: { isValid: isOneOf(Object.keys(operations)), expected: "a key such as credentials.get" },
  probability: { isValid: isNumber(0, 1), expected: "a number from 0 to 1" },
  count: { isValid: isInteger(1, Number.MAX_SAFE_INTEGER), expected: "a whole number from 1" },
  ms: { isValid: isInteger(0, 3_600_000), expected: "a whole number of milliseconds from 0 to 3600000" },
  status: {
    // A response with 204, 205 or 304 cannot have a body.
    isValid: (value, kind) => isInteger(kind === "html" ? 200 : 500, 599)(value) && !isOneOf([204, 205, 304])(value),
    expected: "from 500 to 599; for html from 200 to 599, but not 204, 205 or 304",
  },
  retryAfter: { isValid: isInteger(0, 86_400), expected: "a whole number of seconds from 0 to 86400" },
  after: { isValid: isOneOf([true, false]), expected: "true or false" },
  change: { isValid: isOneOf(["touch", "create", "delete"]), expected: "touch, create or delete" },
};

function isOneOf(values: readonly unknown[]): (value: unknown) => boolean {
  return (value) => values.includes(value);
}

function isNumber(min: number, max: number): (value: unknown) => boolean {
  return (value) => typeof value === "number" && value >= min && value <= max;
}

function isInteger(min: number, max: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && isNumber(min, max)(value);
}

/**
 * Parses a fault of the command line or of a header: `drop`, or `error:status=502,count=2`.
 *
 * @throws {TypeError} The text is not a valid fault.
 */
export function parseFault(text: string): Fault {
  const [, kind = "", , list] = /^\s*([^:]*?)\s*(:(.*))?$/s.exec(text) ?? [];
  const pairs = list === undefined ? [] : list.split(",").map((pair) => pair.split("="));
  const invalid = pairs.find((pair) => pair.length !== 2);
  if (invalid) {
    throw new TypeError(`fault ${JSON.stringify(text)}: expected name=value, got ${JSON.stringify(invalid.join("="))}`);
  }
  const entries = pairs.map(([name = "", value = ""]) => [name.trim(), parseValue(value.trim())] as const);
  return validateFault({ kind, ...Object.fromEntries(entries) }, `fault ${JSON.stringify(text)}`);
}

function parseValue(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/**
 * Checks a fault and returns it. `location` is its origin in error messages.
 *
 * @throws {TypeError} The fault is invalid. The message lists the valid values.
 */
export function validateFault(fault: object, location: string): Fault {
  const { kind, ...rest } = { kind: undefined, ...fault };
  if (typeof kind !== "string" || !isKind(kind)) {
    const kinds = Object.keys(fieldsByKind).join(", ");
    throw new TypeError(`${location}: unknown kind ${JSON.stringify(kind)}; expected one of ${kinds}`);
  }
  const names: readonly string[] = [...commonFields, ...fieldsByKind[kind]];
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined) continue;
    const rule = names.includes(name) ? fieldRules[name] : undefined;
    if (!rule)
      throw new TypeError(
        `${location}: ${kind} has no field ${JSON.stringify(name)}; expected one of ${names.join(", ")}`,
      );
    if (!rule.isValid(value, kind))
      throw new TypeError(
        `${location}: ${name} must be ${rule.expected}, got ${typeof value === "string" ? JSON.stringify(value) : value}`,
      );
  }
  // Every field was checked.
  return fault as Fault;
}

function isKind(kind: string): kind is Fault["kind"] {
  return Object.hasOwn(fieldsByKind, kind);
}

/** Selects the faults of a request. `header` is its `X-Emulator-Fault`. */
export type FaultSelector = (operation: OperationKey, header: string | null) => readonly Fault[];

const combinable: readonly string[] = ["latency", "drift", "no-page-headers"] satisfies Fault["kind"][];

/** Creates the selector of an emulator with these faults. The header `X-Emulator-Fault` of a request adds more. */
export function createFaultSelector(faults: readonly Fault[], random: Random): FaultSelector {
  const remaining = new Map(faults.map((fault) => [fault, fault.count ?? Number.POSITIVE_INFINITY]));
  return (operation, header) => {
    const requested = (header ?? "").split(";").filter((text) => text.trim() !== "");
    const selected: Fault[] = [];
    for (const fault of [...requested.map(parseFault), ...faults]) {
      if (fault.operation !== undefined && fault.operation !== operation) continue;
      if (!combinable.includes(fault.kind) && selected.some(({ kind }) => !combinable.includes(kind))) continue;
      const count = remaining.get(fault) ?? 1;
      if (count < 1 || (fault.probability !== undefined && random() >= fault.probability)) continue;
      if (remaining.has(fault)) remaining.set(fault, count - 1);
      selected.push(fault);
    }
    return selected;
  };
}
