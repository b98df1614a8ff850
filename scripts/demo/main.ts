import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs, styleText } from "node:util";
import { ApiError, CivisClient } from "../../src/index.ts";
import { demo, type Step } from "./steps.ts";

const usage = `npm start [-- OPTIONS]

Calls every operation of the Credentials resource with the client, against an emulator on this machine.

  --live      use the service of CIVIS_API_ENDPOINT with the key in CIVIS_API_KEY; needs --user and --group
  --user ID   the user to share with and to transfer to
  --group ID  the group to share with
  --help      show this text

The demo uses a login that does not exist, so steps that use it fail on the live service.`;

const next =
  "Next: README.md has the recipes, `npm run emulator` keeps an emulator running, `npm test` runs all checks.";

/** The service that the demo calls, and the user and group that it shares with. */
interface Target {
  readonly baseUrl: string | undefined;
  readonly apiKey: string | undefined;
  readonly user: number;
  readonly group: number;
  /** Aborted by Ctrl-C. The demo deletes its credential before it ends. */
  readonly stopped: AbortSignal;
  readonly close: () => void;
}

const { values: options } = readArguments();
if (!options.live && (options.user ?? options.group) !== undefined) fail("--user and --group require --live");
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
  colours ? styleText(style, text) : text;

if (options.help) console.log(usage);
else {
  const target = options.live ? liveTarget() : await emulatorTarget();
  try {
    await runDemo(target);
  } finally {
    target.close();
  }
}

function readArguments() {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { live: flag, user: text, group: text, help: flag } });
  } catch (error) {
    return fail((error as Error).message);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function liveTarget(): Target {
  const [user, group] = [Number(options.user), Number(options.group)];
  if (!process.env.CIVIS_API_KEY) fail("--live needs an API key in the environment variable CIVIS_API_KEY");
  if (![user, group].every((id) => Number.isSafeInteger(id) && id > 0)) {
    fail("--live needs --user ID and --group ID: whom to share with");
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
  console.log("Civis Platform, live\n");
  return { baseUrl: undefined, apiKey: undefined, user, group, stopped: stop.signal, close: () => {} };
}

/** Starts an emulator in another process, so that requests go over HTTP. */
async function emulatorTarget(): Promise<Target> {
  const command = resolve(import.meta.dirname, "../../src/emulator/cli.ts");
  const child = spawn(process.execPath, ["--import", "tsx", command, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      child.kill();
      process.exit(1);
    });
  }
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, "exit").then(() => fail("the emulator did not start"));
  const [ready] = await Promise.race([once(lines, "line"), ended]);
  const { url, apiKey } = JSON.parse(ready) as { url: string; apiKey: string };
  console.log(`Emulator of Civis Platform at ${url}\n`);
  child.removeAllListeners("exit");
  const stopped = new AbortController().signal;
  return { baseUrl: url, apiKey, user: 32, group: 41, stopped, close: () => child.kill() };
}

/** Runs the demo and prints a summary. */
async function runDemo(target: Target): Promise<void> {
  const start = performance.now();
  const called = new Set<string>();
  const failed = new Set<string>();
  let exchange = { request: "", status: "", time: 0 };
  const { credentials } = new CivisClient({
    baseUrl: target.baseUrl,
    apiKey: target.apiKey,
    // A person is watching: an early error is better than ten minutes of retries.
    retry: { maxAttempts: 3, initialDelayMs: 500 },
    fetch: async (url, init) => {
      const sent = performance.now();
      exchange = { ...exchange, request: `${init.method?.padEnd(6)} ${new URL(url).pathname}` };
      const response = await fetch(url, init);
      exchange = { ...exchange, status: String(response.status), time: performance.now() - sent };
      return response;
    },
  });
  const step: Step = async (name, call, result) => {
    if (target.stopped.aborted && name !== "delete") throw new Error("stopped");
    called.add(name);
    exchange = { request: name, status: "---", time: 0 };
    const show = (mark: string, text: string): void => {
      const time = `${exchange.time.toFixed(0).padStart(4)} ms`;
      console.log(`${mark} ${exchange.request.padEnd(42)} ${exchange.status} ${paint("dim", time)}  ${text}`);
    };
    try {
      const data = await call();
      show(paint("green", "✓"), result(data));
      return data;
    } catch (error) {
      failed.add(name);
      show(paint("red", "✗"), error instanceof ApiError ? error.description : (error as Error).message);
      return undefined;
    }
  };
  await demo(credentials, step, target).catch((error) => {
    if (!target.stopped.aborted) throw error;
  });
  const all = Object.getOwnPropertyNames(Object.getPrototypeOf(credentials)).filter((name) => name !== "constructor");
  const uncalled = all.filter((name) => !called.has(name));
  const time = (performance.now() - start).toFixed(0);
  console.log(paint("bold", `\n${called.size - failed.size} of ${all.length} operations, ${time} ms`));
  if (uncalled.length > 0) console.log(`Not called: ${uncalled.join(", ")}`);
  if (failed.size > 0 || target.stopped.aborted) process.exitCode = 1;
  else console.log(next);
}
