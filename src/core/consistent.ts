import type { StableOrder } from "./operation.ts";
import { type Page, type PageFetcher, readPage } from "./page.ts";
import { throwIfAborted } from "./timeout.ts";

/** A half-open range [from, to) of list positions that may contain unread items. */
type Range = readonly [number, number];

/**
 * Iterates over every item of a list exactly once while the list changes.
 *
 * In the stable order, new items are appended and updates never move an item. The pages are read from the last to the
 * first, so that appended items are on pages that have been read, and deletions shift unread items towards the first
 * page, which is read later. An item that starts to match in the middle shifts unread items onto pages that have been
 * read. The list then grows, and the positions that they may have reached are read again.
 */
export function snapshotIterator<T>(fetcher: PageFetcher<T>): AsyncGenerator<T, void, undefined> {
  const { key, stableOrder } = fetcher.operation;
  if (!stableOrder) throw new TypeError(`${key}: consistent is not supported`);
  const conflicts = [...Object.keys(stableOrder.query), "page_num"].filter(
    (wireName) => fetcher.queryParams(wireName) !== undefined,
  );
  if (conflicts.length > 0) throw new TypeError(`${key}: consistent excludes ${conflicts.join(", ")}`);
  return readBackwards(fetcher, stableOrder);
}

async function* readBackwards<T>(
  fetcher: PageFetcher<T>,
  { query, key }: StableOrder,
): AsyncGenerator<T, void, undefined> {
  const seen = new Set<unknown>();
  const read = async (pageNum: number): Promise<readonly [Page<T>, number]> => {
    const page = await readPage(fetcher, { ...query, page_num: pageNum });
    if (page.totalEntries !== undefined) return [page, page.totalEntries];
    throw new Error(`${fetcher.operation.key}: consistent needs X-Pagination-Total-Entries`);
  };
  const unseenItems = (items: readonly T[]): T[] =>
    [...items].reverse().filter((item) => {
      const id = (item as Record<string, unknown>)[key];
      return !seen.has(id) && seen.add(id);
    });
  const [first, entries] = await read(1);
  const size = first.perPage;
  let total = entries;
  // A single page is a snapshot. With several pages, the first is read again later.
  let pendingRanges: Range[] = first.items.length < total ? [[0, total]] : [];
  let buffer = pendingRanges.length > 0 ? [] : unseenItems(first.items);
  for (let start = 0; ; ) {
    const highest = pendingRanges.at(-1)?.[1] ?? 0;
    // Items are buffered until no newer item can follow.
    for (const item of highest > start ? [] : buffer.splice(0)) {
      throwIfAborted(fetcher.signal);
      yield item;
    }
    if (pendingRanges.length === 0) return;
    const pageNum = Math.ceil(highest / size);
    const [{ items }, newTotal] = await read(pageNum);
    const growth = newTotal - total;
    total = newTotal;
    start = (pageNum - 1) * size;
    pendingRanges = pendingRanges.flatMap((range) =>
      subtractRange(shiftRange(range, growth, total), start, start + size),
    );
    buffer = [...unseenItems(items), ...buffer];
  }
}

/** The positions that the items of a range may have after the list has grown or shrunk. */
function shiftRange([from, to]: Range, growth: number, total: number): Range {
  return [Math.max(0, from + Math.min(0, growth)), Math.min(total, to + Math.max(0, growth))];
}

/** A range without the positions of a page. */
function subtractRange([from, to]: Range, start: number, end: number): Range[] {
  const below: Range = [from, Math.min(to, start)];
  const above: Range = [Math.max(from, end), to];
  return [below, above].filter(([from, to]) => from < to);
}
