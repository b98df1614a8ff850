import { isObject, type Json } from "../document/index.ts";

/** The literals of a language. */
export interface LiteralSyntax {
  readonly null: string;
  readonly true: string;
  readonly false: string;
  readonly indent: string;
  key(name: string): string;
}

/** The literals of TypeScript. */
export const typescriptSyntax: LiteralSyntax = {
  null: "null",
  true: "true",
  false: "false",
  indent: "  ",
  key(name) {
    if (name === "__proto__") return '["__proto__"]';
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  },
};

/** Formats a value as an expression. A long one is broken into lines. */
export function expression(value: Json, syntax: LiteralSyntax, indent = ""): string {
  const inner = indent + syntax.indent;
  if (Array.isArray(value)) {
    const items = value.map((item) => expression(item, syntax, inner));
    return wrapped(["[", "]"], items, { syntax, indent });
  }
  if (isObject(value)) {
    const fields = Object.entries(value).map(([key, item]) => `${syntax.key(key)}: ${expression(item, syntax, inner)}`);
    return wrapped(syntax === typescriptSyntax ? ["{ ", " }"] : ["{", "}"], fields, { syntax, indent });
  }
  return value === null || typeof value === "boolean" ? syntax[`${value}`] : JSON.stringify(value);
}

/** Formats parts between brackets: on one line, or on one line each if they are long. */
export function wrapped(
  [open, close]: readonly [string, string],
  parts: readonly string[],
  { syntax, indent }: { syntax: LiteralSyntax; indent: string },
): string {
  const line = `${open}${parts.join(", ")}${close}`;
  if (parts.length === 0) return `${open.trim()}${close.trim()}`;
  if (line.length < 60 && !line.includes("\n")) return line;
  return `${open.trimEnd()}\n${parts.map((part) => `${indent}${syntax.indent}${part},\n`).join("")}${indent}${close.trimStart()}`;
}
