import { oneLine } from "../document/index.ts";
import { type Api, callExample, type Operation, type ResponseObject, typescriptCall } from "../model/index.ts";
import { commentText, sentence } from "./text.ts";

/** Options of the text about a method. */
export interface MethodTextOptions {
  readonly isSnake: boolean;
  /** The variable of the client in the example. */
  readonly client: string;
  /** The path parameters, by the names in the signature. */
  readonly pathParams: readonly { readonly name: string; readonly description: string }[];
}

/** The document's text about a method, for the hover of an editor. */
export function methodText(api: Api, operation: Operation, options: MethodTextOptions): string {
  const { summary, description, method, path, parameters, requestBody, success, responses, isDeprecated } = operation;
  const example = exampleText(api, operation, options);
  const tags = [
    ...options.pathParams.map((parameter) => `@param ${parameter.name} ${oneLine(parameter.description)}`),
    ...(requestBody ? [`@param body ${oneLine(requestBody.description)}`] : []),
    ...(parameters.some((parameter) => parameter.in === "query") ? ["@param query Query parameters."] : []),
    "@param options Request options.",
    ...(success.description === "" ? [] : [`@returns ${oneLine(success.description)}`]),
    ...throwsTag(responses),
    ...(isDeprecated ? ["@deprecated"] : []),
    ...(example === "" ? [] : [`@example\n${example}`]),
  ];
  return commentText(sentence(summary), description, `\`${method} ${path}\``, tags.join("\n"));
}

/** The error classes of the hand layer by status. Every other status is an `ApiError`. */
const errorClasses: Readonly<Record<string, string>> = {
  401: "AuthenticationError",
  403: "PermissionError",
  404: "NotFoundError",
  409: "ConflictError",
  429: "RateLimitError",
};

/** Names the error class of each error status, as `NotFoundError (404), ServerError (500, 502)`. */
function throwsTag(responses: readonly ResponseObject[]): string[] {
  const statuses = new Map<string, string[]>();
  for (const { status } of responses) {
    if (!/^[45]/.test(status)) continue;
    const name = errorClasses[status] ?? (status.startsWith("5") ? "ServerError" : "ApiError");
    statuses.set(name, [...(statuses.get(name) ?? []), status]);
  }
  const classes = Array.from(statuses, ([name, list]) => `${name} (${list.join(", ")})`);
  return classes.length > 0 ? [`@throws {ApiError} ${classes.join(", ")}.`] : [];
}

/** The code sample of a method; empty where the document has no example for a part of it. */
function exampleText(api: Api, operation: Operation, { client, isSnake }: MethodTextOptions): string {
  const example = callExample(api, operation);
  return example.missing.length > 0 ? "" : typescriptCall(example, client, isSnake);
}
