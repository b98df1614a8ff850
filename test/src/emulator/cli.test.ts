import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createEmulator } from "../../../src/emulator/index.ts";
import { CivisClient } from "../../../src/index.ts";

const run = promisify(execFile);

function started(args: readonly string[]) {
  const child = spawn(process.execPath, args);
  return { child, ended: once(child, "exit") as Promise<[number | null]>, stderr: text(child.stderr) };
}

function start(...args: string[]) {
  return started(["--import", "tsx", "src/emulator/cli.ts", ...args]);
}

async function ready({ child }: ReturnType<typeof start>): Promise<{ url: string; apiKey: string }> {
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return JSON.parse(line);
}

test("--credentials sets the number of credentials, and Ctrl-C ends the command", async () => {
  const emulator = start("--port", "0", "--credentials", "30");
  const { url, apiKey } = await ready(emulator);
  const { credentials } = new CivisClient({ baseUrl: url, apiKey });
  expect(await credentials.list({ limit: 1 })).toMatchObject({ totalEntries: 30 });
  emulator.child.kill("SIGINT");
  expect(await emulator.ended).toEqual([0, null]);
});

test("Ctrl-C ends the command at once, with open connections, a delayed and a stalled response", async () => {
  const emulator = start("--port", "0", "--fault", "stall:operation=credentials.get");
  const { url, apiKey } = await ready(emulator);
  const headers = { Authorization: `Bearer ${apiKey}` };
  await (await fetch(`${url}/credentials`, { headers })).json();
  const stalled = await fetch(`${url}/credentials/1001`, { headers });
  const delayed = fetch(`${url}/credentials`, { headers: { ...headers, "X-Emulator-Fault": "latency:ms=60000" } });
  const ends = Promise.allSettled([stalled.text(), delayed]);
  await fetch(url);
  emulator.child.kill("SIGINT");
  expect(await emulator.ended).toEqual([0, null]);
  expect(await ends).toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  expect(await emulator.stderr).toBe("");
});

test("the packed package has the command", async () => {
  await mkdir(".cache", { recursive: true });
  const folder = resolve(await mkdtemp(".cache/packed-"));
  await run("npm", ["pack", "--silent", "--pack-destination", folder]);
  await run("tar", ["xzf", "civis-credentials-0.1.0.tgz"], { cwd: folder });
  const { bin } = JSON.parse(await readFile(join(folder, "package/package.json"), "utf8"));
  const emulator = started([join(folder, "package", bin["civis-credentials-emulator"]), "--port", "0"]);
  const { url, apiKey } = await ready(emulator);
  expect((await fetch(`${url}/credentials`, { headers: { Authorization: `Bearer ${apiKey}` } })).status).toBe(200);
  expect(await (await fetch(`${url}/openapi.json`)).json()).toMatchObject({ openapi: "3.1.0" });
  emulator.child.kill("SIGINT");
  expect(await emulator.ended).toEqual([0, null]);
  const command = await readFile(join(folder, "package", bin["civis-credentials-emulator"]), "utf8");
  expect(command.split("\n")[0]).toBe("#!/usr/bin/env node");
  await rm(folder, { recursive: true });
});

test("--seed and --fault set the seed and the faults", async () => {
  const emulator = start(
    "--port",
    "0",
    "--seed",
    "5",
    "--fault",
    "error:status=502,count=1",
    "--fault",
    "drop:count=1",
  );
  const { url, apiKey } = await ready(emulator);
  const send = () => fetch(`${url}/credentials/types`, { headers: { Authorization: `Bearer ${apiKey}` } });
  const failed = await send();
  expect(failed.status).toBe(502);
  await expect(send()).rejects.toThrow("fetch failed");
  expect((await send()).status).toBe(200);
  const twin = createEmulator({ seed: 5, faults: [{ kind: "error", status: 502, count: 1 }] });
  const same = await twin.fetch("http://twin/credentials/types");
  expect(failed.headers.get("X-Request-Id")).toBe(same.headers.get("X-Request-Id"));
  emulator.child.kill();
  await emulator.ended;
  expect(await emulator.stderr, "faults are not logged").toBe("");
});

test("a client that disconnects is not logged", async () => {
  const emulator = start("--port", "0", "--credentials", "1000");
  const { url, apiKey } = await ready(emulator);
  const request = `GET /credentials HTTP/1.1\r\nHost: emulator\r\nAuthorization: Bearer ${apiKey}\r\n\r\n`;
  for (let client = 0; client < 30; client += 1) {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    await once(socket, "connect");
    // Several responses, so that the server still writes when the connection is reset.
    await new Promise((resolve) => socket.write(request.repeat(3), resolve));
    socket.resetAndDestroy();
  }
  expect((await fetch(url)).status).toBe(200);
  emulator.child.kill();
  await emulator.ended;
  expect(await emulator.stderr).toBe("");
});

test("npm run emulator ends when npm ends", async () => {
  const npm = spawn("npm", ["run", "--silent", "emulator", "--", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(createInterface({ input: npm.stdout }), "line");
  npm.kill();
  // Its output is closed when every process that npm started has ended.
  await once(npm, "close");
});

test("the command ends when a pipe to its standard input is closed", async () => {
  const emulator = start("--port", "0");
  await ready(emulator);
  await setTimeout(500);
  emulator.child.stdin.end();
  expect(await emulator.ended).toEqual([0, null]);
});

test("in the background the command outlives the shell that started it, without standard input", async () => {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const command = "node --import tsx src/emulator/cli.ts --port 0 & echo $!";
  const shell = spawn("sh", ["-c", command], { env, stdio: ["pipe", "pipe", "inherit"] });
  shell.stdin.end();
  const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();
  const pid = Number((await lines.next()).value);
  const { url } = JSON.parse((await lines.next()).value ?? "");
  await setTimeout(700);
  expect((await fetch(url)).status).toBe(200);
  process.kill(pid);
  await once(shell, "close");
});

test("a port in use is reported with a remedy", async () => {
  const first = start("--port", "0");
  const { port } = new URL((await ready(first)).url);
  const second = start("--port", port);
  expect((await second.ended)[0]).toBe(1);
  expect(await second.stderr).toBe(
    `listen EADDRINUSE: address already in use 127.0.0.1:${port}; use --port N, or --port 0 for a free port\n`,
  );
  first.child.kill();
  await first.ended;
});

test.each([
  [["--prot", "1"], "Unknown option '--prot'"],
  [["--port", "70000"], '--port must be a whole number from 0 to 65535, got "70000"'],
  [["--credentials", "many"], '--credentials must be a whole number from 0 to 10000000, got "many"'],
  [["--seed", "x"], '--seed must be a whole number from 0 to 9007199254740991, got "x"'],
  [["--fault", "drp"], 'fault "drp": unknown kind "drp"; expected one of latency, rate-limit, '],
])("%j is an error", async (args, message) => {
  const emulator = start(...args);
  expect((await emulator.ended)[0]).toBe(1);
  expect(await emulator.stderr).toContain(message);
});
