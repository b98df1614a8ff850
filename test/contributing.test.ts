import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const guide = await readFile("CONTRIBUTING.md", "utf8");
let tree: string;

beforeEach(async () => {
  await mkdir(".cache", { recursive: true });
  tree = await mkdtemp(resolve(".cache/contributing-"));
  const { stdout } = await promisify(execFile)("git", ["ls-files", "-co", "--exclude-standard"]);
  for (const file of stdout.trim().split("\n")) await cp(file, join(tree, file), { force: true });
  await symlink(resolve("node_modules"), join(tree, "node_modules"));
});
afterEach(() => rm(tree, { recursive: true }));

/** Runs a command in the copy of the tree. Returns its output, with its exit code if that is not 0. */
async function run(command: string, ...args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(command, args, { cwd: tree })).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return `exit ${code}: ${stdout}${stderr}`;
  }
}

const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts"];

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(tree, file), "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`${file} does not contain the text that the guide changes`);
  await writeFile(join(tree, file), changed);
}

/** The step that each kind of block describes. */
const steps: Readonly<Record<string, (file: string, code: string) => Promise<void>>> = {
  "operation in": (file, code) => edit(file, (text) => text.replace(/^components:/m, () => `${code}\ncomponents:`)),
  "handler in": (file, code) => edit(file, (text) => text.replace(/Handlers = \{\n/, (line) => line + code)),
  "change in": async (file, code) => {
    for (const hunk of code.trimEnd().split("\n\n")) {
      const lines = (signs: string): string =>
        hunk
          .split("\n")
          .filter((line) => signs.includes(line.charAt(0)))
          .map((line) => line.slice(1))
          .join("\n");
      await edit(file, (text) => text.replace(lines(" -"), () => lines(" +")));
    }
  },
  file: async (file, code) => {
    await mkdir(dirname(join(tree, file)), { recursive: true });
    await writeFile(join(tree, file), code);
  },
  "failure of": async (file, code) => {
    expect(await run("npm", "run", "--silent", "generate")).not.toContain("exit");
    expect(await run(process.execPath, ...vitest, file)).toContain(code.trim());
  },
  "error of": async (_, code) => {
    expect(await run("npm", "run", "--silent", "generate")).not.toContain("exit");
    expect(await run("npm", "run", "--silent", "typecheck")).toContain(code.trim());
  },
};

/** Follows a section of the guide, and checks its result. */
async function follow(title: string): Promise<void> {
  const [, section = ""] = guide.split(`\n## ${title}\n`);
  const [text = ""] = section.split("\n## ");
  const blocks = Array.from(text.matchAll(/^```\w+ (\w+(?: in| of)?) (\S+)\n(.*?)^```$/gms));
  expect(blocks.length).toBeGreaterThan(2);
  for (const [, step = "", file = "", code = ""] of blocks) await steps[step]?.(file, code);
  expect(await run("npm", "run", "--silent", "generate")).not.toContain("exit");
  expect(await run("npm", "run", "--silent", "typecheck")).toBe("");
  expect(await run("npm", "run", "--silent", "lint")).not.toContain("exit");
}

describe("following CONTRIBUTING.md", { timeout: 120_000 }, () => {
  test("adds a field", async () => {
    await follow("Add a field");
    expect(await readFile(join(tree, "generated/snake-types.ts"), "utf8")).toContain("expires_at?: string;");
    expect(await run(process.execPath, ...vitest, "test/src/emulator/response-fields.test.ts")).toContain("1 passed");
  });

  test("adds an operation", async () => {
    await follow("Add an operation");
    expect(await readFile(join(tree, "generated/snake.ts"), "utf8")).toContain("list_owner(id: number");
  });

  test("adds a resource", async () => {
    await follow("Add a resource");
    const program = `import { CivisClient } from "./src/index.ts";
import { createEmulator } from "./src/emulator/index.ts";
const { apiKey, fetch } = createEmulator();
const groups = await new CivisClient({ apiKey, fetch }).groups.list();
console.log(groups.length > 0 && groups.every(({ name }) => name));`;
    expect(await run(process.execPath, "--import", "tsx", "--input-type=module", "--eval", program)).toBe("true\n");
  });

  test("adds an emitter", async () => {
    await follow("Add an emitter");
    expect(await readFile(join(tree, "generated/keys.ts"), "utf8")).toContain('"credentials.putTransfer"');
    expect(await run(process.execPath, ...vitest, "test/scripts/emit/keys.test.ts")).toContain("1 passed");
  });
});
