import { type FSWatcher, watch as watchFolder } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { changeLine, compareApis } from "./changes/index.ts";
import type { Job } from "./memory.ts";
import type { Product } from "./produce.ts";

/** How long to wait for more of the same save, in milliseconds: editors write a file in more than one step. */
const settleMs = 15;

/**
 * Runs once, and again whenever a document is saved, until Ctrl-C. A document that is broken is told, and what was
 * written stays until it is whole again.
 */
export async function watch(nextJob: () => Job, run: (job: Job) => Promise<Product>): Promise<void> {
  // A folder is watched, and not its files: an editor may write another file and give it the name.
  const watchers = new Map<string, FSWatcher>();
  let last: Product | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWaiting = false;

  async function cycle(): Promise<void> {
    if (isRunning) {
      isWaiting = true;
      return;
    }
    isRunning = true;
    isWaiting = false;
    const start = performance.now();
    try {
      const job = nextJob();
      follow(job.specs, job.folder);
      const product = await run(job);
      follow([...product.api.spec.files.keys()], job.folder);
      if (last) {
        for (const change of compareApis(last.api, product.api)) {
          console.log(`${change.isBreaking ? "breaking: " : ""}${changeLine(change)}`);
        }
      }
      last = product;
      console.log(`written in ${(performance.now() - start).toFixed(0)} ms; waiting for a document to be saved`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error("nothing was written; waiting for a document to be saved");
    }
    isRunning = false;
    if (isWaiting) await cycle();
  }

  function follow(files: readonly string[], written: string): void {
    for (const folder of new Set(files.map((file) => dirname(resolve(file))))) {
      if (watchers.has(folder)) continue;
      const watcher = watchFolder(folder, (_, name) => {
        // The folder that is written may stand beside a document, and so does what is about to take its place.
        const isOutput = name === basename(written) || name?.startsWith(`.${basename(written)}.`);
        if (isOutput && folder === dirname(written)) return;
        clearTimeout(timer);
        timer = setTimeout(cycle, settleMs);
      });
      watchers.set(folder, watcher);
    }
  }

  // A signal is heard between two steps, and a folder is replaced in one: nothing is half written.
  const ended = new Promise<number>((fulfil) => {
    process.once("SIGINT", () => fulfil(130));
    process.once("SIGTERM", () => fulfil(143));
  });
  await cycle();
  process.exit(await ended);
}
