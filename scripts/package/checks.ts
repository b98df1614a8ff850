import standalone from "ajv/dist/standalone/index.js";
import { schemas } from "../../generated/schemas.ts";
import { createCompiler, type InputLocation, schemaPointer } from "../../src/emulator/checks.ts";

/**
 * Generates the ES module that replaces `src/emulator/checks.ts` in a bundle: the same `validatorFor`, with every
 * validator as code. The module contains `require` calls for Ajv's helpers, which the bundler resolves.
 */
export function standaloneChecks(): string {
  const locations = ["path", "query", "body"] as const;
  return `const validators = {};
${locations.map(validatorCode).join("\n")}
export function validatorFor(key, location) {
  return validators[location][key];
}
`;
}

function validatorCode(location: InputLocation): string {
  const compiler = createCompiler(location, { code: { source: true } });
  const keys = Object.keys(schemas.operations).filter((key) => schemas.operations[key]?.[location]);
  const pointers = Object.fromEntries(keys.map((key) => [key, schemaPointer(key, location)]));
  // One function per compiler, because they declare the same names.
  return `(function (exports) {\n${standalone.default(compiler, pointers)}\n})((validators.${location} = {}));`;
}
