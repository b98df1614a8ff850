import { type Api, type Operation, requiredFields, type Schema } from "../model/index.ts";
import { type CodecFile, convertText, createCodecFile, helpersIn } from "./codec.ts";
import type { EmitContext } from "./context.ts";
import { literal, object } from "./text.ts";

/** Emits the operation table of the snake_case client: its differences from the camelCase one. */
export function emitSnakeOperations(api: Api, { core, extension }: EmitContext): string {
  const file = createCodecFile(api, "codecs.");
  const rows = api.operations.map((operation) => {
    const { constant } = operation;
    return `export const ${constant} = /* @__PURE__ */ converted(camel.${constant}, ${changesOf(operation, file)});`;
  });
  const inline = Array.from(file.inline, ([name, text]) => `const ${name}: Codec<unknown, unknown> = ${text};`);
  if (rows.length === 0) return "export {};\n";
  const code = [...inline, ...rows].join("\n\n");
  return [
    `import { ${[...(inline.length > 0 ? ["type Codec"] : []), ...helpersIn(code)].join(", ")} } from ${literal(`${core}/case${extension}`)};`,
    ...(code.includes("codecs.") ? [`import * as codecs from "./codecs${extension}";`] : []),
    `import * as camel from "./operations${extension}";`,
    "",
    code,
    "",
  ].join("\n");
}

function changesOf(operation: Operation, file: CodecFile): string {
  const { key, snakeKey, constant, requestBody, success, parameters, secrets, stableOrder } = operation;
  const { snakeName } = file.api.spelling;
  const convert = (schema: Schema | undefined, direction: "toCamel" | "toSnake", name: string): string | undefined => {
    const text = schema && convertText(file, schema, { direction, name: `${constant}_${name}` });
    // A bundler keeps an unused operation if its row reads a property of a codec.
    return text === undefined || text.startsWith("(") ? text : `(item) => one(item, ${text})`;
  };
  const encode = convert(requestBody?.schema, "toCamel", "body");
  const decode = convert(success.schema, "toSnake", "response");
  const names = parameters.filter((parameter) => parameter.snakeName !== parameter.wireName);
  const fields = requiredFields(requestBody?.schema, file.api.schemas);
  const snakeFields = fields.map(snakeName);
  const snakeSecrets = secrets.map(snakeName).filter((name) => !secrets.includes(name));
  const itemKey = stableOrder && snakeName(stableOrder.key);
  return object([
    ...(snakeKey === key ? [] : [["key", literal(snakeKey)] as const]),
    ...(names.length > 0
      ? [["names", literal(Object.fromEntries(names.map(({ wireName, snakeName }) => [wireName, snakeName])))] as const]
      : []),
    ...(snakeFields.every((name, index) => name === fields[index]) ? [] : [["fields", literal(snakeFields)] as const]),
    ...(snakeSecrets.length > 0 ? [["secrets", literal([...secrets, ...snakeSecrets])] as const] : []),
    ...(itemKey === undefined || itemKey === stableOrder?.key ? [] : [["itemKey", literal(itemKey)] as const]),
    ...(encode === undefined ? [] : [["encode", encode] as const]),
    ...(decode === undefined ? [] : [["decode", decode] as const]),
  ]);
}
