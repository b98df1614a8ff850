import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { chromium as browser } from "playwright-core";

/**
 * Runs a program in a page of another origin than the service. The page may load scripts of its own origin, and cannot use
 * `eval`. Returns the export `result` of the program and the messages of the console.
 */
export async function runInPage(
  program: string,
  { chromium, folder }: { chromium: string; folder: string },
): Promise<{ result: unknown; messages: string[] }> {
  const stdin = { contents: program, resolveDir: folder };
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false });
  const server = await serve(outputFiles[0]?.text ?? "");
  const launched = await browser.launch({ executablePath: chromium, args: ["--no-sandbox"] });
  try {
    const page = await launched.newPage();
    const messages: string[] = [];
    page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    // As text, because the test runner would replace this import.
    const result: unknown = await page.evaluate('import("/program.js").then(({ result }) => result)');
    return { result, messages };
  } finally {
    await launched.close();
    server.close();
  }
}

async function serve(script: string): Promise<Server> {
  const server = createServer(({ url }, response) => {
    response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src http:");
    response.setHeader("Content-Type", url === "/program.js" ? "text/javascript" : "text/html");
    response.end(url === "/program.js" ? script : "<!doctype html>");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}
