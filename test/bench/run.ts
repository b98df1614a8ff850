import { execFile, fork } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { installLocked } from "../install.ts";
import { type Row, table } from "./measure.ts";

/** Each bench is the file of its name, and runs in a separate process. */
const benches: Readonly<Record<string, string>> = {
  call: "one get and one create on an in-process stub",
  page: "one page of 1000 credentials on an in-process stub",
  iterate: "100,000 credentials from a server with a delay of 50 ms per page",
  memory: "what the heap grows by over 1,000,000 credentials",
  bundle: "bytes for a browser",
  case: "1000 credentials from camelCase to snake_case",
  start: "from the start of a process to its first request, and of the command to its first output",
  emulator: "a page of 100,000 credentials, and the start of the emulator",
  generate: "the generator as a whole process, on our document and on large ones",
  "civis-api": "the client of the whole Civis API: generation, type-check, import, bundles",
};

const usage = `npm run bench [-- NAME…]

Measures the built client against others, side by side, and prints one table. Without a name: all benches.

${Object.entries(benches)
  .map(([name, what]) => `  ${name.padEnd(10)} ${what}`)
  .join("\n")}

  --help     show this text`;

const home = resolve(import.meta.dirname, "../..");
const here = "test/bench";
const cache = ".cache/bench";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { help: { type: "boolean" } }, allowPositionals: true });
  if (values.help) return console.log(usage);
  const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) {
    throw new RangeError(
      `Unknown bench ${JSON.stringify(unknown[0])}; expected one of ${Object.keys(benches).join(", ")}`,
    );
  }
  await prepare();
  const results = [];
  for (const bench of Object.keys(benches)) {
    if (positionals.length > 0 && !positionals.includes(bench)) continue;
    const start = performance.now();
    try {
      results.push({ bench, rows: await rowsOf(bench) });
      console.error(`${bench}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    } catch (error) {
      console.error((error as Error).message);
      process.exitCode = 1;
    }
  }
  const [{ model = "unknown" } = {}, ...others] = cpus();
  const machine = { cpu: model.trim(), cores: others.length + 1, node: process.version };
  await writeFile(`${home}/${cache}/results.json`, `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n\n${table(results)}`);
  console.error(`\nall figures: ${cache}/results.json`);
}

/** Builds the client, and installs and generates its rivals. */
async function prepare(): Promise<void> {
  await mkdir(`${home}/${cache}`, { recursive: true });
  await installLocked(here);
  await command("npm", "run", "build");
  await command("npx", "redocly", "generate-client", "spec/credentials.yaml", "--output", `${cache}/redocly.ts`);
  await command("npx", "--prefix", here, "esbuild", `${cache}/redocly.ts`, `--outfile=${cache}/redocly.mjs`);
}

async function command(name: string, ...args: string[]): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  await promisify(execFile)(name, args, { cwd: home, env });
}

/** Runs a bench in a separate process. */
function rowsOf(bench: string): Promise<Row[]> {
  return new Promise((done, fail) => {
    const child = fork(`${import.meta.dirname}/${bench}.ts`, {
      cwd: home,
      execArgv: ["--import", "tsx", "--expose-gc"],
    });
    const rows: Row[] = [];
    // The only message of a bench is its report.
    child.on("message", (message) => rows.push(...(message as Row[])));
    child.once("exit", (code, signal) => {
      if (code === 0 && rows.length > 0) done(rows);
      else fail(new Error(`bench ${bench} ended with ${code ?? signal} and reported ${rows.length} rows`));
    });
  });
}

try {
  await main();
} catch (error) {
  const known = error instanceof RangeError || (error instanceof Error && "code" in error);
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
}
