// Writes dist/sbom.cdx.json. With --audit, checks the same packages for known vulnerabilities instead.
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "../..");

/** The development dependencies that the emulator and the commands contain. */
const bundled = ["@hono/node-server", "ajv", "ajv-formats", "hono", "leven", "string-width"];

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Runs a task in a folder whose lockfile contains only the packages that a user installs or a bundle contains. */
async function withShippedPackages<T>(task: (folder: string) => Promise<T>): Promise<T> {
  // A separate folder, because npm sbom --omit=dev also omits what development and production share.
  const temporary = await mkdtemp(join(tmpdir(), "sbom-"));
  // npm names the package after its folder.
  const folder = join(temporary, "civis-credentials");
  try {
    await mkdir(folder);
    await copyFile(`${root}/package-lock.json`, `${folder}/package-lock.json`);
    const text = await readFile(`${root}/package.json`, "utf8");
    await writeFile(`${folder}/package.json`, JSON.stringify(withBundled(JSON.parse(text))));
    // In a dry run of npm pack, npm would pass the flag on to this command.
    await npm(folder, "install", "--package-lock-only", "--no-dry-run", "--prefer-offline", "--no-audit");
    return await task(folder);
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** Returns a manifest whose dependencies include the bundled packages, and that has no development dependencies. */
function withBundled({ devDependencies, ...manifest }: Manifest): object {
  const pinned = Object.entries(devDependencies).filter(([name]) => bundled.includes(name));
  return { ...manifest, dependencies: { ...manifest.dependencies, ...Object.fromEntries(pinned) } };
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("npm", args, { cwd }).catch(({ stdout, stderr }) => {
    throw new Error(`npm ${args[0]}: ${stdout}${stderr}`);
  });
  return stdout;
}

if (process.argv.includes("--audit")) {
  console.log(await withShippedPackages((folder) => npm(folder, "audit")));
} else {
  const sbom = await withShippedPackages((folder) =>
    npm(folder, "sbom", "--package-lock-only", "--sbom-format=cyclonedx"),
  );
  await writeFile(`${root}/dist/sbom.cdx.json`, sbom);
}
