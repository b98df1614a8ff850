import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { upgradeSwagger } from "../../scripts/document/swagger.ts";
import { compare, interleave, report } from "./measure.ts";

const home = resolve(import.meta.dirname, "../..");
const folder = `${home}/.cache/bench/civis-api`;
const compilers = {
  "5.9": `${home}/node_modules/typescript/lib/tsc.js`,
  "7.0": `${home}/node_modules/@typescript/native/bin/tsc`,
};

/** Programs that list jobs. The rival has the types that openapi-typescript's command writes. */
const programs = {
  ours: `import { createClient } from "./client/index.js";
const api = createClient({ baseUrl: "https://api.civisanalytics.com", headers: {} });
for (const job of await api.jobs.list({ limit: 10 })) console.log(job.name);
`,
  "openapi-fetch": `import createClient from "openapi-fetch";
import type { paths } from "./openapi-typescript.js";
const api = createClient<paths>({ baseUrl: "https://api.civisanalytics.com" });
const { data = [] } = await api.GET("/jobs/", { params: { query: { limit: 10 } } });
for (const job of data) console.log(job.name);
`,
};

async function command(name: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(name, args, { cwd: home, maxBuffer: 2 ** 28 });
  return stdout;
}

/** The description of the API, which the test of its client has installed with the Python client. */
async function specFile(): Promise<string> {
  const calls = await readFile(`${home}/.cache/languages/civis-api/calls.json`, "utf8").catch(() => {
    throw new Error("run npm run test:languages -- civis-api first; it installs the description of the API");
  });
  return (JSON.parse(calls) as { spec: string }).spec;
}

/** Generates the client as a first run does. */
async function generate(spec: string): Promise<void> {
  await rm(`${home}/.cache/runs`, { recursive: true, force: true });
  await rm(`${folder}/client`, { recursive: true, force: true });
  const args = ["--spec", spec, "--names", "spec/names/civis.yaml", "--out", `${folder}/client`];
  await command("npm", "run", "--silent", "generate", "--", ...args);
}

/** Writes the programs, each with the settings of a strict project. */
async function writePrograms(): Promise<void> {
  const compilerOptions = { module: "nodenext", target: "es2022", strict: true, skipLibCheck: true, types: [] };
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(`${folder}/${name}.ts`, text);
    await writeFile(`${folder}/${name}.json`, JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  }
}

function typeCheck(name: string, version: keyof typeof compilers): Promise<string> {
  const project = ["--noEmit", "-p", `${folder}/${name}.json`];
  return command(process.execPath, compilers[version], ...project, "--extendedDiagnostics");
}

async function reportTypeCheck(): Promise<void> {
  for (const version of ["5.9", "7.0"] as const) {
    const contenders = Object.keys(programs).map((name) => [name, () => typeCheck(name, version)] as const);
    const times = await interleave(Object.fromEntries(contenders), 5);
    const what = `type-check of a program, TypeScript ${version}`;
    report(compare(what, "ms", times, "openapi-fetch", { of: "ratio", most: 2 }));
    const memory = contenders.map(async ([name, check]) => {
      const [, used = ""] = /^Memory used: +(\d+)K/m.exec(await check()) ?? [];
      return [name, [Number(used) / 1000]] as const;
    });
    const samples = Object.fromEntries(await Promise.all(memory));
    report(compare(`its memory, TypeScript ${version}`, "MB", samples, "openapi-fetch", { of: "ratio", most: 2 }));
  }
}

/** Milliseconds to import a module in a new process. */
async function importTime(module: string): Promise<number> {
  const script = `const start = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - start)`;
  return Number(await command(process.execPath, "--input-type=module", "--eval", script));
}

async function reportImport(): Promise<void> {
  await command(process.execPath, compilers["7.0"], "-p", `${folder}/ours.json`, "--outDir", `${folder}/dist`);
  const samples = await interleave(
    { ours: () => importTime(`${folder}/dist/client/index.js`), "openapi-fetch": () => importTime("openapi-fetch") },
    20,
  );
  report(compare("import of all resources", "ms", samples, "openapi-fetch", { of: "difference", most: 60 }));
}

/** Bytes that a browser loads for a program, minified and gzipped. */
async function bytes(contents: string): Promise<number[]> {
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", write: false } as const;
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: folder } });
  return [gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length];
}

async function reportBundles(): Promise<void> {
  for (const [entry, what] of [
    ["index", "one resource"],
    ["snake", "one resource, Python names"],
  ] as const) {
    const samples = {
      ours: await bytes(`export { connect, Credentials } from "./client/${entry}.ts"`),
      "credentials client": await bytes(`export { CivisClient } from "${home}/src/${entry}.ts"`),
    };
    report(compare(`bundle of ${what}`, "B", samples, "credentials client", { of: "ratio", most: 1.5 }));
  }
}

const spec = await specFile();
await mkdir(folder, { recursive: true });
const upgraded = `${folder}/openapi.json`;
await writeFile(upgraded, JSON.stringify(await upgradeSwagger(JSON.parse(await readFile(spec, "utf8")))));
const rival = `${home}/node_modules/openapi-typescript/bin/cli.js`;
const contenders = {
  ours: () => generate(spec),
  "openapi-typescript": () => command(process.execPath, rival, upgraded, "-o", `${folder}/openapi-typescript.ts`),
};
const times = await interleave(contenders, 5);
report(compare("generation, cold: 9 files and core/", "ms", times, "openapi-typescript", { of: "ratio", most: 3 }));
await writePrograms();
await reportTypeCheck();
await reportImport();
await reportBundles();
await rm(folder, { recursive: true });
