import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");

/** The tests of `npm run test:slow`. */
export const slowTests = [
  "test/contributing.test.ts",
  "test/scripts/document/large.test.ts",
  "test/scripts/fuzz.test.ts",
  "test/scripts/output/interrupted.test.ts",
  "test/src/core/faults.test.ts",
];

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^civis-credentials$/, replacement: `${root}/src/index.ts` },
      { find: /^civis-credentials\/snake$/, replacement: `${root}/src/snake.ts` },
      { find: /^civis-credentials\/emulator$/, replacement: `${root}/src/emulator/index.ts` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // These have their own configurations: they need the packed package or the reference page.
    exclude: [...configDefaults.exclude, "test/{browser,package,runtimes}/**", ...slowTests],
    isolate: false,
    // Vitest leaves a core free; many tests wait for processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
  },
});
