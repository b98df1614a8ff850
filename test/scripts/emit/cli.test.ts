import { expect, test } from "vitest";
import { readDocument } from "../../../scripts/document/index.ts";
import { emitCli } from "../../../scripts/emit/cli.ts";
import { buildModel } from "../../../scripts/model/index.ts";
import { format } from "../../../scripts/output/index.ts";

test("the table of commands has the texts and the value constraints of a document", async () => {
  const api = buildModel(await readDocument(["test/src/cli/groups.yaml"]));
  const formatted = await format(new Map([["cli.ts", emitCli(api)]]));
  await expect(formatted.get("cli.ts")).toMatchFileSnapshot("cli.snap.txt");
});

test("a command needs confirmation if its operation is a DELETE, unless x-confirm overrides it", async () => {
  const operation = (extra: string): string => `{ ${extra} responses: { "204": { description: Done. } } }`;
  const text = `openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /a/{id}: { delete: ${operation("operationId: remove,")}, put: ${operation("operationId: put,")} }
  /b/{id}: { delete: ${operation("operationId: no, x-confirm: false,")}, put: ${operation("operationId: yes, x-confirm: true,")} }
  /c: { post: ${operation("operationId: wrong, x-confirm: maybe,")} }
`;
  const api = buildModel(await readDocument(["/test.yaml"], { readText: () => text }));
  const confirmed = api.operations.filter(({ needsConfirmation }) => needsConfirmation).map(({ name }) => name);
  expect(confirmed).toEqual(["remove", "yes"]);
  expect(api.warnings.filter((warning) => warning.includes("x-confirm"))).toEqual([
    expect.stringMatching(/POST \/c: x-confirm must be true or false, got "maybe"$/),
  ]);
});
