import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { emitReferenceHtml } from "../../../scripts/emit/reference-html.ts";
import { emitReferenceMd } from "../../../scripts/emit/reference-md.ts";
import { answerHeaders } from "../../../scripts/examples.ts";
import { objectOf } from "../../../scripts/json.ts";
import { buildModel } from "../../../scripts/model.ts";
import { samplesOf } from "../../../scripts/samples.ts";
import { readSpec } from "../../../scripts/spec.ts";
import { modelOf } from "../library.ts";

const api = buildModel(await readSpec("spec/credentials.yaml"));

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

/** What a person reads on a page, with one space between words. */
function read(page: string): string {
  const text = page
    .replace(/<(style|script)>.*?<\/\1>/gs, "")
    .replace(/<\/?(p|li|h\d|br)\b[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+|#39);/g, (_, name: string) => entities[name] ?? "");
  return plain(text);
}

const plain = (text: string): string =>
  text
    .replace(/[`*\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();

describe.each(["reference.html", "reference.md"])("%s", async (name) => {
  const text = read(await readFile(`generated/${name}`, "utf8"));

  test.each(api.operations)("tells all of $key", (operation) => {
    const { method, path, summary, description, parameters, body, answers } = operation;
    const said = [
      `${method} ${path}`.replace(" ", name.endsWith("html") ? "" : " "),
      summary,
      description,
      ...parameters.flatMap((parameter) => [parameter.wire, parameter.description]),
      ...(body ? [body.description] : []),
      ...answers.flatMap((answer) => [answer.status, answer.description]),
      ...answers.flatMap((answer) =>
        answerHeaders(api.spec, operation, answer).flatMap((header) => [header.name, header.description]),
      ),
      ...samplesOf(api, operation).map(({ source }) => source),
    ];
    for (const part of said) expect(text).toContain(plain(part));
  });

  test.each([...api.schemas.keys()])("tells all of the schema %s", (key) => {
    const source = objectOf(objectOf(objectOf(api.spec.root.components).schemas)[key]);
    expect(text).toContain(plain(String(source.description)));
    for (const [field, value] of Object.entries(objectOf(source.properties))) {
      const { description = "" } = objectOf(value);
      expect(text).toContain(field);
      expect(text).toContain(plain(String(description)));
    }
  });

  test("says what holds for values", () => {
    for (const note of ["at least 900", "at most 129600", "default 1000", "items: at least 1", "string or null"]) {
      expect(text).toContain(note);
    }
  });
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

test("text of a document never becomes a tag, an attribute or a script of the page", () => {
  const page = emitReferenceHtml(modelOf(hostile));
  const tags = Array.from(page.matchAll(/<(\w+)/g), ([, tag = ""]) => tag);
  expect(tags.filter((tag) => tag === "script")).toHaveLength(1);
  for (const tag of ["img", "b", "i"]) expect(tags).not.toContain(tag);
  expect(page).not.toMatch(/href="javascript|\sonclick="/);
  expect(page).toContain('<a href="https://a.example">one</a>');
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
});

test("text of a document never breaks a table or a fence", () => {
  const page = emitReferenceMd(modelOf(hostile));
  const rows = page.split("\n").filter((line) => line.startsWith("|"));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect([4, 5]).toContain(row.split(/(?<!\\)\|/).length - 1);
  expect(page).toContain(
    '| `id` (required) | string | a \\| b c<br>one of "<i>", "\\|"; example `"\\" onclick=\\"x \\| `"` |',
  );
});
