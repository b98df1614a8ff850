/** Which items a page is taken from. */
export interface Filter<T> {
  /** Filters with the same name let the same items through, as long as an item does not change. */
  readonly name: string;
  readonly lets: (item: T) => boolean;
  /** What the text of every item has that it lets through: parts of a list without it need no closer look. */
  readonly text?: string | undefined;
}

/** Which part of a list is asked for. */
export interface PageRange<T> {
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
  page(range: PageRange<T>): Promise<{ readonly items: readonly T[]; readonly total: number }>;
}

/** Neighbours in the list. */
interface Chunk<T> {
  readonly items: T[];
  /** Those of them that filters have let through, by the name of the filter. */
  readonly found: Map<string, readonly T[]>;
  /** The texts of all of them, once somebody has looked for one. */
  texts: string | undefined;
}

/** What a list needs to know of its items. */
export interface OrderOptions<T> {
  /** Which of two comes first; it never calls two of them equal. */
  readonly compare: (a: T, b: T) => number;
  /** Where filters look for a text. */
  readonly textOf: (item: T) => string;
}

const chunkLength = 1024;
/** How long a page may keep everybody else waiting, in milliseconds. */
const patience = 5;
/** How many filters are remembered. */
const memory = 8;

/**
 * Makes a list of items in order.
 *
 * A change costs as much as a chunk is long, and a page looks only at the chunks that have changed since the last page
 * through the same filter. A page that has to look at much lets others run in between.
 */
export function createOrder<T>(all: readonly T[], { compare, textOf }: OrderOptions<T>): Order<T> {
  const sorted = [...all].sort(compare);
  const chunks: Chunk<T>[] = [];
  for (let start = 0; start < sorted.length; start += chunkLength) {
    chunks.push(chunkOf(sorted.slice(start, start + chunkLength)));
  }
  const remembered: string[] = [];

  /** Where an item is, or belongs: the chunk, and the place in it. */
  function find(item: T): { chunk: Chunk<T>; index: number; place: number } {
    const before = (other: T | undefined): boolean => other !== undefined && compare(other, item) < 0;
    if (chunks.length === 0) chunks.push(chunkOf<T>([]));
    const index = Math.min(
      firstThatIsNot(chunks, ({ items }) => before(items.at(-1))),
      chunks.length - 1,
    );
    const chunk = chunks[index] as Chunk<T>;
    chunk.found.clear();
    chunk.texts = undefined;
    return { chunk, index, place: firstThatIsNot(chunk.items, before) };
  }

  /** Looks at chunks until all are known or its time is up; says whether all are known. */
  function look(filter: Filter<T>): boolean {
    const until = performance.now() + patience;
    for (const chunk of chunks) {
      if (chunk.found.has(filter.name)) continue;
      if (performance.now() > until) return false;
      chunk.found.set(filter.name, mayHold(chunk, filter) ? chunk.items.filter(filter.lets) : []);
    }
    return true;
  }

  function mayHold(chunk: Chunk<T>, { text }: Filter<T>): boolean {
    if (text === undefined) return true;
    chunk.texts ??= chunk.items.map(textOf).join("\n");
    return chunk.texts.includes(text);
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
        chunks.splice(index + 1, 0, chunkOf(chunk.items.splice(chunkLength)));
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

function chunkOf<T>(items: T[]): Chunk<T> {
  return { items, found: new Map(), texts: undefined };
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
