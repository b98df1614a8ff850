import type { Api } from "../model.ts";
import { literal } from "../typescript.ts";

/** Emits the document itself, for programs that hand it on. */
export function emitDocument({ spec }: Api): string {
  return `/** The OpenAPI document, whole. */
export const document: object =
${literal(spec.root)};
`;
}
