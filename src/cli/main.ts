#!/usr/bin/env node
import { run } from "./run.ts";

const controller = new AbortController();
// A second Ctrl-C ends the process without a word.
process.once("SIGINT", () => controller.abort());

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  // The reader, such as head, has enough.
  process.exit();
});

const code = await run(process.argv.slice(2), controller.signal);
// What is still open after Ctrl-C does not delay the end.
if (code === 130) process.exit(code);
process.exitCode = code;
