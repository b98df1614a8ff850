import type { JsonObject, Path } from "../json.ts";
import { operationOf, type Spec, SpecError } from "../spec.ts";

/** Records something that a published form cannot express, with a remedy. */
export type Refuse = (path: Path, problem: string) => void;

/**
 * Collects everything that a published form cannot express.
 *
 * @throws {SpecError} By `end`: all that was refused, each with its source location.
 */
export function refusals(spec: Spec, form: string): { refuse: Refuse; end: () => void } {
  const problems = new Set<string>();
  return {
    refuse: (path, problem) => {
      problems.add(`${`${spec.place(path)} ${operationOf(path)}`.trimEnd()}: ${form} cannot express ${problem}`);
    },
    end: () => {
      if (problems.size > 0) throw new SpecError([...problems]);
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
