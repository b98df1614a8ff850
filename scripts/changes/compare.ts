import type { Api, ResourceOperation } from "../model.ts";
import type { Answer, Parameter } from "../operation.ts";
import { type CompareSchemas, createComparison, type Difference, type Side } from "./compare-schema.ts";

/** A change of the document, as its users see it. */
export interface Change {
  /** As `Credential.name` or `credentials.list`. */
  readonly subject: string;
  readonly text: string;
  /** `method` for a change of the method itself. */
  readonly side: Side | "method";
  readonly isBreaking: boolean;
  /** The methods that the change affects. */
  readonly operations: readonly string[];
}

/** Lists the changes from one version of an API to another, each once, breaking ones first. */
export function compareApis(before: Api, after: Api): Change[] {
  const changes = new Map<string, Change & { operations: string[] }>();
  const add = (operation: string, side: Change["side"], differences: Iterable<Difference>): void => {
    for (const { subject, text, isBreaking } of differences) {
      const id = JSON.stringify([subject, text, side, isBreaking]);
      const change = changes.get(id) ?? { subject, text, side, isBreaking, operations: [] };
      changes.set(id, change);
      if (!change.operations.includes(operation)) change.operations.push(operation);
    }
  };
  const removed = new Map(before.operations.map((operation) => [identity(operation), operation]));
  const request = createComparison(before.schemas, after.schemas, "request");
  const response = createComparison(before.schemas, after.schemas, "response");
  for (const operation of after.operations) {
    const { key } = operation;
    const old = removed.get(identity(operation));
    removed.delete(identity(operation));
    if (old) {
      add(key, "method", methodChanges(old, operation));
      add(key, "request", [...parameterChanges(old, operation, request), ...bodyChanges(old, operation, request)]);
      add(key, "response", responseChanges(old, operation, response));
    } else add(key, "method", [{ subject: key, text: "added", isBreaking: false }]);
  }
  for (const { key } of removed.values()) {
    add(key, "method", [{ subject: key, text: "removed", isBreaking: true }]);
  }
  return [...changes.values()].sort((a, b) => Number(b.isBreaking) - Number(a.isBreaking));
}

/** Identifies an operation by its method and path; the names of path parameters do not count. */
function identity({ method, path }: ResourceOperation): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

function* methodChanges(old: ResourceOperation, now: ResourceOperation): Generator<Difference> {
  const subject = now.key;
  if (old.key !== now.key) yield { subject, text: `was ${old.key}`, isBreaking: true };
  if (!old.deprecated && now.deprecated) yield { subject, text: "is deprecated", isBreaking: false };
  if (!old.item !== !now.item) {
    yield { subject, text: now.item ? "comes in pages" : "does not come in pages any more", isBreaking: true };
  }
}

function* parameterChanges(
  old: ResourceOperation,
  now: ResourceOperation,
  compare: CompareSchemas,
): Generator<Difference> {
  const added = new Map(now.parameters.map((parameter) => [parameterId(parameter, now), parameter]));
  for (const parameter of old.parameters) {
    const subject = `${now.key}(${parameter.name})`;
    const id = parameterId(parameter, old);
    const current = added.get(id);
    added.delete(id);
    if (!current) yield { subject, text: "removed", isBreaking: true };
    else {
      if (parameter.required && !current.required) yield { subject, text: "is optional now", isBreaking: false };
      if (!parameter.required && current.required) yield { subject, text: "is required now", isBreaking: true };
      if (parameter.in !== "path" && parameter.name !== current.name) {
        yield { subject, text: `is called ${current.name} now`, isBreaking: true };
      }
      if (parameter.explode !== current.explode) {
        yield { subject, text: `is sent as ${listForm(current)}, and not as ${listForm(parameter)}`, isBreaking: true };
      }
      yield* compare(parameter.schema, current.schema, subject);
    }
  }
  for (const { name, required } of added.values()) {
    yield { subject: `${now.key}(${name})`, text: required ? "added, and required" : "added", isBreaking: required };
  }
}

/** Identifies a path parameter by its position, and any other by its location and name. */
function parameterId(parameter: Parameter, { parameters }: ResourceOperation): string {
  return parameter.in === "path" ? `path ${parameters.indexOf(parameter)}` : `${parameter.in} ${parameter.wire}`;
}

function listForm({ wire, explode }: Parameter): string {
  return explode ? `${wire}=a&${wire}=b` : `${wire}=a,b`;
}

function* bodyChanges(old: ResourceOperation, now: ResourceOperation, compare: CompareSchemas): Generator<Difference> {
  const subject = `${now.key}(body)`;
  const [before, after] = [old.body, now.body];
  if (before && after) {
    if (before.required !== after.required) {
      yield { subject, text: `is ${after.required ? "required" : "optional"} now`, isBreaking: after.required };
    }
    yield* compare(before.schema, after.schema, subject);
  } else if (before) yield { subject, text: "removed", isBreaking: true };
  else if (after) {
    yield { subject, text: after.required ? "added, and required" : "added", isBreaking: after.required };
  }
}

function* responseChanges(
  old: ResourceOperation,
  now: ResourceOperation,
  compare: CompareSchemas,
): Generator<Difference> {
  const subject = `${now.key}()`;
  const [before, after] = [old.success.schema, now.success.schema];
  if (before && after) yield* compare(before, after, subject);
  else if (before) yield { subject, text: "has no body any more", isBreaking: true };
  else if (after) yield { subject, text: "has a body now", isBreaking: false };
  const removed = errorsOf(old);
  for (const [status, { schema }] of errorsOf(now)) {
    const error = `${subject} ${status}`;
    const previous = removed.get(status);
    removed.delete(status);
    if (!previous) yield { subject: error, text: "added", isBreaking: false };
    else if (previous.schema && schema) yield* compare(previous.schema, schema, error);
  }
  for (const status of removed.keys()) yield { subject: `${subject} ${status}`, text: "removed", isBreaking: false };
}

function errorsOf({ answers: responses }: ResourceOperation): Map<string, Answer> {
  const errors = responses.filter(({ status }) => !status.startsWith("2"));
  return new Map(errors.map((response) => [response.status, response]));
}
