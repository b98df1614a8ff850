import type { SpecDocument } from "../../../scripts/document/index.ts";
import type { Published } from "../../../scripts/publish/problems.ts";
import { locationIn } from "../../../scripts/publish/published.ts";

/** A document as it is published, without code samples, so that it needs no examples. */
export function plainlyPublished(document: SpecDocument): Published {
  return { root: document.root, locationOf: (path) => locationIn(document, path) };
}
