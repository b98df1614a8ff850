import { execFile } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";

const home = resolve(import.meta.dirname, "..");
const generated = `${home}/dist/generated`;

/** Compiles `src/tsconfig.json`. */
async function compile(...options: string[]): Promise<void> {
  const compiler = `${home}/node_modules/@typescript/native/bin/tsc`;
  await promisify(execFile)(process.execPath, [compiler, "-p", `${home}/src`, ...options]);
}

/** Drops the maps of generated code: its declarations say all that its source does, which would double the package. */
async function dropMaps(): Promise<void> {
  for (const name of await readdir(generated)) {
    const file = `${generated}/${name}`;
    if (name.endsWith(".map")) await rm(file);
    else await writeFile(file, (await readFile(file, "utf8")).replace(/\n\/\/# sourceMappingURL=.*\n?$/, "\n"));
  }
}

/** Copies the published forms of the document without the white space, which is half of them. */
async function copyForms(): Promise<void> {
  const forms = (await readdir(`${home}/generated`)).filter((name) => name.endsWith(".json"));
  for (const name of forms) {
    const form: unknown = JSON.parse(await readFile(`${home}/generated/${name}`, "utf8"));
    await writeFile(`${generated}/${name}`, JSON.stringify(form));
  }
}

try {
  // What an earlier build left would be packed.
  await rm(`${home}/dist`, { recursive: true, force: true });
  // Comments are for readers of the declarations; whoever debugs sees the source.
  await compile("--emitDeclarationOnly");
  await compile("--declaration", "false", "--declarationMap", "false", "--removeComments");
  await dropMaps();
  await copyForms();
} catch (error) {
  // The compiler reports on its standard output.
  console.error(error instanceof Error && "stdout" in error ? error.stdout : error);
  process.exitCode = 1;
}
