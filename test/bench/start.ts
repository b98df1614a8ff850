import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { compare, interleave, report } from "./measure.ts";
import { answerHeaders, apiKey, credential } from "./stub.ts";

const root = resolve(import.meta.dirname, "../..");
const text = JSON.stringify(credential(1001));
const server = createServer((_, response) => response.writeHead(200, answerHeaders).end(text)).listen(0, "127.0.0.1");
await once(server, "listening");
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Writes a script. Returns a function that starts it and measures the time to its first request. */
async function starter(name: string, script: string): Promise<() => Promise<number>> {
  const file = `${root}/.cache/bench/start-${name}.mjs`;
  await writeFile(file, script);
  return measured([file], () => once(server, "request"));
}

/** Returns a function that starts a process and measures the time to its first output. */
function printer(...args: string[]): () => Promise<number> {
  return measured(args, ({ stdout }) => once(stdout, "data"));
}

type Child = ReturnType<typeof spawn> & { readonly stdout: Readable };

/** Returns a function that starts a process and measures the time to an event. */
function measured(args: string[], event: (child: Child) => Promise<unknown>): () => Promise<number> {
  const env = { ...process.env, CIVIS_API_KEY: apiKey, CIVIS_API_ENDPOINT: baseUrl };
  return async () => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env });
    const end = once(child, "exit");
    const happened = await Promise.race([event(child), end.then(() => undefined)]);
    const time = performance.now() - start;
    if (!happened) throw new Error(`${args.join(" ")} ended too early`);
    await end;
    return time;
  };
}

const client = pathToFileURL(`${root}/dist/src/index.js`);
const [bare, ours] = await Promise.all([
  starter(
    "fetch",
    `const headers = { Accept: "application/json", Authorization: "Bearer ${apiKey}" };
const response = await fetch("${baseUrl}/credentials/1001", { headers });
if (!response.ok) throw new Error(response.statusText);
await response.json();
`,
  ),
  starter(
    "ours",
    `import { CivisClient } from "${client}";
const civis = new CivisClient({ apiKey: "${apiKey}", baseUrl: "${baseUrl}" });
await civis.credentials.get(1001);
`,
  ),
]);
const samples = await interleave({ fetch: bare, ours }, 40);
report(compare("process to first request", "ms", samples, "fetch", { of: "difference", most: 30 }));
const command = `${root}/dist/src/cli/main.js`;
const outputs = { node: printer("-e", "console.log(1)"), ours: printer(command, "get", "1001", "--dry-run") };
const times = await interleave(outputs, 40);
report(compare("command to first output", "ms", times, "node", { of: "difference", most: 60 }));
server.close();
