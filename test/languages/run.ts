// npm run test:languages [-- NAME…]
// Runs `run.sh` of each folder beside this file against a new emulator. The script gets
//   EMULATOR_URL         the URL of an emulator with 2,500 credentials, started with --seed 1
//   EMULATOR_KEY         the API key of an admin
//   EMULATOR_SECOND_KEY  the API key of another user
//   CACHE                a folder that is kept, for installations
// and exits with 0 on success, with 77 if a tool is not installed, or with anything else on failure.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { serve } from "../serve.ts";

const skipped = 77;
const home = import.meta.dirname;
const all = (await readdir(home)).filter((name) => existsSync(join(home, name, "run.sh"))).sort();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`Unknown name ${JSON.stringify(unknown)}; expected one of ${all.join(", ")}`);
  process.exit(1);
}

const results: { name: string; result: "passed" | "failed" | "skipped"; seconds: string }[] = [];
for (const name of wanted.length > 0 ? wanted : all) {
  const start = performance.now();
  console.log(`── ${name}`);
  const status = await run(name);
  const missing = status === skipped && !process.env.CI;
  const result = missing ? "skipped" : status === 0 ? "passed" : "failed";
  results.push({ name, result, seconds: ((performance.now() - start) / 1000).toFixed(1) });
}
for (const { name, result, seconds } of results) console.log(`${name.padEnd(25)} ${result.padEnd(8)} ${seconds} s`);
const count = (wanted: string): number => results.filter(({ result }) => result === wanted).length;
console.log(`languages: ${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
if (count("failed") > 0) process.exitCode = 1;

async function run(name: string): Promise<number | null> {
  const cache = resolve(".cache/languages", name);
  await mkdir(cache, { recursive: true });
  const emulator = await serve("--credentials", "2500", "--seed", "1");
  const env = {
    ...process.env,
    EMULATOR_URL: emulator.url,
    EMULATOR_KEY: emulator.apiKey,
    EMULATOR_SECOND_KEY: "emulator-key-grace",
    CACHE: cache,
  };
  try {
    const script = spawn("bash", [join(home, name, "run.sh")], { cwd: join(home, name), env, stdio: "inherit" });
    const [status] = (await once(script, "exit")) as [number | null];
    return status;
  } finally {
    emulator.child.kill();
  }
}
