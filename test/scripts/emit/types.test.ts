import ts from "typescript";
import { expect, test } from "vitest";
import { emitSnakeTypes, emitTypes } from "../../../scripts/emit/types.ts";
import { libraryWith, modelOf } from "../library.ts";

const types = async (text: string): Promise<string> => emitTypes(await modelOf(text));

test("a schema whose name is no identifier gets a valid one", async () => {
  const text = await types(libraryWith("    Loan:\n", "    tax-rate: { type: number }\n    Loan:\n"));
  expect(text).toContain("export type TaxRate = number;");
});

test("a comment has the description, default and example of a schema, but no example of a secret", async () => {
  const title = "title: { description: Its title., type: string }";
  const keywords = 'type: string, default: "a\\nb", examples: [c */ d, e], deprecated: true';
  expect(await types(libraryWith(title, `title: { description: "Two\\nlines", ${keywords} }`))).toContain(`\
    /**
     * Two
     * lines
     *
     * @default a b
     * @example c *\\/ d
     * @deprecated
     */
    title: string;`);
  expect(await types(libraryWith("format: password", "format: password, examples: [canary]"))).not.toContain("canary");
});

test("no text of the document can end a comment", async () => {
  const hostile = '"*/ evil(); /* \\u2028 evil() \\n*/ evil(); //"';
  const book = `description: ${hostile}, format: ${hostile}, default: ${hostile}, examples: [{ a: ${hostile} }]`;
  const text = libraryWith("description: Its title.", book).replace("description: A book.", `description: ${hostile}`);
  const api = await modelOf(text);
  for (const emit of [emitTypes, emitSnakeTypes]) {
    const source = ts.createSourceFile("types.ts", emit(api), ts.ScriptTarget.Latest, true);
    const [type] = source.statements.filter(ts.isInterfaceDeclaration);
    expect(type?.members.map((member) => member.getText())).toEqual(["title: string;", "subtitle?: string | null;"]);
    const kinds = new Set(source.statements.map(({ kind }) => ts.SyntaxKind[kind]));
    expect([...kinds]).toEqual(["InterfaceDeclaration"]);
  }
});
