import { execFile } from "node:child_process";
import { copyFile, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installLocked } from "../install.ts";

const { folder, tarball, packed } = inject("consumer");
const installed = join(folder, "node_modules/civis-credentials");
const bin = resolve(import.meta.dirname, "node_modules/.bin");

/** Runs a command; where it fails, its whole output is the error. */
async function run(command: string, args: readonly string[], cwd = folder): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd }).catch(({ stdout, stderr }) => {
    throw new Error(`${stdout}${stderr}`);
  });
  return stdout;
}

function componentName({ group, name }: { group?: string; name: string }): string {
  return group ? `${group}/${name}` : name;
}

async function manifest(): Promise<Readonly<Record<string, object>>> {
  return JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
}

beforeAll(() => installLocked("test/package"));

describe("the packed package", () => {
  test("holds nothing but what its users need", () => {
    const folders = packed.files.map(({ path }) => path.replace(/[^/]+$/, ""));
    expect([...new Set(folders)].sort()).toEqual([
      "",
      "dist/",
      "dist/generated/",
      "dist/src/",
      "dist/src/core/",
      "dist/src/emulator/",
      "spec/",
      "src/",
      "src/core/",
      "src/emulator/",
    ]);
    const kinds = packed.files.map(({ path }) => path.replace(/^.*?([^/.]*)((\.d)?\.\w+(\.map)?)$/, "$2"));
    expect([...new Set(kinds)].sort()).toEqual([
      ...[".d.ts", ".d.ts.map", ".js", ".js.map", ".json", ".md", ".ts", ".yaml"],
      "LICENSE",
    ]);
    const top = packed.files.map(({ path }) => path).filter((path) => !path.includes("/"));
    expect(top.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
  });

  test("weighs no more than it did", () => {
    expect(packed.unpackedSize).toBeLessThan(980_000);
  });

  test("has maps that lead to the sources that it brings", async () => {
    const maps = packed.files.filter(({ path }) => path.endsWith(".map"));
    expect(maps.length).toBeGreaterThan(20);
    for (const { path } of maps) {
      const { sources } = JSON.parse(await readFile(join(installed, path), "utf8"));
      for (const source of sources) await readFile(resolve(installed, path, "..", source));
    }
  });

  test("names no map that it does not bring", async () => {
    for (const { path } of packed.files.filter(({ path }) => /\.(js|ts)$/.test(path))) {
      const [, map] = /^\/\/# sourceMappingURL=(.*)$/m.exec(await readFile(join(installed, path), "utf8")) ?? [];
      if (map) expect(await readdir(resolve(installed, path, ".."))).toContain(map);
    }
  });

  test("runs nothing when it is installed", async () => {
    const { scripts = {} } = await manifest();
    for (const name of ["preinstall", "install", "postinstall", "prepare"]) expect(scripts).not.toHaveProperty(name);
  });

  test("pins what it depends on", async () => {
    const { dependencies = {} } = await manifest();
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("brings a bill of materials that names all that is installed with it", async () => {
    const { bomFormat, metadata, components } = JSON.parse(
      await readFile(join(installed, "dist/sbom.cdx.json"), "utf8"),
    );
    expect([bomFormat, metadata.component.name]).toEqual(["CycloneDX", "civis-credentials"]);
    const { packages } = JSON.parse(await readFile(join(folder, "node_modules/.package-lock.json"), "utf8"));
    const names = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ""));
    expect(["civis-credentials", ...components.map(componentName)].sort()).toEqual(names.sort());
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

  test("pleases publint", async () => {
    expect(await run(join(bin, "publint"), ["run", "--strict", tarball])).toContain("All good!");
  });

  test("has types for every entry, as attw sees them", async () => {
    // It deletes what it has read.
    const copy = join(folder, "attw.tgz");
    await copyFile(tarball, copy);
    const output = await run(join(bin, "attw"), [
      "--profile",
      "esm-only",
      "--exclude-entrypoints",
      "openapi.yaml",
      "--",
      copy,
    ]);
    expect(output).toContain('"civis-credentials/snake"');
  });
});
