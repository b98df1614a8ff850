// node --import tsx test/bench/emulator.ts
// How fast the emulator is: a page of 1000 out of a million credentials, and the start with 100,000.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createEmulator, type Emulator } from "../../src/emulator/index.ts";
import { serve } from "../serve.ts";

/** What was measured, in milliseconds. */
export interface EmulatorFigure {
  readonly name: string;
  /** The first time. */
  readonly first: number;
  /** In the middle of the times after that. */
  readonly median: number;
}

const rounds = 21;

/** Measures the emulator, in this process but for the start of the command. */
export async function measureEmulator(): Promise<EmulatorFigure[]> {
  const figures = [
    await measured("createEmulator, 30 credentials", async () => createEmulator({ credentials: 30 }), 201),
    await measured("createEmulator, 100,000 credentials", async () => createEmulator({ credentials: 100_000 }), 7),
    await measured("npm run emulator -- --credentials 100000, until it is ready", () => start("100000"), 5),
  ];
  const emulator = createEmulator({ credentials: 1_000_000 });
  const asked = (query: string, key = emulator.apiKey) => get(emulator, `/credentials?limit=1000${query}`, key);
  const page = (name: string, query: (round: number) => string, key?: string): Promise<EmulatorFigure> =>
    measured(`page of 1000 of 1,000,000: ${name}`, (round) => asked(query(round), key));
  figures.push(
    await page("default order", () => ""),
    await page("last page", () => "&page_num=1000"),
    await page("by name", () => "&order=name&order_dir=asc"),
    await page("filtered by name", (round) => `&name=login 77&page_num=${(round % 11) + 1}`),
    await page("filtered by type", () => "&type=Database,Github"),
    await page("filtered by owner and host", () => "&users=31&remote_host_id=7"),
    await page("for a user who is no admin", () => "", "emulator-key-grace"),
    await page("filtered by another name each time", (round) => `&name=login ${round + 50}`),
    await measured("the same, a credential touched before each page", async (round) => {
      await send(emulator, `/credentials/${1002 + 6 * round}`, { method: "PATCH", body: '{"description":"touched"}' });
      return asked("&type=Amazon Web Services S3");
    }),
    await measured("create and delete one of 1,000,000", async () => {
      const body = '{"type":"Custom","username":"u","password":"p"}';
      const { id } = (await send(emulator, "/credentials", { method: "POST", body })) as { id: number };
      return send(emulator, `/credentials/${id}`, { method: "DELETE" });
    }),
    await measured(
      "get one of 1,000,000",
      (round) => get(emulator, `/credentials/${500_000 + round}`, emulator.apiKey),
      1001,
    ),
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let round = 0; round < 5; round += 1) await asked(`&name=login ${round + 900}&order=created_at`);
  delay.disable();
  figures.push({
    name: "longest wait of others, while five new names are looked for",
    first: delay.max / 1e6,
    median: delay.percentile(50) / 1e6,
  });
  return figures;
}

async function measured(
  name: string,
  run: (round: number) => Promise<unknown>,
  times = rounds,
): Promise<EmulatorFigure> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await run(round);
    taken.push(performance.now() - start);
  }
  const [first = 0, ...rest] = taken;
  return { name, first, median: rest.sort((a, b) => a - b)[rest.length >> 1] ?? 0 };
}

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

if (process.argv[1] === import.meta.filename) {
  const figures = await measureEmulator();
  const width = Math.max(...figures.map(({ name }) => name.length));
  console.log(`${"".padEnd(width)}   first, ms  median, ms`);
  for (const { name, first, median } of figures) {
    console.log(`${name.padEnd(width)}  ${first.toFixed(2).padStart(10)}  ${median.toFixed(2).padStart(10)}`);
  }
}
