import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";

let parent: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  parent = await mkdtemp(resolve(".cache/interrupted-"));
});
afterAll(() => rm(parent, { recursive: true }));

test("a run killed at any moment leaves complete files, and the next one finishes", { timeout: 120_000 }, async () => {
  const folder = join(parent, "out");
  const script = join(parent, "writer.ts");
  await writeFile(
    script,
    `import { addBanner, compareFile, writeFiles } from "../../scripts/output/index.ts";
const folder = ${JSON.stringify(folder)};
const write = (round: number): void => writeFiles(folder, ["a", "b", "c", "d"].map((name) =>
  compareFile(folder, \`\${name}.ts\`, addBanner(\`\${name}.ts\`, \`\${round} \`.repeat(50_000), "a.yaml"))));
for (let round = 1; round < Number(process.argv[2]); round += 1) {
  write(round);
  if (round === 1) console.log("ready");
}
`,
  );
  const start = (rounds: number) =>
    spawn(process.execPath, ["--import", "tsx", script, String(rounds)], { stdio: ["ignore", "pipe", "inherit"] });
  const texts = async (): Promise<string[]> =>
    Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), "utf8")));
  for (let round = 0; round < 12; round += 1) {
    const child = start(Number.MAX_SAFE_INTEGER);
    const ended = new Promise((fulfil) => child.once("exit", fulfil));
    await new Promise((fulfil) => child.stdout.once("data", fulfil));
    await setTimeout(Math.random() * 40);
    child.kill("SIGKILL");
    await ended;
    const files = await texts();
    expect(files).toHaveLength(4);
    for (const text of files) expect(text).toMatch(/^\/\/ [^\n]*\n\n(\d+ )\1{49999}$/);
  }
  const last = start(2);
  expect(await new Promise((fulfil) => last.once("exit", fulfil))).toBe(0);
  expect(new Set(await texts()).size).toBe(1);
  expect(await readdir(folder)).toEqual(["a.ts", "b.ts", "c.ts", "d.ts"]);
});
