/** The part of a version that must be incremented. */
export type Step = "none" | "patch" | "minor" | "major";

/**
 * The step that changes require: below 1.0.0 a minor step for a breaking change, and a patch for any other.
 *
 * @param isSame Whether the documents are equal, descriptions included.
 */
export function stepFor(changes: readonly { readonly isBreaking: boolean }[], isSame: boolean, version: string): Step {
  const isInitial = version.startsWith("0.");
  if (changes.some(({ isBreaking }) => isBreaking)) return isInitial ? "minor" : "major";
  if (changes.length > 0) return isInitial ? "patch" : "minor";
  return isSame ? "none" : "patch";
}

/** The version after a step. */
export function nextVersion(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  if (step === "major") return `${major + 1}.0.0`;
  if (step === "minor") return `${major}.${minor + 1}.0`;
  return step === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** Whether a version is at least another. */
export function isAtLeast(version: string, other: string): boolean {
  const [numbers, otherNumbers] = [numbersOf(version), numbersOf(other)];
  const index = numbers.findIndex((number, at) => number !== otherNumbers[at]);
  return index === -1 || (numbers[index] ?? 0) > (otherNumbers[index] ?? 0);
}

function numbersOf(version: string): number[] {
  return (/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? "0.0.0").split(".").map(Number);
}
