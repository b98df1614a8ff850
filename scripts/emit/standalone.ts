import type { Api } from "../model/index.ts";

/** Emits the entry of a standalone client. */
export function emitEntry(api: Api): string {
  return entryText(api, { client: "client", types: "types", call: "createCall(options)" });
}

/** Emits its entry with the names of the Python client. */
export function emitSnakeEntry(api: Api): string {
  const call = "convertedCall(createCall(options))";
  return entryText(api, { client: "snake-client", types: "snake-types", call });
}

function entryText({ title }: Api, { client, types, call }: Record<"client" | "types" | "call", string>): string {
  const isSnake = call.startsWith("converted");
  return `import { Api } from "./${client}.js";
import { createCall } from "./core/call.js";
import type { HttpOptions } from "./core/call-options.js";
${isSnake ? 'import { convertedCall } from "./core/case.js";\n' : ""}import { createHttp, type Http } from "./core/http.js";

export type { HttpOptions } from "./core/call-options.js";
export type { Http } from "./core/http.js";
export * from "./core/index.js";
export * from "./${client}.js";
export type * from "./${types}.js";${isSnake ? '\nexport * from "./codecs.js";' : ""}

/**
 * Creates a client of ${title.replaceAll("*/", "*\\/") || "the API"} with all resources.
 *
 * @throws {TypeError} Invalid options.
 */
export function createClient(options: HttpOptions): Api {
  return new Api(connect(options));
}

/**
 * Creates the argument of a resource class, so that a bundler leaves out all other resources.
 *
 * @throws {TypeError} Invalid options.
 */
export function connect(options: HttpOptions): Http {
  return createHttp(${call});
}
`;
}

/** Emits the README of a standalone client. */
export function emitReadme({ title, serverUrl, resources }: Api): string {
  const [resource] = resources;
  const [operation] = resource?.operations ?? [];
  const baseUrl = JSON.stringify(URL.canParse(serverUrl) ? serverUrl : "https://api.example.com");
  const options = `{ baseUrl: ${baseUrl}, headers: { Authorization: "Bearer KEY" } }`;
  const example =
    resource && operation
      ? `\n// Call api.${operation.key}(…), or bundle one resource alone:
const ${resource.name} = new ${resource.className}(connect(options));`
      : "";
  return `# ${title || "API client"}

Install its one dependency with \`npm install openapi-fetch\`. It needs TypeScript 5.4 or later, with \`module\` \`nodenext\` or a bundler.

\`\`\`ts
import { connect, createClient${resource ? `, ${resource.className}` : ""} } from "./index.js";

const options = ${options};
const api = createClient(options);${example}
\`\`\`

\`./snake.js\` exports the same client with the names of the Python client. To regenerate, run \`npm run generate -- --spec FILE --out DIR\` in a checkout of civis-credentials, with the \`--names FILE\` of the first run.
`;
}
