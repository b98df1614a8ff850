import stringWidth from "string-width";
import { printable } from "./terminal.ts";

/** How a table is printed. */
export interface TableOptions {
  /** The paths of the fields. Empty: those of the first item. */
  readonly columns: readonly string[];
  /** Whether every column is shown, however narrow. Otherwise those that fit are. */
  readonly showsAll: boolean;
  /** The width of the terminal. */
  readonly width: number;
  readonly isColored: boolean;
}

const gap = "  ";
const widest = 40;
const narrowest = 3;

/** Creates a function that formats one page of items after the other. The first page decides on the columns. */
export function createTable(options: TableOptions): (items: readonly unknown[]) => string {
  let columns: readonly Column[] | undefined;
  return (items) => {
    const names = namesIn(items[0], options).filter((name) => options.showsAll || !name.includes("."));
    if (names.length === 0) return items.map((item) => `${cell(item)}\n`).join("");
    const rows = items.map((item) => names.map((name) => cell(valueAt(item, name))));
    let header = "";
    if (!columns) {
      columns = layOut(names, rows, options);
      const titles = line(
        columns,
        names.map((name) => name.toUpperCase()),
      );
      header = options.isColored ? `\u001b[1m${titles}\u001b[22m\n` : `${titles}\n`;
    }
    const shown = columns;
    return header + rows.map((row) => `${line(shown, row)}\n`).join("");
  };
}

/** Formats the fields of one object, one per line. */
export function formatFields(value: object, options: TableOptions): string {
  const { isColored } = options;
  const names = namesIn(value, options);
  const width = Math.max(...names.map((name) => stringWidth(name)));
  return names
    .filter((name) => valueAt(value, name) !== undefined)
    .map((name) => {
      const title = pad(name, width);
      return `${isColored ? `\u001b[1m${title}\u001b[22m` : title}${gap}${cell(valueAt(value, name))}`.trimEnd();
    })
    .map((text) => `${text}\n`)
    .join("");
}

interface Column {
  readonly index: number;
  readonly width: number;
}

function layOut(names: readonly string[], rows: readonly string[][], { width, showsAll }: TableOptions): Column[] {
  const widths = names.map((name, index) =>
    Math.min(widest, Math.max(stringWidth(name), ...rows.map((row) => stringWidth(row[index] ?? "")))),
  );
  const total = (): number => widths.reduce((sum, one) => sum + one + gap.length, -gap.length);
  if (showsAll) {
    while (total() > width && Math.max(...widths) > narrowest)
      widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1;
  }
  let used = -gap.length;
  return widths.flatMap((one, index) => {
    if (!showsAll && index > 0 && used + gap.length + one > width) return [];
    used += gap.length + one;
    return { index, width: Math.min(one, width) };
  });
}

function line(columns: readonly Column[], cells: readonly string[]): string {
  return columns
    .map(({ index, width }) => pad(cut(cells[index] ?? "", width), width))
    .join(gap)
    .trimEnd();
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

function cut(text: string, width: number): string {
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

/** The fields to show. A service may send an object that is not the one of the document: then it is all of them. */
function namesIn(value: unknown, { columns, showsAll }: TableOptions): readonly string[] {
  if (showsAll || value === undefined || columns.some((name) => valueAt(value, name) !== undefined)) return columns;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** The value at the end of a path such as `user.name`. */
export function valueAt(value: unknown, path: string): unknown {
  let inner = value;
  for (const name of path.split(".")) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, name)) return undefined;
    inner = (inner as Readonly<Record<string, unknown>>)[name];
  }
  return inner;
}
