import type { PythonCall } from "./calls.ts";
import { type Clients, methodOf, valuesOf } from "./requests.ts";

/** Reads all pages of every list that has `iterator` in the Python client. */
export async function countPages(
  clients: Clients,
  way: keyof Clients,
  calls: readonly PythonCall[],
): Promise<{ count: number; failures: string[] }> {
  const pages: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    const page = new URL(url).searchParams.get("page_num") ?? "1";
    pages.push(page);
    const items = page === "1" ? [{ id: 1 }, { id: 2 }] : [{ id: 3 }];
    return Response.json(items, { headers: { "X-Pagination-Current-Page": page, "X-Pagination-Total-Pages": "2" } });
  };
  const client = clients[way].createClient({ baseUrl: "https://api.example.com", headers: {}, fetch });
  const failures: string[] = [];
  let count = 0;
  for (const call of calls) {
    pages.length = 0;
    const query = call.paginated ? { limit: 2 } : call.query;
    const list = methodOf(client, call, way)(...valuesOf(call, way, query));
    const isPaginated = Symbol.asyncIterator in list;
    if (isPaginated !== call.paginated) failures.push(`${call.resource}.${call.name}: comes in pages: ${isPaginated}`);
    if (!isPaginated) {
      await list;
      continue;
    }
    const items: unknown[] = [];
    // A list is paginated if and only if it has `iterator`.
    for await (const item of list as unknown as AsyncIterable<unknown>) items.push(item);
    if (items.length === 3 && pages.join() === "1,2") count += 1;
    else failures.push(`${call.resource}.${call.name}: ${items.length} items from the pages ${pages.join()}`);
  }
  return { count, failures };
}
