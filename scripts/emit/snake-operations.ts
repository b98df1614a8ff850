import { type CodecFile, convertText, createCodecFile, helpersIn } from "../codec.ts";
import type { Api, ResourceOperation } from "../model.ts";
import { camelCase, snakeCase } from "../names.ts";
import { inSnakeCase, unsnakeable } from "../snake.ts";
import { literal } from "../typescript.ts";
import type { Surroundings } from "./index.ts";
import { fieldsOf } from "./operations.ts";

/** Emits the operation table of the client with the names of Python: what is different there from the other table. */
export function emitSnakeOperations(api: Api, { core }: Surroundings): string {
  if (!api.isSnakeable) return unsnakeable;
  const file = createCodecFile(api, "codecs.");
  const { operations } = inSnakeCase(api);
  const rows = api.operations.map((camel, index) => row(camel, operations[index] ?? camel, file));
  const inline = Array.from(file.inline, ([name, text]) => `const ${name}: Codec<unknown, unknown> = ${text};\n`);
  const table = `/** Every operation of the API, by how one calls it with the names of Python. */
export const operations = {
${rows.join("\n")}
} as const satisfies Record<string, ConvertedOperation>;
`;
  const code = [...inline, table].join("\n");
  const types = [...(inline.length > 0 ? ["Codec"] : []), "ConvertedOperation"].map((name) => `type ${name}`);
  return [
    `import { ${[...types, ...helpersIn(code)].join(", ")} } from ${literal(`${core}/case.ts`)};`,
    ...(code.includes("codecs.") ? ['import * as codecs from "./codecs.ts";'] : []),
    ...(rows.length > 0 ? ['import { operations as camel } from "./operations.ts";'] : []),
    "",
    code,
  ].join("\n");
}

function row(camel: ResourceOperation, snake: ResourceOperation, file: CodecFile): string {
  const { body, success } = camel;
  const name = camelCase(camel.key);
  const encode = body && convertText(file, body.schema, { way: "toCamel", name: `${name}_body` });
  const decode = success.schema && convertText(file, success.schema, { way: "toSnake", name: `${name}_answer` });
  const original = `camel[${literal(camel.key)}]`;
  const fields = [
    ...(snake.key === camel.key ? [] : [`key: ${literal(snake.key)}`]),
    ...parameters(camel, snake),
    ...bodyFields(camel, file),
    ...secrets(camel),
    ...stableOrder(camel),
    ...(encode === undefined ? [] : [`encode: ${encode}`]),
    ...(decode === undefined ? [] : [`decode: ${decode}`]),
  ];
  const text = fields.length > 0 ? `{ ...${original}, ${fields.join(", ")} }` : original;
  return `${literal(snake.key)}: ${text},`;
}

/** Where a name differs from the camelCase one, all are put anew: most are as on the wire, and go without saying. */
function parameters(camel: ResourceOperation, snake: ResourceOperation): string[] {
  const same = camel.parameters.every(({ name }, index) => name === snake.parameters[index]?.name);
  if (same) return [];
  const others = snake.parameters.filter(({ wire, name }) => wire !== name).map(({ wire, name }) => [wire, name]);
  const names = others.length > 0 ? `, ${literal(Object.fromEntries(others))}` : "";
  return [`parameters: renamed(camel[${literal(camel.key)}].parameters${names})`];
}

/** The fields of a body by the names of Python, where they differ. */
function bodyFields({ key, body }: ResourceOperation, { schemas }: CodecFile): string[] {
  const { fields = [] } = body ? fieldsOf(body.schema, schemas) : {};
  const snake = fields.map(snakeCase);
  if (snake.every((name, index) => name === fields[index])) return [];
  return [`body: { ...camel[${literal(key)}].body, fields: ${literal(snake)} }`];
}

/** A field that must not be shown is one in both spellings. */
function secrets({ secrets }: ResourceOperation): string[] {
  const snake = secrets.map(snakeCase).filter((name) => !secrets.includes(name));
  return snake.length > 0 ? [`secrets: ${literal([...secrets, ...snake])}`] : [];
}

/** An item is told from another when it has been converted. */
function stableOrder({ key, stableOrder }: ResourceOperation): string[] {
  const snake = stableOrder && snakeCase(stableOrder.key);
  if (snake === undefined || snake === stableOrder?.key) return [];
  return [`stableOrder: { ...camel[${literal(key)}].stableOrder, key: ${literal(snake)} }`];
}
