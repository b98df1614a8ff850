#!/usr/bin/env node
import { parseArgs } from "node:util";
import { parseFault } from "./faults.ts";
import { createEmulator } from "./index.ts";
import { listen } from "./listen.ts";
import { watchParent } from "./parent.ts";

const usage = `civis-credentials-emulator [OPTIONS]          (in the repository: npm run emulator -- [OPTIONS])

Serves an emulator of the Credentials resource of Civis Platform on 127.0.0.1.

  --port N         the port to listen on; 0 selects a free port (default: 4010)
  --credentials N  how many credentials to generate (default: 12)
  --seed N         the same seed generates the same IDs, times and keys
  --fault FAULT    a fault: KIND or KIND:NAME=VALUE,…; can be repeated
                   latency:ms=500                     a delayed response
                   rate-limit:retryAfter=2            429 with Retry-After
                   error:status=503 | html:status=502 an error of the service, a page of a proxy
                   drop | truncate | stall            no response, half a body, a body that pauses in the middle
                   no-page-headers | drift            lists only: no totals; another user changes the list
                   with each: probability=0.1, count=3, operation=credentials.get
                   with error, html and drop: after=true executes the operation first
  --help           show this text

Prints one line of JSON when it is ready: {"url", "apiKey"}. Ends on Ctrl-C, when npm ends, and when a pipe to its
standard input is closed.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4010" },
      credentials: { type: "string", default: "12" },
      seed: { type: "string" },
      fault: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const port = wholeNumber("--port", values.port, 65535);
  const emulator = createEmulator({
    credentials: wholeNumber("--credentials", values.credentials, 10_000_000),
    ...(values.seed !== undefined && { seed: wholeNumber("--seed", values.seed, Number.MAX_SAFE_INTEGER) }),
    faults: values.fault.map(parseFault),
  });
  // Requests in progress end with the process.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit());
  const { url } = await listen(emulator, port);
  watchParent(() => process.exit());
  console.log(JSON.stringify({ url, apiKey: emulator.apiKey }));
}

function wholeNumber(flag: string, text: string, maximum: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= maximum) return value;
  throw new TypeError(`${flag} must be a whole number from 0 to ${maximum}, got ${JSON.stringify(text)}`);
}

try {
  await main();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === "EADDRINUSE" ? `${message}; use --port N, or --port 0 for a free port` : message);
  process.exitCode = 1;
}
