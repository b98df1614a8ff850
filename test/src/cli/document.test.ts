import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "esbuild";
import { expect, test } from "vitest";
import { generate } from "../../../scripts/generator.ts";
import { setUp } from "./helpers.ts";

/** The operation that CONTRIBUTING.md adds. */
async function ownerOperation(): Promise<string> {
  const contributing = await readFile("CONTRIBUTING.md", "utf8");
  return /^```yaml operation in .*?\n(.*?)^```/ms.exec(contributing)?.[1] ?? "";
}

/** Replaces the generated files by those of documents with another operation and another resource. */
const otherDocuments: Plugin = {
  name: "other-documents",
  async setup({ onLoad }) {
    const folder = await mkdtemp(".cache/documents-");
    const credentials = await readFile("spec/credentials.yaml", "utf8");
    await writeFile(
      `${folder}/credentials.yaml`,
      credentials.replace(/\n(?=components:\n)/, `\n${await ownerOperation()}\n`),
    );
    await writeFile(`${folder}/groups.yaml`, await readFile("test/src/cli/groups.yaml", "utf8"));
    const specs = ["credentials.yaml", "groups.yaml"].map((name) => resolve(folder, name));
    const { files } = await generate({ specs, folder: resolve("generated") }, true);
    await rm(folder, { recursive: true });
    const texts = new Map(files.map(({ name, text }) => [resolve("generated", name), text]));
    onLoad({ filter: /\/generated\/\w+(-\w+)*\.ts$/ }, ({ path }) => ({
      contents: texts.get(path) ?? "",
      loader: "ts",
    }));
  },
};

const { run, runShell } = setUp({}, [otherDocuments]);

/** The request that a command would send. */
async function dryRun(line: string): Promise<string> {
  const { code, stdout, stderr } = await runShell(`civis-credentials ${line} --dry-run`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .replace(/http:\/\/[^/]+/, "")
    .replace(/\s+/g, " ")
    .trim();
}

test("a new operation is a new command", async () => {
  expect(await dryRun("list-owner 1001")).toBe("GET /credentials/1001/owner");
  const { stdout } = await run(["list-owner", "--help"]);
  expect(stdout).toContain("Get the owner of a credential.\n\nGets the user who a credential belongs to.\n");
});

test("a resource is required before an ambiguous command, and optional before any other", async () => {
  expect(await dryRun("user-groups list")).toBe("GET /user_groups");
  expect(await dryRun("credentials list --limit 1")).toBe("GET /credentials?limit=1");
  expect(await dryRun("list-owner 1")).toBe("GET /credentials/1/owner");
  expect(await run(["list"])).toMatchObject({
    code: 2,
    stderr: "Several resources have this command. Use one of: credentials list, user-groups list.\n",
  });
  const { stdout } = await run(["--help"]);
  expect(stdout).toContain("\nuser-groups\n  Groups of users.\n\n  user-groups list          List groups.\n");
  expect((await run(["user-groups", "--help"])).stdout).not.toContain("credentials get");
});

test("a parameter with the name of an option is prefixed with its location", async () => {
  expect(await dryRun("user-groups list --query-json")).toBe("GET /user_groups?json=true");
});

test("objects are passed as JSON, and those with a secret are read from standard input", async () => {
  const stdin = `printf '{"value":"canary-1"}' |`;
  const { stdout } = await runShell(
    `${stdin} civis-credentials post-members a/b --members '[{"user_id":31}]' --join-key-stdin --weight 0.5 --no-no-reply --level high --dry-run`,
  );
  expect(stdout.replace(/http:\/\/[^/]+/, "")).toBe(`POST /user_groups/a%2Fb/members
{
  "members": [
    {
      "userId": 31
    }
  ],
  "joinKey": {
    "value": "[secret]"
  },
  "weight": 0.5,
  "noReply": false,
  "level": "high"
}
`);
});

test.each([
  ["post-members a --members x --join-key-stdin", '--members expects JSON; got "x".'],
  ["post-members a --members [] --join-key-stdin --weight 2", '--weight expects a number from 0 to 1; got "2".'],
  ["post-members a --members [] --join-key-stdin", "--join-key-stdin expects JSON."],
  ["post-members .. --members [] --join-key-stdin", 'SLUG expects text; got "..".'],
  ["put-labels a --body []", "put-labels requires a confirmation. Use --yes if there is no terminal."],
])("%s is wrong usage", async (line, stderr) => {
  expect(await run(line.split(" "), { input: "canary" })).toEqual({ code: 2, stdout: "", stderr: `${stderr}\n` });
});

test("--clear sends null for a field whose enum contains null", async () => {
  const { stdout } = await runShell(
    `printf '{}' | civis-credentials post-members a --members [] --join-key-stdin --clear level --dry-run`,
  );
  expect(JSON.parse(stdout.slice(stdout.indexOf("{")))).toMatchObject({ level: null });
  const { stderr } = await run(["post-members", "a", "--members", "[]", "--join-key-stdin", "--clear", "weight"]);
  expect(stderr).toBe("--clear accepts level.\n");
});

test("a body that is not an object is a single flag", async () => {
  expect(await dryRun(`put-labels a --body '["a","b"]'`)).toBe('PUT /user_groups/a/labels [ "a", "b" ]');
  expect((await run(["put-labels", "--help"])).stdout).toContain(`put-labels analysts --body '["a","b"]'\n`);
});
