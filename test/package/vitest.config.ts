import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests of the packed package. They import nothing from the source tree. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["test/{package,runtimes}/*.test.ts"],
    globalSetup: "test/package/setup.ts",
    // Several files install the same tools.
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
