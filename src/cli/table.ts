import stringWidth from "string-width";
import { valueAt } from "./fields.ts";
import { printable } from "./terminal.ts";

/** How a table is printed. */
export interface TableOptions {
  /** The paths of the fields. Empty: those of the first item. */
  readonly columns: readonly string[];
  /** Whether to show every column, or only those that fit. */
  readonly showsAll: boolean;
  /** The width of the terminal. */
  readonly width: number;
  readonly isColored: boolean;
}

interface Column {
  readonly name: string;
  readonly width: number;
}

const gap = "  ";
const maxColumnWidth = 40;

/** Creates a function that formats pages of items. The columns are those of the first page. */
export function createTable(options: TableOptions): (items: readonly unknown[]) => string {
  let columns: readonly Column[] | undefined;
  return (items) => {
    const names = namesIn(items[0], options).filter((name) => options.showsAll || !name.includes("."));
    if (names.length === 0) return items.map((item) => `${cell(item)}\n`).join("");
    const isFirst = columns === undefined;
    columns ??= layOut(names, items, options);
    const visibleColumns = columns;
    const line = (textOf: (name: string) => string): string => {
      const texts = visibleColumns.map(({ name, width }) => pad(truncate(textOf(name), width), width));
      return truncate(texts.join(gap).trimEnd(), options.width);
    };
    const lines = items.map((item) => line((name) => cell(valueAt(item, name))));
    if (isFirst)
      lines.unshift(
        bold(
          line((name) => name.toUpperCase()),
          options,
        ),
      );
    return lines.map((text) => `${text}\n`).join("");
  };
}

/** Formats the fields of one object, one per line. */
export function formatFields(value: object, options: TableOptions): string {
  const names = namesIn(value, options).filter((name) => valueAt(value, name) !== undefined);
  const width = Math.max(...names.map((name) => stringWidth(name)));
  return names
    .map((name) => `${bold(pad(name, width), options)}${gap}${cell(valueAt(value, name))}`.trimEnd())
    .map((text) => `${text}\n`)
    .join("");
}

function layOut(names: readonly string[], items: readonly unknown[], { width, showsAll }: TableOptions): Column[] {
  let used = -gap.length;
  return names.flatMap((name, index) => {
    const widths = items.map((item) => stringWidth(cell(valueAt(item, name))));
    const column = { name, width: Math.min(maxColumnWidth, Math.max(stringWidth(name), ...widths)) };
    if (!showsAll && index > 0 && used + gap.length + column.width > width) return [];
    used += gap.length + column.width;
    return column;
  });
}

function bold(text: string, { isColored }: TableOptions): string {
  return isColored ? `\u001b[1m${text}\u001b[22m` : text;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let start = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(start + segment) > width - 1) break;
    start += segment;
  }
  return `${start}…`;
}

/** A value on one line. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(cell).join(", ");
  if (typeof value === "object") return Object.values(value).map(cell).join(" ");
  return printable(String(value).replace(/\s+/g, " "));
}

/** The fields to show: all of them if the response does not match the document. */
function namesIn(value: unknown, { columns, showsAll }: TableOptions): readonly string[] {
  if (showsAll || value === undefined || columns.some((name) => valueAt(value, name) !== undefined)) return columns;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
