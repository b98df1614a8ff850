/** Mistakes in a document: one line per problem, each with its source location and a remedy. */
export class SpecError extends Error {
  override readonly name = "SpecError";

  constructor(problems: readonly string[]) {
    super([...new Set(problems)].join("\n"));
  }
}

/** Invalid command-line arguments, or a file or folder named by them that cannot be used. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Whether an error is a mistake in a document or in the arguments. Every other error is a bug, and keeps its stack. */
export function isUserError(error: unknown): error is Error {
  if (error instanceof SpecError || error instanceof UsageError) return true;
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
