import type { Api, Operation, Parameter, ResponseObject } from "../model/index.ts";
import { type CompareSchemas, createComparison, type Difference, type Side } from "./compare-schema.ts";

/** A change of the document from a caller's view. */
export interface Change {
  /** Such as `Credential.name` or `credentials.list`. */
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
    const oldOperation = removed.get(identity(operation));
    removed.delete(identity(operation));
    if (oldOperation) {
      add(key, "method", methodChanges(oldOperation, operation));
      add(key, "request", [
        ...parameterChanges(oldOperation, operation, request),
        ...bodyChanges(oldOperation, operation, request),
      ]);
      add(key, "response", responseChanges(oldOperation, operation, response));
    } else add(key, "method", [{ subject: key, text: "added", isBreaking: false }]);
  }
  for (const { key } of removed.values()) {
    add(key, "method", [{ subject: key, text: "removed", isBreaking: true }]);
  }
  return [...changes.values()].sort((a, b) => Number(b.isBreaking) - Number(a.isBreaking));
}

/** Identifies an operation by its method and path; the names of path parameters are ignored. */
function identity({ method, path }: Operation): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

function* methodChanges(oldOperation: Operation, newOperation: Operation): Generator<Difference> {
  const subject = newOperation.key;
  if (oldOperation.key !== newOperation.key) yield { subject, text: `was ${oldOperation.key}`, isBreaking: true };
  if (!oldOperation.isDeprecated && newOperation.isDeprecated)
    yield { subject, text: "is deprecated", isBreaking: false };
  if (!oldOperation.item !== !newOperation.item) {
    yield { subject, text: newOperation.item ? "has become paginated" : "is no longer paginated", isBreaking: true };
  }
}

function* parameterChanges(
  oldOperation: Operation,
  newOperation: Operation,
  compare: CompareSchemas,
): Generator<Difference> {
  const added = new Map(newOperation.parameters.map((parameter) => [parameterId(parameter, newOperation), parameter]));
  for (const parameter of oldOperation.parameters) {
    const subject = `${newOperation.key}(${parameter.name})`;
    const id = parameterId(parameter, oldOperation);
    const current = added.get(id);
    added.delete(id);
    if (!current) yield { subject, text: "removed", isBreaking: true };
    else {
      if (parameter.isRequired && !current.isRequired)
        yield { subject, text: "has become optional", isBreaking: false };
      if (!parameter.isRequired && current.isRequired) yield { subject, text: "has become required", isBreaking: true };
      if (parameter.in !== "path" && parameter.name !== current.name) {
        yield { subject, text: `has been renamed to ${current.name}`, isBreaking: true };
      }
      if (parameter.explode !== current.explode) {
        yield {
          subject,
          text: `is sent as ${listForm(current)}, no longer as ${listForm(parameter)}`,
          isBreaking: true,
        };
      }
      yield* compare(parameter.schema, current.schema, subject);
    }
  }
  for (const { name, isRequired } of added.values()) {
    const text = isRequired ? "added, and required" : "added";
    yield { subject: `${newOperation.key}(${name})`, text, isBreaking: isRequired };
  }
}

/** Identifies a path parameter by its position, and any other by its location and name. */
function parameterId(parameter: Parameter, { parameters }: Operation): string {
  return parameter.in === "path" ? `path ${parameters.indexOf(parameter)}` : `${parameter.in} ${parameter.wireName}`;
}

function listForm({ wireName, explode }: Parameter): string {
  return explode ? `${wireName}=a&${wireName}=b` : `${wireName}=a,b`;
}

function* bodyChanges(
  oldOperation: Operation,
  newOperation: Operation,
  compare: CompareSchemas,
): Generator<Difference> {
  const subject = `${newOperation.key}(body)`;
  const [before, after] = [oldOperation.requestBody, newOperation.requestBody];
  if (before && after) {
    if (before.isRequired !== after.isRequired) {
      yield { subject, text: `has become ${after.isRequired ? "required" : "optional"}`, isBreaking: after.isRequired };
    }
    yield* compare(before.schema, after.schema, subject);
  } else if (before) yield { subject, text: "removed", isBreaking: true };
  else if (after) {
    yield { subject, text: after.isRequired ? "added, and required" : "added", isBreaking: after.isRequired };
  }
}

function* responseChanges(
  oldOperation: Operation,
  newOperation: Operation,
  compare: CompareSchemas,
): Generator<Difference> {
  const subject = `${newOperation.key}()`;
  const [before, after] = [oldOperation.success.schema, newOperation.success.schema];
  if (before && after) yield* compare(before, after, subject);
  else if (before) yield { subject, text: "no longer has a body", isBreaking: true };
  else if (after) yield { subject, text: "now has a body", isBreaking: false };
  const removed = errorsOf(oldOperation);
  for (const [status, { schema }] of errorsOf(newOperation)) {
    const error = `${subject} ${status}`;
    const previous = removed.get(status);
    removed.delete(status);
    if (!previous) yield { subject: error, text: "added", isBreaking: false };
    else if (previous.schema && schema) yield* compare(previous.schema, schema, error);
  }
  for (const status of removed.keys()) yield { subject: `${subject} ${status}`, text: "removed", isBreaking: false };
}

function errorsOf({ responses }: Operation): Map<string, ResponseObject> {
  const errors = responses.filter(({ status }) => !status.startsWith("2"));
  return new Map(errors.map((response) => [response.status, response]));
}
