import { execFile } from "node:child_process";
import { expect, test } from "vitest";

interface DemoResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const runDemo = (args: string[] = [], environment: NodeJS.ProcessEnv = {}): Promise<DemoResult> =>
  new Promise((resolve) => {
    const env = { ...process.env, CIVIS_API_KEY: "", CIVIS_API_ENDPOINT: "", ...environment };
    execFile(
      process.execPath,
      ["--import", "tsx", "scripts/demo/main.ts", ...args],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), stdout, stderr });
      },
    );
  });

const calls = `GET /credentials/types 200
POST /credentials 201
GET /credentials 200
GET /credentials/1013 200
PATCH /credentials/1013 200
PUT /credentials/1013 200
POST /credentials/authenticate 200
POST /credentials/1013/temporary 200
PUT /credentials/1013/shares/users 200
PUT /credentials/1013/shares/groups 200
GET /credentials/1013/shares 200
GET /credentials/1013/dependencies 200
DELETE /credentials/1013/shares/users/32 204
DELETE /credentials/1013/shares/groups/41 204
PUT /credentials/1013/transfer 200
DELETE /credentials/1013 204`;

test("the demo calls all 16 operations over HTTP, without colours, warnings or secrets", async () => {
  const { code, stdout, stderr } = await runDemo();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.split("\n").filter((line) => line.startsWith("✓"));
  expect(
    lines
      .map((line) =>
        line
          .match(/^✓ (\w+) +(\S+) +(\d+) +\d+ ms {2}\S.*$/)
          ?.slice(1)
          .join(" "),
      )
      .join("\n"),
  ).toBe(calls);
  expect(stdout).toMatch(/^Emulator of Civis Platform at http:\/\/127\.0\.0\.1:\d+\n/);
  expect(stdout).toMatch(/\n16 of 16 operations, \d+ ms\nNext: .*\n$/);
  expect(stdout).not.toContain("\u001b[");
  expect(stdout).not.toMatch(/ASIA|emulator-key|[0-9a-f]{8}-[0-9a-f]{4}/);
});

test("the demo uses the emulator, and ignores CIVIS_* variables", async () => {
  const { code } = await runDemo([], { CIVIS_API_KEY: "k", CIVIS_API_ENDPOINT: "http://127.0.0.1:9" });
  expect(code).toBe(0);
});

test("the demo reports a service that fails, and exits with 1", async () => {
  const environment = { CIVIS_API_KEY: "canary", CIVIS_API_ENDPOINT: "http://127.0.0.1:9" };
  const { code, stdout } = await runDemo(["--live", "--user", "1", "--group", "2"], environment);
  expect(code).toBe(1);
  expect(stdout).toMatch(/\n0 of 16 operations, \d+ ms\nNot called: list, /);
  expect(stdout).not.toContain("canary");
});

test.each([
  [["--live"], "--live needs an API key in the environment variable CIVIS_API_KEY"],
  [["--alive"], "Unknown option '--alive'"],
])("npm start -- %j is an error", async (args, message) => {
  const { code, stdout, stderr } = await runDemo(args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(message);
});
