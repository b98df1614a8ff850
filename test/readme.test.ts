import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../generated/operations.ts";
import { createEmulator } from "../src/emulator/index.ts";
import { type Listener, listen } from "../src/emulator/listen.ts";
import { generate, run } from "./scripts/run.ts";

const readme = await readFile("README.md", "utf8");
// The blocks of scripts/README.md need a generated client: test/languages/civis-api compiles them.
const others = ["src/emulator", "test/bench", "test/languages"].map((folder) =>
  readFile(`${folder}/README.md`, "utf8"),
);
const generatorReadme = await readFile("scripts/README.md", "utf8");
const readmes = [readme, ...(await Promise.all(others))].join("\n");
const blocks = Array.from(readmes.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""]) => code);
const names = blocks.map((_, index) => `block-${index + 1}.ts`);

const isTest = (name: string): boolean => blocks[names.indexOf(name)]?.includes('from "vitest"') ?? false;

let folder: string;
const emulator = createEmulator();
let listener: Listener;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(".cache/readme-");
  await Promise.all(names.map((name, index) => writeFile(join(folder, name), blocks[index] ?? "")));
  listener = await listen(emulator, 0);
});
afterAll(async () => {
  await listener.close();
  await rm(folder, { recursive: true });
});

describe("the code blocks of the READMEs", () => {
  test("each block type-checks", async () => {
    const config = join(folder, "tsconfig.json");
    const extended = {
      extends: "../../tsconfig.json",
      include: ["*.ts"],
      compilerOptions: { noUnusedLocals: false },
    };
    await writeFile(config, JSON.stringify(extended));
    expect(await run(process.execPath, ["node_modules/@typescript/native/bin/tsc", "-p", config])).toMatchObject({
      stdout: "",
    });
  });

  test("each program prints the documented output", async () => {
    const programs = names.filter((name) => !isTest(name));
    const all = programs.flatMap((name) => [
      `console.log("--- ${name}");`,
      // A block may change the environment.
      "Object.assign(process.env, environment);",
      `await import("./${name}");`,
    ]);
    await writeFile(join(folder, "all.mjs"), ["const environment = { ...process.env };", ...all].join("\n"));
    const access = { CIVIS_API_KEY: emulator.apiKey, CIVIS_API_ENDPOINT: listener.url };
    const env = { ...process.env, ...access, TSX_TSCONFIG_PATH: "tsconfig.json" };
    const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", join(folder, "all.mjs")], env);
    expect(stderr).toBe("");
    const outputs = stdout.split("--- ").slice(1);
    expect(outputs).toHaveLength(programs.length);
    for (const [index, name] of programs.entries()) {
      const code = blocks[names.indexOf(name)] ?? "";
      for (const [, text = ""] of code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)) {
        expect(outputs[index]).toContain(text.replace(/…\)$/, ""));
      }
    }
  });

  test("each block that is a test passes", async () => {
    const tests = names.filter(isTest);
    expect(tests).not.toEqual([]);
    const config = `import config from "../../test/vitest.config.ts";
export default { ...config, test: { include: ${JSON.stringify(tests.map((name) => join(folder, name)))} } };
`;
    await writeFile(join(folder, "vitest.config.mjs"), config);
    const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", join(folder, "vitest.config.mjs")];
    expect(await run(process.execPath, vitest)).toMatchObject({ code: 0, stderr: "" });
  });

  test("the READMEs contain code blocks", () => {
    expect(blocks.length).toBeGreaterThan(5);
  });
});

test("the message of a broken document is the one that the generator prints", async () => {
  const [, message = ""] = /^(spec\/credentials\.yaml:.*)$/m.exec(generatorReadme) ?? [];
  const spec = join(folder, "broken.yaml");
  const document = await readFile("spec/credentials.yaml", "utf8");
  await writeFile(spec, document.replace(/(operationId: get\n.*?responses\/Cred)entia/s, "$1enta"));
  const { stderr } = await generate("--spec", spec, "--out", join(folder, "out"));
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

test("every npm command of the READMEs exists", async () => {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
  const commands = Array.from(
    `${readmes}${generatorReadme}`.matchAll(/npm (?:run (?:--silent )?)?(\w+)/g),
    ([, name = ""]) => name,
  );
  for (const name of commands) expect(["ci", "install", "pack", ...Object.keys(scripts)]).toContain(name);
});
