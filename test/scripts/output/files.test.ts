import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addBanner, compareFile, format, writeFiles } from "../../../scripts/output/index.ts";

let parent: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  parent = await mkdtemp(".cache/files-");
});
afterAll(() => rm(parent, { recursive: true }));

test("invalid TypeScript is rejected before it is written", async () => {
  await expect(format(new Map([["client.ts", "class A {"]]))).rejects.toThrow(/biome/);
});

test("each kind of file has its banner where its format allows one", () => {
  const banner = "Generated from a.yaml by npm run generate. Do not edit.";
  expect(addBanner("a.ts", "let a;\n", "a.yaml")).toBe(`// ${banner}\n\nlet a;\n`);
  expect(addBanner("a.md", "# A\n", "a.yaml")).toBe(`<!-- ${banner} -->\n# A\n`);
  expect(addBanner("a.json", '{ "a": 1 }', "a.yaml")).toBe('{ "a": 1 }');
});

test("JSON without a banner counts as unmanaged until the folder contains generated files", async () => {
  const folder = join(parent, "json");
  await mkdir(folder);
  await writeFile(join(folder, "openapi.json"), "{}");
  expect(compareFile(folder, "openapi.json", "[]")).toMatchObject({ change: "unmanaged" });
  await writeFile(join(folder, "types.ts"), "// mine");
  expect(compareFile(folder, "openapi.json", "[]")).toMatchObject({ change: "unmanaged" });
  await writeFile(join(folder, "types.ts"), addBanner("types.ts", "let a;\n", "a.yaml"));
  expect(compareFile(folder, "openapi.json", "[]")).toMatchObject({ change: "changed" });
});

test("a changed file is replaced, an unchanged one is kept, and no temporary file remains", async () => {
  const folder = join(parent, "out");
  const write = (texts: Readonly<Record<string, string>>): void =>
    writeFiles(
      folder,
      Object.entries(texts).map(([name, text]) => compareFile(folder, name, addBanner(name, text, "a.yaml"))),
    );
  write({ "a.ts": "1", "b.ts": "1", "core/c.ts": "same" });
  const { ino } = await stat(join(folder, "core/c.ts"));
  write({ "a.ts": "2", "core/c.ts": "same", "d.ts": "new" });
  expect((await readdir(folder)).sort()).toEqual(["a.ts", "core", "d.ts"]);
  expect((await stat(join(folder, "core/c.ts"))).ino).toBe(ino);
  expect(compareFile(folder, "a.ts", addBanner("a.ts", "2", "a.yaml"))).toMatchObject({ change: "unchanged" });
  expect((await readdir(parent)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("a folder that cannot be written throws UsageError", async () => {
  await writeFile(join(parent, "file"), "");
  const folder = join(parent, "file/out");
  expect(() => writeFiles(folder, [compareFile(folder, "a.ts", "1")])).toThrow(
    expect.objectContaining({
      name: "UsageError",
      message: expect.stringMatching(/file\/out\/a\.ts: cannot be written \(ENOTDIR\)/),
    }),
  );
});
