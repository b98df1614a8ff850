import { ApiPromise, type ApiResponse, headerNumber } from "./result.ts";

/** Asks for one page of a list, by its number. Without a number it is the page that the caller asked for. */
export type PageRequest<T> = (pageNum?: unknown) => Promise<ApiResponse<T[]>>;

/** One page of a list. */
export class Page<T> {
  readonly items: readonly T[];
  /** The number of this page, from 1. */
  readonly pageNum: number;
  /** How many items a full page has. */
  readonly perPage: number;
  /** How many pages there are; `undefined` where the service did not say. */
  readonly totalPages: number | undefined;
  /** How many items all pages have; `undefined` where the service did not say. */
  readonly totalEntries: number | undefined;
  readonly #request: PageRequest<T>;
  /** The number that was asked for: a service may call a page by another. */
  readonly #asked: number;

  constructor({ data, headers }: ApiResponse<T[]>, pageNum: number, request: PageRequest<T>) {
    this.items = data;
    this.pageNum = headerNumber(headers, "X-Pagination-Current-Page") ?? pageNum;
    this.perPage = headerNumber(headers, "X-Pagination-Per-Page") ?? data.length;
    this.totalPages = headerNumber(headers, "X-Pagination-Total-Pages");
    this.totalEntries = headerNumber(headers, "X-Pagination-Total-Entries");
    this.#request = request;
    this.#asked = pageNum;
  }

  /** Whether there is a page behind this one. Where the service gives no total, any page with items may have one. */
  get hasNextPage(): boolean {
    return this.items.length > 0 && (this.totalPages === undefined || this.#asked < this.totalPages);
  }

  /** The next page of the same list, with the same filters; `undefined` behind the last one. */
  async nextPage(): Promise<Page<T> | undefined> {
    if (!this.hasNextPage) return undefined;
    const pageNum = this.#asked + 1;
    return new Page(await this.#request(pageNum), pageNum, this.#request);
  }
}

/** A list that comes in pages: `await` gives one {@link Page}, `for await` gives every item of this and all later pages. */
export class PagePromise<T> extends ApiPromise<Page<T>> {
  constructor(request: PageRequest<T>, firstPage: number) {
    super(async () => {
      const response = await request();
      return { ...response, data: new Page(response, firstPage, request) };
    });
  }

  /** Every item of the list, in the order of the service. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (let page: Page<T> | undefined = await this; page; page = await page.nextPage()) yield* page.items;
  }
}
