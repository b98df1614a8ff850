import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installLocked } from "../install.ts";

const { folder } = inject("consumer");

beforeAll(() => installLocked("test/package"));

/** How many bytes a browser loads for a program, minified and gzipped. */
async function bytes(program: string): Promise<number> {
  const modules = ["size-limit", "@size-limit/esbuild", "@size-limit/file"];
  const [{ default: sizeLimit }, ...plugins] = await Promise.all(modules.map((name) => import(name)));
  const file = join(folder, "size.js");
  await writeFile(file, program);
  const checks = [{ files: [file], gzip: true }];
  const [{ size }] = await sizeLimit(
    plugins.map((plugin) => plugin.default),
    { cwd: folder, checks },
  );
  return size;
}

/** A bundler keeps all methods of a class, so this is no smaller than the client. */
const single =
  'import { CivisClient } from "civis-credentials";\nexport const get = (id) => new CivisClient().credentials.get(id);';

describe("the bundle size does not exceed its limit", () => {
  test.each([
    [10_500, "the client", 'export { CivisClient } from "civis-credentials"'],
    [12_500, "the client with the Python names", 'export { CivisClient } from "civis-credentials/snake"'],
    [10_520, "a program with a single operation", single],
    [1_400, "the codec of one schema", 'export { credential } from "civis-credentials/snake"'],
    [100, "the guard of errors", 'export { isApiError } from "civis-credentials"'],
  ])("%i bytes for %s", async (limit, _, program) => {
    const size = await bytes(program);
    console.log(`${size} bytes`);
    expect(size).toBeLessThanOrEqual(limit);
  });
});
