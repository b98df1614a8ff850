import { expect, test } from "vitest";
import { emitSchemas } from "../../../scripts/emit/schemas.ts";
import { libraryWith, modelOf } from "../library.ts";

test("requests and responses have their schemas", async () => {
  const text = emitSchemas(
    await modelOf(libraryWith("name: genre, in: query,", "name: genre, in: query, required: true,")),
  );
  expect(text).toContain(
    '"query": { "type": "object", "required": ["genre"], "properties": { "genre": { "type": "array", "items": { "type": "string" } }, "page_num": { "type": "integer" }, "limit": { "type": "integer" } } }',
  );
  expect(text).toContain('"body": { "$ref": "#/components/schemas/Loan" }, "responses": {  } }');
  expect(text).toContain(
    '"responses": { "200": { "type": "array", "items": { "$ref": "#/components/schemas/Book" } } }',
  );
});

test("a field called __proto__ is kept", async () => {
  const text = emitSchemas(await modelOf(libraryWith("subtitle:", "__proto__:")));
  expect(text).toContain('["__proto__"]: { "type": ["string", "null"] }');
});
