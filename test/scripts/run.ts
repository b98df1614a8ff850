import { execFile } from "node:child_process";
import { promisify } from "node:util";

const start = promisify(execFile);

/** What a command said, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export function run(command: string, args: readonly string[]): Promise<Outcome> {
  return start(command, args, { maxBuffer: 2 ** 28 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Outcome) => ({ code, stdout, stderr }),
  );
}
