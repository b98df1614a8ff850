import type { Json } from "../json.ts";
import { oneLine } from "../typescript.ts";
import type { Field, TypePart } from "./fields.ts";
import { compactJson } from "./json.ts";
import { schemaId } from "./page.ts";

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
    const shown = example === undefined ? [] : [`example ${code(example)}`];
    const details = [...notes.map(cell), ...shown].join("; ");
    return [
      `\`${name}\`${required ? " (required)" : ""}`,
      typeText(type),
      [cell(description), details].filter((text) => text !== "").join("<br>"),
    ];
  });
  return table(["name", "type", "meaning"], rows);
}

/** A value of JSON as a part of a line. */
export function code(value: Json): string {
  return cell(`\`${JSON.stringify(value)}\``);
}

/** The name of a type, with links to the schemas in it. */
export function typeText(parts: readonly TypePart[]): string {
  return parts.map(({ text, reference }) => (reference ? `[${text}](#${schemaId(reference)})` : text)).join("");
}

/** Code in a fence that it cannot end. */
export function fenced(language: string, source: string): string {
  const longest = Math.max(2, ...Array.from(source.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${source}\n${fence}`;
}

/** An example with what it shows. */
export function exampleText(summary: string, value: Json): string {
  return `${summary || "Example"}:\n\n${fenced("json", compactJson(value))}`;
}
