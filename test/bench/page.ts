import { type Calls, contendersOn } from "./contenders.ts";
import { compare, cpuTime, interleave, report, scaled } from "./measure.ts";
import { pageHeaders, pageText, stubFetch } from "./stub.ts";

const pages = 100;
const limit = 1000;

const fetch = stubFetch(pageText(1, limit), { headers: pageHeaders(1, limit, 1) });
const runs = Object.entries(await contendersOn(fetch)).map(([name, contender]) => [name, () => read(contender)]);

async function read(contender: Calls): Promise<void> {
  for (let left = pages; left > 0; left--) await contender.list({ limit });
}

const samples = await interleave(Object.fromEntries(runs), 15, cpuTime);
report(compare(`one page of ${limit}`, "ms", scaled(samples, 1 / pages), "fetch", { of: "ratio", most: 1.05 }));
