import type { Json } from "./json.ts";
import { typeName } from "./names.ts";
import type { Schema } from "./schema.ts";

/** The TypeScript type of a schema. A reference becomes the plain name of the type, and is added to `used`. */
export function typeText(schema: Schema, used: Set<string>): string {
  switch (schema.kind) {
    case "reference":
      used.add(typeName(schema.name));
      return typeName(schema.name);
    case "tuple":
      return `[${schema.members.map((member) => typeText(member, used)).join(", ")}]`;
    case "array":
      return arrayText(typeText(schema.items, used));
    case "values":
      return schema.values.map((value) => literal(value)).join(" | ") || "never";
    case "union":
      return schema.members.map((member) => `(${typeText(member, used)})`).join(" | ") || "never";
    case "intersection":
      return schema.members.map((member) => `(${typeText(member, used)})`).join(" & ");
    case "object":
      return objectText(schema, used);
    case "binary":
      return "Blob";
    default:
      return schema.kind;
  }
}

function arrayText(item: string): string {
  return /^\w+$/.test(item) ? `${item}[]` : `Array<${item}>`;
}

function objectText(schema: Schema & { kind: "object" }, used: Set<string>): string {
  const fields = schema.properties.map(
    ({ name, required, schema: type }) =>
      `${comment(schemaText(type))}${literal(name)}${required ? "" : "?"}: ${typeText(type, used)}`,
  );
  const free = schema.additional && `{ [key: string]: ${typeText(schema.additional, used)} }`;
  if (fields.length === 0) return free ?? "Record<string, never>";
  return [`{ ${fields.join("; ")} }`, ...(free ? [free] : [])].join(" & ");
}

/** A comment of its own lines, or nothing where there is no text. */
function comment(text: string): string {
  if (text === "") return "";
  return text.includes("\n") ? `\n/**\n${text.replace(/^/gm, " * ")}\n */\n` : `\n/** ${text} */\n`;
}

/** What a schema says to people, as the inside of a comment. */
export function schemaText({ description = "", format, default: fallback, examples = [], deprecated }: Schema): string {
  const tags = [
    ...(format === undefined ? [] : [`@format ${oneLine(format)}`]),
    ...(fallback === undefined ? [] : [`@default ${dataText(fallback)}`]),
    ...examples.slice(0, 1).map((example) => `@example ${dataText(example)}`),
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return commentText([description.trim(), tags.join("\n")]);
}

function dataText(value: Json): string {
  return typeof value === "string" ? oneLine(value) : literal(value);
}

/** A value as the text of a TypeScript expression, on one line. */
export function literal(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${literal(item)}`);
    return `{ ${entries.join(", ")} }`;
  }
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A key that stays one: a plain `__proto__` would set the prototype. */
export function keyText(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : literal(key);
}

/** Text of the document as the inside of a comment, which it cannot end. */
export function commentText(paragraphs: readonly string[]): string {
  return paragraphs
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")
    .replaceAll("*/", "*\\/")
    .replace(/[\u2028\u2029]/g, " ");
}

/** Text of the document as the comments of a declaration: one, or none where there is no text. */
export function docs(...paragraphs: string[]): string[] {
  const text = commentText(paragraphs);
  return text === "" ? [] : [text];
}

/** One paragraph of the document as one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
