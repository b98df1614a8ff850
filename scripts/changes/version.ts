/** The part of a version that has to rise. */
export type Step = "none" | "patch" | "minor" | "major";

/**
 * The step that changes require: below 1.0.0 a minor step for a breaking change, and a patch for any other.
 *
 * @param isSame Whether the documents are equal, texts included.
 */
export function stepFor(changes: readonly { readonly isBreaking: boolean }[], isSame: boolean, version: string): Step {
  const isInitial = version.startsWith("0.");
  if (changes.some(({ isBreaking }) => isBreaking)) return isInitial ? "minor" : "major";
  if (changes.length > 0) return isInitial ? "patch" : "minor";
  return isSame ? "none" : "patch";
}

/** The first version after a step. */
export function nextVersion(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  if (step === "major") return `${major + 1}.0.0`;
  if (step === "minor") return `${major}.${minor + 1}.0`;
  return step === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** Whether a version is another one or a later one. */
export function isAtLeast(version: string, other: string): boolean {
  const [mine, theirs] = [numbersOf(version), numbersOf(other)];
  const index = mine.findIndex((number, at) => number !== theirs[at]);
  return index === -1 || (mine[index] ?? 0) > (theirs[index] ?? 0);
}

function numbersOf(version: string): number[] {
  return (/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? "0.0.0").split(".").map(Number);
}
