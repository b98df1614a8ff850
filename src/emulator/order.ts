/** Which items a page is taken from. */
export interface Filter<T> {
  /** Filters with the same name let the same items through, as long as an item does not change. */
  readonly name: string;
  readonly lets: (item: T) => boolean;
}

/** Which part of a list is asked for. */
export interface Range<T> {
  readonly filter: Filter<T> | undefined;
  readonly descending: boolean;
  readonly start: number;
  readonly limit: number;
}

/** A list that stays in order while items come and go. */
export interface Order<T> {
  add(item: T): void;
  remove(item: T): void;
  /** A part of the items that a filter lets through, and how many these are in all. */
  page(range: Range<T>): Promise<{ readonly items: readonly T[]; readonly total: number }>;
}

/** Neighbours in the list, and those of them that filters have let through, by the name of the filter. */
interface Chunk<T> {
  readonly items: T[];
  readonly found: Map<string, readonly T[]>;
}

const chunkLength = 1024;
/** How long a page may keep everybody else waiting, in milliseconds. */
const patience = 5;
/** How many filters are remembered. */
const memory = 8;

/**
 * Makes a list in an order that never calls two items equal.
 *
 * A change costs as much as a chunk is long, and a page looks only at the chunks that have changed since the last page
 * through the same filter. A page that has to look at much lets others run in between.
 */
export function createOrder<T>(all: readonly T[], compare: (a: T, b: T) => number): Order<T> {
  const sorted = [...all].sort(compare);
  const chunks: Chunk<T>[] = [];
  for (let start = 0; start < sorted.length; start += chunkLength) {
    chunks.push({ items: sorted.slice(start, start + chunkLength), found: new Map() });
  }
  const remembered: string[] = [];

  /** Where an item is, or belongs: the chunk, and the place in it. */
  function find(item: T): { chunk: Chunk<T>; index: number; place: number } {
    const before = (other: T | undefined): boolean => other !== undefined && compare(other, item) < 0;
    if (chunks.length === 0) chunks.push({ items: [], found: new Map() });
    const index = Math.min(
      firstThatIsNot(chunks, ({ items }) => before(items.at(-1))),
      chunks.length - 1,
    );
    const chunk = chunks[index] as Chunk<T>;
    chunk.found.clear();
    return { chunk, index, place: firstThatIsNot(chunk.items, before) };
  }

  /** Looks at chunks until all are known or its time is up; says whether all are known. */
  function look(filter: Filter<T>): boolean {
    const until = performance.now() + patience;
    for (const { items, found } of chunks) {
      if (found.has(filter.name)) continue;
      if (performance.now() > until) return false;
      found.set(filter.name, items.filter(filter.lets));
    }
    return true;
  }

  function remember({ name }: Filter<T>): void {
    const known = remembered.indexOf(name);
    if (known >= 0) remembered.splice(known, 1);
    remembered.push(name);
    const forgotten = remembered.length > memory ? remembered.shift() : undefined;
    if (forgotten !== undefined) for (const { found } of chunks) found.delete(forgotten);
  }

  return {
    add(item) {
      const { chunk, index, place } = find(item);
      chunk.items.splice(place, 0, item);
      if (chunk.items.length > 2 * chunkLength) {
        chunks.splice(index + 1, 0, { items: chunk.items.splice(chunkLength), found: new Map() });
      }
    },
    remove(item) {
      const { chunk, index, place } = find(item);
      if (chunk.items[place] !== item) throw new Error("an item that is to be removed is not in the list");
      chunk.items.splice(place, 1);
      if (chunk.items.length === 0) chunks.splice(index, 1);
    },
    async page({ filter, descending, start, limit }) {
      // What changes in a pause is looked at again: the last look and what follows see one state of the list.
      while (filter && !look(filter)) await new Promise((resolve) => setTimeout(resolve));
      const found = chunks.map(({ items, found }) => (filter && found.get(filter.name)) ?? items);
      const total = found.reduce((sum, { length }) => sum + length, 0);
      const first = descending ? Math.max(total - start - limit, 0) : start;
      const last = descending ? Math.max(total - start, 0) : start + limit;
      const items: T[] = [];
      let passed = 0;
      for (const part of found) {
        if (passed < last && passed + part.length > first) {
          items.push(...part.slice(Math.max(first - passed, 0), last - passed));
        }
        passed += part.length;
      }
      if (filter) remember(filter);
      return { items: descending ? items.reverse() : items, total };
    },
  };
}

/** The index of the first item that is not as those before it are; their number, if all are. */
function firstThatIsNot<T>(items: readonly T[], is: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (is(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
