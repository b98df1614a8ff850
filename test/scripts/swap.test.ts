import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { recover, replaceFiles } from "../../scripts/swap.ts";

let parent: string;
let folder: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  parent = await mkdtemp(resolve(".cache/swap-"));
});
beforeEach(async () => {
  folder = join(parent, "out");
  await rm(folder, { recursive: true, force: true });
  replaceFiles(
    folder,
    new Map([
      ["a", "1"],
      ["b", "1"],
      ["c", "same"],
    ]),
  );
});
afterAll(() => rm(parent, { recursive: true }));

const contents = async (): Promise<string[]> =>
  Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), "utf8")));

test("what changes takes its place, what does not stays the same file, and nothing is left beside", async () => {
  const { ino } = await stat(join(folder, "c"));
  replaceFiles(
    folder,
    new Map([
      ["a", "2"],
      ["b", "2"],
      ["d", "new"],
    ]),
  );
  expect(await contents()).toEqual(["2", "2", "same", "new"]);
  expect((await stat(join(folder, "c"))).ino).toBe(ino);
  expect(await readdir(parent)).toEqual(["out"]);
});

test("a process that ended between the two renames is made good by the next one", async () => {
  await rename(folder, join(parent, ".out.old"));
  await mkdir(join(parent, ".out.999999999.new"));
  recover(folder);
  expect(await contents()).toEqual(["1", "1", "same"]);
  expect(await readdir(parent)).toEqual(["out"]);
});

test("what another process is about to write is left to it", async () => {
  await mkdir(join(parent, `.out.${process.pid}.new`));
  recover(folder);
  expect((await readdir(parent)).sort()).toEqual([`.out.${process.pid}.new`, "out"]);
  await rm(join(parent, `.out.${process.pid}.new`), { recursive: true });
});

test("killed at any moment, the folder has all of the old or all of the new", { timeout: 120_000 }, async () => {
  const script = join(parent, "writer.ts");
  await writeFile(
    script,
    `import { recover, replaceFiles } from "../../scripts/swap.ts";
recover(${JSON.stringify(folder)});
for (let round = 1; ; round += 1) {
  replaceFiles(${JSON.stringify(folder)}, new Map(["a", "b", "c", "d"].map((name) => [name, \`\${round} \`.repeat(50_000)])));
  if (round === 1) console.log("ready");
}
`,
  );
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, ["--import", "tsx", script], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((fulfil) => child.once("exit", fulfil));
    await new Promise((fulfil) => child.stdout.once("data", fulfil));
    await setTimeout(Math.random() * 40);
    child.kill("SIGKILL");
    await ended;
    recover(folder);
    const texts = await contents();
    expect(texts).toHaveLength(4);
    expect(new Set(texts).size).toBe(1);
    expect(await readdir(parent)).toHaveLength(2);
  }
});
