import { suggestion, UsageError } from "./errors.ts";
import { redact, valueAt } from "./fields.ts";
import type { TableOptions } from "./table.ts";
import { note, print } from "./terminal.ts";

/** How results are printed. */
export interface OutputOptions {
  readonly format: "table" | "json" | "ndjson";
  /** The fields to print. Empty: all. */
  readonly chosen: readonly string[];
  /** The fields that the document knows. */
  readonly known: readonly string[];
  readonly showsSecrets: boolean;
  readonly signal: AbortSignal;
}

/** Formats the items of a list, page by page. */
interface ListFormat {
  readonly page: (items: readonly unknown[]) => string;
  readonly end: () => string;
}

/** A page of a list. */
interface Items {
  readonly items: readonly unknown[];
  readonly totalEntries?: number | undefined;
}

/** @throws {UsageError} A field that the response does not have. */
export function checkColumns(chosen: readonly string[], known: readonly string[]): void {
  const unknown = known.length > 0 ? chosen.find((name) => !known.includes(name)) : undefined;
  if (unknown === undefined) return;
  throw new UsageError(`--columns takes ${known.join(", ")}.${suggestion(unknown, known)}`);
}

/** Prints the result of a call. */
export async function printResult(result: unknown, options: OutputOptions): Promise<void> {
  if (result === undefined) {
    if (process.stdout.isTTY) note("Done.");
    return;
  }
  const { format, chosen, signal } = options;
  const items = Array.isArray(result) ? result : format === "table" || chosen.length > 0 ? listIn(result) : undefined;
  if (items) return printPages([{ items }], options);
  const value = shown(result, options);
  if (format === "table" && typeof value === "object" && value !== null) {
    const { formatFields } = await import("./table.ts");
    return print(formatFields(value, tableOptions(options)), signal);
  }
  await print(`${toJson(value, format === "ndjson" ? 0 : 2)}\n`, signal);
}

/** Prints a list as its pages arrive. */
export async function printPages(pages: AsyncIterable<Items> | Iterable<Items>, options: OutputOptions): Promise<void> {
  const { page: formatPage, end } = await listFormat(options);
  const hasProgress = process.stderr.isTTY && !process.stdout.isTTY;
  let count = 0;
  try {
    for await (const { items, totalEntries } of pages) {
      await print(formatPage(items.map((item) => shown(item, options))), options.signal);
      count += items.length;
      if (hasProgress) process.stderr.write(`\r${count}${totalEntries === undefined ? "" : ` of ${totalEntries}`}`);
    }
  } finally {
    if (hasProgress && count > 0) process.stderr.write("\r\u001b[K");
  }
  await print(end(), options.signal);
}

async function listFormat(options: OutputOptions): Promise<ListFormat> {
  if (options.format === "ndjson") {
    return { page: (items) => items.map((item) => `${toJson(item)}\n`).join(""), end: () => "" };
  }
  if (options.format === "table") {
    // What measures texts takes longer to load than all the rest.
    const { createTable } = await import("./table.ts");
    return { page: createTable(tableOptions(options)), end: () => "" };
  }
  let count = 0;
  return {
    page: (items) =>
      items.map((item) => (count++ === 0 ? "[\n  " : ",\n  ") + toJson(item, 2).replaceAll("\n", "\n  ")).join(""),
    end: () => (count === 0 ? "[]\n" : "\n]\n"),
  };
}

/** JSON without characters that control a terminal; JSON.stringify leaves some as they are. */
function toJson(value: unknown, indent = 0): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, undefined, indent).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, escaped);
}

function tableOptions({ chosen, known }: OutputOptions): TableOptions {
  return {
    columns: chosen.length > 0 ? chosen : known,
    showsAll: chosen.length > 0,
    width: process.stdout.columns || 80,
    isColored: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== "dumb",
  };
}

/** A value with its secrets masked, and only the chosen fields. */
function shown(value: unknown, { showsSecrets, chosen, format }: OutputOptions): unknown {
  const masked = showsSecrets ? value : redact(value);
  if (chosen.length === 0 || format === "table" || typeof masked !== "object") return masked;
  return Object.fromEntries(chosen.map((name) => [name, valueAt(masked, name)]));
}

/** The list that is the only field of an object. */
function listIn(value: unknown): readonly unknown[] | undefined {
  const [only, ...others] = typeof value === "object" && value !== null ? Object.values(value) : [];
  return Array.isArray(only) && others.length === 0 ? only : undefined;
}
