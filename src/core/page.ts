import type { Operation } from "./operation.ts";
import { type Answer, headerNumber } from "./result.ts";

/** Fields of a query, by their names on the wire. */
export type Query = Readonly<Record<string, unknown>>;

/** What the pages of a list come from. */
export interface PageSource<T> {
  readonly operation: Operation;
  /** The signal of the caller. */
  readonly signal: AbortSignal | undefined;
  /** What the caller asked for in a field of the query, by its name on the wire. */
  readonly given: (wire: string) => unknown;
  /** Asks for the page that the caller asked for, with these fields of the query changed. */
  readonly request: (changes: Query, signal?: AbortSignal) => Promise<Answer<T[]>>;
}

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
  readonly #source: PageSource<T>;
  /** The number that was asked for: a service may call a page by another. */
  readonly #asked: number;

  constructor({ data, response: { headers } }: Answer<T[]>, asked: number, source: PageSource<T>) {
    this.items = data;
    this.pageNum = currentPage(headers) ?? asked;
    this.perPage = headerNumber(headers, "X-Pagination-Per-Page") ?? data.length;
    this.totalPages = headerNumber(headers, "X-Pagination-Total-Pages");
    this.totalEntries = headerNumber(headers, "X-Pagination-Total-Entries");
    this.#source = source;
    this.#asked = asked;
  }

  /** Whether there is a page behind this one. Where the service gives no total, any page with items may have one. */
  get hasNextPage(): boolean {
    return this.items.length > 0 && (this.totalPages === undefined || this.#asked < this.totalPages);
  }

  /** The next page of the same list, with the same filters; `undefined` behind the last one. */
  async nextPage(): Promise<Page<T> | undefined> {
    return this.hasNextPage ? readPage(this.#source, { page_num: this.#asked + 1 }) : undefined;
  }
}

/** Reads one page: the one that the caller asked for, or another one of the same list. */
export async function readPage<T>(source: PageSource<T>, changes: Query = {}, signal?: AbortSignal): Promise<Page<T>> {
  const answer = await source.request(changes, signal);
  return new Page(answer, Number(changes.page_num ?? firstPage(source)), source);
}

/** The number that the service gives the page of an answer; `undefined` where it says nothing. */
export function currentPage(headers: Headers): number | undefined {
  return headerNumber(headers, "X-Pagination-Current-Page");
}

/** The number of the page that the caller asked for. */
export function firstPage({ given }: PageSource<unknown>): number {
  return Number(given("page_num") ?? 1);
}
