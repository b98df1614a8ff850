import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { type Consumer, installPacked } from "../install.ts";

declare module "vitest" {
  interface ProvidedContext {
    consumer: Consumer;
  }
}

/** Packs and installs the package once for all tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const consumer = await installPacked();
  provide("consumer", consumer);
  return () => rm(consumer.folder, { recursive: true });
}
