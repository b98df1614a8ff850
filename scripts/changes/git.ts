import { execFileSync } from "node:child_process";
import { join, relative, resolve, sep } from "node:path";
import { readDocument, type SpecDocument } from "../document/index.ts";
import { UsageError } from "../errors.ts";

/** The files of a commit. */
export interface Revision {
  /** A tag, a branch or a commit. */
  readonly name: string;
  /** Reads a file as text. */
  read(file: string): string;
  /** Lists the files of a folder by their absolute paths. */
  list(folder: string): string[];
}

/** Runs git and returns its output. */
function git(folder: string, ...args: string[]): string {
  try {
    return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", stdio: "pipe", maxBuffer: 2 ** 28 });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    const reason = code === "ENOENT" ? "git is not installed" : String(stderr).trim().split("\n")[0];
    throw new UsageError(`git ${args[0]}: ${reason}`);
  }
}

/**
 * Opens a revision of the repository that contains a folder.
 *
 * @throws {UsageError} A folder outside any repository, or an unknown revision.
 */
export function openRevision(folder: string, name: string): Revision {
  const root = rootOf(folder);
  try {
    git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`);
  } catch {
    throw new UsageError(`Unknown git revision ${JSON.stringify(name)}; pass a tag, a branch or a commit with --base`);
  }
  const inTree = (file: string): string => relative(root, resolve(file)).split(sep).join("/");
  return {
    name,
    read: (file) => git(root, "show", `${name}:${inTree(file)}`),
    list: (path) =>
      git(root, "ls-tree", "--name-only", name, `${inTree(path)}/`)
        .split("\n")
        .filter(Boolean)
        .map((file) => join(root, file)),
  };
}

/** The latest tag such as `v1.2.3` before the current commit, or undefined. */
export function lastRelease(folder: string): string | undefined {
  const root = rootOf(folder);
  try {
    return git(root, "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").trim();
  } catch {
    return undefined;
  }
}

function rootOf(folder: string): string {
  try {
    return git(folder, "rev-parse", "--show-toplevel").trim();
  } catch {
    throw new UsageError(`${folder} is not in a git repository; run git init, and commit the document to compare with`);
  }
}

/** Reads documents and the files that they refer to from a revision. */
export function readRevision(revision: Revision, files: readonly string[]): Promise<SpecDocument> {
  return readDocument(files, { readText: (file) => revision.read(file) });
}
