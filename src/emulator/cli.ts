import { parseArgs } from "node:util";
import { createEmulator } from "./index.ts";
import { listen } from "./listen.ts";

const usage = `npm run emulator [-- OPTIONS]

  --port N         the port to listen on; 0 takes a free one   (default: 4010)
  --credentials N  how many credentials there are to begin with (default: 12)
  --help           show this text

Prints one line of JSON when it is ready: {"url", "apiKey"}. Ctrl-C ends it.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4010" },
      credentials: { type: "string", default: "12" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const port = wholeNumber("--port", values.port, 65535);
  const emulator = createEmulator({ credentials: wholeNumber("--credentials", values.credentials, 10_000_000) });
  const listener = await listen(emulator, port);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => listener.close());
  console.log(JSON.stringify({ url: listener.url, apiKey: emulator.apiKey }));
}

function wholeNumber(flag: string, text: string, maximum: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= maximum) return value;
  throw new TypeError(`${flag} takes a whole number from 0 to ${maximum}, and got ${JSON.stringify(text)}`);
}

try {
  await main();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === "EADDRINUSE" ? `${message}; choose another with --port, or --port 0 for a free one` : message);
  process.exitCode = 1;
}
