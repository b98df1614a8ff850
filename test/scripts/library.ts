import { relative, resolve } from "node:path";
import { type ReadOptions, readDocument, type SpecDocument } from "../../scripts/document/index.ts";
import { type Api, buildModel } from "../../scripts/model/index.ts";

/** A small document that has nothing to do with Civis: a public library. */
export const library = `openapi: 3.1.0
info: { title: Library, version: 1.0.0 }
tags:
  - { name: books, description: What the library lends. }
paths:
  /books:
    get:
      operationId: list
      tags: [books]
      summary: List books
      description: Lists books, newest first.
      parameters:
        - { name: genre, in: query, description: The genres., style: form, explode: false, schema: { type: array, items: { type: string } } }
        - { name: page_num, in: query, schema: { type: integer } }
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        "200":
          description: One page.
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Book" } } } }
        "404": { description: Nothing. }
  /books/{isbn}/loans/{loan_id}:
    parameters:
      - { name: loan_id, in: path, required: true, description: The loan., schema: { type: integer } }
      - { name: isbn, in: path, required: true, description: The book., schema: { type: string } }
    put:
      operationId: lend
      tags: [books]
      summary: Lend a book
      requestBody:
        required: true
        description: Who borrows it.
        content: { application/json: { schema: { $ref: "#/components/schemas/Loan" } } }
      responses:
        "204": { description: Done. }
components:
  schemas:
    Book:
      description: A book.
      type: object
      required: [title]
      properties:
        title: { description: Its title., type: string }
        subtitle: { type: [string, "null"] }
    Loan:
      type: object
      required: [pin]
      properties:
        pin: { type: string, format: password }
        book: { $ref: "#/components/schemas/Book" }
`;

/** The document of a text. */
export function documentOf(text: string, name = "library.yaml", options?: ReadOptions): Promise<SpecDocument> {
  return readDocument([resolve(name)], { ...options, readText: () => text });
}

/** The document of a file and of others that it refers to. */
export function documentFrom(files: Readonly<Record<string, string>>): Promise<SpecDocument> {
  return readDocument(
    Object.keys(files)
      .slice(0, 1)
      .map((name) => resolve(name)),
    { readText: readerOf(files) },
  );
}

/** Several documents, bundled into one. */
export function joinedDocuments(files: Readonly<Record<string, string>>): Promise<SpecDocument> {
  return readDocument(
    Object.keys(files).map((name) => resolve(name)),
    { readText: readerOf(files) },
  );
}

function readerOf(files: Readonly<Record<string, string>>): (file: string) => string {
  return (file) => {
    const text = files[relative("", file)];
    if (text === undefined) throw new Error(`the test has no ${file}`);
    return text;
  };
}

/** The model of a document. */
export async function modelOf(text: string): Promise<Api> {
  return buildModel(await documentOf(text));
}

/** The library with a text replaced, which must occur. */
export function libraryWith(text: string, replacement: string): string {
  if (!library.includes(text)) throw new Error(`the library has no ${text}`);
  return library.replace(text, () => replacement);
}
