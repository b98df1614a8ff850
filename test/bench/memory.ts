import type { Fetch } from "civis-credentials";
import { builtClient } from "./contenders.ts";
import { compare, report } from "./measure.ts";
import { apiKey, baseUrl, pageHeaders, pageText } from "./stub.ts";

const perPage = 1000;
const pages = 1000;

const fetch: Fetch = async (url) => {
  const pageNum = Number(new URL(url).searchParams.get("page_num") ?? 1);
  return new Response(pageText(pageNum, perPage), { headers: pageHeaders(pageNum, perPage, pages) });
};

/** What is in use once all garbage is gone, in MiB: the heap, and the buffers of bodies beside it. */
function used(): number {
  if (!gc) throw new Error("needs node --expose-gc");
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 ** 2;
}

/** What is in use after the first page, and the most that is in use later. */
async function readings(items: AsyncIterable<unknown>): Promise<{ first: number; most: number }> {
  let [count, first, most] = [0, 0, 0];
  for await (const _ of items) {
    count += 1;
    if (count === perPage) first = used();
    else if (count % (perPage * 25) === 0) most = Math.max(most, used());
  }
  if (count !== perPage * pages) throw new Error(`${count} credentials came, not ${perPage * pages}`);
  return { first, most };
}

const { CivisClient } = await builtClient();
const { credentials } = new CivisClient({ apiKey, baseUrl, fetch });
const { first, most } = await readings(credentials.list({ limit: perPage }));
const samples = { "after the first page": [first], ours: [most] };
const reach = { of: "difference", most: 30 } as const;
report(compare("the heap over 1,000,000 credentials", "MiB", samples, "after the first page", reach));
