import type { StableOrder } from "./operation.ts";
import { type Page, type PageSource, readPage } from "./page.ts";

/** Positions in a list that may hold items that nobody has seen: from the first, and before the second. */
type Range = readonly [number, number];

/**
 * Reads every item of a list exactly once while the list changes.
 *
 * In the stable order a new item comes last, and no change moves an item. Read from the last page to the first, new
 * items arrive behind the reader, and deletions pull unread items away from it. What begins to match in the middle
 * pushes unread items towards the reader: it shows as growth, and the positions that they may have come to are read
 * again.
 */
export function readConsistently<T>(source: PageSource<T>): AsyncGenerator<T, void, undefined> {
  const { key, stableOrder } = source.operation;
  if (!stableOrder) throw new TypeError(`${key}: the document declares no stable order, which consistent needs`);
  const chosen = [...Object.keys(stableOrder.query), "page_num"].filter((wire) => source.given(wire) !== undefined);
  if (chosen.length > 0) throw new TypeError(`${key}: consistent chooses ${chosen.join(", ")} itself; leave it out`);
  return readBackwards(source, stableOrder);
}

async function* readBackwards<T>(
  source: PageSource<T>,
  { query, key }: StableOrder,
): AsyncGenerator<T, void, undefined> {
  const seen = new Set<unknown>();
  const read = async (pageNum: number): Promise<readonly [Page<T>, number]> => {
    const page = await readPage(source, { ...query, page_num: pageNum }, source.signal);
    if (page.totalEntries !== undefined) return [page, page.totalEntries];
    throw new Error(`${source.operation.key}: the service gives no total, which consistent needs`);
  };
  const fresh = (items: readonly T[]): T[] =>
    items.toReversed().filter((item) => {
      const id = (item as Record<string, unknown>)[key];
      return !seen.has(id) && seen.add(id);
    });
  const [first, entries] = await read(1);
  const size = first.perPage;
  let total = entries;
  // One page is the whole list of one moment. Of several, the first is read again when its turn comes.
  let unseen: Range[] = first.items.length < total ? [[0, total]] : [];
  let found = unseen.length > 0 ? [] : fresh(first.items);
  for (let start = 0; ; ) {
    const highest = unseen.at(-1)?.[1] ?? 0;
    // What is older than something that may still be read waits for it.
    for (const item of highest > start ? [] : found.splice(0)) {
      source.signal?.throwIfAborted();
      yield item;
    }
    if (unseen.length === 0) return;
    const pageNum = Math.ceil(highest / size);
    const [{ items }, now] = await read(pageNum);
    const growth = now - total;
    total = now;
    start = (pageNum - 1) * size;
    unseen = unseen.flatMap((range) => without(moved(range, growth, total), start, start + size));
    found = [...fresh(items), ...found];
  }
}

/** Where the items of a range may be after the list has grown or shrunk somewhere. */
function moved([from, to]: Range, growth: number, total: number): Range {
  return [Math.max(0, from + Math.min(0, growth)), Math.min(total, to + Math.max(0, growth))];
}

/** A range without the positions of a page. */
function without([from, to]: Range, start: number, end: number): Range[] {
  const below: Range = [from, Math.min(to, start)];
  const above: Range = [Math.max(from, end), to];
  return [below, above].filter(([from, to]) => from < to);
}
