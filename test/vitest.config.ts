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
    // These have their own configurations: they need the packed package or the reference page.
    exclude: [...configDefaults.exclude, "test/{browser,package,runtimes}/**"],
    isolate: false,
    testTimeout: 30_000,
  },
});
