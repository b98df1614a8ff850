import type { JsonObject } from "../document/index.ts";
import { SpecError } from "../errors.ts";

/** A path of keys in the document. */
export type Path = readonly (string | number)[];

/** A published document with the source locations of its parts. */
export interface Published {
  readonly root: JsonObject;
  /** The source location of a part by its path of keys, with its operation. */
  readonly locationOf: (path: Path) => string;
}

/** Records a problem with a remedy. */
export type Refuse = (path: Path, problem: string) => void;

/**
 * Collects everything that a published form cannot express.
 *
 * @throws {SpecError} By `end`: every problem with its source location.
 */
export function refusals({ locationOf }: Published, form: string): { refuse: Refuse; end: () => void } {
  const problems: string[] = [];
  return {
    refuse: (path, problem) => problems.push(`${locationOf(path)}: ${form} cannot express ${problem}`),
    end: () => {
      if (problems.length > 0) throw new SpecError(problems);
    },
  };
}

/** Refuses every key that is neither allowed nor an extension. Returns the object. */
export function only(value: JsonObject, keys: readonly string[], { path, refuse }: Place): JsonObject {
  for (const key of Object.keys(value)) {
    if (!keys.includes(key) && !key.startsWith("x-")) refuse([...path, key], `"${key}" here; remove it`);
  }
  return value;
}

/** An object of the document, for refusals. */
export interface Place {
  readonly path: Path;
  readonly refuse: Refuse;
}
