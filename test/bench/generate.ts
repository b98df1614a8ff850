import { execFile, spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import module from "node:module";
import { resolve } from "node:path";
import { compare, interleave, quantile, type Row, report } from "./measure.ts";
import { documentOf } from "./synthetic.ts";

const home = resolve(import.meta.dirname, "../..");
const folder = `${home}/.cache/bench/generate`;
const own = "spec/credentials.yaml";
const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** Runs a command to its end, and returns its standard error. */
function command(name: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  const options = { cwd: home, env: { ...env, ...more }, maxBuffer: 2 ** 28 };
  return new Promise((done, fail) => {
    execFile(name, args, options, (error, _, stderr) => (error ? fail(error) : done(stderr)));
  });
}

const bin = (name: string): string => `${home}/test/bench/node_modules/${name}`;

/** Runs Node to its end. */
const node =
  (...args: string[]) =>
  (): Promise<string> =>
    command(process.execPath, args);

/** The commands of the others. openapi-typescript prints types only. */
function rivals(spec: string): Record<string, () => Promise<unknown>> {
  return {
    "openapi-typescript": node(bin("openapi-typescript/bin/cli.js"), spec, "-o", `${folder}/openapi-typescript.ts`),
    orval: node(
      bin("orval/dist/bin/orval.mjs"),
      "--input",
      spec,
      "--output",
      `${folder}/orval.ts`,
      "--client",
      "fetch",
    ),
    "hey-api": node(
      bin("@hey-api/openapi-ts/bin/run.js"),
      "-i",
      resolve(home, spec),
      "-o",
      `${folder}/hey-api`,
      "--no-log-file",
      "-s",
    ),
    redocly: node(
      `${home}/node_modules/@redocly/cli/bin/cli.js`,
      "generate-client",
      spec,
      "--output",
      `${folder}/redocly.ts`,
    ),
  };
}

const ours = (spec: string, ...more: string[]): (() => Promise<string>) =>
  node("--import", "tsx", "scripts/generate.ts", "--spec", spec, "--out", `${folder}/ours`, ...more);

/** Removes the cache and the output. */
async function forget(): Promise<void> {
  await rm(`${home}/.cache/runs`, { recursive: true, force: true });
  await rm(`${folder}/ours`, { recursive: true, force: true });
}

/** Milliseconds of a run, without its preparation. */
const timed = (before: () => Promise<void>, run: () => Promise<unknown>) => async (): Promise<number> => {
  await before();
  const start = performance.now();
  await run();
  return performance.now() - start;
};

async function rowsOf(spec: string, what: string, rounds: number): Promise<Row[]> {
  const coldRun = timed(forget, ours(spec));
  const first = await interleave({ ...rivals(spec), ours: coldRun }, rounds);
  await ours(spec)();
  const again = await interleave({ ...rivals(spec), ours: ours(spec) }, rounds);
  const checked = await interleave({ redocly: rivals(spec).redocly ?? coldRun, ours: ours(spec, "--check") }, rounds);
  const names = Object.keys(again).filter((name) => name !== "ours");
  const fastest = names.sort((a, b) => quantile(again[a] ?? [], 0.25) - quantile(again[b] ?? [], 0.25))[0] ?? "redocly";
  const reach = { of: "ratio", most: 1 } as const;
  // Node 20 has no compile cache.
  const cold = { of: "ratio", most: "enableCompileCache" in module ? 1.5 : 1.9 } as const;
  return [
    compare(`${what}, cold: all files`, "ms", first, "openapi-typescript", cold),
    compare(`${what}, nothing changed`, "ms", again, fastest, reach),
    compare(`${what}, --check`, "ms", checked, "redocly", reach),
  ];
}

/** Milliseconds from a save to the report that every file is written, in a watcher that is warmed up. */
async function watched(rounds: number): Promise<number[]> {
  const spec = `${folder}/watched.yaml`;
  const text = await readFile(`${home}/${own}`, "utf8");
  await writeFile(spec, text);
  const args = ["--import", "tsx", "scripts/generate.ts", "--spec", spec, "--out", `${folder}/watched`, "--watch"];
  const child = spawn(process.execPath, args, { cwd: home, stdio: ["ignore", "pipe", "inherit"] });
  const written = (): Promise<void> =>
    new Promise((done) => {
      const hear = (said: Buffer): void => {
        if (!String(said).includes("written in")) return;
        child.stdout.off("data", hear);
        done();
      };
      child.stdout.on("data", hear);
    });
  await written();
  const times: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const saved = text.replace("summary: List credentials", `summary: List credentials ${round + 5}`);
    const start = performance.now();
    await Promise.all([written(), writeFile(spec, saved)]);
    if (round >= 0) times.push(performance.now() - start);
    const client = await readFile(`${folder}/watched/client.ts`, "utf8");
    if (!client.includes(`List credentials ${round + 5}.`))
      throw new Error("the watcher reported too early that all is written");
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill();
  return times;
}

/** Time and memory by size of the document, in milliseconds and megabytes. */
async function growth(sizes: readonly number[], rounds: number): Promise<{ time: number; memory: number }[]> {
  const rss = "process.on('exit',()=>console.error('rss '+process.resourceUsage().maxRSS))";
  const figures = [];
  for (const size of sizes) {
    const spec = `${folder}/${size}.json`;
    await writeFile(spec, JSON.stringify(documentOf(size)));
    const samples: { time: number; memory: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      await forget();
      const start = performance.now();
      const args = ["--import", "tsx", "--import", `data:text/javascript,${rss}`, "scripts/generate.ts"];
      const said = await command(process.execPath, [...args, "--spec", spec, "--out", `${folder}/ours`]);
      samples.push({ time: performance.now() - start, memory: Number(/rss (\d+)/.exec(said)?.[1]) / 1024 });
    }
    const least = (pick: (sample: (typeof samples)[0]) => number): number => quantile(samples.map(pick), 0.25);
    figures.push({ time: least(({ time }) => time), memory: least(({ memory }) => memory) });
  }
  return figures;
}

await mkdir(folder, { recursive: true });
const large = `${folder}/910.json`;
await writeFile(large, JSON.stringify(documentOf(910)));
report(...(await rowsOf(own, "our document", 7)));
report(...(await rowsOf(large, "910 operations", 5)));
const times = await watched(20);
report(compare("from save to written", "ms", { ours: times, reach: [150] }, "reach", { of: "value", most: 150 }));
const sizes = [16, 910, 1820];
const figures = await growth(sizes, 3);
console.error(
  sizes
    .map((size, index) => `${size}: ${figures[index]?.time.toFixed(0)} ms, ${figures[index]?.memory.toFixed(0)} MB`)
    .join("; "),
);
const [, middle, most] = figures;
if (middle && most) {
  // 16 operations cost little more than the start of the process; the slope is measured from there.
  for (const [what, unit] of [
    ["time", "ms"],
    ["memory", "MB"],
  ] as const) {
    const base = figures[0]?.[what] ?? 0;
    const linear = base + ((middle[what] - base) * (1820 - 16)) / (910 - 16);
    report(
      compare(
        `${what} at 1820 operations, against a line through 16 and 910`,
        unit,
        { ours: [most[what]], line: [linear] },
        "line",
        { of: "ratio", most: 1.1 },
      ),
    );
  }
}
await rm(folder, { recursive: true });
