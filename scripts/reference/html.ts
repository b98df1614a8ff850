import { Marked } from "marked";
import type { Json } from "../json.ts";
import { compactJson } from "./json.ts";

/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

type Piece = Html | string | number | false | undefined | readonly Piece[];

/** HTML with values in it. What is not HTML already is text, and becomes no tag. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return { html: strings.reduce((text, string, index) => text + textOf(values[index - 1]) + string) };
}

function textOf(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (typeof piece === "object") return "html" in piece ? piece.html : piece.map(textOf).join("");
  return escaped(String(piece));
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const marked = new Marked({
  renderer: {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return /^(https?:|mailto:|#)/.test(href) ? `<a href="${escaped(href)}">${text}</a>` : text;
    },
  },
});

/** A text of the document, which is Markdown. Tags and pictures in it stay text. */
export function markdown(text: string): Html {
  return { html: marked.parse(text, { async: false }).trim() };
}

/** The same for a text that is part of a line. */
export function inlineMarkdown(text: string): Html {
  return { html: marked.parseInline(text, { async: false }) };
}

/** JSON on several lines, in colours. */
export function jsonHtml(value: Json): Html {
  return codeHtml(compactJson(value));
}

const words = "await|const|curl|default|false|for|from|import|in|new|null|of|print|None|True|False|true";
const token = new RegExp(
  `(?<string>"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*')|(?<number>(?<![\\w/.-])\\d+(?![\\w.:-]))|(?<word>(?<![\\w./-])(?:${words})(?![\\w-]))`,
  "g",
);

/** Code in colours: strings, numbers and the words of our languages, and that is all. */
export function codeHtml(source: string): Html {
  let end = 0;
  let text = "";
  for (const match of source.matchAll(token)) {
    const [kind = "word"] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    text += `${escaped(source.slice(end, match.index))}<span class="${kind}">${escaped(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return { html: text + escaped(source.slice(end)) };
}
