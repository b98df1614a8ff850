import { expect, test } from "vitest";
import { emitOperations } from "../../../scripts/emit/operations.ts";
import { finish } from "../../../scripts/write.ts";
import { library, modelOf } from "../library.ts";

test("a document becomes a table with a row an operation", async () => {
  const text = emitOperations(modelOf(library), { core: "../src/core" });
  expect(await finish("operations.ts", text, "library.yaml")).toBe(`\
// Generated from library.yaml by npm run generate. Do not edit.

import type { Operation } from "../src/core/operation.ts";

/** Every operation of the API, by how one calls it. */
export const operations = {
  "books.list": {
    key: "books.list",
    method: "GET",
    path: "/books",
    parameters: [
      { in: "query", wire: "genre", explode: false },
      { in: "query", wire: "page_num", name: "pageNum" },
      { in: "query", wire: "limit" },
    ],
    status: 200,
    paged: true,
    retry: "idempotent",
  },
  "books.lend": {
    key: "books.lend",
    method: "PUT",
    path: "/books/{isbn}/loans/{loan_id}",
    parameters: [
      { in: "path", wire: "isbn" },
      { in: "path", wire: "loan_id", name: "loanId" },
    ],
    body: { mediaType: "application/json", required: true },
    status: 204,
    content: "none",
    retry: "idempotent",
    secrets: ["pin"],
  },
} as const satisfies Record<string, Operation>;
`);
});
