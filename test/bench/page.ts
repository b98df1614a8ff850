import { type Calls, contendersOn } from "./contenders.ts";
import { compare, interleave, report } from "./measure.ts";
import { pageHeaders, pageText, stubFetch } from "./stub.ts";

const pages = 20;
const limit = 1000;

const fetch = stubFetch(pageText(1, limit), { headers: pageHeaders(1, limit, 1) });
const runs = Object.entries(await contendersOn(fetch)).map(([name, contender]) => [name, () => read(contender)]);

async function read(contender: Calls): Promise<void> {
  for (let left = pages; left > 0; left--) await contender.list({ limit });
}

const samples = await interleave(Object.fromEntries(runs), 40);
report(compare(`${pages} pages of ${limit}`, "ms", samples, "fetch", { of: "ratio", most: 1.03 }));
