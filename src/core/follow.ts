import type { CallOptions } from "./call.ts";
import type { Http } from "./http.ts";
import type { Input, Operation, Paging } from "./operation.ts";
import { type Answer, ApiPromise, type ApiResponse } from "./result.ts";

/** One page of a list that goes on by an offset, a cursor or a link. */
export interface FollowedPage<Body, Item> {
  readonly items: readonly Item[];
  /** The whole body that the items came in. */
  readonly body: Body;
  readonly hasNextPage: boolean;
  /** The next page of the same list, with the same filters; `undefined` behind the last one. */
  nextPage(): Promise<FollowedPage<Body, Item> | undefined>;
}

/** A list whose pages lead to one another: `await` gives one page, `for await` every item of this and all later pages. */
export class FollowPromise<Body, Item> extends ApiPromise<FollowedPage<Body, Item>> {
  /** Every item of the list, in the order of the service. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for (let page: FollowedPage<Body, Item> | undefined = await this; page; page = await page.nextPage()) {
      yield* page.items;
    }
  }
}

/** Asks for a list page by page. It asks for nothing before somebody awaits it or loops over it. */
export function follow<Body, Item>(
  http: Http,
  operation: Operation & { readonly paging: Paging },
  input: Input,
  options?: CallOptions,
): FollowPromise<Body, Item> {
  const { paging } = operation;
  const ask = async (query: object): Promise<Answer<FollowedPage<Body, Item>>> => {
    const answer = await http.send<Body>(operation, { ...input, query }, options).withResponse();
    const found = valueAt(answer.data, paging.items ?? []);
    // Items are not checked, as no data of an answer is.
    const items = (Array.isArray(found) ? found : []) as readonly Item[];
    const next = nextQuery(operation, { ...query }, answer, items);
    const page = {
      items,
      body: answer.data,
      hasNextPage: next !== undefined,
      nextPage: async () => (next === undefined ? undefined : (await ask(next)).data),
    };
    // The body has been read; status and headers are all that is left of the answer.
    const { status, headers, attempts } = answer;
    return { data: page, response: new Response(null, { status, headers }), attempts };
  };
  return new FollowPromise(() => ask(input.query ?? {}));
}

/** The query of the page behind this one; `undefined` where there is none, or where it would be the same again. */
function nextQuery(
  operation: Operation & { readonly paging: Paging },
  query: Record<string, unknown>,
  { data, headers }: ApiResponse<unknown>,
  items: readonly unknown[],
): Record<string, unknown> | undefined {
  const { style, field = "", next: path, last } = operation.paging;
  if (style === "link") {
    const link = path ? valueAt(data, path) : linkOf(headers.get("Link") ?? "");
    return typeof link === "string" && link !== "" ? linkedQuery(operation, query, link) : undefined;
  }
  if (items.length === 0) return undefined;
  const now = query[field];
  const next =
    style === "page"
      ? Number(now ?? 1) + 1
      : style === "offset"
        ? Number(now ?? 0) + items.length
        : last === undefined
          ? valueAt(data, path ?? [])
          : valueAt(items.at(-1), [last]);
  const isEnd = next === undefined || next === null || next === "" || next === false || next === now;
  return isEnd ? undefined : { ...query, [field]: next };
}

/** The address that a header `Link` names as the next. */
function linkOf(header: string): string | undefined {
  return /<([^>]*)>[^,<]*;\s*rel="?(?:[^";]*\s)?next\b/i.exec(header)?.[1];
}

/** The query of a link. Only its fields are taken: a link never leads the call to another path or host. */
function linkedQuery(
  { parameters }: Operation,
  query: Record<string, unknown>,
  link: string,
): Record<string, unknown> | undefined {
  const at = link.indexOf("?");
  const linked = new URLSearchParams(at === -1 ? "" : link.slice(at));
  const next = { ...query };
  for (const { in: place, wire, name = wire } of parameters) {
    if (place === "query" && linked.has(wire)) {
      const values = linked.getAll(wire);
      next[name] = values.length > 1 ? values : values[0];
    }
  }
  const isSame = Object.keys(next).every((name) => String(next[name]) === String(query[name]));
  return isSame ? undefined : next;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}
