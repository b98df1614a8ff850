import ts from "typescript";
import { expect, test } from "vitest";
import { emitClient, emitSnake } from "../../../scripts/emit/client.ts";
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

test("a method shows its example where the document has one for each part, and no example ends the comment", async () => {
  expect(await client(library)).not.toContain("@example");
  const example = `genre, in: query, example: ["*/ evil(); /*"],`;
  const text = await client(libraryWith("name: genre, in: query,", `name: ${example}`));
  expect(text).toMatch(
    /@example\n +\* const items = api.books.list\(\{ genre: \["\*\\\/ evil\(\); \/\*"\] \}\);\n.*\n +\*\//,
  );
});
