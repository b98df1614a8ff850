import { checkNames, checkNumber } from "./checks.ts";
import { snapshotIterator } from "./consistent.ts";
import { currentPage, Page, type PageFetcher } from "./page.ts";
import { ApiPromise, type CallResult } from "./result.ts";
import { onAbort, throwIfAborted } from "./timeout.ts";

/** Options for reading pages. */
export interface PagesOptions {
  /**
   * The maximum number of pages in memory, the current one included; the others are prefetched, and returned in order.
   * One page is always prefetched, so that 1 has the effect of 2. A whole number from 1, or `Infinity`. Default: 1.
   */
  readonly concurrency?: number | undefined;
}

/** Options for reading items. */
export interface ItemsOptions extends PagesOptions {
  /**
   * If true, every item that exists and matches during the whole iteration is returned exactly once, even if items are
   * created, changed or deleted in the meantime. The newest item is first, and the pages are read one at a time. Costs
   * one request for the total, about one more each time the list grows, and memory for every ID. Default: false.
   *
   * Three cases are not covered: an item starts to match (by a share, or a rename under a filter) and another one is
   * removed between the same two requests, so that the total does not change; items with the same creation time swap
   * positions; the list grows by a page or more with every request.
   */
  readonly consistent?: boolean | undefined;
}

/** Options for reading a list into an array. */
export interface ArrayOptions extends PagesOptions {
  /** The maximum number of items: a whole number from 0, or `Infinity` for all. */
  readonly limit: number;
}

/** A paginated list. `await` returns one {@link Page}, `for await` iterates over the items of this and all later pages. */
export class PagePromise<T> extends ApiPromise<Page<T>> {
  readonly #fetcher: PageFetcher<T>;

  constructor(fetcher: PageFetcher<T>) {
    super(async () => {
      const result = await fetcher.fetchPage({});
      return { ...result, data: new Page(result, fetcher.firstPage, fetcher) };
    });
    this.#fetcher = fetcher;
  }

  /** The same as {@link PagePromise.items}. */
  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    return this.items();
  }

  /**
   * Every item of the list, in the order of the service, from the requested page on.
   *
   * @throws {TypeError} An unknown option, or an invalid `concurrency`. With `consistent`: a `concurrency` above 1, a page
   * number or an order in the query, or a list without a stable order in the document.
   */
  items(options: ItemsOptions = {}): AsyncGenerator<T, void, undefined> {
    checkNames("items", options, ["consistent", "concurrency"]);
    const { consistent = false, concurrency = 1 } = options;
    if (!consistent) return itemsOf(this.pages({ concurrency }), this.#fetcher);
    if (concurrency !== 1) throw new TypeError("consistent excludes concurrency");
    return snapshotIterator(this.#fetcher);
  }

  /**
   * Every page of the list, from the requested one on. Ends at the total that the service sends, at an empty page, or at
   * a page that repeats the one before it.
   *
   * @throws {TypeError} An unknown option, or an invalid `concurrency`.
   */
  pages(options: PagesOptions = {}): AsyncGenerator<Page<T>, void, undefined> {
    checkNames("pages", options, ["concurrency"]);
    const { concurrency = 1 } = options;
    return readPages(this.#fetcher, checkNumber("concurrency", concurrency, true));
  }

  /**
   * The items of the list in one array, from the requested page on.
   *
   * @throws {TypeError} A missing or invalid `limit`, or an invalid `concurrency`. A list can exceed the memory, so that
   * `Infinity` for all items must be explicit.
   */
  async toArray(options: ArrayOptions): Promise<T[]> {
    checkNames("toArray", options, ["limit", "concurrency"]);
    const { limit, concurrency = 1 } = options;
    const items: T[] = [];
    if (limit === 0) return items;
    checkNumber("limit", limit, true);
    for await (const page of readPages(this.#fetcher, checkNumber("concurrency", concurrency, true), limit)) {
      for (const item of page.items) if (items.length < limit) items.push(item);
    }
    return items;
  }
}

async function* itemsOf<T>(
  pages: AsyncGenerator<Page<T>, void, undefined>,
  { signal }: PageFetcher<T>,
): AsyncGenerator<T, void, undefined> {
  for await (const { items } of pages) {
    for (const item of items) {
      throwIfAborted(signal);
      yield item;
    }
  }
}

/** Prefetches pages, until they contain `limit` items. */
async function* readPages<T>(
  fetcher: PageFetcher<T>,
  concurrency: number,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Page<T>, void, undefined> {
  const controller = new AbortController();
  const stopListening = onAbort(fetcher.signal, (reason) => controller.abort(reason));
  const { firstPage } = fetcher;
  const prefetched: Promise<() => CallResult<T[]>>[] = [];
  let next = firstPage;
  const fetchNext = (): void => {
    const result = fetcher.fetchPage(next === firstPage ? {} : { page_num: next }, controller.signal);
    // An error is thrown only when the caller reaches the page. V8 follows one reaction per promise to the caller's line.
    const pendingPage = result.then(
      (result) => () => result,
      (error: unknown) => (): never => {
        throw error;
      },
    );
    prefetched.push(pendingPage);
    next++;
  };
  try {
    throwIfAborted(fetcher.signal);
    fetchNext();
    for (let requested = firstPage, previousFingerprint = "", remaining = limit; prefetched.length > 0; requested++) {
      const result = ((await prefetched.shift()) as () => CallResult<T[]>)();
      throwIfAborted(fetcher.signal);
      const page = new Page(result, requested, fetcher);
      const { items, perPage, totalPages = Number.POSITIVE_INFINITY } = page;
      const fingerprint = JSON.stringify([items.length, items[0], items.at(-1)]);
      // If the service confirms the page number, a repeated page means that the list has changed.
      const hasShifted = page.totalPages !== undefined && currentPage(result.response.headers) === requested;
      if (items.length === 0 || (fingerprint === previousFingerprint && !hasShifted)) return;
      previousFingerprint = fingerprint;
      remaining -= items.length;
      const last = Math.min(totalPages, requested + Math.ceil(remaining / perPage));
      // Without a total, fetching more than one page ahead would be a guess.
      const maxPages = page.totalPages === undefined ? 1 : concurrency;
      const fill = (count: number): void => {
        while (prefetched.length < count && next <= last) fetchNext();
      };
      fill(Math.max(1, maxPages - 1));
      yield page;
      fill(maxPages);
    }
  } finally {
    stopListening();
    controller.abort();
  }
}
