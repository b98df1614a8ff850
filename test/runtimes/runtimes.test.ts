import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { installLocked } from "../install.ts";
import { runInPage } from "./browser.ts";

const { folder } = inject("consumer");
await installLocked("test/runtimes");

const modules = resolve(import.meta.dirname, "node_modules");
const nodes = ["node-20", "node-22", "node-24", "node-26"].map(
  (name) => [name, `${modules}/${name}/bin/node`] as const,
);
const bun = `${modules}/@oven/bun-linux-x64/bin/bun`;
const deno = `${modules}/@deno/linux-x64-glibc/deno`;
const workerd = `${modules}/@cloudflare/workerd-linux-64/bin/workerd`;
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

const results = [
  ...["listTypes", "post", "list", "get", "patch", "put", "postAuthenticate", "postTemporary", "putSharesUsers"],
  ...["putSharesGroups", "listShares", "listDependencies", "deleteSharesUsers", "deleteSharesGroups", "putTransfer"],
  ...["delete", "25 credentials in pages", "NotFoundError: not_found", "stopped", "12 types"],
];

/** A test of a runtime, which is optional on a developer's machine and required in CI. */
function on(name: string, runtime: string, body: () => Promise<void>): void {
  test.skipIf(!existsSync(runtime) && !process.env.CI)(name, body);
}

/** Runs a command in the folder of the consumer, and returns its output. Anything on standard error is a failure. */
async function run(command: string, ...args: string[]): Promise<unknown> {
  const { stdout, stderr } = await promisify(execFile)(command, args, { cwd: folder });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** Writes a program of this folder into that of the consumer, where it finds the installed package and nothing else. */
async function writeProgram(name: string, format: "esm" | "cjs" = "esm"): Promise<string> {
  const outfile = join(folder, `${name}.${format === "esm" ? "js" : "cjs"}`);
  const entryPoints = [`${import.meta.dirname}/${name}.ts`];
  await build({ entryPoints, outfile, format, bundle: true, packages: "external", tsconfigRaw: {} });
  return outfile;
}

let emulator: ReturnType<typeof spawn>;
let target: { baseUrl: string; apiKey: string };
beforeAll(async () => {
  const command = join(folder, "node_modules/.bin/civis-credentials-emulator");
  emulator = spawn(command, ["--port", "0", "--credentials", "25"], { stdio: ["ignore", "pipe", "inherit"] });
  if (!emulator.stdout) throw new Error("the emulator has no output");
  const [line] = await once(createInterface({ input: emulator.stdout }), "line");
  const { url, apiKey } = JSON.parse(line);
  target = { baseUrl: url, apiKey };
  await writeProgram("main");
  await writeProgram("main", "cjs");
});
afterAll(() => {
  emulator.kill();
});

describe("the packed client makes all calls, over HTTP and to an emulator in the process", () => {
  for (const [name, node] of [...nodes, ["Bun", bun] as const]) {
    on(`on ${name}, as an ES module`, node, async () => {
      expect(await run(node, "main.js", JSON.stringify(target))).toEqual([results, results]);
    });

    on(`on ${name}, as CommonJS`, node, async () => {
      expect(await run(node, "main.cjs", JSON.stringify(target))).toEqual([results, results]);
    });
  }

  on("on Deno, which may not read the environment", deno, async () => {
    const permissions = ["--no-prompt", "--allow-net=127.0.0.1"];
    expect(await run(deno, "run", ...permissions, "main.js", JSON.stringify(target))).toEqual([results, results]);
  });

  on("on workerd, in a Worker without Node", workerd, async () => {
    const worker = await writeProgram("worker");
    await build({ entryPoints: [worker], bundle: true, format: "esm", outfile: worker, allowOverwrite: true });
    const config = await readFile(`${import.meta.dirname}/worker.capnp`, "utf8");
    await writeFile(join(folder, "worker.capnp"), config.replace('"{}"', JSON.stringify(JSON.stringify(target))));
    const { stdout } = await promisify(execFile)(workerd, ["test", "worker.capnp"], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual([results, results]);
  });
});

test("the packed emulator serves its document", async () => {
  const document = await (await fetch(`${target.baseUrl}/openapi.json`)).json();
  expect(document.openapi).toMatch(/^3\.1/);
});

describe("types are found", () => {
  on("by Deno", deno, async () => {
    await writeFile(join(folder, "typed.ts"), await readFile("test/package/consumer.ts"));
    await promisify(execFile)(deno, ["check", "typed.ts"], { cwd: folder });
  });
});

describe("in Chromium, under a content security policy that forbids eval", () => {
  const page = { chromium, folder };

  on("the packed client makes all calls, and warns once of the key that a page shows", chromium, async () => {
    await writeProgram("calls");
    const program = `import { makeCalls } from "./calls.js";
export const result = await makeCalls(${JSON.stringify(target)});`;
    const { result, messages } = await runInPage(program, page);
    expect(result).toEqual(results);
    expect(messages.filter((line) => line.startsWith("warning:"))).toEqual([
      "warning: Everyone who opens this page can read the API key. If intended, set allowBrowser: true.",
    ]);
  });

  on("a client with allowBrowser does not warn", chromium, async () => {
    const program = `import { CivisClient } from "civis-credentials";
import { CivisClient as SnakeClient } from "civis-credentials/snake";
const options = { ...${JSON.stringify(target)}, allowBrowser: true };
await new SnakeClient(options).credentials.list_types();
export const result = (await new CivisClient(options).credentials.listTypes()).types.length;`;
    expect(await runInPage(program, page)).toEqual({ result: 12, messages: [] });
  });

  on("the packed emulator handles all calls in the page", chromium, async () => {
    await writeProgram("in-process");
    const program = `import { callEmulator } from "./in-process.js";
const compiled = await Promise.resolve().then(() => new Function("")).catch(({ name }) => name);
export const result = [compiled, ...await callEmulator()];`;
    expect((await runInPage(program, page)).result).toEqual(["EvalError", ...results]);
  });
});
