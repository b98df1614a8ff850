import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { library, libraryWith } from "./library.ts";

let folder: string;
let child: ChildProcess;
let said = "";

/** Waits until the watcher has said something, and gives all that it has said since the last time. */
async function heard(text: string): Promise<string> {
  while (!said.includes(text)) await new Promise((fulfil) => setTimeout(fulfil, 5));
  const all = said;
  said = "";
  return all;
}

const spec = (): string => join(folder, "library.yaml");
const client = (): Promise<string> => readFile(join(folder, "out/client.ts"), "utf8");

beforeEach(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(".cache/watch-");
  await writeFile(spec(), library);
  said = "";
  const args = ["--import", "tsx", "scripts/generate.ts", "--spec", spec(), "--out", join(folder, "out"), "--watch"];
  child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  await heard("waiting for a document");
});

afterEach(async () => {
  child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

test("a save is written, and what it means is told", async () => {
  await writeFile(spec(), libraryWith("operationId: lend", "operationId: borrow"));
  const told = await heard("waiting for a document");
  expect(told).toMatch(/out\/client\.ts +changed \+\d+ -\d+ lines/);
  expect(told).toMatch(/out\/schemas\.ts +changed/);
  expect(told).toContain("breaking: books.borrow: was books.lend\n");
  expect(await client()).toContain("  borrow(isbn");
  // The files that it writes beside the document are no save.
  await new Promise((fulfil) => setTimeout(fulfil, 500));
  expect(said).toBe("");
});

test("an editor that writes another file and gives it the name is followed too, more than once", async () => {
  for (const name of ["borrow", "take"]) {
    await writeFile(`${spec()}~`, libraryWith("operationId: lend", `operationId: ${name}`));
    await rename(`${spec()}~`, spec());
    await heard("written in");
    expect(await client()).toContain(`  ${name}(isbn`);
  }
});

test("a broken document is told, changes nothing, and is forgotten once it is whole", async () => {
  const before = await client();
  await writeFile(spec(), library.slice(0, 400));
  await writeFile(spec(), libraryWith("paths:", "paths: ["));
  expect(await heard("nothing was written")).toMatch(/library\.yaml:\d+:\d+: not valid YAML/);
  expect(await client()).toBe(before);
  await writeFile(spec(), libraryWith("operationId: lend", "operationId: borrow"));
  await heard("written in");
  expect(await client()).toContain("  borrow(isbn");
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends it with %d, and leaves what is whole", async (signal, code) => {
  const ended = new Promise((fulfil) => child.once("exit", fulfil));
  child.kill(signal);
  expect(await ended).toBe(code);
  expect((await readdir(folder)).sort()).toEqual(["library.yaml", "out"]);
});
