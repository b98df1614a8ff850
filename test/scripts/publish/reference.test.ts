import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { objectOf, readDocument } from "../../../scripts/document/index.ts";
import { buildModel, responseHeaders } from "../../../scripts/model/index.ts";
import { emitOpenApi } from "../../../scripts/publish/openapi.ts";
import { referencePage } from "../../../scripts/publish/page.ts";
import { emitReference } from "../../../scripts/publish/reference.ts";
import { samplesOf } from "../../../scripts/publish/samples.ts";
import { libraryWith, modelOf } from "../library.ts";

const api = buildModel(await readDocument(["spec/credentials.yaml"]));

const plain = (text: string): string =>
  text
    .replace(/[`*\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();

describe("reference.md", async () => {
  const source = await readFile("generated/reference.md", "utf8");
  const text = plain(source.replace(/<br>/g, " ").replace(/<[^>]*>/g, ""));

  test.each(api.operations)("describes all of $key", (operation) => {
    const { method, path, summary, description, parameters, requestBody, responses } = operation;
    const expected = [
      `${method} ${path}`,
      summary,
      description,
      ...parameters.flatMap((parameter) => [parameter.wireName, parameter.description]),
      ...(requestBody ? [requestBody.description] : []),
      ...responses.flatMap((response) => [response.status, response.description]),
      ...responses.flatMap((response) =>
        responseHeaders(api.document.root, response.source).flatMap((header) => [header.name, header.description]),
      ),
      ...samplesOf(api, operation).map(({ source: code }) => code),
    ];
    for (const part of expected) expect(text).toContain(plain(part));
  });

  test.each([...api.schemas.keys()])("describes all of the schema %s", (key) => {
    const schema = objectOf(objectOf(objectOf(api.document.root.components).schemas)[key]);
    expect(text).toContain(plain(String(schema.description)));
    for (const [field, value] of Object.entries(objectOf(schema.properties))) {
      const { description = "" } = objectOf(value);
      expect(text).toContain(field);
      expect(text).toContain(plain(String(description)));
    }
  });

  test("states the constraints on values", () => {
    for (const note of ["at least 900", "at most 129600", "default 1000", "items: at least 1", "string or null"]) {
      expect(text).toContain(note);
    }
  });

  test("lists the fields of a response under its operation, nested ones included", () => {
    const section = source.slice(
      source.indexOf('<a id="credentials-listShares">'),
      source.indexOf('<a id="credentials-putSharesUsers">'),
    );
    const fields = section.slice(section.indexOf("**Response fields (200)**"));
    for (const name of ["readers", "readers.users[].id", "owners.groups[].name", "totalUserShares"]) {
      expect(fields).toContain(`| \`${name}\` (required) |`);
    }
  });
});

test("a schema that contains itself is listed once", async () => {
  const text = libraryWith(
    'subtitle: { type: [string, "null"] }',
    'sequels: { type: array, items: { $ref: "#/components/schemas/Book" } }',
  ).replace("- { name: genre, in: query,", "- { name: genre, in: query, example: [sea],");
  const page = emitReference(
    await modelOf(text.slice(0, text.indexOf("  /books/{isbn}")) + text.slice(text.indexOf("components:"))),
  );
  expect(page.match(/^\| `\[\]\.title`/gm)).toHaveLength(1);
  expect(page).toContain("| `[].sequels` | array of [Book](#schema-Book) |");
});

const hostile = `
openapi: 3.1.0
info: { title: "<script>alert(1)</script>", version: "1", description: "A <img src=x onerror=alert(1)> [link](javascript:alert(1)) and [one](https://a.example)" }
tags: [{ name: a, description: "</script><script>alert(2)</script>" }]
paths:
  /a/{id}:
    get:
      operationId: get
      tags: [a]
      summary: "Get | <b>one</b>"
      parameters:
        - { name: id, in: path, required: true, example: "\\" onclick=\\"x | \`", description: "a | b\\n\\nc", schema: { type: string, enum: ["<i>", "|"] } }
      responses: { "200": { description: "\${x} </div>", content: { application/json: { schema: { type: object }, example: "</pre><script>" } } } }
`;

test("text of a document is escaped in the page", async () => {
  const page = referencePage(emitOpenApi(await modelOf(hostile)), 'const text = "</script><script>";');
  expect(page.match(/<\/script/g)).toHaveLength(3);
  expect(page).toContain("<title>&lt;script>alert(1)&lt;/script></title>");
  expect(page).not.toMatch(/<img|<b>|<i>/);
});

test("text of a document is escaped in tables and fences", async () => {
  const page = emitReference(await modelOf(hostile));
  const rows = page.split("\n").filter((line) => line.startsWith("|"));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect([4, 5]).toContain(row.split(/(?<!\\)\|/).length - 1);
  expect(page).toContain(
    '| `id` (required) | string | a \\| b c<br>one of "<i>", "\\|"; example `"\\" onclick=\\"x \\| `"` |',
  );
});
