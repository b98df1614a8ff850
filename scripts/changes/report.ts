import type { Change } from "./compare.ts";
import type { Step } from "./version.ts";

/** The changes since a revision, and the version that they require. */
export interface Report {
  readonly base: string;
  readonly baseVersion: string;
  readonly version: string;
  readonly step: Step;
  /** The lowest version that the changes allow. */
  readonly asked: string;
  /** Whether `version` is that or a later one. */
  readonly isHonoured: boolean;
  readonly changes: readonly Change[];
}

/** The output formats of `npm run changes`. */
export const formats: Readonly<Record<string, (report: Report) => string>> = {
  text: toText,
  markdown: toMarkdown,
  json: (report) => JSON.stringify(report, undefined, 2),
};

/** The most methods that a line names. */
const shownOperations = 3;

/** A change in one line, as `Credential.name: is optional now (responses of credentials.list, credentials.get)`. */
export function changeLine({ subject, text, operations, side }: Change): string {
  const line = `${subject}: ${text}`;
  if (operations.length === 1 && subject.startsWith(operations[0] ?? "")) return line;
  const names = operations.slice(0, shownOperations).join(", ");
  const more = operations.length - shownOperations;
  return `${line} (${side}s of ${names}${more > 0 ? ` and ${more} more` : ""})`;
}

function toText(report: Report): string {
  const lines = report.changes.map(
    (change) => `${change.isBreaking ? "breaking" : "        "}  ${change.side.padEnd(8)}  ${changeLine(change)}`,
  );
  return [...lines, verdict(report)].join("\n");
}

function toMarkdown(report: Report): string {
  const section = (title: string, isBreaking: boolean): string[] => {
    const changes = report.changes.filter((change) => change.isBreaking === isBreaking);
    return changes.length === 0
      ? []
      : [`### ${title}\n\n${changes.map((change) => `- ${changeLine(change)}`).join("\n")}`];
  };
  return [`## ${report.asked}`, ...section("Breaking", true), ...section("Changed", false), `${verdict(report)}.`].join(
    "\n\n",
  );
}

function verdict({ base, baseVersion, version, step, asked, isHonoured, changes }: Report): string {
  if (step === "none") return `No changes since ${base}`;
  const count = changes.length > 0 ? `${changes.length} changes` : "only texts have changed";
  const ask = `${count} since ${base} (${baseVersion}); they require a ${step} release, ${asked} or later`;
  return isHonoured ? `${ask}; package.json has ${version}` : `${ask}; package.json has ${version}: raise it`;
}
