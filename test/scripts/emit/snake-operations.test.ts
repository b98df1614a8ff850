import { expect, test } from "vitest";
import { emitSnakeOperations } from "../../../scripts/emit/snake-operations.ts";
import { library, libraryWith, modelOf } from "../library.ts";

const rows = async (text: string): Promise<string> =>
  emitSnakeOperations(await modelOf(text), { core: "../src/core", extension: ".ts" });

test("the key of a stable order uses the item's field name", async () => {
  const order = "x-stable-order: { query: { limit: 1 }, key: bookId }\n      operationId: list";
  expect(await rows(libraryWith("operationId: list", order))).toContain('"itemKey": "book_id"');
});

test("an operation without a difference is reused unchanged", async () => {
  const text = await rows(library.replaceAll("_", ""));
  expect(text).toContain("export const booksList = /* @__PURE__ */ converted(camel.booksList, {  });");
});

test("an inline request body and response have their own codecs", async () => {
  const schema = "{ type: object, properties: { dayOf: {} } }";
  const text = await rows(library.replace('{ $ref: "#/components/schemas/Loan" }', schema));
  expect(text).toContain(
    'const booksLend_body: Codec<unknown, unknown> = /* @__PURE__ */ objectCodec((x) => ({ "day_of": x.dayOf }), ',
  );
  expect(text).toContain('"encode": (item) => one(item, booksLend_body.toCamel) }');
});
