import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isObject, type Json } from "../json.ts";
import { mergeSpecs } from "../merge.ts";
import { type Api, buildModel } from "../model.ts";
import { findSpecs, isSpecName, readSpec, SpecError } from "../spec.ts";
import { type Change, changeLine, compareApis, isAtLeast, nextVersion, type Step, stepFor } from "./compare.ts";
import { lastRelease, openRevision, readRevision } from "./git.ts";

const usage = `npm run changes [-- OPTIONS]

  --base REV       what to compare with: a tag, a branch or a commit  (default: the last tag like v1.2.3)
  --spec FILE      an OpenAPI 3.0 or 3.1 document                     (default: every document in spec/)
  --format FORMAT  text, markdown or json                             (default: text)
  --help           show this text

It exits with 1 when the version in package.json is lower than the changes ask for.`;

const home = resolve(import.meta.dirname, "../..");

/** What is to be told. */
interface Report {
  readonly base: string;
  readonly baseVersion: string;
  readonly version: string;
  readonly step: Step;
  /** The lowest version that honours the changes. */
  readonly asked: string;
  readonly isHonoured: boolean;
  readonly changes: readonly Change[];
}

const formats: Readonly<Record<string, (report: Report) => string>> = {
  text: textOf,
  markdown: markdownOf,
  json: (report) => JSON.stringify(report, undefined, 2),
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      base: { type: "string" },
      spec: { type: "string" },
      format: { type: "string", default: "text" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!format) throw new SpecError([`--format ${values.format}: no such format; name text, markdown or json`]);
  const base = values.base ?? lastRelease(home);
  if (base === undefined)
    return console.log("no release to compare with: git has no tag like v1.2.3; name one with --base");
  const report = await compare(base, values.spec);
  console.log(format(report));
  if (!report.isHonoured) process.exitCode = 1;
}

async function compare(base: string, file: string | undefined): Promise<Report> {
  const now = file === undefined ? await findSpecs(join(home, "spec")) : [resolve(file)];
  const revision = openRevision(home, base);
  const then = file === undefined ? revision.list(join(home, "spec")).filter(isSpecName) : now;
  const before: Api = buildModel(mergeSpecs(then.map((path) => readRevision(revision, path))));
  const after = buildModel(mergeSpecs(now.map(readSpec)));
  const packageFile = join(home, "package.json");
  const [version, baseVersion] = [readFileSync(packageFile, "utf8"), revision.read(packageFile)].map(versionIn);
  if (!version || !baseVersion) throw new SpecError([`${packageFile}: no version; add one`]);
  const changes = compareApis(before, after);
  const step = stepFor(changes, before, after, baseVersion);
  const asked = nextVersion(baseVersion, step);
  return { base, baseVersion, version, step, asked, isHonoured: isAtLeast(version, asked), changes };
}

function versionIn(text: string): string {
  const value: Json = JSON.parse(text);
  return isObject(value) && typeof value.version === "string" ? value.version : "";
}

function textOf(report: Report): string {
  const lines = report.changes.map(
    (change) => `${change.isBreaking ? "breaking" : "        "}  ${change.side.padEnd(7)}  ${changeLine(change)}`,
  );
  return [...lines, verdict(report)].join("\n");
}

function verdict({ base, baseVersion, version, step, asked, isHonoured, changes }: Report): string {
  if (step === "none") return `nothing has changed since ${base}`;
  const found = changes.length > 0 ? `${changes.length} changes` : "only texts have changed";
  const ask = `${found} since ${base} (${baseVersion}); they ask for a ${step} step, ${asked} or later`;
  return isHonoured ? `${ask}: ${version} honours them` : `${ask}; package.json says ${version}: raise it`;
}

function markdownOf(report: Report): string {
  const { changes } = report;
  const part = (title: string, list: readonly Change[]): string[] =>
    list.length === 0 ? [] : ["", `### ${title}`, "", ...list.map((change) => `- ${changeLine(change)}`)];
  return [
    `## ${report.asked}`,
    ...part(
      "Breaking",
      changes.filter(({ isBreaking }) => isBreaking),
    ),
    ...part(
      "Changed",
      changes.filter(({ isBreaking }) => !isBreaking),
    ),
    "",
    `${verdict(report)}.`,
  ].join("\n");
}

try {
  await main();
} catch (error) {
  const known = error instanceof SpecError || (error instanceof Error && "code" in error);
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
}
