import { expect, test } from "vitest";
import { emitTypes } from "../../../scripts/emit/types.ts";
import { library, libraryWith, modelOf } from "../library.ts";

test("a schema becomes a plain type, which everything else names", async () => {
  const text = await emitTypes(modelOf(library));
  expect(text).toContain(`/** @description A book. */
export interface Book {
    /** @description Its title. */
    title: string;
    subtitle?: string | null;
}`);
  expect(text).toContain("book?: Book;");
  expect(text).toContain(`    schemas: {
        Book: Book;
        Loan: Loan;
    };`);
  expect(text).not.toContain('components["schemas"]');
});

test("operations stand under how one calls them", async () => {
  const text = await emitTypes(modelOf(library));
  expect(text).toContain('get: operations["books.list"];');
  expect(text).toMatch(/export interface operations \{\s+"books\.list": \{/);
});

test("a schema whose name is none gets one, and keeps its key", async () => {
  const text = await emitTypes(modelOf(libraryWith("    Loan:\n", "    tax-rate: { type: number }\n    Loan:\n")));
  expect(text).toContain("export type TaxRate = number;");
  expect(text).toContain('"tax-rate": TaxRate;');
});
