import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { standaloneChecks } from "../../../scripts/package/checks.ts";

const program = `
import { createEmulator } from "./index.ts";
const { fetch, apiKey } = createEmulator();
const headers = { Authorization: \`Bearer \${apiKey}\`, "Content-Type": "application/json" };
const requests = [
  ["/credentials?limit=2&users=31,32"],
  ["/credentials?limit=0&users=x"],
  ["/credentials/abc"],
  ["/credentials", "POST", { type: "Custom", username: "u", password: "p" }],
  ["/credentials", "POST", { type: "Custom", username: 1 }],
];
for (const [path, method, body] of requests) {
  const response = await fetch("http://emulator" + path, { method, headers, body: body && JSON.stringify(body) });
  const data = await response.json();
  console.log(response.status, data.errorDescription ?? (data.length || data.id));
}
`;

test("bundled with the generated validators, the emulator validates requests without eval", async () => {
  await mkdir(".cache", { recursive: true });
  const folder = resolve(await mkdtemp(".cache/checks-"));
  const outfile = join(folder, "main.mjs");
  await build({
    stdin: { contents: program, resolveDir: "src/emulator" },
    bundle: true,
    format: "esm",
    logLevel: "silent",
    outfile,
    plugins: [
      {
        name: "checks",
        setup: ({ onLoad }) =>
          onLoad({ filter: /\/emulator\/checks\.ts$/ }, () => ({ contents: standaloneChecks(), loader: "js" })),
      },
    ],
  });
  const { stdout } = await promisify(execFile)(process.execPath, ["--disallow-code-generation-from-strings", outfile]);
  expect(stdout.trim().split("\n")).toEqual([
    "200 2",
    "400 users.0 must be integer; limit must be >= 1.",
    "404 The requested endpoint could not be found.",
    "201 1013",
    "400 password is required; username must be string.",
  ]);
  await rm(folder, { recursive: true });
});
