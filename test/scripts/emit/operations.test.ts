import { expect, test } from "vitest";
import { emitOperations } from "../../../scripts/emit/operations.ts";
import { finish } from "../../../scripts/write.ts";
import { library, modelOf } from "../library.ts";

test("a document becomes a table with a row an operation", async () => {
  const text = emitOperations(modelOf(library), { core: "../src/core" });
  expect(await finish("operations.ts", text, "library.yaml")).toBe(`\
// Generated from library.yaml by npm run generate. Do not edit.

import type { Operation } from "../src/core/operation.ts";

export const booksList = {
  key: "books.list",
  method: "GET",
  path: "/books",
  parameters: [
    { in: "query", wireName: "genre", explode: false },
    { in: "query", wireName: "page_num", name: "pageNum" },
    { in: "query", wireName: "limit" },
  ],
  status: 200,
  paginated: true,
  retry: "idempotent",
} as const satisfies Operation;

export const booksLend = {
  key: "books.lend",
  method: "PUT",
  path: "/books/{isbn}/loans/{loan_id}",
  parameters: [
    { in: "path", wireName: "isbn" },
    { in: "path", wireName: "loan_id", name: "loanId" },
  ],
  body: { required: true, fields: ["pin"] },
  status: 204,
  content: "none",
  retry: "idempotent",
  secrets: ["pin"],
} as const satisfies Operation;

/** Every operation of the API, by its key. */
export const operations = {
  "books.list": booksList,
  "books.lend": booksLend,
} as const satisfies Record<string, Operation>;
`);
});
