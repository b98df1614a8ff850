import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, inject, test } from "vitest";
import { installLocked } from "../install.ts";
import { createProject, modules, run } from "./projects.ts";

const { folder } = inject("consumer");
const compilers: Readonly<Record<string, string>> = {
  "5.4": join(modules, "typescript-5.4/lib/tsc.js"),
  "5.9": join(modules, "typescript/lib/tsc.js"),
  "6.0": join(modules, "typescript-6.0/lib/tsc.js"),
  "7.0": join(modules, "typescript-7.0/bin/tsc"),
};

/** The module system of the program, and how the compiler resolves modules. */
const systems = {
  "ES modules, bundler": { type: "module", module: "esnext", moduleResolution: "bundler" },
  "ES modules, node16": { type: "module", module: "node16", moduleResolution: "node16" },
  "ES modules, nodenext": { type: "module", module: "nodenext", moduleResolution: "nodenext" },
  "CommonJS, node10": { type: "commonjs", module: "commonjs", moduleResolution: "node10" },
  "CommonJS, node16": { type: "commonjs", module: "node16", moduleResolution: "node16" },
  "CommonJS, nodenext": { type: "commonjs", module: "nodenext", moduleResolution: "nodenext" },
};
const checks = {
  loose: { strict: false },
  strict: { strict: true },
  "strict and exact": { strict: true, exactOptionalPropertyTypes: true },
};
const platforms = {
  "a browser": { lib: ["es2022", "dom"], types: [] },
  "Node without the DOM": { lib: ["es2022"], types: ["node"] },
};

const settings = Object.entries(compilers).flatMap(([version, compiler]) =>
  Object.entries(systems)
    .filter(([, { moduleResolution }]) => version !== "7.0" || moduleResolution !== "node10")
    .flatMap(([system, { type, ...modules }]) =>
      Object.entries(checks).flatMap(([check, options]) =>
        Object.entries(platforms)
          // The declarations of a platform do not depend on strictness, nor those of the package on the module system.
          .filter(([platform]) => platform === "a browser" || check === "strict and exact")
          .filter(() => type === "module" || check === "strict and exact")
          .map(([platform, globals]) => ({
            ...{ version, system, check, platform, compiler, type },
            compilerOptions: {
              target: "es2022",
              ...{ ...modules, skipLibCheck: false, noEmit: true },
              // TypeScript 6 accepts node10 only with this.
              ...(version === "6.0" && modules.moduleResolution === "node10" && { ignoreDeprecations: "6.0" }),
              ...options,
              ...globals,
            },
          })),
      ),
    ),
);

/** A folder for each: the declarations of Node, and the type of modules, apply to the folders below. */
function folderOf(platform: string, type: string): string {
  return join(folder, `${platform} ${type}`);
}

beforeAll(async () => {
  await installLocked("test/package");
  for (const platform of Object.keys(platforms)) {
    for (const type of ["module", "commonjs"]) {
      const path = folderOf(platform, type);
      await mkdir(path);
      await copyFile(`${import.meta.dirname}/consumer.ts`, join(path, "consumer.ts"));
      await writeFile(join(path, "package.json"), JSON.stringify({ type }));
      if (platform === "a browser") continue;
      await mkdir(join(path, "node_modules"));
      await symlink(`${modules}/@types`, join(path, "node_modules/@types"));
    }
  }
});

describe("a program that uses the package type-checks", () => {
  test.concurrent.each(settings)(
    "with TypeScript $version, $system, $check, for $platform",
    async ({ version, system, check, platform, compiler, type, compilerOptions }) => {
      const path = folderOf(platform, type);
      const config = `${version} ${system} ${check}.json`;
      await writeFile(join(path, config), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
      await run(path, compiler, "-p", config);
    },
  );
});

/** Functions that real projects pass as `fetch`. */
const fetches = {
  platform: "const given = fetch;",
  "node-fetch": 'import given from "node-fetch";',
  "platform-dispatcher": `import { ProxyAgent } from "undici-6";
import type { Fetch } from "civis-credentials";
const dispatcher = new ProxyAgent("http://proxy.example.com");
const given: Fetch = (url, init) => fetch(url, { ...init, dispatcher });`,
  ...Object.fromEntries(
    ["undici-6", "undici-7", "undici-8"].flatMap((name) => [
      [name, `import { fetch as given } from "${name}";`],
      [
        `${name}-dispatcher`,
        `import { fetch, ProxyAgent } from "${name}";
import type { Fetch } from "civis-credentials";
const dispatcher = new ProxyAgent("http://proxy.example.com");
const given: Fetch = (url, init) => fetch(url, { ...init, dispatcher });`,
      ],
    ]),
  ),
};

describe("a client accepts the fetch of undici, node-fetch and the platform, with a dispatcher too", () => {
  beforeAll(async () => {
    const programs = Object.entries(fetches).map(([name, program]) => [
      `${name}.ts`,
      `${program}\nimport { CivisClient } from "civis-credentials";\nnew CivisClient({ fetch: given });\n`,
    ]);
    const manifest = { "package.json": '{ "type": "module" }' };
    await createProject(join(folder, "fetches"), { ...manifest, ...Object.fromEntries(programs) });
  });

  test.each(Object.entries(compilers))("with TypeScript %s", async (version, compiler) => {
    const path = join(folder, "fetches");
    // undici and node-fetch use declarations of newer compilers and platforms.
    const compilerOptions = { target: "es2022", module: "nodenext", strict: true, skipLibCheck: true, noEmit: true };
    const config = { compilerOptions: { ...compilerOptions, types: ["node"] }, include: ["*.ts"] };
    await writeFile(join(path, `${version}.json`), JSON.stringify(config));
    await run(path, compiler, "-p", `${version}.json`);
  });
});
