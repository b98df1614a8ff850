import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { compareApis } from "../../../scripts/changes/compare.ts";
import { isAtLeast, nextVersion, stepFor } from "../../../scripts/changes/version.ts";
import { library, libraryWith, modelOf } from "../library.ts";

/** The changes from one document to another, one line each. */
async function changes(before: string, after: string): Promise<string[]> {
  return compareApis(await modelOf(before), await modelOf(after)).map(
    ({ subject, text, side, isBreaking, operations }) =>
      `${isBreaking ? "breaking " : ""}${side} ${subject}: ${text} (${operations.join(", ")})`,
  );
}

const edit = (text: string, replacement: string): Promise<string[]> => changes(library, libraryWith(text, replacement));
const undo = (text: string, replacement: string): Promise<string[]> => changes(libraryWith(text, replacement), library);

const pages = "        - { name: page_num,";
const subtitle = 'subtitle: { type: [string, "null"] }';
const pin = "pin: { type: string, format: password }";

test.each<[string, string, string, string[], string[]]>([
  ["a description", "Lists books, newest first.", "Lists books.", [], []],
  [
    "an operation",
    "    put:\n      operationId: lend",
    "    delete: { tags: [books], operationId: end, responses: {} }\n    put:\n      operationId: lend",
    ["method books.end: added (books.end)"],
    ["breaking method books.end: removed (books.end)"],
  ],
  [
    "the name of a method",
    "operationId: lend",
    "operationId: borrow",
    ["breaking method books.borrow: was books.lend (books.borrow)"],
    ["breaking method books.lend: was books.borrow (books.lend)"],
  ],
  [
    "an optional parameter",
    pages,
    `        - { name: color, in: query, schema: { type: string } }\n${pages}`,
    ["request books.list(color): added (books.list)"],
    ["breaking request books.list(color): removed (books.list)"],
  ],
  [
    "a required parameter",
    pages,
    `        - { name: color, in: query, required: true, schema: { type: string } }\n${pages}`,
    ["breaking request books.list(color): added, and required (books.list)"],
    ["breaking request books.list(color): removed (books.list)"],
  ],
  [
    "how a list is sent",
    "explode: false, ",
    "",
    ["breaking request books.list(genre): is sent as genre=a&genre=b, no longer as genre=a,b (books.list)"],
    ["breaking request books.list(genre): is sent as genre=a,b, no longer as genre=a&genre=b (books.list)"],
  ],
  [
    "an optional field of requests and responses",
    subtitle,
    `${subtitle}\n        pages: { type: integer }`,
    ["response Book.pages: added (books.list)", "request Book.pages: added (books.lend)"],
    ["breaking response Book.pages: removed (books.list)", "breaking request Book.pages: removed (books.lend)"],
  ],
  [
    "an object that becomes a list",
    "    Loan:\n      type: object\n",
    "    Loan:\n      type: array\n      items: { type: string }\n",
    ["breaking request Loan: was { pin: string; book: Book }, is string[] (books.lend)"],
    ["breaking request Loan: was string[], is { pin: string; book: Book } (books.lend)"],
  ],
  [
    "a required field of requests and responses",
    "required: [title]",
    "required: [title, subtitle]",
    [
      "breaking request Book.subtitle: has become required (books.lend)",
      "response Book.subtitle: has become required (books.list)",
    ],
    [
      "breaking response Book.subtitle: has become optional (books.list)",
      "request Book.subtitle: has become optional (books.lend)",
    ],
  ],
  [
    "null",
    subtitle,
    "subtitle: { type: string }",
    [
      "breaking request Book.subtitle: can no longer be null (books.lend)",
      "response Book.subtitle: can no longer be null (books.list)",
    ],
    ["breaking response Book.subtitle: can be null (books.list)", "request Book.subtitle: can be null (books.lend)"],
  ],
  [
    "the type of a field",
    pin,
    "pin: { type: integer, format: password }",
    ["breaking request Loan.pin: was string, is number (books.lend)"],
    ["breaking request Loan.pin: was number, is string (books.lend)"],
  ],
  [
    "the values of a string",
    pin,
    "pin: { type: string, format: password, enum: [a, b] }",
    ['breaking request Loan.pin: was string, is "a" | "b" (books.lend)'],
    ['request Loan.pin: was "a" | "b", is string (books.lend)'],
  ],
  [
    "whether a body is required",
    "        required: true\n        description: Who",
    "        description: Who",
    ["request books.lend(body): has become optional (books.lend)"],
    ["breaking request books.lend(body): has become required (books.lend)"],
  ],
  [
    "an error",
    '        "404": { description: Nothing. }\n',
    "",
    ["response books.list() 404: removed (books.list)"],
    ["response books.list() 404: added (books.list)"],
  ],
  [
    "the body of a response",
    '"204": { description: Done. }',
    '"200": { description: Done., content: { application/json: { schema: { type: string } } } }',
    ["response books.lend(): now has a body (books.lend)"],
    ["breaking response books.lend(): no longer has a body (books.lend)"],
  ],
])(
  "a change of %s is reported for requests and responses separately, in both directions",
  async (_, text, replacement, there, back) => {
    const all = (name: string): string => (name === "loan_id" ? "" : name);
    if (all(text) === "") expect(await changes(library, library.replaceAll(text, replacement))).toEqual(there);
    else expect(await edit(text, replacement)).toEqual(there);
    if (all(text) !== "") expect(await undo(text, replacement)).toEqual(back);
  },
);

test("a new value does not break a response, and a removed value does not break its readers", async () => {
  const values = (list: string): string => libraryWith(subtitle, `subtitle: { type: string, enum: [${list}] }`);
  expect(await changes(values("a"), values("a, b"))).toEqual([
    'response Book.subtitle: can be "b" (books.list)',
    'request Book.subtitle: can be "b" (books.lend)',
  ]);
  expect(await changes(values("a, b"), values("a"))).toEqual([
    'breaking request Book.subtitle: can no longer be "b" (books.lend)',
    'response Book.subtitle: can no longer be "b" (books.list)',
  ]);
});

test("moving a schema into or out of a component is no change, and a recursive schema is compared once", async () => {
  const inline = libraryWith(
    '$ref: "#/components/schemas/Loan"',
    'type: object, required: [pin], properties: { pin: { type: string }, book: { $ref: "#/components/schemas/Book" } }',
  );
  expect(await changes(library, inline)).toEqual([]);
  const recursive = (type: string): string =>
    libraryWith(
      subtitle,
      `subtitle: { type: array, items: { $ref: "#/components/schemas/Book" } }\n        n: { type: ${type} }`,
    );
  expect(await changes(recursive("string"), recursive("string"))).toEqual([]);
  expect(await changes(recursive("string"), recursive("integer"))).toEqual([
    "breaking response Book.n: was string, is number (books.list)",
    "breaking request Book.n: was string, is number (books.lend)",
  ]);
});

test.each([
  ["0.1.0", "operationId: borrow", "minor", "0.2.0"],
  ["1.2.3", "operationId: borrow", "major", "2.0.0"],
  ["0.1.0", "operationId: lend\n      deprecated: true", "patch", "0.1.1"],
  ["1.2.3", "operationId: lend\n      deprecated: true", "minor", "1.3.0"],
  ["1.2.3", "operationId: lend\n      description: Other.", "patch", "1.2.4"],
  ["1.2.3", "operationId: lend", "none", "1.2.3"],
])("from %s, %s requires a %s step: %s", async (version, replacement, step, next) => {
  const [before, after] = [await modelOf(library), await modelOf(libraryWith("operationId: lend", replacement))];
  const isSame = isDeepStrictEqual(before.document.root, after.document.root);
  const required = stepFor(compareApis(before, after), isSame, version);
  expect([required, nextVersion(version, required)]).toEqual([step, next]);
});

test("versions are compared by their numbers", () => {
  expect(isAtLeast("0.10.0", "0.9.1")).toBe(true);
  expect(isAtLeast("1.0.0", "1.0.0")).toBe(true);
  expect(isAtLeast("1.9.9", "2.0.0")).toBe(false);
});
