import { expect, test } from "vitest";
import { emitTypes } from "../../../scripts/emit/types.ts";
import { finish } from "../../../scripts/write.ts";
import { library, libraryWith, modelOf } from "../library.ts";

const types = (text: string): string => emitTypes(modelOf(text));

test("a document becomes a plain type a schema, and what travels with each operation", async () => {
  expect(await finish("types.ts", types(library), "library.yaml")).toBe(`\
// Generated from library.yaml by npm run generate. Do not edit.

/** A book. */
export interface Book {
  /** Its title. */
  title: string;
  subtitle?: string | null;
}

export interface Loan {
  /** @format password */
  pin: string;
  book?: Book;
}

/** The operations by path and method, as openapi-fetch asks for them. */
export interface paths {
  "/books": { get: operations["books.list"] };
  "/books/{isbn}/loans/{loan_id}": { put: operations["books.lend"] };
}

/** What travels with each operation, in the spelling of the wire. */
export interface operations {
  "books.list": {
    parameters: {
      path?: never;
      query?: { genre?: string[]; page_num?: number; limit?: number };
      header?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers?: never; content: { "application/json": Book[] } };
      404: { headers?: never; content?: never };
    };
  };
  "books.lend": {
    parameters: { path: { isbn: string; loan_id: number }; query?: never; header?: never; cookie?: never };
    requestBody: { content: { "application/json": Loan } };
    responses: { 204: { headers?: never; content?: never } };
  };
}
`);
});

test("a schema whose name is none gets one", () => {
  const text = types(libraryWith("    Loan:\n", "    tax-rate: { type: number }\n    Loan:\n"));
  expect(text).toContain("export type TaxRate = number;");
});

test("a comment has what a schema says of its values, but no example of a secret", () => {
  const title = "title: { description: Its title., type: string }";
  const said = "type: string, default: a\\nb, examples: [c */ d, e], deprecated: true";
  expect(types(libraryWith(title, `title: { description: "Two\\nlines", ${said} }`))).toContain(`\
/**
 * Two
 * lines
 *
 * @default a\\nb
 * @example c *\\/ d
 * @deprecated
 */
"title": string;`);
  expect(types(libraryWith("format: password", "format: password, example: canary"))).not.toContain("canary");
});
