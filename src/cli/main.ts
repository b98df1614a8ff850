#!/usr/bin/env node
import { run } from "./run.ts";

const controller = new AbortController();
// A second Ctrl-C terminates the process immediately.
process.once("SIGINT", () => controller.abort());

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  // The reader, such as head, has closed the pipe.
  process.exit();
});

const code = await run(process.argv.slice(2), controller.signal);
// Open handles must not delay the exit after Ctrl-C.
if (code === 130) process.exit(code);
process.exitCode = code;
