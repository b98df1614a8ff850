import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../generated/operations.ts";

const run = promisify(execFile);
const readme = await readFile("README.md", "utf8");
const blocks = Array.from(readme.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""]) => code);
const names = blocks.map((_, index) => `block-${index + 1}.ts`);

let folder: string;
let emulator: ReturnType<typeof spawn>;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(".cache/readme-");
  await Promise.all(names.map((name, index) => writeFile(join(folder, name), blocks[index] ?? "")));
  const vitest = `import config from "../../test/vitest.config.ts";
export default { ...config, test: { include: ["${folder}/*.ts"] } };
`;
  await writeFile(join(folder, "vitest.config.mjs"), vitest);
  emulator = spawn(process.execPath, ["--import", "tsx", "src/emulator/cli.ts", "--port", "0"]);
  if (!emulator.stdout) throw new Error("the emulator has no output");
  const [line] = (await once(createInterface({ input: emulator.stdout }), "line")) as [string];
  const { url, apiKey } = JSON.parse(line) as { url: string; apiKey: string };
  environment = { ...process.env, CIVIS_API_KEY: apiKey, CIVIS_API_ENDPOINT: url };
});
afterAll(async () => {
  emulator.kill();
  await rm(folder, { recursive: true });
});

/** What runs a block: a test of Vitest runs only there. */
function runner(name: string): string[] {
  if (!blocks[names.indexOf(name)]?.includes('from "vitest"')) return ["--import", "tsx"];
  return ["node_modules/vitest/vitest.mjs", "run", "--config", join(folder, "vitest.config.mjs"), "--no-color"];
}

describe("the code blocks of the README", () => {
  test("type-check", async () => {
    const config = join(folder, "tsconfig.json");
    const extended = {
      extends: "../../tsconfig.json",
      include: ["*.ts"],
      compilerOptions: { noUnusedLocals: false },
    };
    await writeFile(config, JSON.stringify(extended));
    await run(process.execPath, ["node_modules/@typescript/native/bin/tsc", "-p", config]).catch(({ stdout }) => {
      throw new Error(stdout);
    });
  });

  test.each(names)("%s runs", async (name) => {
    const env = { ...environment, TSX_TSCONFIG_PATH: "tsconfig.json" };
    const { stdout, stderr } = await run(process.execPath, [...runner(name), join(folder, name)], { env });
    expect(stderr).toBe("");
    const promised = Array.from(
      (blocks[names.indexOf(name)] ?? "").matchAll(/console\.log\(.*\); \/\/ (.*)$/gm),
      ([, text = ""]) => text,
    );
    for (const text of promised) expect(stdout).toContain(text.replace(/…\)$/, ""));
  });

  test("are there", () => {
    expect(blocks.length).toBeGreaterThan(5);
  });
});

test("the message of a broken document is the one that the generator gives", async () => {
  const [, message = ""] = /^(spec\/credentials\.yaml:.*)$/m.exec(readme) ?? [];
  const spec = join(folder, "broken.yaml");
  const document = await readFile("spec/credentials.yaml", "utf8");
  await writeFile(spec, document.replace(/(operationId: get\n.*?responses\/Cred)entia/s, "$1enta"));
  const args = ["--import", "tsx", "scripts/generate.ts", "--spec", spec, "--out", join(folder, "out")];
  const { stderr } = await run(process.execPath, args).catch((error: { stderr: string }) => error);
  expect(stderr.trim()).toBe(message.replace("spec/credentials.yaml", spec));
});

test("the table of methods is the operation table", () => {
  const rows = Array.from(readme.matchAll(/^\| `(\w+)\(.*\)` \| `(\w+) (\S+)` \|/gm), (row) => row.slice(1).join(" "));
  expect(rows.sort()).toEqual(
    Object.values(operations)
      .map(({ key, method, path }) => `${key.split(".")[1]} ${method} ${path}`)
      .sort(),
  );
});

test("every npm command of the README exists", async () => {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
  const commands = Array.from(readme.matchAll(/npm (?:run (?:--silent )?)?(\w+)/g), ([, name = ""]) => name);
  for (const name of commands) expect(["ci", "install", ...Object.keys(scripts)]).toContain(name);
});
