import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readCache, writeCache } from "../../../scripts/output/index.ts";

test("a run is cached until its input or its output changes, for any folder name", () => {
  mkdirSync(".cache", { recursive: true });
  const home = resolve(mkdtempSync(".cache/cache-"));
  try {
    for (let index = 0; index < 64; index++) {
      const folder = join(home, String(index));
      const spec = join(home, `${index}.yaml`);
      mkdirSync(folder);
      writeFileSync(spec, "openapi: 3.1.0");
      writeFileSync(join(folder, "a.ts"), "text");
      const input = { specs: [spec], folder };
      const result = { inputs: new Map([[spec, "openapi: 3.1.0"]]), outputs: new Map([["a.ts", "text"]]) };
      writeCache(input, { ...result, warnings: ["a warning"] });
      expect(readCache(input)).toEqual({ warnings: ["a warning"], names: ["a.ts"] });
      writeFileSync(join(folder, "a.ts"), "edited by hand");
      expect(readCache(input)).toBeUndefined();
      writeFileSync(join(folder, "a.ts"), "text");
      writeFileSync(join(folder, "b.ts"), "another file");
      expect(readCache(input)).toBeUndefined();
      rmSync(join(folder, "b.ts"));
      writeFileSync(spec, "openapi: 3.0.0");
      expect(readCache(input)).toBeUndefined();
    }
  } finally {
    rmSync(home, { recursive: true });
  }
});
