#!/usr/bin/env node
import { run } from "./run.ts";

const controller = new AbortController();
// A second Ctrl-C terminates the process immediately.
process.once("SIGINT", () => controller.abort());

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader, such as head, has closed the pipe.
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`Cannot write the output: ${error.message}\n`);
  process.exit(1);
});

const code = await run(process.argv.slice(2), controller.signal);
// Open handles must not delay the exit after Ctrl-C.
if (code === 130) process.exit(code);
process.exitCode = code;
