import type { Json } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import type { Body, Parameter } from "../operation.ts";
import { literal } from "../typescript.ts";
import type { Surroundings } from "./index.ts";

/** The function of the hand layer that writes a body of a kind. */
const bodyWriters = { form: "writeForm", multipart: "writeMultipart", text: "writeRaw", binary: "writeRaw" } as const;

/** Emits the operation table: what the hand layer and the emulator need to know of each operation. */
export function emitOperations(api: Api, { core }: Surroundings): string {
  const bodies = new Set<string>();
  const rows = api.operations.map((operation) => `${literal(operation.key)}: ${row(operation, bodies)},`);
  const isStyled = api.operations.some(({ parameters }) => parameters.some(({ styled }) => styled));
  const imports = [
    ...(bodies.size > 0 ? [`import { ${[...bodies].sort().join(", ")} } from ${literal(`${core}/body.ts`)};`] : []),
    `import type { Operation } from ${literal(`${core}/operation.ts`)};`,
    ...(isStyled ? [`import { writeStyled } from ${literal(`${core}/style.ts`)};`] : []),
  ];
  return `${imports.join("\n")}

/** Every operation of the API, by how one calls it. */
export const operations = {
${rows.join("\n")}
} as const satisfies Record<string, Operation>;
`;
}

function row(operation: ResourceOperation, bodies: Set<string>): string {
  const { wire: _, ...paging } = operation.paging ?? {};
  const { key, method, path, body, success, paged, stableOrder, retry, secrets, parameters } = operation;
  return object([
    ...fields({ key, method, path }),
    ["parameters", `[${parameters.map(parameterRow).join(", ")}]`],
    ...(body ? [["body", bodyRow(body, bodies)] as const] : []),
    ...fields({
      status: success.status,
      ...(success.content !== "json" && { content: success.content }),
      ...(success.mediaType !== undefined && { accept: success.mediaType }),
      ...(paged && { paged }),
      ...(operation.paging && { paging }),
      ...(stableOrder && { stableOrder: { query: { ...stableOrder.query }, key: stableOrder.key } }),
      retry,
      ...(secrets.length > 0 && { secrets: [...secrets] }),
    }),
  ]);
}

/** What goes without saying is left out: a name that is the wire's, `simple` in a path, an exploded `form` in a query. */
function parameterRow({ in: place, wire, name, style, explode, reserved, styled }: Parameter): string {
  const isForm = place === "query" || place === "cookie";
  const usual = isForm ? { style: "form", explode: true } : { style: "simple", explode: false };
  return object([
    ...fields({
      in: place,
      wire,
      ...(name !== wire && { name }),
      ...(style !== usual.style && { style }),
      ...(explode !== usual.explode && { explode }),
      ...(reserved && { reserved }),
    }),
    ...(styled ? [["write", "writeStyled"] as const] : []),
  ]);
}

function bodyRow({ mediaType, required, content, bracketed }: Body, bodies: Set<string>): string {
  const common = fields({ mediaType, required });
  if (content === "json") return object(common);
  const writer = bodyWriters[content];
  bodies.add(writer);
  return object([...common, ["write", content === "form" ? `writeForm(${literal([...bracketed])})` : writer]]);
}

function fields(value: { readonly [key: string]: Json }): (readonly [string, string])[] {
  return Object.entries(value).map(([key, item]) => [key, literal(item)]);
}

function object(entries: readonly (readonly [string, string])[]): string {
  return `{ ${entries.map(([key, text]) => `${key}: ${text}`).join(", ")} }`;
}
