import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { installLocked } from "../install.ts";
import type { Target } from "./calls.ts";

const { folder } = inject("consumer");
await installLocked("test/runtimes");

const modules = resolve(import.meta.dirname, "node_modules");
const nodes = ["node-20", "node-22", "node-24"].map((name) => [name, `${modules}/${name}/bin/node`] as const);
const bun = `${modules}/@oven/bun-linux-x64/bin/bun`;
const deno = `${modules}/@deno/linux-x64-glibc/deno`;
const workerd = `${modules}/@cloudflare/workerd-linux-64/bin/workerd`;
const browser = process.env.CHROMIUM ?? "/usr/bin/chromium";

const told = [
  ...["listTypes", "post", "list", "get", "patch", "put", "postAuthenticate", "postTemporary", "putSharesUsers"],
  ...["putSharesGroups", "listShares", "listDependencies", "deleteSharesUsers", "deleteSharesGroups", "putTransfer"],
  ...["delete", "25 credentials in pages", "NotFoundError: not_found", "stopped", "12 types"],
];

/** A test of a runtime. A person may do without it; in CI it must be there. */
function on(name: string, runtime: string, body: () => Promise<void>): void {
  test.skipIf(!existsSync(runtime) && !process.env.CI)(name, body);
}

/** Runs a command in the folder of the consumer, and gives what it printed. A word of complaint is a failure. */
async function run(command: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(command, args, { cwd: folder });
  expect(stderr).toBe("");
  return stdout;
}

/** Writes a program of this folder into that of the consumer, where it finds the installed package and nothing else. */
async function place(program: string): Promise<string> {
  const outfile = join(folder, `${program}.js`);
  const common = { bundle: true, format: "esm", tsconfigRaw: {} } as const;
  await build({ ...common, entryPoints: [`${import.meta.dirname}/${program}.ts`], packages: "external", outfile });
  return outfile;
}

let emulator: ReturnType<typeof spawn>;
let target: Target;
beforeAll(async () => {
  const command = join(folder, "node_modules/.bin/civis-credentials-emulator");
  emulator = spawn(command, ["--port", "0", "--credentials", "25"], { stdio: ["ignore", "pipe", "inherit"] });
  if (!emulator.stdout) throw new Error("the emulator has no output");
  const [line] = await once(createInterface({ input: emulator.stdout }), "line");
  const { url, apiKey } = JSON.parse(line);
  target = { baseUrl: url, apiKey };
  await place("main");
});
afterAll(() => {
  emulator.kill();
});

describe("the packed client makes all calls", () => {
  for (const [name, node] of nodes) {
    on(`on ${name}`, node, async () => {
      expect(JSON.parse(await run(node, "main.js", JSON.stringify(target)))).toEqual(told);
    });
  }

  on("on Bun", bun, async () => {
    expect(JSON.parse(await run(bun, "main.js", JSON.stringify(target)))).toEqual(told);
  });

  on("on Deno", deno, async () => {
    const permissions = ["--allow-net=127.0.0.1", "--allow-env"];
    expect(JSON.parse(await run(deno, "run", ...permissions, "main.js", JSON.stringify(target)))).toEqual(told);
  });

  on("on workerd, in a Worker without Node", workerd, async () => {
    const worker = await place("worker");
    await build({ entryPoints: [worker], bundle: true, format: "esm", outfile: worker, allowOverwrite: true });
    const config = await readFile(`${import.meta.dirname}/worker.capnp`, "utf8");
    await writeFile(join(folder, "worker.capnp"), config.replace('"{}"', JSON.stringify(JSON.stringify(target))));
    const { stdout } = await promisify(execFile)(workerd, ["test", "worker.capnp"], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual(told);
  });
});

test("the packed emulator tells its document", async () => {
  const document = await (await fetch(`${target.baseUrl}/openapi.json`)).json();
  expect(document.openapi).toMatch(/^3\.1/);
});

describe("require() gives the same as import", () => {
  for (const [name, node] of nodes) {
    on(`on ${name}`, node, async () => {
      for (const entry of ["civis-credentials", "civis-credentials/snake", "civis-credentials/emulator"]) {
        const program = `import("${entry}").then((module) => console.log(module === require("${entry}")))`;
        expect(await run(node, "--input-type=commonjs", "--eval", program)).toBe("true\n");
      }
    });
  }
});

describe("types are found", () => {
  on("by Deno", deno, async () => {
    await writeFile(join(folder, "typed.ts"), await readFile("test/package/consumer.ts"));
    await promisify(execFile)(deno, ["check", "typed.ts"], { cwd: folder });
  });
});

describe("in Chromium", () => {
  /** Runs a program in a page of another origin than the service, and gives its result and what the console said. */
  async function inPage(code: string): Promise<{ result: unknown; said: string[] }> {
    const server = createServer((_, response) =>
      response.setHeader("Content-Type", "text/html").end("<!doctype html>"),
    );
    await once(server.listen(0, "127.0.0.1"), "listening");
    const launched = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
    try {
      const page = await launched.newPage();
      const said: string[] = [];
      page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const contents = code.replace("TARGET", JSON.stringify(target));
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: folder },
        bundle: true,
        format: "esm",
        write: false,
      });
      const script = outputFiles[0]?.text ?? "";
      // As a text: the test runner would put an import of its own in place of this one.
      const program = `import("data:text/javascript,${encodeURIComponent(script)}").then(({ result }) => result)`;
      return { result: await page.evaluate(program), said };
    } finally {
      await launched.close();
      server.close();
    }
  }

  on("the packed client makes all calls, and warns once of the key that a page shows", browser, async () => {
    await place("calls");
    const program = 'import { makeCalls } from "./calls.js";\nexport const result = await makeCalls(TARGET);';
    const { result, said } = await inPage(program);
    expect(result).toEqual(told);
    expect(said.filter((line) => line.startsWith("warning:"))).toEqual([
      "warning: Anybody who opens this page can read the API key. If intended, set allowBrowser: true.",
    ]);
  });

  on("a client that is told so does not warn", browser, async () => {
    const program = `import { CivisClient } from "civis-credentials";
import { CivisClient as SnakeClient } from "civis-credentials/snake";
const options = { ...TARGET, allowBrowser: true };
await new SnakeClient(options).credentials.list_types();
export const result = (await new CivisClient(options).credentials.listTypes()).types.length;`;
    expect(await inPage(program)).toEqual({ result: 12, said: [] });
  });
});
