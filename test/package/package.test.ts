import { execFile } from "node:child_process";
import { copyFile, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installLocked } from "../install.ts";

const { folder, tarball, packed } = inject("consumer");
const installed = join(folder, "node_modules/civis-credentials");
const bin = resolve(import.meta.dirname, "node_modules/.bin");

/** Runs a command. If it fails, its whole output is the error. */
async function run(command: string, args: readonly string[], cwd = folder): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd }).catch(({ stdout, stderr }) => {
    throw new Error(`${stdout}${stderr}`);
  });
  return stdout;
}

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
}

function componentName({ group, name }: Component): string {
  return group ? `${group}/${name}` : name;
}

async function manifest(): Promise<Readonly<Record<string, object>>> {
  return JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
}

beforeAll(() => installLocked("test/package"));

describe("the packed package", () => {
  test("contains only the files that users need", () => {
    const folders = packed.files.map(({ path }) => path.replace(/[^/]+$/, ""));
    expect([...new Set(folders)].sort()).toEqual([
      "",
      "dist/",
      "dist/cjs/",
      "dist/cjs/generated/",
      "dist/cjs/src/",
      "dist/cjs/src/core/",
      "dist/cjs/src/emulator/",
      "dist/generated/",
      "dist/src/",
      "dist/src/cli/",
      "dist/src/core/",
      "dist/src/emulator/",
      "spec/",
      "src/",
      "src/core/",
    ]);
    const kinds = packed.files.map(({ path }) => path.replace(/^.*?([^/.]*)((\.d)?\.\w+(\.map)?)$/, "$2"));
    expect([...new Set(kinds)].sort()).toEqual([
      ...[".d.ts", ".d.ts.map", ".js", ".js.map", ".json", ".md", ".ts", ".txt", ".yaml"],
      "LICENSE",
    ]);
    const top = packed.files.map(({ path }) => path).filter((path) => !path.includes("/"));
    expect(top.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
  });

  test("does not exceed its maximum size", () => {
    console.log(`${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
    expect(packed.size).toBeLessThan(300_000);
    expect(packed.unpackedSize).toBeLessThan(1_700_000);
  });

  test("has source maps of the sources that it contains", async () => {
    const maps = packed.files.filter(({ path }) => path.endsWith(".map"));
    expect(maps.length).toBeGreaterThan(20);
    for (const { path } of maps) {
      const { sources } = JSON.parse(await readFile(join(installed, path), "utf8"));
      for (const source of sources) await readFile(resolve(installed, path, "..", source));
    }
  });

  test("refers to no source map that it does not contain", async () => {
    for (const { path } of packed.files.filter(({ path }) => /\.(js|ts)$/.test(path))) {
      const [, map] = /^\/\/# sourceMappingURL=(.*)$/m.exec(await readFile(join(installed, path), "utf8")) ?? [];
      if (map) expect(await readdir(resolve(installed, path, ".."))).toContain(map);
    }
  });

  test("has no install scripts", async () => {
    const { scripts = {} } = await manifest();
    for (const name of ["preinstall", "install", "postinstall", "prepare"]) expect(scripts).not.toHaveProperty(name);
  });

  test("depends on one package, at a pinned version", async () => {
    const { dependencies = {} } = await manifest();
    expect(dependencies).toEqual({ "openapi-fetch": expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });

  test("contains a bill of materials with everything that is installed or bundled", async () => {
    const { bomFormat, metadata, components } = JSON.parse(
      await readFile(join(installed, "dist/sbom.cdx.json"), "utf8"),
    );
    expect([bomFormat, metadata.component.name]).toEqual(["CycloneDX", "civis-credentials"]);
    const { packages } = JSON.parse(await readFile(join(folder, "node_modules/.package-lock.json"), "utf8"));
    const dependencies = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ""));
    expect(dependencies.sort()).toEqual(["civis-credentials", "openapi-fetch", "openapi-typescript-helpers"]);
    const names = ["civis-credentials", ...components.map(componentName)];
    const bundled = ["@hono/node-server", "ajv", "ajv-formats", "hono"];
    expect(names).toEqual(expect.arrayContaining([...dependencies, ...bundled]));
  });

  test("contains the licence of every bundled package, and lists it in the bill of materials", async () => {
    const { components } = JSON.parse(await readFile(join(installed, "dist/sbom.cdx.json"), "utf8"));
    const licenses = await readFile(join(installed, "dist/LICENSES.txt"), "utf8");
    const bundled = Array.from(licenses.matchAll(/^(@?[\w/-]+) (\d+\.\d+\.\d+)$/gm), ([title]) => title);
    expect(bundled.map((title) => title.replace(/ .*/, ""))).toEqual(
      expect.arrayContaining(["@hono/node-server", "ajv-formats", "hono", "openapi-fetch"]),
    );
    const titles = components.map((component: Component) => `${componentName(component)} ${component.version}`);
    expect(titles).toEqual(expect.arrayContaining(bundled));
  });

  test("has an entry for each form of the document", async () => {
    const [yaml, ...forms] = ["openapi.yaml", "openapi.json", "openapi-3.0.json", "swagger-2.0.json"];
    const program = `import { readFileSync } from "node:fs";
const read = (name) => readFileSync(new URL(import.meta.resolve("civis-credentials/" + name)), "utf8");
if (!read("${yaml}").startsWith("openapi: 3.1")) throw new Error("${yaml}");
for (const name of ${JSON.stringify(forms)}) if (!JSON.parse(read(name)).paths["/credentials"]) throw new Error(name);
console.log("all there");`;
    expect(await run(process.execPath, ["--input-type=module", "--eval", program])).toBe("all there\n");
  });

  test.each([
    ["civis-credentials get 1001 --emulator --columns name", '{\n  "name": "Warehouse login 1"\n}\n'],
    ["civis-credentials-emulator --help", "civis-credentials-emulator [OPTIONS] "],
  ])("contains the command %s", async (line, output) => {
    const [name = "", ...args] = line.split(" ");
    expect(await run(join(folder, "node_modules/.bin", name), args)).toContain(output);
  });

  test("passes publint", async () => {
    expect(await run(join(bin, "publint"), ["run", "--strict", tarball])).toContain("All good!");
  });

  test("has types for every entry, as attw sees them in every module system", async () => {
    // attw deletes the file that it has read.
    const copy = join(folder, "attw.tgz");
    await copyFile(tarball, copy);
    const output = await run(join(bin, "attw"), ["--exclude-entrypoints", "openapi.yaml", "--", copy]);
    expect(output).toContain("No problems found");
    for (const entry of ["civis-credentials", "civis-credentials/snake", "civis-credentials/emulator"]) {
      expect(output).toContain(`"${entry}"`);
    }
  });
});

describe("import and require in one process", () => {
  test.each([
    ["civis-credentials", "civis-credentials/snake"],
    ["civis-credentials/snake", "civis-credentials"],
  ])("isApiError of %s recognises an error of the other copy", async (one, other) => {
    const program = `import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
for (const [{ CivisClient }, { isApiError }] of [
  [await import("${one}"), require("${other}")],
  [require("${one}"), await import("${other}")],
]) {
  const fetch = async () => new Response("{}", { status: 404 });
  const error = await new CivisClient({ apiKey: "abcd", fetch }).credentials.get(1).catch((error) => error);
  console.log(isApiError(error), isApiError(new Error("404")));
}`;
    expect(await run(process.execPath, ["--input-type=module", "--eval", program])).toBe("true false\n".repeat(2));
  });

  test("both clients that are required throw errors of the same classes", async () => {
    const program = `const { NotFoundError } = require("civis-credentials");
console.log(NotFoundError === require("civis-credentials/snake").NotFoundError);`;
    expect(await run(process.execPath, ["--input-type=commonjs", "--eval", program])).toBe("true\n");
  });
});
