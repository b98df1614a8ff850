import { execFile } from "node:child_process";
import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, inject, test } from "vitest";
import { installLocked } from "../install.ts";

const { folder } = inject("consumer");
const modules = resolve(import.meta.dirname, "node_modules");

const compilers = { "5.4": "lib/tsc.js", "5.9": "lib/tsc.js", "6.0": "lib/tsc.js", "7.0": "bin/tsc" };
const resolutions = { bundler: "esnext", node16: "node16", nodenext: "nodenext" };
const checks = {
  loose: { strict: false },
  strict: { strict: true },
  "strict and exact": { strict: true, exactOptionalPropertyTypes: true },
};
const platforms = {
  "a browser": { lib: ["es2022", "dom"], types: [] },
  "Node without the DOM": { lib: ["es2022"], types: ["node"] },
};

const settings = Object.entries(compilers).flatMap(([version, path]) =>
  Object.entries(resolutions).flatMap(([moduleResolution, module]) =>
    Object.entries(checks).flatMap(([check, options]) =>
      Object.entries(platforms)
        // What a platform declares does not depend on how strictly it is read.
        .filter(([platform]) => platform === "a browser" || check === "strict and exact")
        .map(([platform, globals]) => ({
          version,
          moduleResolution,
          check,
          platform,
          compiler: join(modules, `typescript-${version}`, path),
          compilerOptions: {
            target: "es2022",
            ...{ module, moduleResolution, skipLibCheck: false, noEmit: true },
            ...options,
            ...globals,
          },
        })),
    ),
  ),
);

/** A folder for each platform: the declarations of Node would be found wherever they lie above. */
const folders = { "a browser": join(folder, "browser"), "Node without the DOM": join(folder, "node") };

beforeAll(async () => {
  await installLocked("test/package");
  for (const path of Object.values(folders)) {
    await mkdir(path);
    await copyFile(`${import.meta.dirname}/consumer.ts`, join(path, "consumer.ts"));
  }
  await mkdir(join(folders["Node without the DOM"], "node_modules"));
  await symlink(`${modules}/@types`, join(folders["Node without the DOM"], "node_modules/@types"));
});

describe("a program that uses the package compiles", () => {
  test.concurrent.each(settings)(
    "with TypeScript $version, $moduleResolution, $check, for $platform",
    async (setting) => {
      const { version, moduleResolution, check, platform, compiler, compilerOptions } = setting;
      const project = join(folders[platform as keyof typeof folders], `${version} ${moduleResolution} ${check}.json`);
      await writeFile(project, JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
      await promisify(execFile)(process.execPath, [compiler, "-p", project]).catch(({ stdout }) => {
        throw new Error(stdout);
      });
    },
  );
});
