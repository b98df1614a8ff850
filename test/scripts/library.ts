import { type Api, buildModel } from "../../scripts/model.ts";
import { parseSpec } from "../../scripts/spec.ts";

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

/** The model of a document. */
export function modelOf(text: string): Api {
  return buildModel(parseSpec("library.yaml", text));
}

/** The library with one text in the place of another, which must be there. */
export function libraryWith(text: string, replacement: string): string {
  if (!library.includes(text)) throw new Error(`the library has no ${text}`);
  return library.replace(text, () => replacement);
}
