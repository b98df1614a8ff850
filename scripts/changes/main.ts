import { readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { isObject, type Json, readDocument } from "../document/index.ts";
import { isUserError, UsageError } from "../errors.ts";
import { buildModel } from "../model/index.ts";
import { documentsIn, isDocument } from "../paths.ts";
import { compareApis } from "./compare.ts";
import { lastRelease, openRevision, readRevision } from "./git.ts";
import { formats, type Report } from "./report.ts";
import { isAtLeast, nextVersion, stepFor } from "./version.ts";

const usage = `npm run changes [-- OPTIONS]

  --base REV       the revision to compare with: a tag, a branch or a commit  (default: the last tag like v1.2.3)
  --spec FILE      an OpenAPI 3.0 or 3.1 document                             (default: every document in spec/)
  --format FORMAT  text, markdown or json                                     (default: text)
  --help           show this text

It exits with 1 if the version in package.json is too low for the changes.`;

/** Context of a run. */
export interface ChangesContext {
  /** The root of the repository. */
  readonly home: string;
  readonly print: (text: string) => void;
}

/**
 * Runs `npm run changes` and returns its exit code.
 *
 * @throws {SpecError | UsageError} A mistake in a document or in the arguments.
 */
export async function main(argv: readonly string[], { home, print }: ChangesContext): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      base: { type: "string" },
      spec: { type: "string" },
      format: { type: "string", default: "text" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!format) throw new UsageError(`Unknown --format ${JSON.stringify(values.format)}; use text, markdown or json`);
  const base = values.base ?? lastRelease(home);
  if (base === undefined) {
    print("No release to compare with: git has no tag like v1.2.3. Pass a revision with --base.");
    return 0;
  }
  const report = await compareWith(base, home, values.spec);
  print(format(report));
  return report.isSufficient ? 0 : 1;
}

async function compareWith(base: string, home: string, file: string | undefined): Promise<Report> {
  const folder = join(home, "spec");
  const files = file === undefined ? documentsIn(folder) : [resolve(file)];
  const revision = openRevision(home, base);
  const oldFiles = file === undefined ? revision.list(folder).filter(isDocument) : files;
  const before = buildModel(await readRevision(revision, oldFiles));
  const after = buildModel(await readDocument(files));
  const packageFile = join(home, "package.json");
  const [version, baseVersion] = [readFileSync(packageFile, "utf8"), revision.read(packageFile)].map(versionIn);
  if (!version || !baseVersion) throw new UsageError(`${packageFile} has no version; add one`);
  const changes = compareApis(before, after);
  const step = stepFor(changes, isDeepStrictEqual(before.document.root, after.document.root), baseVersion);
  const requiredVersion = nextVersion(baseVersion, step);
  const isSufficient = isAtLeast(version, requiredVersion);
  return { base, baseVersion, version, step, requiredVersion, isSufficient, changes };
}

function versionIn(text: string): string {
  const value: Json = JSON.parse(text);
  return isObject(value) && typeof value.version === "string" ? value.version : "";
}

if (realpathSync(process.argv[1] ?? "") === import.meta.filename) {
  try {
    const home = resolve(import.meta.dirname, "../..");
    process.exitCode = await main(process.argv.slice(2), { home, print: console.log });
  } catch (error) {
    // Any other error is a bug, and keeps its stack.
    console.error(isUserError(error) ? error.message : error);
    process.exitCode = 1;
  }
}
