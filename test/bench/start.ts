import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compare, interleave, report } from "./measure.ts";
import { answerHeaders, apiKey, credential } from "./stub.ts";

const root = resolve(import.meta.dirname, "../..");
const text = JSON.stringify(credential(1001));
const server = createServer((_, response) => response.writeHead(200, answerHeaders).end(text)).listen(0, "127.0.0.1");
await once(server, "listening");
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Writes a script, and gives what starts it and measures the time to its first request. */
async function starter(name: string, script: string): Promise<() => Promise<number>> {
  const file = `${root}/.cache/bench/start-${name}.mjs`;
  await writeFile(file, script);
  return async () => {
    const start = performance.now();
    const child = spawn(process.execPath, [file], { stdio: ["ignore", "ignore", "inherit"] });
    const end = once(child, "exit");
    const asked = await Promise.race([once(server, "request"), end.then(() => undefined)]);
    const time = performance.now() - start;
    if (!asked) throw new Error(`the script of ${name} ended without a request`);
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
server.close();
