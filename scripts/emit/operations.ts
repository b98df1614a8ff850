import { type Api, type Operation, type Parameter, requiredFields } from "../model/index.ts";
import type { EmitContext } from "./context.ts";
import { literal } from "./text.ts";

/** Emits the operation table, which the handwritten layer and the emulator read. */
export function emitOperations(api: Api, { core, extension }: EmitContext): string {
  // One constant per operation, so that a bundler keeps only the used ones.
  const rows = api.operations.map(
    (operation) => `export const ${operation.constant} = ${literal(row(operation, api))} as const satisfies Operation;`,
  );
  const entries = api.operations.map(({ key, constant }) => `${literal(key)}: ${constant},`);
  return `import type { Operation } from ${literal(`${core}/operation${extension}`)};

${rows.join("\n\n")}

/** Every operation of the API by its key: resource and method. */
export const operations = {
${entries.join("\n")}
} as const satisfies Record<string, Operation>;
`;
}

function row(operation: Operation, api: Api) {
  const { key, method, path, parameters, requestBody, success, item, stableOrder, retry, secrets } = operation;
  const fields = requiredFields(requestBody?.schema, api.schemas);
  return {
    key,
    method,
    path,
    parameters: parameters.map(parameterRow),
    ...(requestBody && { body: { required: requestBody.isRequired, ...(fields.length > 0 && { fields }) } }),
    status: success.status,
    ...(success.schema === undefined && { content: "none" }),
    ...(success.isOptional && { content: "optional" }),
    ...(item && { paginated: true }),
    ...(stableOrder && { stableOrder: { query: { ...stableOrder.query }, key: stableOrder.key } }),
    retry,
    ...(secrets.length > 0 && { secrets: [...secrets] }),
  };
}

function parameterRow({ in: location, wireName, name, explode }: Parameter) {
  return {
    in: location,
    wireName,
    ...(name !== wireName && { name }),
    ...(location === "query" && !explode && { explode }),
  };
}
