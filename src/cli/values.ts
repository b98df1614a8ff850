import type { CommandParameter } from "../../generated/cli.ts";
import { suggestion, UsageError } from "./errors.ts";

const kinds = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  json: "JSON",
} as const;

/** Describes the valid values of a parameter. */
export function expected({ type, enum: values, list, minimum, maximum }: CommandParameter): string {
  const kind = values ? `one of ${values.join(", ")}` : kinds[type];
  const from = minimum === undefined ? "" : ` from ${minimum}`;
  const to = maximum === undefined ? "" : ` to ${maximum}`;
  return `${kind}${from}${to}${list ? " (several: repeated, or separated by commas)" : ""}`;
}

/**
 * Converts the texts of a flag or an argument to its value. The last one applies, except in a list.
 *
 * @throws {UsageError} The value does not match the document.
 */
export function parseValue(parameter: CommandParameter, texts: readonly string[], flag: string): unknown {
  if (!parameter.list) return parseOne(parameter, texts.at(-1) ?? "", flag);
  return splitList(texts).map((text) => parseOne(parameter, text, flag));
}

/** The items of a list that is repeated or comma-separated. */
export function splitList(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(",")).map((text) => text.trim());
}

function parseOne(parameter: CommandParameter, text: string, flag: string): unknown {
  const { enum: values } = parameter;
  const value = convert(parameter, text);
  if (value !== undefined) return value;
  const hint = values ? suggestion(text, values.map(String)) : "";
  throw new UsageError(`${flag} expects ${expected(parameter)}; got ${JSON.stringify(text)}.${hint}`);
}

/** Converts a text. Returns undefined for one that the document does not allow. */
export function convert(parameter: CommandParameter, text: string): unknown {
  const value = read(parameter, text);
  const isAllowed = parameter.enum?.some((allowed) => allowed === value) ?? true;
  return isAllowed && isInRange(parameter, value) ? value : undefined;
}

function read({ type, in: location }: CommandParameter, text: string): unknown {
  switch (type) {
    case "integer":
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case "boolean":
      return text === "true" || text === "false" ? text === "true" : undefined;
    case "json":
      return parseJson(text);
    default:
      // A path segment cannot be empty or consist of dots.
      return location === "path" && /^\.{0,2}$/.test(text) ? undefined : text;
  }
}

function isInRange({ minimum, maximum }: CommandParameter, value: unknown): boolean {
  if (typeof value !== "number") return true;
  return (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
