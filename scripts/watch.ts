import { type FSWatcher, watch as watchFolder } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { changeLine, compareApis } from "./changes/index.ts";
import { isUserError, SpecError } from "./errors.ts";
import type { Api } from "./model/index.ts";
import type { GeneratorInput, Output } from "./output/index.ts";

/** The delay in milliseconds before a run: editors save a file in several steps. */
const settleMs = 15;

/** Options of the watcher. */
export interface WatchOptions {
  readonly output: Output;
  readonly generate: (input: GeneratorInput) => Promise<{ readonly api: Api }>;
}

/**
 * Generates once, and again whenever a document is saved, until SIGINT or SIGTERM. After a mistake in a document the
 * output is unchanged. Returns the exit code.
 */
export async function watch(nextInput: () => GeneratorInput, { output, generate }: WatchOptions): Promise<number> {
  // Watches folders, because editors may replace files.
  const watchers = new Map<string, FSWatcher>();
  let last: Api | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  async function cycle(): Promise<void> {
    const start = performance.now();
    const input = nextInput();
    watchFolders(input.specs, input.folder);
    try {
      const { api } = await generate(input);
      watchFolders([...api.document.files.keys()], input.folder);
      for (const change of last ? compareApis(last, api) : []) {
        output.log(`${change.isBreaking ? "breaking: " : ""}${changeLine(change)}`);
      }
      last = api;
      output.log(`written in ${(performance.now() - start).toFixed(0)} ms; watching for changes`);
    } catch (error) {
      output.error(isUserError(error) ? error.message : error);
      output.error(`${error instanceof SpecError ? "nothing was written; " : ""}watching for changes`);
    }
  }

  function watchFolders(files: readonly string[], outputFolder: string): void {
    for (const folder of new Set(files.map((file) => dirname(resolve(file))))) {
      if (watchers.has(folder)) continue;
      const watcher = watchFolder(folder, (_, name) => {
        // The output folder and the temporary files may be beside a document.
        const isOutput =
          folder === dirname(outputFolder) && (name === basename(outputFolder) || name?.endsWith(".tmp"));
        if (isOutput) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          running = running.then(cycle);
        }, settleMs);
      });
      watchers.set(folder, watcher);
    }
  }

  const stopped = new Promise<number>((fulfil) => {
    process.once("SIGINT", () => fulfil(130));
    process.once("SIGTERM", () => fulfil(143));
  });
  running = cycle();
  const code = await stopped;
  clearTimeout(timer);
  for (const watcher of watchers.values()) watcher.close();
  // A signal arrives between two steps of a run, and each file is written in one step, so no file is incomplete.
  process.exit(code);
}
