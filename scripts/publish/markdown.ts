import { isObject, type Json, oneLine } from "../document/index.ts";
import type { Field } from "./fields.ts";

/** A table in Markdown; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A text of the document as a cell of a table. */
export function cell(text: string): string {
  return oneLine(text).replaceAll("|", "\\|");
}

/** A table of fields. */
export function fieldTable(fields: readonly Field[]): string {
  const rows = fields.map(({ name, required, type, notes, description, example }) => {
    const examples = example === undefined ? [] : [`example ${code(example)}`];
    const details = [...notes.map(cell), ...examples].join("; ");
    return [
      `\`${name}\`${required ? " (required)" : ""}`,
      type,
      [cell(description), details].filter((text) => text !== "").join("<br>"),
    ];
  });
  return table(["name", "type", "meaning"], rows);
}

/** A JSON value as inline code in a cell of a table. */
export function code(value: Json): string {
  return cell(`\`${JSON.stringify(value)}\``);
}

/** A code block whose fence is longer than any in the code. */
export function fenced(language: string, source: string): string {
  const longest = Math.max(2, ...Array.from(source.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${source}\n${fence}`;
}

/** An example under its summary. */
export function exampleText(summary: string, value: Json): string {
  return `${summary || "Example"}:\n\n${fenced("json", compactJson(value))}`;
}

/** JSON with short lists and objects on one line each. */
function compactJson(value: Json, indent = ""): string {
  const line = spaced(value);
  if (indent.length + line.length < 66) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + compactJson(item, inner)).join(",\n")}\n${indent}]`;
  }
  if (!isObject(value)) return line;
  const fields = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${compactJson(item, inner)}`,
  );
  return `{\n${fields.join(",\n")}\n${indent}}`;
}

function spaced(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
