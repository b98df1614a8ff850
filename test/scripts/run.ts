import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { main } from "../../scripts/generate.ts";

const start = promisify(execFile);

/** The exit code and the output of a command. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export function run(command: string, args: readonly string[], env = process.env): Promise<Outcome> {
  return start(command, args, { env, maxBuffer: 2 ** 28 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Outcome) => ({ code, stdout, stderr }),
  );
}

/** Runs `npm run generate` in this process. */
export async function generate(...argv: string[]): Promise<Outcome> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await main(argv, { log: (text) => stdout.push(`${text}\n`), error: (text) => stderr.push(`${text}\n`) });
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}
