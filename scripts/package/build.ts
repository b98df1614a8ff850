import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { bundle } from "./bundle.ts";

const root = resolve(import.meta.dirname, "../..");
const dist = `${root}/dist`;
const generated = `${dist}/generated`;

/** Compiles `src/tsconfig.json`. */
async function compile(...options: string[]): Promise<void> {
  const compiler = `${root}/node_modules/@typescript/native/bin/tsc`;
  await promisify(execFile)(process.execPath, [compiler, "-p", `${root}/src`, ...options]);
}

/** Returns the files and everything that they import, directly or indirectly. */
async function withImports(
  files: readonly string[],
  extension: string,
  seen = new Set<string>(),
): Promise<Set<string>> {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const specifiers = (await readFile(file, "utf8")).matchAll(/\b(?:from |import ?\(?)"(\.[^"]+)"/g);
    const imports = Array.from(specifiers, ([, path = ""]) => resolve(file, "..", path.replace(/\.[jt]s$/, extension)));
    await withImports(imports, extension, seen);
  }
  return seen;
}

/** Deletes modules that only the bundled emulator and commands use. Returns the remaining declarations. */
async function deleteUnused(): Promise<string[]> {
  const clients = [`${dist}/src/index`, `${dist}/src/snake`];
  const entries = [...clients, `${dist}/src/emulator/index`].map((entry) => `${entry}.d.ts`);
  const scripts = await withImports(
    clients.map((entry) => `${entry}.js`),
    ".js",
  );
  const declarations = await withImports(entries, ".d.ts");
  for (const name of await readdir(dist, { recursive: true })) {
    const file = `${dist}/${name}`;
    const module = file.replace(/\.map$/, "");
    if (/\.[jt]s$/.test(module) && !scripts.has(module) && !declarations.has(module)) await rm(file);
  }
  return [...declarations];
}

/** Deletes the source maps of files that are packed without their sources: generated code and the emulator. */
async function deleteMaps(): Promise<void> {
  for (const folder of [generated, `${dist}/src/emulator`]) {
    for (const name of await readdir(folder)) {
      const file = `${folder}/${name}`;
      if (name.endsWith(".map")) await rm(file);
      else await writeFile(file, withoutMap(await readFile(file, "utf8")));
    }
  }
}

function withoutMap(text: string): string {
  return text.replace(/\n\/\/# sourceMappingURL=.*\n?$/, "\n");
}

/** Copies declarations to where they describe the CommonJS modules. */
async function copyDeclarations(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const copy = `${dist}/cjs/${relative(dist, file)}`;
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, withoutMap(await readFile(file, "utf8")));
  }
}

/** Copies the published documents without white space, which is half their size. */
async function copyPublished(): Promise<void> {
  const names = (await readdir(`${root}/generated`)).filter((name) => name.endsWith(".json"));
  for (const name of names) {
    const document: unknown = JSON.parse(await readFile(`${root}/generated/${name}`, "utf8"));
    await writeFile(`${generated}/${name}`, JSON.stringify(document));
  }
}

try {
  // npm would pack the files of an earlier build.
  await rm(dist, { recursive: true, force: true });
  // Comments are for readers of the declarations; source maps show the source.
  await compile("--emitDeclarationOnly");
  await compile("--declaration", "false", "--declarationMap", "false", "--removeComments");
  const declarations = await deleteUnused();
  await deleteMaps();
  await bundle();
  await copyDeclarations(declarations);
  await copyPublished();
} catch (error) {
  // The compiler writes its errors to standard output.
  console.error(error instanceof Error && "stdout" in error ? error.stdout : error);
  process.exitCode = 1;
}
