import { type Json, type JsonObject, listOf, oneLine, textOf } from "../document/index.ts";

/** A JSON value as a TypeScript expression on one line. */
export function literal(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return object(Object.entries(value).map(([key, item]) => [key, literal(item)]));
  }
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** An object expression from keys and the expressions of their values. */
export function object(entries: readonly (readonly [key: string, expression: string])[]): string {
  return `{ ${entries.map(([key, expression]) => `${keyText(key)}: ${expression}`).join(", ")} }`;
}

/** A key of an object expression. A plain `__proto__` would set the prototype. */
export function keyText(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : literal(key);
}

/** Escapes text for use inside a comment. */
export function commentText(...paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")
    .replaceAll("*/", "*\\/")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n");
}

/** The documentation of a schema: description, format, default and an example. Secrets have no example. */
export function schemaText(schema: JsonObject): string {
  const { format, default: fallback, example, examples, deprecated } = schema;
  const [firstExample] = [example ?? [], listOf(examples)].flat();
  const tags = [
    ...(format === undefined ? [] : [`@format ${oneLine(String(format))}`]),
    ...(fallback === undefined ? [] : [`@default ${dataText(fallback)}`]),
    ...(firstExample === undefined || format === "password" ? [] : [`@example ${dataText(firstExample)}`]),
    ...(deprecated === true ? ["@deprecated"] : []),
  ];
  return commentText(textOf(schema.description), tags.join("\n"));
}

function dataText(value: Json): string {
  return oneLine(typeof value === "string" ? value : literal(value));
}

/** A summary as a sentence. */
export function sentence(text: string): string {
  return text === "" || /[.!?]$/.test(text) ? text : `${text}.`;
}
