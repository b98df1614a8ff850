import type { Json } from "./json.ts";
import { typeName } from "./names.ts";
import { comment } from "./print.ts";
import type { Property, Schema } from "./schema.ts";

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
  const fields = schema.properties.map((property) => fieldText(property, used));
  const free = schema.additional && `{ [key: string]: ${typeText(schema.additional, used)} }`;
  if (fields.length === 0) return free ?? "Record<string, never>";
  // A comment on the line of a field before it would become that field's.
  const gap = fields.some((field) => field.startsWith("/*")) ? "\n" : " ";
  return [["{", ...fields, "}"].join(gap), ...(free ? [free] : [])].join(" & ");
}

/** One field of an object type, under its comment. */
export function fieldText({ name, required, schema }: Property, used: Set<string>): string {
  return `${schemaComment(schema)}${literal(name)}${required ? "" : "?"}: ${typeText(schema, used)};`;
}

/** What a schema says of its values as a comment, or nothing. */
export function schemaComment(schema: Schema): string {
  const text = schemaText(schema);
  return text === "" ? "" : `${comment(text)}\n`;
}

/** What a schema says to people, as the inside of a comment. An example of a secret is not among it. */
export function schemaText({ description = "", format, default: fallback, examples = [], ...own }: Schema): string {
  const { deprecated, secret } = own;
  const tags = [
    ...(format === undefined ? [] : [`@format ${oneLine(format)}`]),
    ...(fallback === undefined ? [] : [`@default ${dataText(fallback)}`]),
    ...(secret ? [] : examples.slice(0, 1).map((example) => `@example ${dataText(example)}`)),
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return commentText([description.trim(), tags.join("\n")]);
}

function dataText(value: Json): string {
  return oneLine(typeof value === "string" ? value : literal(value));
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
