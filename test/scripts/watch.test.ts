import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { library, libraryWith } from "./library.ts";

let folder: string;
let child: ChildProcess;
let output = "";

/** Waits for a text, and returns all output since the last call. */
async function outputWith(text: string): Promise<string> {
  while (!output.includes(text)) await new Promise((fulfil) => setTimeout(fulfil, 5));
  const all = output;
  output = "";
  return all;
}

const spec = (): string => join(folder, "library.yaml");
const client = (): Promise<string> => readFile(join(folder, "out/client.ts"), "utf8");

async function start(): Promise<void> {
  const args = ["--import", "tsx", "scripts/generate.ts", "--spec", spec(), "--out", join(folder, "out"), "--watch"];
  child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  await outputWith("watching for changes");
}

beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(".cache/watch-");
  await writeFile(spec(), library);
  await start();
});

afterAll(async () => {
  child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

test("saving a document regenerates the files and reports the changes", async () => {
  await writeFile(spec(), libraryWith("operationId: lend", "operationId: borrow"));
  const report = await outputWith("watching for changes");
  expect(report).toMatch(/out\/client\.ts +changed \+\d+ -\d+ lines/);
  expect(report).toMatch(/out\/types\.ts +changed/);
  expect(report).toContain("breaking: books.borrow: was books.lend\n");
  expect(await client()).toContain("  borrow(isbn");
  // Files written beside the document do not trigger another run.
  await new Promise((fulfil) => setTimeout(fulfil, 500));
  expect(output).toBe("");
});

test("a document that an editor replaces is watched, more than once", async () => {
  for (const name of ["take", "give"]) {
    await writeFile(`${spec()}~`, libraryWith("operationId: lend", `operationId: ${name}`));
    await rename(`${spec()}~`, spec());
    await outputWith("written in");
    expect(await client()).toContain(`  ${name}(isbn`);
  }
});

test("a broken document is reported, changes nothing, and recovers after the fix", async () => {
  const before = await client();
  await writeFile(spec(), library.slice(0, 400));
  await writeFile(spec(), libraryWith("paths:", "paths: ["));
  expect(await outputWith("nothing was written")).toMatch(/library\.yaml:\d+:\d+: invalid YAML/);
  expect(await client()).toBe(before);
  await writeFile(spec(), libraryWith("operationId: lend", "operationId: borrow"));
  await outputWith("written in");
  expect(await client()).toContain("  borrow(isbn");
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends it with the exit code %d, and leaves complete files", async (signal, code) => {
  if (child.exitCode !== null) await start();
  const ended = new Promise((fulfil) => child.once("exit", fulfil));
  child.kill(signal);
  expect(await ended).toBe(code);
  expect((await readdir(folder)).sort()).toEqual(["library.yaml", "out"]);
});
