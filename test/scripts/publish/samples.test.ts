import { expect, test } from "vitest";
import { samplesOf } from "../../../scripts/publish/samples.ts";
import { library, libraryWith, modelOf } from "../library.ts";

const shelf = library
  .replace(
    "explode: false, schema: { type: array",
    'explode: false, example: [sea, "rock & roll"], schema: { type: array',
  )
  .replace(
    "schema: { type: integer } }\n      - { name: isbn",
    "schema: { type: integer }, example: 7 }\n      - { name: isbn",
  )
  .replace("description: The book., schema", 'description: The book., example: "a/b", schema')
  .replace(
    'schema: { $ref: "#/components/schemas/Loan" }',
    `schema: { $ref: "#/components/schemas/Loan" }, example: { pin: "it's", bookOfLoan: { subTitle: null }, freeForm: true }`,
  )
  .replace("        book: {", "        bookOfLoan: {")
  .replace("        subtitle: {", "        subTitle: {")
  .replace("info:", "servers: [{ url: https://library.example/v1 }]\ninfo:");

async function samples(text: string, index: number): Promise<Record<string, string>> {
  const api = await modelOf(text);
  const operation = api.operations[index];
  if (!operation) throw new Error("no such operation");
  return Object.fromEntries(samplesOf(api, operation).map(({ label, source }) => [label, source]));
}

test("a sample of a list reads all items, with its first filter", async () => {
  expect(await samples(shelf, 0)).toEqual({
    TypeScript: `\
import { CivisClient } from "civis-credentials";

const civis = new CivisClient();
const items = civis.books.list({ genre: ["sea", "rock & roll"] });
for await (const item of items) console.log(item);`,
    "TypeScript, snake_case": `\
import { CivisClient } from "civis-credentials/snake";

const civis = new CivisClient();
const items = civis.books.list({ genre: ["sea", "rock & roll"] });
for await (const item of items) console.log(item);`,
    Python: `\
import civis

client = civis.APIClient()
items = client.books.list(genre="sea,rock & roll", iterator=True)
for item in items:
    print(item)`,
    curl: `\
curl --user "$CIVIS_API_KEY:" \\
  'https://library.example/v1/books?genre=sea,rock%20%26%20roll'`,
  });
});

test("a body has the field names of each client and the quotes of each language", async () => {
  expect(await samples(shelf, 1)).toEqual({
    TypeScript: `\
import { CivisClient } from "civis-credentials";

const civis = new CivisClient();
await civis.books.lend("a/b", 7, {
  pin: "it's",
  bookOfLoan: { subTitle: null },
  freeForm: true,
});`,
    "TypeScript, snake_case": `\
import { CivisClient } from "civis-credentials/snake";

const civis = new CivisClient();
await civis.books.lend("a/b", 7, {
  pin: "it's",
  book_of_loan: { sub_title: null },
  freeForm: true,
});`,
    Python: `\
import civis

client = civis.APIClient()
client.books.lend(
    "a/b",
    7,
    pin="it's",
    book_of_loan={"subTitle": None},
    free_form=True,
)`,
    curl: `\
curl --user "$CIVIS_API_KEY:" --request PUT \\
  --json '{
  "pin": "it'\\''s",
  "bookOfLoan": {
    "subTitle": null
  },
  "freeForm": true
}' \\
  'https://library.example/v1/books/a%2Fb/loans/7'`,
  });
});

test("a parameter or a body without an example is an error with its source location", async () => {
  await expect(samples(libraryWith("info:", "info:"), 0)).rejects.toThrow(
    "library.yaml:7:5 GET /books: the parameter genre has no example; add one for the code samples",
  );
  await expect(samples(shelf.replace("example: { pin", "x: { pin"), 1)).rejects.toThrow(
    "PUT /books/{isbn}/loans/{loan_id}: the request body has no example; add one for the code samples",
  );
});
