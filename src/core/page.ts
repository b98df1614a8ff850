import type { Operation } from "./operation.ts";
import { type CallResult, headerNumber } from "./result.ts";

/** Query parameters, by wire name. */
export type Query = Readonly<Record<string, unknown>>;

/** Fetches the pages of a list. */
export interface PageFetcher<T> {
  readonly operation: Operation;
  /** The number of the requested page. */
  readonly firstPage: number;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
  /** Returns the caller's value of a query parameter, by wire name. */
  readonly queryParams: (wireName: string) => unknown;
  /** Fetches the requested page, with some query parameters changed. Default signal: the caller's. */
  readonly fetchPage: (changes: Query, signal?: AbortSignal) => Promise<CallResult<T[]>>;
  /** The items of a page and of all later ones. */
  readonly itemsFrom: (pageNum: number) => AsyncGenerator<T, void, undefined>;
}

/** One page of a list. `for…of` iterates over its items, `for await` also over those of all later pages. */
export class Page<T> {
  readonly items: readonly T[];
  /** The number of this page, from 1. */
  readonly pageNum: number;
  /** The number of items of a full page. */
  readonly perPage: number;
  /** The number of pages; `undefined` if the service did not send it. */
  readonly totalPages: number | undefined;
  /** The number of items of all pages; `undefined` if the service did not send it. */
  readonly totalEntries: number | undefined;
  readonly #fetcher: PageFetcher<T>;
  /** The requested number: a service may number a page differently. */
  readonly #requested: number;

  constructor({ data, response: { headers } }: CallResult<T[]>, requested: number, fetcher: PageFetcher<T>) {
    this.items = data;
    this.pageNum = currentPage(headers) ?? requested;
    this.perPage = headerNumber(headers, "X-Pagination-Per-Page") ?? data.length;
    this.totalPages = headerNumber(headers, "X-Pagination-Total-Pages");
    this.totalEntries = headerNumber(headers, "X-Pagination-Total-Entries");
    this.#fetcher = fetcher;
    this.#requested = requested;
  }

  /** Whether another page follows. If the service sends no total, true for every non-empty page. */
  get hasNextPage(): boolean {
    return this.items.length > 0 && (this.totalPages === undefined || this.#requested < this.totalPages);
  }

  /** The items of this page. */
  [Symbol.iterator](): Iterator<T, undefined, undefined> {
    return this.items[Symbol.iterator]();
  }

  /** The items of this page and of all later ones. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* this.items;
    if (this.hasNextPage) yield* this.#fetcher.itemsFrom(this.#requested + 1);
  }

  /** Fetches the next page, with the same filters; `undefined` after the last one. */
  async nextPage(): Promise<Page<T> | undefined> {
    return this.hasNextPage ? readPage(this.#fetcher, { page_num: this.#requested + 1 }) : undefined;
  }
}

/** Fetches the requested page, or another one of the same list. */
export async function readPage<T>(fetcher: PageFetcher<T>, changes: Query): Promise<Page<T>> {
  return new Page(await fetcher.fetchPage(changes), Number(changes.page_num), fetcher);
}

/** The page number that the service sends; `undefined` if it sends none. */
export function currentPage(headers: Headers): number | undefined {
  return headerNumber(headers, "X-Pagination-Current-Page");
}
