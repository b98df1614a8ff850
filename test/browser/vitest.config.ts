import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests of dist/reference.html, which `npm run reference` builds. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: { include: ["test/browser/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
