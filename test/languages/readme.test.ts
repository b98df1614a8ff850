import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const readme = await readFile("test/languages/README.md", "utf8");
const rows = readme.split("\n").flatMap((line) => {
  const [, language, tool, form, command] = line.split(/\s*(?<!\\)\|\s*/);
  const [, name = "", folder = "", version = ""] = /^\[(\S+)\]\(([\w-]+)\)\D* ([\d.]+)/.exec(tool ?? "") ?? [];
  return folder === ""
    ? []
    : [{ language, name, folder: `test/languages/${folder}`, version, form, command: command?.split("`")[1] }];
});

async function texts(folder: string): Promise<string> {
  const files = await readdir(folder, { withFileTypes: true, recursive: true });
  const names = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return (await Promise.all(names.map((name) => readFile(name, "utf8")))).join("\n");
}

test("the table of languages has a row for every client that is generated", async () => {
  const folders = await readdir("test/languages", { withFileTypes: true });
  // The first checks the emulator, the second the client that is generated of the whole Civis API.
  const others = ["python", "civis-api"];
  const names = folders
    .filter((folder) => folder.isDirectory() && !others.includes(folder.name))
    .map(({ name }) => name);
  expect(rows.map(({ folder }) => folder.split("/").at(-1)).sort()).toEqual(names.sort());
});

test.each(rows.filter(({ form }) => form !== ""))("the script runs $name $version with $form", async (row) => {
  const pinned = await texts(row.folder);
  expect(pinned).toContain(row.name);
  expect(pinned).toMatch(new RegExp(`[=>@v "\`]${row.version.replaceAll(".", "\\.")}\\b`));
  expect(pinned).toContain(row.form?.replaceAll("`", ""));
  // Compares the words of the command in order, without the path of the document, which differs in the script.
  const words = (row.command ?? "").split(/\s+/).filter((word) => !word.includes(row.form?.replaceAll("`", "") ?? ""));
  for (const word of words) expect(pinned).toContain(word);
});
