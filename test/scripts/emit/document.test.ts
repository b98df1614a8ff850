import { expect, test } from "vitest";
import { emitDocument } from "../../../scripts/emit/document.ts";
import { finish } from "../../../scripts/write.ts";
import { modelOf } from "../library.ts";

test("the document goes through as it is", async () => {
  const model = modelOf("openapi: 3.1.0\ninfo: { title: 'A \"library\" `${x}`', version: '1' }\npaths: {}\n");
  expect(await finish("document.ts", emitDocument(model), "library.yaml")).toBe(`\
// Generated from library.yaml by npm run generate. Do not edit.

/** The OpenAPI document, whole. */
export const document: object = { openapi: "3.1.0", info: { title: 'A "library" \`\${x}\`', version: "1" }, paths: {} };
`);
});
