import ts from "typescript";
import { expect, test } from "vitest";
import { emitClient, emitSnake } from "../../../scripts/emit/client.ts";
import { errorClass } from "../../../src/core/errors.ts";
import { library, libraryWith, modelOf } from "../library.ts";

const context = { core: "../src/core", extension: ".ts" } as const;
const client = async (text: string): Promise<string> => emitClient(await modelOf(text), context);

test.each([
  ["camelCase", emitClient],
  ["snake_case", emitSnake],
])("no text of the document can end a comment or start code in the %s client", async (_, emit) => {
  const hostile = '"*/ evil(); /* `${evil()}` \\u2028 evil() \\n*/ evil(); //"';
  const texts = [
    ...["Library", "What the library lends.", "List books", "Lists books, newest first.", "The genres."],
    ...["One page.", "The loan.", "Who borrows it.", "Its title."],
  ];
  const document = texts.reduce((all, text) => {
    expect(all, text).toMatch(new RegExp(`: ${text}[ ,\n]`));
    return all.replace(new RegExp(`: ${text}(?=[ ,\n])`), () => `: ${hostile}`);
  }, library);
  const text = emit(await modelOf(document), context);
  const source = ts.createSourceFile("client.ts", text, ts.ScriptTarget.Latest, true);
  const kinds = new Set(source.statements.map(({ kind }) => ts.SyntaxKind[kind]));
  expect([...kinds]).toEqual(["ImportDeclaration", "ClassDeclaration"]);
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement)) continue;
    for (const member of statement.members) expect(member.getText()).not.toMatch(/evil/);
  }
  expect(source.getFullText()).toContain("*\\/ evil(); /*");
});

test("a query with a required field is required", async () => {
  expect(await client(library)).toContain("list(query?: BooksListQuery, options?: CallOptions)");
  const text = await client(libraryWith("name: genre, in: query,", "name: genre, in: query, required: true,"));
  expect(text).toContain("list(query: BooksListQuery, options?: CallOptions)");
});

test("a method has an example if the document has one for each part, and no example ends the comment", async () => {
  expect(await client(library)).not.toContain("@example");
  const example = `genre, in: query, example: ["*/ evil(); /*"],`;
  const text = await client(libraryWith("name: genre, in: query,", `name: ${example}`));
  expect(text).toMatch(
    /@example\n +\* const items = api.books.list\(\{ genre: \["\*\\\/ evil\(\); \/\*"\] \}\);\n.*\n +\*\//,
  );
});

test("@throws names the error class that the client throws", async () => {
  const statuses = [400, 401, 403, 404, 409, 422, 429, 500, 503];
  for (const status of statuses) {
    const text = await client(libraryWith('"404": { description: Nothing. }', `"${status}": { description: Error. }`));
    expect(text).toContain(`@throws {ApiError} ${errorClass(status).name} (${status}).`);
  }
});

test("an example in snake_case keeps the fields that the client does not rename", async () => {
  const object = (extra: object) =>
    JSON.stringify({ type: "object", properties: { bookId: { type: "integer" }, extra } });
  const references = ["A", "B"].map((key) => ({ $ref: `#/components/schemas/${key}` }));
  const text = libraryWith('"#/components/schemas/Loan" } }', '"#/components/schemas/A" }, example: { bookId: 1 } }')
    .replace("description: The loan.", "description: The loan., example: 2")
    .replace("description: The book.", "description: The book., example: a")
    .replace("book: {", `either: { oneOf: ${JSON.stringify(references)} }\n        book: {`)
    .replace(
      "  schemas:\n",
      `  schemas:\n    A: ${object({ type: "string" })}\n    B: ${object(JSON.parse(object({})))}\n`,
    );
  const api = await modelOf(text.replace("title: {", 'loan: { $ref: "#/components/schemas/Loan" }\n        title: {'));
  expect(api.warnings.join()).toContain("its fields are not renamed in the snake_case client");
  expect(emitSnake(api, context)).toContain('await api.books.lend("a", 2, { bookId: 1 });');
});
