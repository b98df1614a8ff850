import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../../generated/cli.ts";
import { formatExample } from "../../../src/cli/help.ts";
import { CivisClient } from "../../../src/index.ts";
import { setUp } from "./helpers.ts";

const password = "canary-7d1f";
const { emulator, run, runShell, runOnTerminal } = setUp({ credentials: 30 });

beforeAll(async () => {
  // The login that post-authenticate tests.
  const { credentials } = new CivisClient({ apiKey: emulator.apiKey, fetch: emulator.fetch });
  await credentials.post({ type: "Custom", username: "reporting", password });
});

interface Row {
  readonly args: string;
  readonly request: object;
  /** The start of the line that the terminal shows. */
  readonly screen: string;
}

// Each command has a credential for the pipe and another one for the terminal.
const rows = ([id, deletedId, awsId, sharedId]: readonly [number, number, number, number]): Record<string, Row> => ({
  list: {
    args: "--type Database --type 'Salesforce User' --users 31,32 --order name --limit 2 --no-system-credentials",
    request: {
      path: "/credentials",
      query: {
        type: "Database,Salesforce User",
        users: "31,32",
        order: "name",
        limit: "2",
        system_credentials: "false",
      },
    },
    screen: "ID    NAME",
  },
  post: {
    args: "--type Database --username reporting --password-stdin --name Warehouse --remote-host-id 7 --default",
    request: {
      path: "/credentials",
      body: {
        type: "Database",
        username: "reporting",
        name: "Warehouse",
        remoteHostId: 7,
        default: true,
        password: "***",
      },
      status: 201,
    },
    screen: "name              Warehouse",
  },
  "list-types": { args: "", request: { path: "/credentials/types" }, screen: "Amazon Web Services S3\n" },
  "post-authenticate": {
    args: "--url jdbc:redshift://db.example.com --remote-host-type RemoteHostTypes::Redshift --username reporting --password-stdin",
    request: {
      path: "/credentials/authenticate",
      body: {
        url: "jdbc:redshift://db.example.com",
        remoteHostType: "RemoteHostTypes::Redshift",
        username: "reporting",
        password: "***",
      },
    },
    screen: "username          reporting",
  },
  get: { args: `${id}`, request: { path: `/credentials/${id}` }, screen: `id                ${id}\n` },
  put: {
    args: `${id} --type Custom --username new --password-stdin`,
    request: { path: `/credentials/${id}`, body: { type: "Custom", username: "new", password: "***" } },
    screen: "username          new",
  },
  patch: {
    args: `${id} --password-stdin --description 'For the nightly reports.'`,
    request: { path: `/credentials/${id}`, body: { password: "***", description: "For the nightly reports." } },
    screen: "description       For the nightly reports.",
  },
  delete: { args: `${deletedId} --yes`, request: { path: `/credentials/${deletedId}`, status: 204 }, screen: "Done." },
  "post-temporary": {
    args: `${awsId} --duration 3600`,
    request: { path: `/credentials/${awsId}/temporary`, body: { duration: 3600 } },
    screen: "secret_access_key  [secret]",
  },
  "list-dependencies": {
    args: `${id} --user-id 32`,
    request: { path: `/credentials/${id}/dependencies`, query: { user_id: "32" } },
    screen: "OBJECT_TYPE",
  },
  "list-shares": { args: `${id}`, request: { path: `/credentials/${id}/shares` }, screen: "readers.users" },
  "put-shares-users": {
    args: `${id} --user-ids 32 --user-ids 33 --permission-level write --no-send-shared-email`,
    request: {
      path: `/credentials/${id}/shares/users`,
      body: { userIds: [32, 33], permissionLevel: "write", sendSharedEmail: false },
    },
    screen: "writers.users       32 Grace Example, 33 Alan Example",
  },
  "delete-shares-users": {
    args: `${sharedId} 32`,
    request: { path: `/credentials/${sharedId}/shares/users/32`, status: 204 },
    screen: "Done.",
  },
  "put-shares-groups": {
    args: `${id} --group-ids 41,42 --permission-level read`,
    request: { path: `/credentials/${id}/shares/groups`, body: { groupIds: [41, 42], permissionLevel: "read" } },
    screen: "readers.groups      41 Data Engineering, 42 Analysts",
  },
  "delete-shares-groups": {
    args: `${sharedId} 42`,
    request: { path: `/credentials/${sharedId}/shares/groups/42`, status: 204 },
    screen: "Done.",
  },
  "put-transfer": {
    args: `${id} --user-id 32 --include-dependencies --yes`,
    request: { path: `/credentials/${id}/transfer`, body: { userId: 32, includeDependencies: true } },
    screen: "OBJECT_TYPE",
  },
  rotate: {
    args: `${id} --password-stdin`,
    request: { path: `/credentials/${id}`, body: { password: "***" } },
    screen: "Done: the password of credential 1007 was changed.",
  },
});

describe.concurrent("in a pipe", () => {
  const table = Object.entries(rows([1013, 1005, 1008, 1021]));
  test.each(table)("%s sends its request and prints JSON", async (name, { args, request }) => {
    const { code, stdout, stderr } = await runShell(`printf '${password}\\n' | civis-credentials ${name} ${args}`);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(emulator.requests).toContainEqual(expect.objectContaining(request));
    if ("status" in request && request.status === 204) expect(stdout).toBe("");
    else expect(JSON.parse(stdout)).toBeTypeOf("object");
    if (name !== "rotate") expect(stderr).toBe("");
    expect(stdout + stderr).not.toContain(password);
  });
});

describe.concurrent("on a terminal", () => {
  const table = Object.entries(rows([1007, 1003, 1014, 1001]));
  test.each(table)(
    "%s sends its request and prints human-readable output",
    async (name, { args, request, screen: expectedScreen }) => {
      const times = name === "rotate" ? ["New password: ", "Again: "] : ["password: "];
      const inputs = args.includes("-stdin") ? times.map((question) => [question, `${password}\r`] as const) : [];
      const { code, screen } = await runOnTerminal(`civis-credentials ${name} ${args}`, {
        inputs,
        env: { NO_COLOR: "1" },
      });
      expect({ code, screen }).toMatchObject({ code: 0 });
      expect(emulator.requests).toContainEqual(expect.objectContaining(request));
      expect(screen).toContain(expectedScreen);
      expect(screen).not.toContain(password);
    },
  );
});

test("every command has a row here", () => {
  const names = commands.map(({ method }) => method.replaceAll("_", "-"));
  expect(Object.keys(rows([1, 2, 3, 4])).sort()).toEqual([...names, "rotate"].sort());
});

test("every example of the help is a valid command line", async () => {
  const examples = commands.map((command) => `printf x | ${formatExample(command).replace(/ < \S+/, "")}`);
  const { code, stdout, stderr } = await runShell(`set -e\n${examples.map((line) => `${line} --dry-run`).join("\n")}`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const sent = stdout.match(/^[A-Z]+ http.*/gm) ?? [];
  expect(sent.map((line) => line.split(" ")[0])).toEqual(commands.map(({ request }) => request.split(" ")[0]));
});

test("the lines of the README run on a terminal", async () => {
  const [, block = ""] =
    /^## Command line\n\n```sh\nexport [^\n]*\n(.*?)^```/ms.exec(await readFile("README.md", "utf8")) ?? [];
  const stubs = 'npx() { "$@"; }; jq() { cat; }; printf x > new-password; set -e';
  const inputs = ["New password: ", "Again: "].map((question) => [question, `${password}\r`] as const);
  const { code, screen } = await runOnTerminal(`${stubs}\n${block}`, { inputs });
  expect({ code, screen }).toMatchObject({ code: 0 });
  expect(screen).toContain("Done: the password of credential 1001 was changed.\n");
});

test("a command may be preceded by its resource", async () => {
  const { code, stdout } = await run(["credentials", "get", "1010"]);
  expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, id: 1010 });
});
