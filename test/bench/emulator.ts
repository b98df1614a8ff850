import { createEmulator, type Emulator } from "../../src/emulator/index.ts";
import { serve } from "../serve.ts";
import { compare, quantile, type Row, report } from "./measure.ts";

/** The longest time for a page of 1000 out of 100,000, in milliseconds. */
const pageMs = 20;
/** The longest time for a start with 100,000, in milliseconds. */
const startMs = 1000;

/** Measures the median of the later rounds, and the first round. */
async function measured(
  what: string,
  run: (round: number) => Promise<unknown>,
  { most = pageMs, rounds = 21 } = {},
): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run(round);
    times.push(performance.now() - start);
  }
  const [first = 0, ...rest] = times;
  const samples = { ours: [quantile(rest, 0.5)], "the first time": [first] };
  return compare(what, "ms", samples, "the first time", { of: "value", most });
}

report(
  await measured("createEmulator with 100,000", async () => createEmulator({ credentials: 100_000 }), {
    most: startMs,
    rounds: 7,
  }),
  await measured("the command with 100,000, until it is ready", () => start("100000"), { most: startMs, rounds: 5 }),
);

const emulator = createEmulator({ credentials: 100_000 });
const list = (query: string, key = emulator.apiKey) => get(emulator, `/credentials?limit=1000${query}`, key);
const page = (what: string, query: (round: number) => string, key?: string): Promise<Row> =>
  measured(`1000 of 100,000, ${what}`, (round) => list(query(round), key));
report(
  await page("default order", () => ""),
  await page("last page", () => "&page_num=100"),
  await page("by name", () => "&order=name&order_dir=asc"),
  await page("filtered by name", (round) => `&name=login 77&page_num=${(round % 11) + 1}`),
  await page("filtered by type", () => "&type=Database,Github"),
  await page("filtered by owner and host", () => "&users=31&remote_host_id=7"),
  await page("for a user who is no admin", () => "", "emulator-key-grace"),
  await page("filtered by another name each time", (round) => `&name=login ${round + 50}`),
  await measured("1000 of 100,000, a credential touched before each page", async (round) => {
    await send(emulator, `/credentials/${1002 + 6 * round}`, { method: "PATCH", body: '{"description":"touched"}' });
    return list("&type=Amazon Web Services S3");
  }),
);

async function get(emulator: Emulator, path: string, key: string): Promise<unknown> {
  const response = await emulator.fetch(`http://emulator${path}`, { headers: { Authorization: `Bearer ${key}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.text();
}

async function send(emulator: Emulator, path: string, init: RequestInit): Promise<unknown> {
  const headers = { Authorization: `Bearer ${emulator.apiKey}`, "Content-Type": "application/json" };
  const response = await emulator.fetch(`http://emulator${path}`, { ...init, headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

async function start(credentials: string): Promise<void> {
  const { child } = await serve("--credentials", credentials);
  child.kill();
}
