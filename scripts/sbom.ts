import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const home = resolve(import.meta.dirname, "..");

// In a folder without the tools of development: npm sbom --omit=dev leaves out whatever one of them uses as well.
const temporary = await mkdtemp(join(tmpdir(), "sbom-"));
// The name of the folder becomes that of the package.
const folder = join(temporary, "civis-credentials");
try {
  await mkdir(folder);
  const { devDependencies: _, ...manifest } = JSON.parse(await readFile(`${home}/package.json`, "utf8"));
  await writeFile(`${folder}/package.json`, JSON.stringify(manifest));
  await copyFile(`${home}/package-lock.json`, `${folder}/package-lock.json`);
  // A dry run of npm pack would make this one dry as well.
  await npm("install", "--package-lock-only", "--no-dry-run", "--prefer-offline", "--no-audit");
  const sbom = await npm("sbom", "--package-lock-only", "--sbom-format=cyclonedx");
  await writeFile(`${home}/dist/sbom.cdx.json`, sbom);
} finally {
  await rm(temporary, { recursive: true });
}

async function npm(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("npm", args, { cwd: folder });
  return stdout;
}
