import type { Change } from "./compare.ts";
import type { Step } from "./version.ts";

/** The changes since a revision, and the version that they require. */
export interface Report {
  readonly base: string;
  readonly baseVersion: string;
  readonly version: string;
  readonly step: Step;
  /** The lowest version that the changes allow. */
  readonly requiredVersion: string;
  /** Whether `version` is at least the required version. */
  readonly isSufficient: boolean;
  readonly changes: readonly Change[];
}

/** The output formats of `npm run changes`. */
export const formats: Readonly<Record<string, (report: Report) => string>> = {
  text: toText,
  markdown: toMarkdown,
  json: (report) => JSON.stringify(report, undefined, 2),
};

/** The maximum number of methods per line. */
const maxOperations = 3;

/** A change in one line, such as `Credential.name: has become optional (responses of credentials.list)`. */
export function changeLine({ subject, text, operations, side }: Change): string {
  const line = `${subject}: ${text}`;
  if (operations.length === 1 && subject.startsWith(operations[0] ?? "")) return line;
  const names = operations.slice(0, maxOperations).join(", ");
  const more = operations.length - maxOperations;
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
  return [
    `## ${report.requiredVersion}`,
    ...section("Breaking", true),
    ...section("Changed", false),
    `${verdict(report)}.`,
  ].join("\n\n");
}

function verdict({ base, baseVersion, version, step, requiredVersion, isSufficient, changes }: Report): string {
  if (step === "none") return `No changes since ${base}`;
  const count = changes.length > 0 ? `${changes.length} changes` : "only descriptions have changed";
  const summary = `${count} since ${base} (${baseVersion}); they require a ${step} release, ${requiredVersion} or later`;
  return `${summary}; package.json has ${version}${isSufficient ? "" : ": increase it"}`;
}
