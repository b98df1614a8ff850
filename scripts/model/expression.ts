import { isObject, type Json } from "../document/index.ts";

/** The literals of a language. */
export interface Words {
  readonly null: string;
  readonly true: string;
  readonly false: string;
  readonly indent: string;
  key(name: string): string;
}

/** The literals of TypeScript. */
export const typescriptWords: Words = {
  null: "null",
  true: "true",
  false: "false",
  indent: "  ",
  key(name) {
    if (name === "__proto__") return '["__proto__"]';
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  },
};

/** Writes a value as an expression. A long one is broken into lines. */
export function expression(value: Json, words: Words, indent = ""): string {
  const inner = indent + words.indent;
  if (Array.isArray(value)) {
    const items = value.map((item) => expression(item, words, inner));
    return wrapped(["[", "]"], items, { words, indent });
  }
  if (isObject(value)) {
    const fields = Object.entries(value).map(([key, item]) => `${words.key(key)}: ${expression(item, words, inner)}`);
    return wrapped(words === typescriptWords ? ["{ ", " }"] : ["{", "}"], fields, { words, indent });
  }
  return value === null || typeof value === "boolean" ? words[`${value}`] : JSON.stringify(value);
}

/** Writes parts between brackets, on one line or, if they are long, on a line each. */
export function wrapped(
  [open, close]: readonly [string, string],
  parts: readonly string[],
  { words, indent }: { words: Words; indent: string },
): string {
  const line = `${open}${parts.join(", ")}${close}`;
  if (parts.length === 0) return `${open.trim()}${close.trim()}`;
  if (line.length < 60 && !line.includes("\n")) return line;
  return `${open.trimEnd()}\n${parts.map((part) => `${indent}${words.indent}${part},\n`).join("")}${indent}${close.trimStart()}`;
}
