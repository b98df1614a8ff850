import { expect, test } from "vitest";
import { setUp } from "./helpers.ts";

const canary = "canary-51c8";
const { emulator, run, start, runShell, runOnTerminal } = setUp();

const post = ["post", "--type", "Custom", "--username", "ada"];

test.each([
  ["a flag", [...post, "--password", canary]],
  ["a flag with =", [...post, `--password=${canary}`]],
  ["a flag before the command", ["--password", canary, ...post]],
])("a password in %s is rejected with the reason, and does not appear in the message", async (_, args) => {
  const count = emulator.requests.length;
  expect(await run(args)).toEqual({
    code: 2,
    stdout: "",
    stderr:
      "--password is not allowed, because other users of this machine can see the arguments of a command. Use --password-stdin, which reads the value from standard input or from a hidden prompt.\n",
  });
  expect(emulator.requests).toHaveLength(count);
});

test.each([
  ["a misspelled flag", [...post, `--passwrod=${canary}`]],
  ["an argument too many", [...post, "--password-stdin", canary]],
  ["the place of the command", [canary, ...post]],
  ["the value of a flag without one", [...post, `--password-stdin=${canary}`]],
])("a password as %s does not appear in the message", async (_, args) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toContain(canary);
});

test.each([
  ["at once", canary],
  ["with a line break", `${canary}\n`],
  ["with that of Windows", `${canary}\r\n`],
])("a password from standard input, %s, is sent, and appears nowhere else", async (_, input) => {
  const { code, stdout, stderr } = await run([...post, "--password-stdin"], { input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toContain(canary);
  expect(emulator.state.credentials.get(JSON.parse(stdout).id)?.password).toBe(canary);
});

test("a password that is not UTF-8 is rejected", async () => {
  const { child, outcome } = start([...post, "--password-stdin"]);
  child.stdin.end(Buffer.from("p\xe4ssword", "latin1"));
  expect(await outcome).toMatchObject({
    code: 2,
    stderr: "The standard input is not valid UTF-8. Convert it, for example with iconv.\n",
  });
});

test("while a command waits for a password, its arguments do not contain one", async () => {
  const { child, outcome } = start([...post, "--password-stdin"]);
  child.stdin.write(canary);
  const { stdout } = await runShell(`tr '\\0' ' ' < /proc/${child.pid}/cmdline`);
  expect(stdout).toContain("--password-stdin");
  expect(stdout).not.toContain(canary);
  child.stdin.end();
  expect((await outcome).code).toBe(0);
});

test("a password that the service rejects does not appear in the message", async () => {
  const args = ["post-authenticate", "--url", "x", "--remote-host-type", "RemoteHostTypes::Redshift"];
  const login = ["--username", "", "--password-stdin"];
  const { code, stdout, stderr } = await run([...args, ...login], { input: canary, env: { CIVIS_API_KEY: canary } });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("401 Unauthorized");
  expect(stderr).not.toContain(canary);
});

test("--dry-run prints method, URL and redacted body, and sends nothing", async () => {
  const count = emulator.requests.length;
  const env = { CIVIS_API_ENDPOINT: "https://api.example.com", CIVIS_API_KEY: "" };
  const args = [
    "patch",
    "1001",
    "--password-stdin",
    "--remote-host-id",
    "7",
    "--clear",
    "state,description",
    "--dry-run",
  ];
  expect(await run(args, { input: canary, env })).toEqual({
    code: 0,
    stdout: `PATCH https://api.example.com/credentials/1001
{
  "password": "[secret]",
  "description": null,
  "remoteHostId": 7,
  "state": null
}
`,
    stderr: "",
  });
  expect(emulator.requests).toHaveLength(count);
});

test.each([
  ["none", "", "--password-stdin is required if there is no terminal.\n"],
  ["an empty one", "--password-stdin", "--password-stdin: the password is empty.\n"],
])("without a terminal, %s is an error", async (_, flag, stderr) => {
  expect(await run([...post, ...(flag ? [flag] : [])])).toEqual({ code: 2, stdout: "", stderr });
});

test("on a terminal, a required password is prompted for without echo", async () => {
  const { code, screen } = await runOnTerminal(`civis-credentials ${post.join(" ")} --json`, {
    inputs: [["password: ", `${canary}x\u007f\r`]],
  });
  expect(code).toBe(0);
  expect(screen).not.toContain("canary");
  const { id } = JSON.parse(screen.slice(screen.indexOf("{")));
  expect(emulator.state.credentials.get(id)?.password).toBe(canary);
});

test.each([
  ["Ctrl-C", "\u0003", 130, ""],
  ["Ctrl-D", "\u0004", 1, "Cancelled.\n"],
])("%s at the prompt ends the command", async (_, key, code, message) => {
  const count = emulator.requests.length;
  const outcome = await runOnTerminal(`civis-credentials ${post.join(" ")}`, { inputs: [["password: ", key]] });
  expect(outcome).toEqual({ code, screen: `password: \n${message}` });
  expect(emulator.requests).toHaveLength(count);
});

test("secrets of a response are redacted in every format, except with --show-secrets", async () => {
  const command = "post-temporary 1002";
  const formats = ["--json", "--ndjson", "--columns secret_access_key,session_token"];
  for (const format of formats) {
    const { stdout } = await run(`${command} ${format}`.split(" "));
    expect(JSON.parse(stdout)).toMatchObject({ secret_access_key: "[secret]", session_token: "[secret]" });
  }
  const { screen } = await runOnTerminal(`civis-credentials ${command}`);
  expect(screen).toMatch(/secret_access_key\S*\s+\[secret\]\n/);
  const printed = JSON.parse((await run([...command.split(" "), "--show-secrets"])).stdout);
  const table = await runOnTerminal(`civis-credentials ${command} --show-secrets`);
  expect(JSON.stringify(printed) + table.screen).not.toContain("[secret]");
});
