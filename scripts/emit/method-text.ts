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
  const { summary, description, method, path, parameters, requestBody, responses, isDeprecated } = operation;
  const example = exampleText(api, operation, options);
  const tags = [
    ...options.pathParams.map((parameter) => `@param ${parameter.name} ${oneLine(parameter.description)}`),
    ...(requestBody ? [`@param body ${oneLine(requestBody.description)}`] : []),
    ...(parameters.some((parameter) => parameter.in === "query") ? ["@param query Query parameters."] : []),
    "@param options Request options.",
    ...returnsTag(operation),
    ...throwsTags(responses),
    ...(isDeprecated ? ["@deprecated"] : []),
    ...(example === "" ? [] : [`@example\n${example}`]),
  ];
  return commentText(sentence(summary), description, `\`${method} ${path}\``, tags.join("\n"));
}

/** A paginated call returns more than the page that the response describes. */
function returnsTag({ item, success }: Operation): string[] {
  const text = oneLine(success.description);
  const pages = "`await` returns one page, `for await` iterates over the items of all pages.";
  return text === "" && !item ? [] : [`@returns ${item ? pages : text}`];
}

/** The error classes of the handwritten layer by status. Every other status is an `ApiError`. */
const errorClasses: Readonly<Record<string, string>> = {
  401: "AuthenticationError",
  403: "PermissionError",
  404: "NotFoundError",
  409: "ConflictError",
  429: "RateLimitError",
};

/** The errors of a call: the class of each error status, such as `NotFoundError (404)`. */
function throwsTags(responses: readonly ResponseObject[]): string[] {
  const statuses = new Map<string, string[]>();
  for (const { status } of responses) {
    if (!/^[45]/.test(status)) continue;
    const name = errorClasses[status] ?? (status.startsWith("5") ? "ServerError" : "ApiError");
    statuses.set(name, [...(statuses.get(name) ?? []), status]);
  }
  const classes = Array.from(statuses, ([name, list]) => `${name} (${list.join(", ")})`);
  return [
    `@throws {ApiError} ${classes.length > 0 ? classes.join(", ") : "An error response"}.`,
    "@throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).",
    "@throws {TypeError} An invalid argument or option.",
  ];
}

/** The code sample of a method; empty where the document has no example for a part of it. */
function exampleText(api: Api, operation: Operation, { client, isSnake }: MethodTextOptions): string {
  const example = callExample(api, operation);
  return example.missing.length > 0 ? "" : typescriptCall(example, client, isSnake);
}
