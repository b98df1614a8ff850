import { join } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { installLocked } from "../install.ts";
import { createProject, readUses, result, run, type Uses } from "./projects.ts";

const { folder } = inject("consumer");
let uses: Uses;

beforeAll(async () => {
  await installLocked("test/package");
  uses = await readUses();
});

const print = "\nuse().then((result) => console.log(JSON.stringify(result)));\n";

/** Programs that bundle `input.js` into `output.js`. */
const bundlers: Readonly<Record<string, string>> = {
  esbuild: `import { build } from "esbuild";
await build({ entryPoints: ["input.js"], outfile: "output.js", bundle: true, platform: "browser" });`,
  vite: `import { build } from "vite";
const lib = { entry: "input.js", formats: ["es"], fileName: () => "output.js" };
await build({ logLevel: "error", build: { outDir: ".", emptyOutDir: false, lib } });`,
  webpack: `import { promisify } from "node:util";
import webpack from "webpack";
const output = { path: import.meta.dirname, filename: "output.js", chunkFormat: false };
const stats = await promisify(webpack)({ mode: "production", performance: { hints: false }, entry: "./input.js", target: "webworker", output });
if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());`,
  rollup: `import nodeResolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
const bundle = await rollup({ input: "input.js", plugins: [nodeResolve({ browser: true })] });
await bundle.write({ file: "output.js", inlineDynamicImports: true });`,
};

async function bundle(name: string, type: "module" | "commonjs", program: string): Promise<string> {
  const path = await createProject(join(folder, `${name}-${type}`), {
    "package.json": JSON.stringify({ type }),
    "input.js": program + print,
    "bundle.mjs": bundlers[name] ?? "",
  });
  await run(path, "bundle.mjs");
  return run(path, "output.js");
}

test.each(["esbuild", "vite", "webpack", "rollup"])("%s bundles a program that imports the package", async (name) => {
  expect(await bundle(name, "module", uses.esm)).toBe(`${result}\n`);
});

test.each(["esbuild", "webpack"])("%s bundles a program that requires the package", async (name) => {
  expect(await bundle(name, "commonjs", uses.commonjs)).toBe(`${result}\n`);
});
