import { isDeepStrictEqual } from "node:util";
import type { Api, ResourceOperation } from "../model.ts";
import type { Answer, Parameter } from "../operation.ts";
import { createComparison, type Side } from "./compare-schema.ts";

/** What a change of the document means to those who use it. */
export interface Change {
  /** What it is about, as `Credential.name` or `credentials.list`. */
  readonly subject: string;
  readonly text: string;
  /** Where it shows: in requests, in answers, or in the method itself. */
  readonly side: Side | "method";
  readonly isBreaking: boolean;
  /** The methods that it shows in. */
  readonly operations: readonly string[];
}

/** Lists what became of the operations, the requests and the answers of an API, each change once, breaking ones first. */
export function compareApis(before: Api, after: Api): Change[] {
  const found = new Map<string, Change & { operations: string[] }>();
  const note = (operation: string, change: Omit<Change, "operations">): void => {
    const id = JSON.stringify([change.subject, change.text, change.side, change.isBreaking]);
    const known = found.get(id) ?? { ...change, operations: [] };
    found.set(id, known);
    if (!known.operations.includes(operation)) known.operations.push(operation);
  };
  const old = new Map(before.operations.map((operation) => [identity(operation), operation]));
  const request = createComparison(before.schemas, after.schemas, "request");
  const answer = createComparison(before.schemas, after.schemas, "answer");
  for (const operation of after.operations) {
    const { key } = operation;
    const former = old.get(identity(operation));
    old.delete(identity(operation));
    if (!former) note(key, { subject: key, text: "added", side: "method", isBreaking: false });
    else {
      for (const change of methodChanges(former, operation)) note(key, { subject: key, side: "method", ...change });
      for (const change of requestChanges(former, operation, request)) note(key, { side: "request", ...change });
      for (const change of answerChanges(former, operation, answer)) note(key, { side: "answer", ...change });
    }
  }
  for (const { key } of old.values()) note(key, { subject: key, text: "removed", side: "method", isBreaking: true });
  return [...found.values()].sort((a, b) => Number(b.isBreaking) - Number(a.isBreaking));
}

type Found = Pick<Change, "subject" | "text" | "isBreaking">;
type Compare = ReturnType<typeof createComparison>;

/** An operation by what travels: the names of path parameters are not among it. */
function identity({ method, path }: ResourceOperation): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

function* methodChanges(old: ResourceOperation, now: ResourceOperation): Generator<Omit<Found, "subject">> {
  if (old.key !== now.key) yield { text: `was ${old.key}`, isBreaking: true };
  if (!old.deprecated && now.deprecated) yield { text: "is deprecated", isBreaking: false };
  if (!old.item !== !now.item) {
    yield { text: now.item ? "comes in pages" : "does not come in pages any more", isBreaking: true };
  }
}

function* requestChanges(old: ResourceOperation, now: ResourceOperation, compare: Compare): Generator<Found> {
  const parameters = new Map(now.parameters.map((parameter) => [parameterId(parameter, now), parameter]));
  for (const parameter of old.parameters) {
    const subject = `${now.key}(${parameter.name})`;
    const id = parameterId(parameter, old);
    const current = parameters.get(id);
    parameters.delete(id);
    if (!current) yield { subject, text: "removed", isBreaking: true };
    else {
      if (parameter.required && !current.required) yield { subject, text: "is optional now", isBreaking: false };
      if (!parameter.required && current.required) yield { subject, text: "is required now", isBreaking: true };
      if (parameter.in !== "path" && parameter.name !== current.name) {
        yield { subject, text: `is called ${current.name} now`, isBreaking: true };
      }
      const [style, other] = [writing(parameter), writing(current)];
      if (style !== other) yield { subject, text: `travels as ${other}, and not as ${style}`, isBreaking: true };
      yield* compare(parameter.schema, current.schema, subject);
    }
  }
  for (const { name, required } of parameters.values()) {
    yield { subject: `${now.key}(${name})`, text: required ? "added, and required" : "added", isBreaking: required };
  }
  const subject = `${now.key}(body)`;
  const [body, other] = [old.body, now.body];
  if (body && !other) yield { subject, text: "removed", isBreaking: true };
  if (!body && other)
    yield { subject, text: other.required ? "added, and required" : "added", isBreaking: other.required };
  if (!body || !other) return;
  if (body.required !== other.required) {
    yield { subject, text: `is ${other.required ? "required" : "optional"} now`, isBreaking: other.required };
  }
  if (body.mediaType !== other.mediaType) {
    yield {
      subject,
      text: `is ${other.mediaType}, and not ${body.mediaType}`,
      isBreaking: body.content !== other.content,
    };
  }
  yield* compare(body.schema, other.schema, subject);
}

/** A path parameter by its position, and any other by its place and its name on the wire. */
function parameterId(parameter: Parameter, { parameters }: ResourceOperation): string {
  return parameter.in === "path" ? `path ${parameters.indexOf(parameter)}` : `${parameter.in} ${parameter.wire}`;
}

function writing({ style, explode }: Parameter): string {
  return `${style}${explode ? ", exploded" : ""}`;
}

function* answerChanges(old: ResourceOperation, now: ResourceOperation, compare: Compare): Generator<Found> {
  const subject = `${now.key}()`;
  const [before, after] = [old.success, now.success];
  if (before.content !== after.content) {
    yield { subject, text: `gives ${after.content}, and not ${before.content}`, isBreaking: before.content !== "none" };
  } else if (before.schema && after.schema) yield* compare(before.schema, after.schema, subject);
  const errors = (answers: readonly Answer[]): Map<string, Answer> =>
    new Map(answers.filter(({ status }) => !status.startsWith("2")).map((answer) => [answer.status, answer]));
  const former = errors(old.answers);
  for (const [status, { schema }] of errors(now.answers)) {
    const known = former.get(status);
    former.delete(status);
    if (!known) yield { subject: `${subject} ${status}`, text: "added", isBreaking: false };
    else if (known.schema && schema) yield* compare(known.schema, schema, `${subject} ${status}`);
  }
  for (const status of former.keys()) yield { subject: `${subject} ${status}`, text: "removed", isBreaking: false };
}

/** How many methods are named where a change shows in many. */
const shownOperations = 3;

/** A change in one line, as `Credential.name: is optional now (answers of credentials.list, credentials.get)`. */
export function changeLine({ subject, text, operations, side }: Change): string {
  const said = `${subject}: ${text}`;
  if (operations.length === 1 && subject.startsWith(operations[0] ?? "")) return said;
  const names = operations.slice(0, shownOperations).join(", ");
  const more = operations.length - shownOperations;
  return `${said} (${side === "request" ? "requests" : "answers"} of ${names}${more > 0 ? ` and ${more} more` : ""})`;
}

/** The step that a version must take: none for a document that is the same to the last word. */
export type Step = "none" | "patch" | "minor" | "major";

/** The step that changes ask for. Below 1.0.0, a breaking change asks for a minor step, and any other for a patch. */
export function stepFor(changes: readonly Change[], before: Api, after: Api, version: string): Step {
  const isInitial = version.startsWith("0.");
  if (changes.some(({ isBreaking }) => isBreaking)) return isInitial ? "minor" : "major";
  if (changes.length > 0) return isInitial ? "patch" : "minor";
  return isDeepStrictEqual(before.spec.root, after.spec.root) ? "none" : "patch";
}

/** The first version that a step from another one allows. */
export function nextVersion(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  if (step === "major") return `${major + 1}.0.0`;
  if (step === "minor") return `${major}.${minor + 1}.0`;
  return step === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** Tells whether a version is the other one or a later one. */
export function isAtLeast(version: string, other: string): boolean {
  const [mine, theirs] = [numbersOf(version), numbersOf(other)];
  const index = mine.findIndex((number, at) => number !== theirs[at]);
  return index === -1 || (mine[index] ?? 0) > (theirs[index] ?? 0);
}

function numbersOf(version: string): number[] {
  return (/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? "0.0.0").split(".").map(Number);
}
