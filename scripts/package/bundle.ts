import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin, transform } from "esbuild";
import { standaloneChecks } from "./checks.ts";

const root = resolve(import.meta.dirname, "../..");
const dist = `${root}/dist`;

/** Replaces the validators that are compiled at run time, which needs `eval`, with generated code. */
const generatedChecks: Plugin = {
  name: "generated-checks",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/emulator\/checks\.ts$/ }, () => ({ contents: standaloneChecks(), resolveDir: root }));
  },
};

/** Imports the published documents from the package's JSON files: CommonJS needs no import attribute for them. */
const sharedDocuments: Plugin = {
  name: "shared-documents",
  setup({ onResolve }) {
    onResolve({ filter: /\/generated\/.*\.json$/ }, ({ path }) => ({ path: `../${path}`, external: true }));
  },
};

const target = "es2022";
const options = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target,
  chunkNames: "src/[name]-[hash]",
  plugins: [generatedChecks],
  metafile: true,
} as const satisfies BuildOptions;

/** The emulator is large, and packed twice. */
const small = { minify: true, legalComments: "none" } as const;

/** The ES modules that contain the packages that they use: the emulator and the commands. */
const standalone = ["src/emulator/index.ts", "src/emulator/cli.ts", "src/cli/main.ts"];

/** Bundles entries as ES modules. */
async function bundleModules(entryPoints: string[]): Promise<Metafile> {
  const { metafile } = await build({ ...options, ...small, entryPoints, outbase: ".", outdir: "dist" });
  return metafile;
}

/**
 * Bundles entries as CommonJS. They share their common parts, so that both clients throw errors of the same classes:
 * esbuild splits only ES modules, so the parts are converted one by one.
 */
async function bundleCommonJs(entryPoints: string[], { outbase, ...format }: CommonJsOptions): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...options,
    ...format,
    entryPoints,
    outbase,
    plugins: [generatedChecks, sharedDocuments],
    outdir: "dist/cjs",
    write: false,
  });
  for (const { path, text } of outputFiles) {
    // Jest does not support import() in CommonJS.
    const supported = { "dynamic-import": false };
    const { code } = await transform(text, { ...format, format: "cjs", platform: "node", target, supported });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code);
  }
  return metafile;
}

type CommonJsOptions = { readonly outbase: string } & Partial<typeof small>;

/** Writes all bundles, and the licences of the packages in them. */
export async function bundle(): Promise<void> {
  const metafiles = [
    await bundleModules(standalone),
    // The compiled modules have no comments.
    await bundleCommonJs(["dist/src/index.js", "dist/src/snake.js"], { outbase: "dist" }),
    await bundleCommonJs(["src/emulator/index.ts"], { outbase: ".", ...small }),
  ];
  // Marks dist/cjs as CommonJS, declarations included.
  await writeFile(`${dist}/cjs/package.json`, '{ "type": "commonjs" }\n');
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const licenses = await Promise.all([...folders].sort().map(licenseOf));
  await writeFile(`${dist}/LICENSES.txt`, licenses.join("\n"));
}

async function licenseOf(folder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(`${root}/${folder}/package.json`, "utf8"));
  const file = (await readdir(`${root}/${folder}`)).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
  const text = await readFile(`${root}/${folder}/${file}`, "utf8");
  return `${name} ${version}\n\n${text.trim()}\n`;
}
