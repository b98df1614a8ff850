import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** An emulator in a separate process. */
export interface Served {
  readonly url: string;
  readonly apiKey: string;
  readonly child: ChildProcess;
}

/** Starts an emulator as `npm run emulator` does, and waits until it is ready. */
export async function serve(...args: string[]): Promise<Served> {
  const command = ["--import", "tsx", "src/emulator/cli.ts", "--port", "0", ...args];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit").then(() => {
    throw new Error("the emulator did not start");
  });
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), "line"), ended])) as [string];
  child.removeAllListeners("exit");
  return { ...(JSON.parse(line) as { url: string; apiKey: string }), child };
}
