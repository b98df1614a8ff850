import { resolve } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");

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
    // They test the packed package, and have a configuration of their own.
    exclude: [...configDefaults.exclude, "test/{package,runtimes}/**"],
    isolate: false,
    testTimeout: 30_000,
  },
});
