import { expect, test } from "vitest";
import { findCommand } from "../../../src/cli/commands.ts";
import { UsageError } from "../../../src/cli/errors.ts";
import { type Input, readCommandLine, readInput } from "../../../src/cli/parse.ts";
import { setUp } from "./helpers.ts";

const { emulator, run, start, runOnTerminal } = setUp({
  faults: [{ kind: "stall", operation: "credentials.listShares" }],
});

/** Reads a command line as the command does before it sends anything. */
function read(args: readonly string[]): Input {
  const { command, rest } = findCommand(args);
  if (!command) throw new Error("no command");
  return readInput(command, readCommandLine(command, rest));
}

test.each([
  [["lst"], "Unknown command. Did you mean list? See civis-credentials --help."],
  [["credentials", "lst"], "Unknown command. Did you mean list? See civis-credentials --help."],
  [["list", "--tpye", "Database"], "Unknown flag --tpye. Did you mean --type? See --help."],
  [["get"], "get expects ID, got 0 arguments."],
  [["delete-shares-users", "1001"], "delete-shares-users expects ID and USER-ID, got 1 arguments."],
  [["list-types", "1"], "list-types expects no arguments, got 1 arguments."],
  [["get", "one"], 'ID expects a whole number from 1; got "one".'],
  [["get", "9007199254740993"], 'ID expects a whole number from 1; got "9007199254740993".'],
  [["list", "--limit", "1001"], '--limit expects a whole number from 1 to 1000; got "1001".'],
  [["list", "--limit", "1e2"], '--limit expects a whole number from 1 to 1000; got "1e2".'],
  [["list", "--limit"], "--limit expects a whole number from 1 to 1000. Write --limit=VALUE if it begins with a dash."],
  [["list", "--name", "--json"], "--name expects text. Write --name=VALUE if it begins with a dash."],
  [["list", "--json=yes"], "--json does not accept a value."],
  [["list", "--order", "nam"], '--order expects one of updated_at, created_at, name; got "nam". Did you mean name?'],
  [
    ["list", "--users", "31,x"],
    '--users expects a whole number from 1 (several: repeated, or separated by commas); got "x".',
  ],
  [
    ["put-transfer", "1", "--user-id", "32"],
    "--include-dependencies or --no-include-dependencies is required: true or false.",
  ],
  [["put-shares-users", "1", "--user-ids", "32"], "--permission-level is required: one of read, write, manage."],
  [["patch", "1", "--clear", "descripton"], "Did you mean description?"],
  [["patch", "1", "--clear", "name"], "--clear accepts description, remote-host-id, state."],
  [["patch", "1", "--state", "IL", "--clear", "state"], "--state and --clear state cannot be combined."],
  [["patch", "1", "--clear", "password"], "--clear accepts description, remote-host-id, state."],
  [["post-temporary", "1", "--clear", "duration"], "Unknown flag --clear. See --help."],
  [["rotate", "1", "--clear", "url"], "Unknown flag --clear. See --help."],
])("%j is wrong usage", (args, message) => {
  expect(() => read(args)).toThrow(UsageError);
  expect(() => read(args)).toThrow(message);
});

test.each([
  [["list", "--limit", "0"], '--limit expects a whole number from 1 to 1000; got "0".'],
  [["list", "--columns", "id,user.nam"], "Did you mean user.name?"],
  [["list", "--json", "--ndjson"], "--json and --ndjson cannot be combined."],
  [
    ["rotate", "1", "--url", "x", "--password-stdin"],
    "--url and --remote-host-type must be used together, to test the new password.",
  ],
  [["--hlep"], "Unknown flag --hlep. See civis-credentials --help."],
  [["credentials", "--bogus=1"], "Unknown flag --bogus. See civis-credentials --help."],
  [["delete", "1001"], "delete requires a confirmation. Use --yes if there is no terminal."],
  [
    ["put-transfer", "1001", "--user-id", "32", "--no-include-dependencies"],
    "put-transfer requires a confirmation. Use --yes if there is no terminal.",
  ],
])("%j is exit code 2 with one line, and nothing is sent", async (args, message) => {
  const { code, stdout, stderr } = await run(args, { input: "x" });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(emulator.requests).toEqual([]);
});

test("arguments are parsed by the types of the document", () => {
  expect(
    read(["list", "--type", "Database", "--type", "Google,Custom", "--no-default", "--limit", "2", "--limit", "3"]),
  ).toEqual({
    path: [],
    query: { type: ["Database", "Google", "Custom"], default: false, limit: 3 },
    body: {},
    secrets: [],
  });
  expect(read(["patch", "--name=--json", "1001", "--description", "", "--clear", "state"]).body).toEqual({
    name: "--json",
    description: "",
    state: null,
  });
});

test.each([
  [
    { CIVIS_API_KEY: "" },
    "No API key. Set the environment variable CIVIS_API_KEY, or use --emulator to run commands without a key.",
  ],
  [
    { CIVIS_API_ENDPOINT: "ftp://x" },
    "CIVIS_API_ENDPOINT must be an https URL without credentials, query or fragment. Plain http is for localhost only.",
  ],
  [{ CIVIS_API_KEY: "a key" }, "CIVIS_API_KEY must be printable ASCII without spaces."],
])("%j in the environment is wrong usage", async (env, message) => {
  const { code, stderr } = await run(["list"], { env });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});

test("an error response is exit code 1, with the request ID on standard error", async () => {
  const { code, stdout, stderr } = await run(["get", "1"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(
    /^404 Not Found: The requested endpoint could not be found\. \(GET \/credentials\/1, request [\da-f-]{36}\)\n$/,
  );
});

test.each([
  ["http://127.0.0.1:1", /^Cannot reach the service: bad port\n$/],
  ["http://127.0.0.1:2", /^Connection failed: .*ECONNREFUSED.* \(POST \/credentials\/1\/temporary.*\)\n$/],
])("a service that cannot be reached at %s is exit code 1", async (url, message) => {
  const { code, stderr } = await run(["post-temporary", "1", "--duration", "900"], {
    env: { CIVIS_API_ENDPOINT: url },
  });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(message) });
});

test("help is the text of the document, at every level", async () => {
  const [overview, resource, command, none] = await Promise.all([
    run(["--help"]),
    run(["credentials", "--help"]),
    run(["put-shares-users", "-h"]),
    run([]),
  ]);
  expect(overview.stdout).toMatch(/^ {2}put-shares-users +Set the permissions users have on this object\.$/m);
  expect(resource.stdout).toBe(overview.stdout);
  expect(none).toEqual({ code: 2, stdout: "", stderr: overview.stdout });
  expect(command.stdout).toMatchInlineSnapshot(`
    "civis-credentials put-shares-users ID [FLAGS]

    Set the permissions users have on this object.

    Sets the permission level of these users, which replaces their previous one.

    PUT /credentials/{id}/shares/users

    Arguments
      ID  Required. The ID of the credential.

    Flags
      --user-ids NUMBER,…       Required. An array of one or more user IDs.
      --permission-level TEXT   Required. Options are: read, write, or manage.
      --share-email-body TEXT   Custom body text for e-mail sent on a share.
      --[no-]send-shared-email  Send email to the recipients of a share.

    Common flags
      --json            Print JSON, the default if the output is not a terminal.
      --ndjson          Print each item as one line of JSON.
      --columns NAME,…  Print only these fields, such as id,user.name.
      --show-secrets    Print the secrets of a response instead of redacting them.
      --yes             Skip the confirmation prompt.
      --dry-run         Print each request, with its secrets redacted, and send nothing.
      --emulator        Use a new emulator instead of the service. It needs no API key.
      --help            Show this text.

    Example
      civis-credentials put-shares-users 1021 --user-ids 32,33 --permission-level read --no-send-shared-email
    "
  `);
});

test("Ctrl-C ends a call at once", async () => {
  const { child, outcome } = start(["list-shares", "1001"]);
  await expect.poll(() => emulator.requests.at(-1)?.operation).toBe("credentials.listShares");
  child.kill("SIGINT");
  expect(await outcome).toEqual({ code: 130, stdout: "", stderr: "" });
});

test("Ctrl-C ends the reading of a password at once", async () => {
  const { child, outcome } = start(["patch", "1001", "--password-stdin"]);
  // More than the buffer of a pipe: the write ends when the command reads.
  await new Promise((resolve) => child.stdin.write("x".repeat(2 ** 20), resolve));
  child.kill("SIGINT");
  expect((await outcome).code).toBe(130);
});

test.each([
  ["y", 0, 1011, "Done.\n"],
  ["", 1, 1012, "Nothing was sent.\n"],
])("delete asks for confirmation on a terminal; %j", async (input, code, id, message) => {
  const question = `Delete a credential. DELETE /credentials/${id} [y/N] `;
  const outcome = await runOnTerminal(`civis-credentials delete ${id}`, { inputs: [[question, `${input}\r`]] });
  expect(outcome.code).toBe(code);
  expect(outcome.screen).toContain(message);
  expect(emulator.state.credentials.get(id) === undefined).toBe(code === 0);
});

test("--emulator runs against a new emulator, without a key", async () => {
  const env = { CIVIS_API_KEY: "", CIVIS_API_ENDPOINT: "" };
  const { code, stdout } = await run(["get", "1001", "--emulator"], { env });
  expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, name: "Warehouse login 1" });
});
