import { expect, test } from "vitest";
import { setUp } from "./helpers.ts";

const canary = "canary-90ab";
const check = ["--url", "jdbc:redshift://db.example.com", "--remote-host-type", "RemoteHostTypes::Redshift"];
const { emulator, run, start, runOnTerminal } = setUp({
  faults: [
    { kind: "drop", operation: "credentials.patch", after: true, count: 1 },
    { kind: "rate-limit", operation: "credentials.patch", count: 1 },
    { kind: "stall", operation: "credentials.patch", count: 1 },
    { kind: "html", status: 200, after: true, operation: "credentials.patch", count: 1 },
    { kind: "error", status: 500, operation: "credentials.postAuthenticate", count: 1 },
  ],
});

const listed = `Credential 1001: Warehouse login 1 (Database, username login1)
Used by:
FCO_TYPE     ID    NAME              DESCRIPTION
scripts/sql  5001  Nightly report 1
tables       8001  reports.table_1   Database tables are shared in the datab…
`;
const password = (id: number): string | undefined => emulator.state.credentials.get(id)?.password;
const operations = (): unknown[] => emulator.requests.map(({ operation }) => operation);

// The faults come one after the other.
test("says that the password may be changed if the connection is lost, and does not retry the PATCH", async () => {
  const { code, stdout, stderr } = await run(["rotate", "1001", "--password-stdin"], { input: canary });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr.split("\n").slice(5)).toEqual([
    "Unknown: the password may have been changed. Check updated_at of credential 1001 before you try again.",
    expect.stringMatching(/^Connection failed: .* \(PATCH \/credentials\/1001\)$/),
    "",
  ]);
  expect(password(1001)).toBe(canary);
});

test("says that the password has not changed if the service rejects the request, and does not retry it", async () => {
  const { code, stderr } = await run(["rotate", "1002", "--password-stdin"], { input: canary });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /\nNot done: the service rejected the request\. The password has not changed\.\n429 Too Many Requests: .*\n$/,
  );
  expect(password(1002)).not.toBe(canary);
});

test("says that the password may be changed after Ctrl-C during the PATCH", async () => {
  const { child, outcome } = start(["rotate", "1003", "--password-stdin"]);
  child.stdin.end(canary);
  await expect.poll(operations).toContain("credentials.patch");
  await expect.poll(() => password(1003)).toBe(canary);
  child.kill("SIGINT");
  const { code, stderr } = await outcome;
  expect(code).toBe(130);
  expect(stderr).toMatch(/\nUnknown: the password may have been changed\. .*\n$/);
});

test("says that the password may be changed if a proxy responds instead of the service", async () => {
  const { code, stderr } = await run(["rotate", "1006", "--password-stdin"], { input: canary });
  expect(code).toBe(1);
  expect(stderr).toMatch(/\nUnknown: the password may have been changed\. .*\n200 OK: Unexpected response body: .*\n$/);
  expect(password(1006)).toBe(canary);
});

test("says that the test failed, and that the credential has the new password anyway", async () => {
  const { code, stderr } = await run(["rotate", "1004", "--password-stdin", ...check], { input: canary });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /\nDone: the password of credential 1004 was changed\.\nNot done: the new password could not be tested on the host\. The credential has the new password anyway\.\n500 /,
  );
  expect(password(1004)).toBe(canary);
});

test("lists the dependencies, sends one PATCH, and tests the password on the host", async () => {
  const before = operations().length;
  const { code, stdout, stderr } = await run(["rotate", "1001", "--password-stdin", ...check], { input: canary });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `${listed}Done: the password of credential 1001 was changed.\nDone: the host accepted the new password.\n`,
  });
  expect(JSON.parse(stdout)).toMatchObject({ id: 1001, name: "Warehouse login 1" });
  expect(operations().slice(before)).toEqual([
    "credentials.get",
    "credentials.listDependencies",
    "credentials.patch",
    "credentials.postAuthenticate",
  ]);
});

test("prompts for the new password twice, hidden, until both entries match", async () => {
  const { code, screen } = await runOnTerminal("civis-credentials rotate 1001 --columns id", {
    inputs: [
      ["New password: ", `${canary}\r`],
      ["Again: ", "another\r"],
      ["New password: ", `${canary}\r`],
      ["Again: ", `${canary}\r`],
    ],
  });
  expect(code).toBe(0);
  expect(screen).not.toContain(canary);
  expect(screen).toContain("New password: \nAgain: \nThe entries do not match.\nNew password: \nAgain: \nDone: ");
});

test("--dry-run prints every request that changes or tests something", async () => {
  const count = emulator.requests.length;
  const { stdout } = await run(["rotate", "1001", "--password-stdin", ...check, "--dry-run"], { input: canary });
  expect(stdout).not.toContain(canary);
  expect(stdout.match(/^[A-Z]+ .*|"password": .*/gm)?.map((line) => line.replace(/http:\/\/[^/]+/, ""))).toEqual([
    "GET /credentials/1001",
    "GET /credentials/1001/dependencies",
    "PATCH /credentials/1001",
    '"password": "[secret]"',
    "POST /credentials/authenticate",
    '"password": "[secret]"',
  ]);
  expect(emulator.requests).toHaveLength(count);
});
