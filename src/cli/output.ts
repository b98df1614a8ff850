import { suggestion, UsageError } from "./errors.ts";
import { redact, valueAt } from "./fields.ts";
import type { TableOptions } from "./table.ts";
import { note, print } from "./terminal.ts";

/** How results are printed. */
export interface OutputOptions {
  readonly format: "table" | "json" | "ndjson";
  /** The fields to print. Empty: all. */
  readonly columns: readonly string[];
  /** The fields that the document declares. */
  readonly availableColumns: readonly string[];
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
export function checkColumns(columns: readonly string[], availableColumns: readonly string[]): void {
  const unknown = availableColumns.length > 0 ? columns.find((name) => !availableColumns.includes(name)) : undefined;
  if (unknown === undefined) return;
  throw new UsageError(
    `Unknown column. --columns accepts ${availableColumns.join(", ")}.${suggestion(unknown, availableColumns)}`,
  );
}

/** Prints the result of a call. */
export async function printResult(result: unknown, options: OutputOptions): Promise<void> {
  if (result === undefined) {
    if (process.stdout.isTTY) note("Done.");
    return;
  }
  const { format, columns, signal } = options;
  const items = Array.isArray(result) ? result : format === "table" || columns.length > 0 ? listIn(result) : undefined;
  if (items) return printPages([{ items }], options);
  const value = selectFields(result, options);
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
      await print(formatPage(items.map((item) => selectFields(item, options))), options.signal);
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
    // Loaded on demand: string-width loads slowly.
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

/** JSON without characters that control a terminal; JSON.stringify does not escape all of them. */
function toJson(value: unknown, indent = 0): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, undefined, indent).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, escaped);
}

function tableOptions({ columns, availableColumns }: OutputOptions): TableOptions {
  return {
    columns: columns.length > 0 ? columns : availableColumns,
    showsAll: columns.length > 0,
    width: process.stdout.columns || 80,
    isColored: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== "dumb",
  };
}

/** A value with its secrets redacted, and only the selected fields. */
function selectFields(value: unknown, { showsSecrets, columns, format }: OutputOptions): unknown {
  const redacted = showsSecrets ? value : redact(value);
  if (columns.length === 0 || format === "table" || typeof redacted !== "object") return redacted;
  return Object.fromEntries(columns.map((name) => [name, valueAt(redacted, name)]));
}

/** The list that is the only field of an object. */
function listIn(value: unknown): readonly unknown[] | undefined {
  const [only, ...others] = typeof value === "object" && value !== null ? Object.values(value) : [];
  return Array.isArray(only) && others.length === 0 ? only : undefined;
}
