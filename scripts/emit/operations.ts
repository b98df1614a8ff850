import type { Json } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import { camelCase } from "../names.ts";
import type { Parameter } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { literal } from "../typescript.ts";
import type { Surroundings } from "./index.ts";

/** Emits the operation table: what the hand layer and the emulator need to know of each operation. */
export function emitOperations(api: Api, { core }: Surroundings): string {
  const consts = api.operations.map(
    (operation) =>
      `export const ${camelCase(operation.key)} = ${row(operation, api.schemas)} as const satisfies Operation;\n`,
  );
  const entries = api.operations.map(({ key }) => `${literal(key)}: ${camelCase(key)},`);
  return `import type { Operation } from ${literal(`${core}/operation.ts`)};

${consts.join("\n")}
/** Every operation of the API, by its key. */
export const operations = {
${entries.join("\n")}
} as const satisfies Record<string, Operation>;
`;
}

function row(operation: ResourceOperation, schemas: Api["schemas"]): string {
  const { key, method, path, body, success, paged, stableOrder, retry, secrets, parameters } = operation;
  return literal({
    ...{ key, method, path, parameters: parameters.map(parameterRow) },
    ...(body && { body: { required: body.required, ...fieldsOf(body.schema, schemas) } }),
    status: success.status,
    ...(success.content === "none" && { content: "none" }),
    ...(paged && { paginated: true }),
    ...(stableOrder && { stableOrder: { query: { ...stableOrder.query }, key: stableOrder.key } }),
    retry: retry === "refused" ? "throttled" : retry,
    ...(secrets.length > 0 && { secrets: [...secrets] }),
  });
}

/** The names of the required fields of a body. */
export function fieldsOf(body: Schema, schemas: Api["schemas"]): { readonly fields?: string[] } {
  const schema = body.kind === "reference" ? schemas.get(body.name) : body;
  const required = schema?.kind === "object" ? schema.properties.filter((property) => property.required) : [];
  return required.length > 0 ? { fields: required.map(({ name }) => name) } : {};
}

/** Defaults are left out. */
function parameterRow({ in: place, wire, name, explode }: Parameter): { readonly [key: string]: Json } {
  return {
    in: place,
    wireName: wire,
    ...(name !== wire && { name }),
    ...(place === "query" && !explode && { explode }),
  };
}
