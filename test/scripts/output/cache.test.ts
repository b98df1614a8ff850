import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { hash, recall, remember } from "../../scripts/memory.ts";

test("a run is remembered whatever the name of its folder", () => {
  mkdirSync(".cache", { recursive: true });
  const home = resolve(mkdtempSync(".cache/memory-"));
  try {
    for (let index = 0; index < 64; index++) {
      const folder = join(home, String(index));
      const spec = join(home, `${index}.yaml`);
      mkdirSync(folder);
      writeFileSync(spec, "openapi: 3.1.0");
      writeFileSync(join(folder, "a.ts"), "text");
      const job = { specs: [spec], folder };
      remember(job, new Map([[spec, hash("openapi: 3.1.0")]]), { "a.ts": "text" }, ["a warning"]);
      expect(recall(job)).toEqual({ warnings: ["a warning"], names: ["a.ts"] });
      writeFileSync(join(folder, "a.ts"), "changed by hand");
      expect(recall(job)).toBeUndefined();
    }
  } finally {
    rmSync(home, { recursive: true });
  }
});
