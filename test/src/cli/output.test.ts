import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { createTable, formatFields } from "../../../src/cli/table.ts";
import { setUp } from "./helpers.ts";

const { emulator, run, start, runShell, runOnTerminal } = setUp({ credentials: 2500 });

const pages = (): unknown[] =>
  emulator.requests.filter(({ path }) => path === "/credentials").map(({ query }) => query);

test("a list in a pipe is one JSON array of all pages, including an empty one", async () => {
  const { stdout, stderr } = await run(["list", "--order", "created_at", "--order-dir", "asc"]);
  const items: { id: number }[] = JSON.parse(stdout);
  expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 2500 }, (_, index) => 1001 + index));
  expect(stderr).toBe("");
  expect((await run(["list", "--name", "nothing has this name"])).stdout).toBe("[]\n");
});

test("--limit and --page-num read one page", async () => {
  emulator.reset();
  const { stdout } = await run([
    "list",
    "--limit",
    "2",
    "--page-num",
    "3",
    "--order",
    "name",
    "--columns",
    "id,user.name",
  ]);
  expect(JSON.parse(stdout)).toEqual([
    { id: expect.any(Number), "user.name": expect.any(String) },
    { id: expect.any(Number), "user.name": expect.any(String) },
  ]);
  expect(pages()).toEqual([{ limit: "2", page_num: "3", order: "name" }]);
});

test("--ndjson ends without an error when the reader closes the pipe, and reads no further page", async () => {
  const { stdout, stderr } = await runShell("civis-credentials list --ndjson --order created_at | head -n 1");
  expect({ ...JSON.parse(stdout), stderr }).toMatchObject({ id: 3500, stderr: "" });
  emulator.reset();
  const { child, outcome } = start(["list", "--ndjson"]);
  outcome.catch(() => {});
  await once(child.stdout, "readable");
  child.stdout.destroy();
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(pages().length).toBeLessThan(4);
});

test("an output that cannot be written is reported without a stack", async () => {
  const { stdout } = await runShell("civis-credentials list > /dev/full; echo $?");
  const { stderr } = await runShell("civis-credentials list > /dev/full");
  expect([stdout, stderr]).toEqual(["1\n", expect.stringMatching(/^Cannot write the output: .*ENOSPC[^\n]*\n$/)]);
});

test("progress is on standard error, and only on a terminal", async () => {
  const { screen } = await runOnTerminal("civis-credentials list --ndjson > /dev/null");
  expect(screen).toBe("\r1000 of 2500\r2000 of 2500\r2500 of 2500\r\u001b[K");
});

test("a table fits the terminal, and has a bold header unless NO_COLOR is set", async () => {
  const line = "civis-credentials list --limit 1 --order created_at --order-dir asc";
  const [wide, narrow, plain] = await Promise.all([
    runOnTerminal(line, { columns: 60 }),
    runOnTerminal(line, { columns: 10 }),
    runOnTerminal(line, { columns: 60, env: { NO_COLOR: "1" } }),
  ]);
  const table =
    "ID    NAME               TYPE      USERNAME  OWNER  STATE\n1001  Warehouse login 1  Database  login1    ada\n";
  expect(plain.screen).toBe(table);
  expect(wide.screen).toBe(`\u001b[1m${table.replace("\n", "\u001b[22m\n")}`);
  expect(narrow.screen).toBe("\u001b[1mID\u001b[22m\n1001\n");
});

test("--columns selects and orders the columns", async () => {
  const line = "civis-credentials get 1001 --columns user.name --columns id";
  expect((await runOnTerminal(line, { env: { TERM: "dumb" } })).screen).toBe(
    "user.name  Ada Example\nid         1001\n",
  );
});

test("a response that does not match the document is printed unchanged", async () => {
  const server = createServer((_, response) => response.setHeader("Content-Type", "application/json").end('{"odd":1}'));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { CIVIS_API_ENDPOINT: endpoint, NO_COLOR: "1" };
  expect((await runOnTerminal("civis-credentials get 1", { env })).screen).toBe("odd  1\n");
  expect((await run(["get", "1"], { env })).stdout).toBe('{\n  "odd": 1\n}\n');
  server.close();
});

describe("a table", () => {
  const options = { columns: ["id", "name"], showsAll: false, width: 20, isColored: false };

  test("aligns wide characters, and truncates text between characters", () => {
    const format = createTable({ ...options, showsAll: true, width: 10 });
    expect(
      format([
        { id: 1, name: "資料庫" },
        { id: 22, name: "👩‍👩‍👧 family of three" },
      ]),
    ).toBe("ID  NAME\n1   資料庫\n22  👩‍👩‍👧 fa…\n");
  });

  test("keeps its columns on later pages", () => {
    const format = createTable(options);
    expect(format([{ id: 1, name: "one" }])).toBe("ID  NAME\n1   one\n");
    expect(format([{ id: 222, name: "second" }])).toBe("2…  sec…\n");
  });

  test("shows no character that controls the terminal", () => {
    const name = "a\u001b[31m\u009b2J\u202eb\r\nc";
    expect(createTable(options)([{ id: 1, name }])).toBe("ID  NAME\n1   a[31m2Jb c\n");
    expect(formatFields({ name }, options)).toBe("name  a[31m2Jb c\n");
  });

  test("is truncated at the width of the terminal if columns are selected", () => {
    const format = createTable({ ...options, showsAll: true, width: 12 });
    expect(format([{ id: 1, name: "a long name" }])).toBe("ID  NAME\n1   a long …\n");
  });
});

test("JSON on a terminal contains no character that controls it", async () => {
  const credential = emulator.state.credentials.get(1001);
  if (credential) emulator.state.credentials.change(1001, { name: "a\u009b2Jb\u001b[31m" });
  const { screen } = await runOnTerminal("civis-credentials get 1001 --json --columns name");
  expect(screen).toBe('{\n  "name": "a\\u009b2Jb\\u001b[31m"\n}\n');
});
