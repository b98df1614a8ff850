import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.ts";
import { type Listener, listen } from "../../../src/emulator/listen.ts";

/** The result of a process. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bundles the command as the build does. Returns its file. */
export async function bundleCommand(folder: string, plugins: Plugin[] = []): Promise<string> {
  await build({
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    outdir: folder,
    plugins,
  });
  return resolve(folder, "main.js");
}

/** Bundles the command, and runs it against an emulator over HTTP. In a shell it is `civis-credentials`. */
export function setUp(options: EmulatorOptions = {}, plugins: Plugin[] = []) {
  const emulator: Emulator = createEmulator({ seed: 1, ...options });
  let listener: Listener;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    await mkdir(".cache", { recursive: true });
    folder = await mkdtemp(".cache/cli-");
    file = await bundleCommand(folder, plugins);
    await writeFile(join(folder, "civis-credentials"), `#!/bin/sh\nexec '${process.execPath}' '${file}' "$@"\n`, {
      mode: 0o755,
    });
    listener = await listen(emulator, 0);
  });
  afterAll(async () => {
    await listener.close();
    await rm(folder, { recursive: true });
  });
  const environment = () => ({
    PATH: `${resolve(folder)}:${process.env.PATH}`,
    CIVIS_API_KEY: emulator.apiKey,
    CIVIS_API_ENDPOINT: listener.url,
  });

  /** Starts the command with pipes. */
  function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [file, ...args], { env: { ...environment(), ...env } });
    const outcome = (async (): Promise<Outcome> => {
      const [stdout, stderr, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "close"),
      ]);
      return { code, stdout, stderr };
    })();
    return { child, outcome };
  }

  /** Runs the command with pipes. */
  async function run(
    args: readonly string[],
    { input = "", env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
  ) {
    const { child, outcome } = start(args, env);
    child.stdin.end(input);
    return outcome;
  }

  /** Runs a line of a shell, with pipes. */
  async function runShell(line: string): Promise<Outcome> {
    const child = spawn("/bin/sh", ["-c", line], { env: environment() });
    child.stdin.end();
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    return { code, stdout, stderr };
  }

  /**
   * Runs a line of a shell on a pseudo-terminal.
   *
   * @param inputs The prompts to wait for, each with the text to type then.
   */
  async function runOnTerminal(
    line: string,
    {
      inputs = [],
      columns = 100,
      env = {},
    }: { inputs?: readonly (readonly [string, string])[]; columns?: number; env?: NodeJS.ProcessEnv } = {},
  ): Promise<{ code: number | null; screen: string }> {
    const child = spawn("script", ["--quiet", "--return", "--command", `stty cols ${columns}; ${line}`, "/dev/null"], {
      cwd: folder,
      env: { ...environment(), TERM: "xterm", SHELL: "/bin/sh", ...env },
    });
    const pending = [...inputs];
    let screen = "";
    let seen = 0;
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      screen += chunk;
      const [question, input] = pending[0] ?? [];
      if (question === undefined || input === undefined || !screen.slice(seen).includes(question)) return;
      pending.shift();
      seen = screen.length;
      child.stdin.write(input);
    });
    const [code] = await once(child, "close");
    return { code, screen: screen.replaceAll("\r\n", "\n") };
  }

  return { emulator, start, run, runShell, runOnTerminal };
}
