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
export type ReportUnsupported = (path: Path, problem: string) => void;

/** Collects everything that a published form cannot express. */
export interface ProblemCollector {
  readonly reportUnsupported: ReportUnsupported;
  /** @throws {SpecError} Every problem with its source location. */
  readonly end: () => void;
}

/** Creates a collector for the problems of one published form, such as `OpenAPI 3.0`. */
export function createProblemCollector({ locationOf }: Published, form: string): ProblemCollector {
  const problems: string[] = [];
  return {
    reportUnsupported: (path, problem) => problems.push(`${locationOf(path)}: ${form} cannot express ${problem}`),
    end: () => {
      if (problems.length > 0) throw new SpecError(problems);
    },
  };
}

/** Reports every key that is neither allowed nor an extension. */
export function checkKeys(value: JsonObject, keys: readonly string[], { path, reportUnsupported }: DocumentPart): void {
  for (const key of Object.keys(value)) {
    if (!keys.includes(key) && !key.startsWith("x-")) reportUnsupported([...path, key], `"${key}" here; remove it`);
  }
}

/** The path of a part of the document, and the function that reports its problems. */
export interface DocumentPart {
  readonly path: Path;
  readonly reportUnsupported: ReportUnsupported;
}
