import { readConsistently } from "./consistent.ts";
import { currentPage, firstPage, Page, type PageSource } from "./page.ts";
import { type Answer, ApiPromise } from "./result.ts";
import { checkedNumber } from "./retry.ts";
import { onAbort } from "./time.ts";

/** How pages are read. */
export interface PagesOptions {
  /**
   * How many pages may be under way at once, from 1. They come in their order all the same, and no more than this many
   * are kept, the one that the caller works on counted; but one page is always read ahead. Default: 1.
   */
  readonly concurrency?: number | undefined;
}

/** How items are read. */
export interface ItemsOptions extends PagesOptions {
  /**
   * Whether every item that exists, and matches, from the first request to the last comes exactly once, whatever is
   * created, changed or deleted meanwhile. The items come newest first, and the pages one after the other. It costs one
   * request for the total, about one more for each time that the list grew meanwhile, and the memory for every ID.
   *
   * It cannot promise this where an item begins to match (by a share, or a rename under a filter) and another one goes
   * between the same two requests, since the total stays as it is; nor where items of the same time change places; nor
   * does it end while the list grows by a page or more with every request. Default: false.
   */
  readonly consistent?: boolean | undefined;
}

/** How a list becomes an array. */
export interface ArrayOptions extends PagesOptions {
  /** How many items to read at most; `Infinity` for all there are. */
  readonly limit: number;
}

/** A list that comes in pages: `await` gives one {@link Page}, `for await` gives every item of this and all later pages. */
export class PagePromise<T> extends ApiPromise<Page<T>> {
  readonly #source: PageSource<T>;

  constructor(source: PageSource<T>) {
    super(async () => {
      const answer = await source.request({});
      return { ...answer, data: new Page(answer, firstPage(source), source) };
    });
    this.#source = source;
  }

  /** Every item of the list, in the order of the service, from the page that was asked for. */
  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    return this.items();
  }

  /**
   * Every item of the list, in the order of the service, from the page that was asked for.
   *
   * @throws {TypeError} A `concurrency` that is not a whole number from 1. With `consistent`: one above 1, a page number
   * or an order in the query, or a list for which the document declares no stable order.
   */
  items({ consistent = false, concurrency = 1 }: ItemsOptions = {}): AsyncGenerator<T, void, undefined> {
    checkedNumber("concurrency", concurrency, true);
    if (!consistent) return itemsOf(this.pages({ concurrency }), this.#source);
    if (concurrency > 1) throw new TypeError("consistent reads one page after the other; leave concurrency out");
    return readConsistently(this.#source);
  }

  /**
   * Every page of the list, from the one that was asked for. It ends at the total that the service gives, at an empty
   * page, or at one that repeats the page before it.
   *
   * @throws {TypeError} A `concurrency` that is not a whole number from 1.
   */
  pages({ concurrency = 1 }: PagesOptions = {}): AsyncGenerator<Page<T>, void, undefined> {
    return readPages(this.#source, checkedNumber("concurrency", concurrency, true));
  }

  /**
   * The items of the list in one array, from the page that was asked for.
   *
   * @throws {TypeError} No `limit`: a list can be longer than the memory, so that "all" is spelled out, as `Infinity`.
   */
  async toArray({ limit, concurrency = 1 }: ArrayOptions): Promise<T[]> {
    if (limit !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(limit) && limit >= 0)) {
      throw new TypeError(`toArray needs a limit: a whole number from 0, or Infinity for all; it is ${String(limit)}`);
    }
    const items: T[] = [];
    if (limit === 0) return items;
    for await (const page of readPages(this.#source, checkedNumber("concurrency", concurrency, true), limit)) {
      for (const item of page.items) if (items.length < limit) items.push(item);
    }
    return items;
  }
}

async function* itemsOf<T>(
  pages: AsyncGenerator<Page<T>, void, undefined>,
  { signal }: PageSource<T>,
): AsyncGenerator<T, void, undefined> {
  for await (const { items } of pages) {
    for (const item of items) {
      signal?.throwIfAborted();
      yield item;
    }
  }
}

/** Reads pages ahead of the caller, until they hold enough items. */
async function* readPages<T>(
  source: PageSource<T>,
  concurrency: number,
  enough = Number.POSITIVE_INFINITY,
): AsyncGenerator<Page<T>, void, undefined> {
  const leaving = new AbortController();
  const ignore = onAbort(source.signal, (reason) => leaving.abort(reason));
  const first = firstPage(source);
  const ahead: Promise<Answer<T[]>>[] = [];
  let next = first;
  const ask = (): void => {
    const answer = source.request(next === first ? {} : { page_num: next }, leaving.signal);
    // Whoever awaits it sees its error; nobody does once the caller has left.
    answer.catch(() => {});
    ahead.push(answer);
    next++;
  };
  try {
    source.signal?.throwIfAborted();
    ask();
    for (let asked = first, before = "", missing = enough; ahead.length > 0; asked++) {
      const answer = (await ahead.shift()) as Answer<T[]>;
      source.signal?.throwIfAborted();
      const page = new Page(answer, asked, source);
      const { items, perPage, totalPages = Number.POSITIVE_INFINITY } = page;
      const ends = JSON.stringify([items.length, items[0], items.at(-1)]);
      // A page that the service itself gives this number repeats the one before only because the list has moved.
      const moved = page.totalPages !== undefined && currentPage(answer.response.headers) === asked;
      if (items.length === 0 || (ends === before && !moved)) return;
      before = ends;
      missing -= items.length;
      const last = Math.min(totalPages, asked + Math.ceil(missing / perPage));
      // Where nobody knows how many pages there are, more than one page ahead would be a guess.
      const atOnce = page.totalPages === undefined ? 1 : concurrency;
      const fill = (room: number): void => {
        while (ahead.length < room && next <= last) ask();
      };
      fill(Math.max(1, atOnce - 1));
      yield page;
      fill(atOnce);
    }
  } finally {
    ignore();
    leaving.abort();
  }
}
