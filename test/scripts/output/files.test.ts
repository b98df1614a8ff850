import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compare, finish } from "../../scripts/write.ts";

test("text that is no TypeScript is never written", async () => {
  await expect(finish("client.ts", "class A {", "a.yaml")).rejects.toThrow(
    /^client\.ts: Biome cannot format what was generated/,
  );
});

test("each kind of file says where it comes from as it can", async () => {
  const banner = "Generated from a.yaml by npm run generate. Do not edit.";
  expect(await finish("a.ts", "let a", "a.yaml")).toBe(`// ${banner}\n\nlet a;\n`);
  expect(await finish("a.md", "# A\n", "a.yaml")).toBe(`<!-- ${banner} -->\n# A\n`);
  expect(await finish("a.html", "<p>A\n", "a.yaml")).toBe(`<!-- ${banner} -->\n<p>A\n`);
  expect(await finish("a.json", '{ "a": 1 }', "a.yaml")).toBe('{ "a": 1 }');
});

test("JSON, which can hold no banner, is somebody else's until the folder holds generated files", async () => {
  await mkdir(".cache", { recursive: true });
  const folder = await mkdtemp(".cache/write-");
  try {
    await writeFile(join(folder, "openapi.json"), "{}");
    expect(await compare(folder, "openapi.json", "[]")).toMatchObject({ change: "foreign" });
    await writeFile(join(folder, "types.ts"), "// mine");
    expect(await compare(folder, "openapi.json", "[]")).toMatchObject({ change: "foreign" });
    await writeFile(join(folder, "types.ts"), await finish("types.ts", "let a", "a.yaml"));
    expect(await compare(folder, "openapi.json", "[]")).toMatchObject({ change: "changed" });
  } finally {
    await rm(folder, { recursive: true });
  }
});
