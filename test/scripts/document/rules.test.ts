import { expect, test } from "vitest";
import { documentOf, library, libraryWith } from "../library.ts";

const isbn = "      - { name: isbn, in: path, required: true, description: The book., schema: { type: string } }\n";
const limit = "- { name: limit, in: query, schema: { type: integer } }";
const limitOf = (schema: string): string => limit.replace("{ type: integer }", `{ ${schema} }`);
const lend = "PUT /books/{isbn}/loans/{loan_id}";

test.each([
  [
    "an undeclared tag",
    ["tags: [books]", "tags: [book]"],
    "library.yaml:9:14 GET /books: Operation tags should be defined in global tags.",
  ],
  [
    "a default outside of its enum",
    [limit, limitOf("type: integer, enum: [10, 20], default: 30")],
    "library.yaml:15:87 GET /books: The default 30 is not one of 10, 20.",
  ],
  [
    "a default outside of its bounds",
    [limit, limitOf("type: integer, maximum: 20, default: 30")],
    "library.yaml:15:84 GET /books: The default 30 is greater than the maximum 20.",
  ],
  [
    "a default of another type",
    [limit, limitOf('type: integer, default: "10"')],
    'library.yaml:15:71 GET /books: The default "10" is not of type integer.',
  ],
  [
    "a required property that does not exist",
    ["required: [title]", "required: [titel]"],
    "library.yaml:40:18: Required property 'titel' is undefined.",
  ],
  [
    "an unknown type",
    [limit, limitOf("type: interger")],
    'library.yaml:15:53 GET /books: `type` can be one of the following only: "object", "array", "string", "number", "integer", "boolean", "null". Did you mean integer?',
  ],
  [
    "an unknown keyword",
    ['responses:\n        "204"', 'reponses:\n        "204"'],
    `library.yaml:33:7 ${lend}: Property \`reponses\` is not expected here. Did you mean responses?`,
  ],
  [
    "a duplicate key",
    ["      summary: List books\n", "      summary: List books\n      summary: List all books\n"],
    'library.yaml:11:7: duplicate key "summary"; first defined at library.yaml:10:7',
  ],
  [
    "an unknown alias",
    ["description: A book.", "description: *text"],
    "library.yaml:38:20: unknown alias *text; define the anchor &text above it",
  ],
  [
    "a reference without a target",
    ["schemas/Loan", "schemas/Lone"],
    `library.yaml:32:48 ${lend}: Cannot resolve $ref "#/components/schemas/Lone"`,
  ],
  [
    "an operationId that another operation has",
    ["operationId: lend", "operationId: list"],
    `library.yaml:26:7 ${lend}: Every operation must have a unique \`operationId\`.`,
  ],
  [
    "an operation without an operationId",
    ["      operationId: lend\n", ""],
    `library.yaml:25:5 ${lend}: Operation object should contain \`operationId\` field.`,
  ],
  [
    "a path parameter that is not declared",
    [isbn, ""],
    `library.yaml:24:5 ${lend}: The operation does not define the path parameter \`{isbn}\` expected by path \`/books/{isbn}/loans/{loan_id}\`.`,
  ],
  [
    "a path parameter that the path does not have",
    ["/loans/{loan_id}:", "/loans:"],
    "library.yaml:23:17: Path parameter `loan_id` is not used in the path `/books/{isbn}/loans`.",
  ],
])("%s in spec/ is an error with its location", async (_, [text = "", replacement = ""], message) => {
  const read = documentOf(libraryWith(text, replacement), "library.yaml", { isStrict: true });
  await expect(read).rejects.toThrow(expect.objectContaining({ name: "SpecError", message }));
});

test("a document without mistakes has no warnings", async () => {
  const { warnings } = await documentOf(library, "library.yaml", { isStrict: true });
  expect(warnings).toEqual([]);
});
