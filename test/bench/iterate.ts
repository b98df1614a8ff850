import { fork } from "node:child_process";
import { once } from "node:events";
import { builtClient } from "./contenders.ts";
import { compare, interleave, type Row, report } from "./measure.ts";
import { apiKey } from "./stub.ts";

const perPage = 1000;
const pages = 100;
const latencyMs = 50;

interface Item {
  readonly id: number;
}

const server = fork(`${import.meta.dirname}/server.ts`, [perPage, pages, latencyMs].map(String));
const [port] = await once(server, "message");
const baseUrl = `http://127.0.0.1:${port}`;
const headers = { Accept: "application/json", Authorization: `Bearer ${apiKey}` };
const { CivisClient } = await builtClient();
const { credentials } = new CivisClient({ apiKey, baseUrl });

async function fetchPage(pageNum: number): Promise<Item[]> {
  const response = await fetch(`${baseUrl}/credentials?limit=${perPage}&page_num=${pageNum}`, { headers });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.json();
}

/** Checks the order of the items, as a caller reads them. */
function counter(): { use(item: Item): void; end(): void } {
  let count = 0;
  return {
    use({ id }) {
      count += 1;
      if (id !== count) throw new Error(`credential ${id} came in place ${count}`);
    },
    end() {
      if (count !== perPage * pages) throw new Error(`${count} credentials came, not ${perPage * pages}`);
    },
  };
}

/** The handwritten loop, with this number of parallel requests. */
async function loop(concurrency: number): Promise<void> {
  const { use, end } = counter();
  const asked: Promise<Item[]>[] = [];
  for (let [pageNum, next] = [1, 1]; pageNum <= pages; pageNum++) {
    while (next <= pages && asked.length < concurrency) asked.push(fetchPage(next++));
    for (const item of (await asked.shift()) ?? []) use(item);
  }
  end();
}

async function ours(concurrency: number): Promise<void> {
  const { use, end } = counter();
  for await (const item of credentials.list({ limit: perPage }).items({ concurrency })) use(item);
  end();
}

async function measure(concurrency: number, rounds: number, most: number): Promise<Row> {
  const samples = await interleave({ loop: () => loop(concurrency), ours: () => ours(concurrency) }, rounds);
  return compare(`100,000 credentials, concurrency ${concurrency}`, "ms", samples, "loop", { of: "ratio", most });
}

report(await measure(1, 5, 1.05), await measure(8, 10, 1.1));
server.disconnect();
