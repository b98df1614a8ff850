import type { Json, JsonObject } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import type { Parameter } from "../operation.ts";
import { literal } from "../typescript.ts";
import type { Surroundings } from "./index.ts";

/** Emits the operation table: what the hand layer and the emulator need to know of each operation. */
export function emitOperations(api: Api, { core }: Surroundings): string {
  const rows = api.operations.map((operation) => `${literal(operation.key)}: ${literal(row(operation))},`);
  return `import type { Operation } from ${literal(`${core}/operation.ts`)};

/** Every operation of the API, by how one calls it. */
export const operations = {
${rows.join("\n")}
} as const satisfies Record<string, Operation>;
`;
}

function row(operation: ResourceOperation): JsonObject {
  const { key, method, path, body, success, paged, stableOrder, retry, secrets, parameters } = operation;
  return {
    key,
    method,
    path,
    parameters: parameters.map(parameterRow),
    ...(body && { body: { mediaType: body.mediaType, required: body.required } }),
    status: success.status,
    ...(success.content !== "json" && { content: success.content }),
    ...(paged && { paged }),
    ...(stableOrder && { stableOrder: { query: { ...stableOrder.query }, key: stableOrder.key } }),
    retry,
    ...(secrets.length > 0 && { secrets: [...secrets] }),
  };
}

/** What goes without saying is left out: a name that is the wire's, `simple` in a path, an exploded `form` in a query. */
function parameterRow({ in: place, wire, name, style, explode }: Parameter): Json {
  const usual = place === "query" ? { style: "form", explode: true } : { style: "simple", explode: false };
  return {
    in: place,
    wire,
    ...(name !== wire && { name }),
    ...(style !== usual.style && { style }),
    ...(explode !== usual.explode && { explode }),
  };
}
