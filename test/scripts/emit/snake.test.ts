import ts from "typescript";
import { expect, test } from "vitest";
import { emitSnake } from "../../../scripts/emit/snake.ts";
import { emitSnakeOperations } from "../../../scripts/emit/snake-operations.ts";
import { finish } from "../../../scripts/write.ts";
import { library, libraryWith, modelOf } from "../library.ts";

const surroundings = { core: "../src/core" };

/** The library, with names and texts that the plain one has no need of. */
const changed = [
  ["operationId: lend", "operationId: lendOut"],
  ["name: genre,", "name: genreID,"],
  ["subtitle: {", 'subTitle: { deprecated: true, default: none, example: "A\\n tale", description: As printed.,'],
  ["pin:", "pinCode:"],
  ["[pin]", "[pinCode]"],
  [
    "        book: {",
    "        dueDates: { type: array, items: { type: object, properties: { dayOf: { description: When., type: string } } } }\n        book: {",
  ],
].reduce((text, [from = "", to = ""]) => text.replace(from, () => to), library);

test("a document becomes the types and the client with the names of Python", async () => {
  expect(await finish("snake.ts", emitSnake(modelOf(changed), surroundings), "library.yaml")).toBe(`\
// Generated from library.yaml by npm run generate. Do not edit.

import type { CallOptions } from "../src/core/call.ts";
import type { Http } from "../src/core/http.ts";
import type { PagePromise } from "../src/core/pagination.ts";
import type { ApiPromise } from "../src/core/result.ts";
import { operations } from "./snake-operations.ts";

/** A book. */
export interface Book {
  /** Its title. */
  title: string;
  /**
   * As printed.
   *
   * @default none
   * @example A tale
   * @deprecated
   */
  sub_title?: string | null;
}

export interface Loan {
  /** @format password */
  pin_code: string;
  due_dates?: Array<{
    /** When. */
    day_of?: string;
  }>;
  book?: Book;
}

/**
 * The query of \`books.list\`.
 *
 * List books.
 */
export interface BooksListQuery {
  /** The genres. */
  genre_id?: string[];
  page_num?: number;
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
   * @param loan_id The loan.
   * @param body Who borrows it.
   * @param options Request options.
   * @returns Done.
   */
  lend_out(isbn: string, loan_id: number, body: Loan, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations["books.lend_out"], { path: [isbn, loan_id], body }, options);
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

test("a document becomes a table with what is different for a row", async () => {
  const text = emitSnakeOperations(modelOf(changed), surroundings);
  expect(await finish("snake-operations.ts", text, "library.yaml")).toBe(`\
// Generated from library.yaml by npm run generate. Do not edit.

import { type ConvertedOperation, list, renamed } from "../src/core/case.ts";
import * as codecs from "./codecs.ts";
import { operations as camel } from "./operations.ts";

/** Every operation of the API, by how one calls it with the names of Python. */
export const operations = {
  "books.list": {
    ...camel["books.list"],
    parameters: renamed(camel["books.list"].parameters, { genreID: "genre_id" }),
    decode: (item) => list(item, codecs.book.toSnake),
  },
  "books.lend_out": {
    ...camel["books.lendOut"],
    key: "books.lend_out",
    parameters: renamed(camel["books.lendOut"].parameters),
    body: { ...camel["books.lendOut"].body, fields: ["pin_code"] },
    secrets: ["pinCode", "pin_code"],
    encode: codecs.loan.toCamel,
  },
} as const satisfies Record<string, ConvertedOperation>;
`);
});

test("the field that identifies an item of a list is called as in an item", () => {
  const order = "x-stable-order: { query: { limit: 1 }, key: bookId }\n      operationId: list";
  const text = emitSnakeOperations(modelOf(libraryWith("operationId: list", order)), surroundings);
  expect(text).toContain('stableOrder: { ...camel["books.list"].stableOrder, key: "book_id" }');
});

test("a row without a difference is the one of the other table", () => {
  const text = emitSnakeOperations(modelOf(library.replaceAll("_", "")), surroundings);
  expect(text).toContain('"books.list": camel["books.list"],\n"books.lend": camel["books.lend"],');
});

test("an inline body and answer have codecs of their own", () => {
  const schema = "{ type: object, properties: { dayOf: {} } }";
  const text = library.replace('{ $ref: "#/components/schemas/Loan" }', schema);
  const inline = 'const booksLend_body: Codec<unknown, unknown> = objectCodec((x) => ({ "day_of": x.dayOf }), ';
  expect(emitSnakeOperations(modelOf(text), surroundings)).toContain(inline);
  expect(emitSnakeOperations(modelOf(text), surroundings)).toContain("encode: booksLend_body.toCamel }");
});

test("no text of the document can end a comment", () => {
  const hostile = '"*/ evil(); /* \\u2028 evil() \\n*/ evil(); //"';
  const book = `description: ${hostile}, format: ${hostile}, default: ${hostile}, example: { a: ${hostile} }`;
  const text = libraryWith("description: Its title.", book).replace("description: A book.", `description: ${hostile}`);
  const source = ts.createSourceFile("snake.ts", emitSnake(modelOf(text), surroundings), ts.ScriptTarget.Latest, true);
  const [type] = source.statements.filter(ts.isInterfaceDeclaration);
  expect(type?.members.map((member) => member.getText())).toEqual([
    '"title": string;',
    '"subtitle"?: (string) | (null);',
  ]);
  const kinds = new Set(source.statements.map(({ kind }) => ts.SyntaxKind[kind]));
  expect([...kinds]).toEqual(["ImportDeclaration", "InterfaceDeclaration", "ClassDeclaration"]);
});
