import { configDefaults, defineConfig } from "vitest/config";
import config, { slowTests } from "./vitest.config.ts";

export default defineConfig({
  ...config,
  test: { ...config.test, include: slowTests, exclude: configDefaults.exclude, testTimeout: 600_000 },
});
