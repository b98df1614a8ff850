import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

/** The files of a folder that import a package, by either keyword. */
async function importersOf(name: string, folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
  const pattern = new RegExp(`(from |import\\(|require\\()"${name}["/]`);
  const importers = await Promise.all(
    files.map(async (file) => (pattern.test(await readFile(join(folder, file), "utf8")) ? [join(folder, file)] : [])),
  );
  return importers.flat();
}

test.each([
  ["openapi-fetch", "src/core"],
  ["openapi-typescript", "scripts/emit"],
  ["ts-morph", "scripts/emit"],
  ["yaml", "scripts/document"],
])("%s is used in %s/", async (name, folder) => {
  const { dependencies, devDependencies } = JSON.parse(await readFile("package.json", "utf8"));
  expect(Object.keys({ ...dependencies, ...devDependencies })).toContain(name);
  expect(await importersOf(name, folder)).not.toEqual([]);
});

const guide = await readFile("CONTRIBUTING.md", "utf8");
const pinned = Array.from(guide.matchAll(/^\| `([\w-]+)` \| `(\S+)` \|/gm), ([, library = "", file = ""]) => [
  library,
  file,
]);

test.each(pinned)("%s is pinned to one file: only %s imports it", async (library = "", file) => {
  const importers = await Promise.all(["src", "scripts"].map((folder) => importersOf(library, folder)));
  expect(importers.flat()).toEqual([file]);
});

test("two libraries are pinned to one file", () => {
  expect(pinned).toHaveLength(2);
});
