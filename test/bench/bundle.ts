import { gzipSync } from "node:zlib";
import { imported, redoclyClient } from "./contenders.ts";
import { compare, report } from "./measure.ts";

interface Esbuild {
  build(options: object): Promise<{ outputFiles: readonly { readonly contents: Uint8Array }[] }>;
}

const { build } = await imported<Esbuild>("esbuild");

/** How many bytes a browser loads for what a module exports, minified and gzipped. */
async function bytes(contents: string): Promise<number[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    write: false,
  });
  return [gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length];
}

report(
  compare(
    "the whole client, minified and gzipped",
    "B",
    {
      ours: await bytes('export { CivisClient } from "../../src/index.ts"'),
      "openapi-fetch": await bytes('export { default } from "openapi-fetch"'),
      ky: await bytes('export { default } from "ky"'),
      "p-retry": await bytes('export { default } from "p-retry"'),
      redocly: await bytes(`export { client } from "${redoclyClient}"`),
    },
    "openapi-fetch",
    { of: "value", most: 10_500 },
  ),
);
