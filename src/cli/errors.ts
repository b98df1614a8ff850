import { closestMatch } from "leven";

/** A mistake in the command line or the environment: exit code 2. */
export class UsageError extends Error {}

/** A command that the user stopped, or that was not completed: exit code 1. */
export class CommandError extends Error {}

/** The closest name as a question, or nothing if all names are too different. */
export function suggestion(name: string, names: readonly string[]): string {
  const closest = closestMatch(name, names, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
  return closest === undefined ? "" : ` Did you mean ${closest}?`;
}
