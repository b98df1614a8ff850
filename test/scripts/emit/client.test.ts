import ts from "typescript";
import { expect, test } from "vitest";
import { emitClient } from "../../../scripts/emit/client.ts";
import { finish } from "../../../scripts/write.ts";
import { library, libraryWith, modelOf } from "../library.ts";

const client = (text: string): string => emitClient(modelOf(text), { core: "../src/core" });

test("a document becomes a class a tag, a method an operation, and a type a query", async () => {
  expect(await finish("client.ts", client(library), "library.yaml")).toBe(`\
// Generated from library.yaml by npm run generate. Do not edit.

import type { CallOptions } from "../src/core/call.ts";
import type { Http } from "../src/core/http.ts";
import type { PagePromise } from "../src/core/pagination.ts";
import type { ApiPromise } from "../src/core/result.ts";
import { operations } from "./operations.ts";
import type { Book, Loan } from "./types.ts";

/**
 * The query of \`books.list\`.
 *
 * List books.
 */
export interface BooksListQuery {
  /** The genres. */
  genre?: string[];
  pageNum?: number;
  limit?: number;
}

/** What the library lends. */
export class Books {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * List books.
   *
   * Lists books, newest first.
   *
   * \`GET /books\`
   *
   * @param query Query parameters.
   * @param options Request options.
   * @returns One page.
   * @throws {ApiError} Status 404.
   */
  list(query?: BooksListQuery, options?: CallOptions): PagePromise<Book> {
    return this.#http.list(operations["books.list"], { query }, options);
  }

  /**
   * Lend a book.
   *
   * \`PUT /books/{isbn}/loans/{loan_id}\`
   *
   * @param isbn The book.
   * @param loanId The loan.
   * @param body Who borrows it.
   * @param options Request options.
   * @returns Done.
   */
  lend(isbn: string, loanId: number, body: Loan, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations["books.lend"], { path: [isbn, loanId], body }, options);
  }
}

/** All resources of Library. */
export class Api {
  /** What the library lends. */
  readonly books: Books;

  constructor(http: Http) {
    this.books = new Books(http);
  }
}
`);
});

test("no text of the document can end a comment or start code", () => {
  const hostile = '"*/ evil(); /* `${evil()}` \\u2028 evil() \\n*/ evil(); //"';
  const texts = [
    "Library",
    "What the library lends.",
    "List books",
    "Lists books, newest first.",
    "The genres.",
    "One page.",
  ];
  const document = [...texts, "The loan.", "Who borrows it.", "Its title."].reduce((all, text) => {
    expect(all, text).toMatch(new RegExp(`: ${text}[ ,\n]`));
    return all.replace(new RegExp(`: ${text}(?=[ ,\n])`), () => `: ${hostile}`);
  }, library);
  const source = ts.createSourceFile("client.ts", client(document), ts.ScriptTarget.Latest, true);
  const kinds = new Set(source.statements.map(({ kind }) => ts.SyntaxKind[kind]));
  expect([...kinds]).toEqual(["ImportDeclaration", "InterfaceDeclaration", "ClassDeclaration"]);
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement)) continue;
    for (const member of statement.members) expect(member.getText()).not.toMatch(/evil/);
  }
  expect(source.getFullText()).toContain("*\\/ evil(); /*");
});

test("a field of a query that is required has no question mark, and neither has its query", () => {
  const text = client(libraryWith("name: genre, in: query,", "name: genre, in: query, required: true,"));
  expect(text).toMatch(/"genre": string\[\];/);
  expect(text).toContain("list(query: BooksListQuery, options?: CallOptions)");
});
