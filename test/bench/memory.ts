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

/** The memory in use after garbage collection, in MiB: the heap and the buffers of bodies. */
function used(): number {
  if (!gc) throw new Error("needs node --expose-gc");
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 ** 2;
}

/** The memory in use after the first page, and the maximum later. */
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
for (const concurrency of [1, 8]) {
  const { first, most } = await readings(credentials.list({ limit: perPage }).items({ concurrency }));
  const samples = { "after the first page": [first], ours: [most] };
  const what = `the heap over 1,000,000 credentials, concurrency ${concurrency}`;
  report(compare(what, "MiB", samples, "after the first page", { of: "difference", most: 30 }));
}
