import type { Path } from "./json.ts";

/** Where a value of a JSON text begins, and where what it holds does. */
interface Position {
  readonly offset: number;
  readonly parts: Map<string, Position>;
}

/**
 * Finds where the values of a JSON text stand. The text is read once, when a place is first asked for.
 *
 * @param text JSON that has been parsed without an error.
 */
export function jsonPositions(text: string): (path: Path) => number {
  let root: Position | undefined;
  return (path) => {
    root ??= scan(text);
    let found = root;
    for (const step of path) {
      const next = found.parts.get(String(step));
      if (!next) break;
      found = next;
    }
    return found.offset;
  };
}

/** A token of JSON: a mark, a text, or a number or word. */
const token = /[[\]{},:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s[\]{},:"]+/g;

function scan(text: string): Position {
  const root: Position = { offset: 0, parts: new Map() };
  const open: { position: Position; list: boolean; key: string }[] = [];
  let next = root;
  let afterMark = "";
  for (const match of text.matchAll(token)) {
    const [found] = match;
    const top = open.at(-1);
    if (found === "}" || found === "]") open.pop();
    else if (found === ",") {
      if (top?.list) top.key = String(Number(top.key) + 1);
    } else if (found !== ":") {
      const isKey = top !== undefined && !top.list && afterMark !== ":";
      if (isKey) top.key = JSON.parse(found);
      if (isKey || top?.list) {
        next = { offset: match.index, parts: new Map() };
        top.position.parts.set(top.key, next);
      }
      if (found === "{" || found === "[") open.push({ position: next, list: found === "[", key: "0" });
    }
    afterMark = found;
  }
  return root;
}
