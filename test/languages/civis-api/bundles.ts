import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Clients } from "./requests.ts";

const home = resolve(import.meta.dirname, "../../..");
/** The maximum size of a bundled resource, as a multiple of the credentials client. */
const limit = 1.5;
const entries = { camel: "index", snake: "snake" };

/** Bundles every resource alone: the bundle contains its operations, and none of another resource. */
export async function compareBundles(
  folder: string,
  clients: Clients,
  way: keyof Clients,
): Promise<{ lines: string[]; failures: string[] }> {
  const entry = entries[way];
  const { operations } = await import(`${folder}/dist/civis-api/operations.js`);
  const keys = Object.values<{ readonly key: string }>(operations).map(({ key }) => key);
  const resources = Object.values(clients[way].createClient({ baseUrl: "https://api.example.com", headers: {} }));
  const credentials = sizeOf(await bundle(`export { CivisClient } from "./src/${entry}.ts"`, home));
  const ratios = new Map<string, number>();
  const failures: string[] = [];
  for (const resource of resources) {
    const { name } = resource.constructor;
    const text = await bundle(`export { connect, ${name} } from "./civis-api/${entry}.js"`, folder);
    const brought = Array.from(text.matchAll(/\bkey:"([^"]*)",method:"\w+",path:/g), ([, key = ""]) => key);
    const own = keys.filter((key) => key.split(".")[0]?.toLowerCase() === name.toLowerCase());
    const foreign = brought.filter((key) => !own.includes(key));
    if (foreign.length > 0) failures.push(`${way}: a bundle of ${name} has ${foreign.length} operations of others`);
    if (brought.length - foreign.length !== own.length) failures.push(`${way}: a bundle of ${name} lacks operations`);
    ratios.set(name, sizeOf(text) / credentials);
  }
  const { Credentials: ratio = Number.NaN } = Object.fromEntries(ratios);
  if (!(ratio <= limit)) failures.push(`${way}: the bundle of Credentials is ${ratio} times the credentials client`);
  const [largest, most = 0] = [...ratios].sort(([, a], [, b]) => b - a)[0] ?? [];
  const lines = [
    `${ratios.size} resources of the ${way} client bring their own operations only`,
    `its Credentials is ${ratio.toFixed(2)} times the credentials client, ${largest} ${most.toFixed(2)} times`,
  ];
  return { lines, failures };
}

function sizeOf(text: string): number {
  return gzipSync(text).length;
}

/** The code that a browser loads for a program. */
async function bundle(contents: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
