import { codecText, createCodecFile, helpersIn } from "../codec.ts";
import type { Api } from "../model.ts";
import { codecName, typeName } from "../names.ts";
import { unsnakeable } from "../snake.ts";
import { literal } from "../typescript.ts";
import type { Surroundings } from "./index.ts";

/** Emits a codec a schema: how its values are spelled in snake_case, and back. */
export function emitCodecs(api: Api, { core }: Surroundings): string {
  if (!api.isSnakeable) return unsnakeable;
  const file = createCodecFile(api);
  const codecs = Array.from(api.schemas, ([key, schema]) => {
    const [name, type] = [codecName(key), typeName(key)];
    return `/** Converts the names in a {@link snake.${type}}, both ways. */
export const ${name}: Codec<camel.${type}, snake.${type}> = ${codecText(file, schema, name)};`;
  });
  const inline = Array.from(file.inline, ([name, text]) => `const ${name}: Codec<unknown, unknown> = ${text};`);
  if (codecs.length === 0) return "export {};\n";
  const code = [...inline, ...codecs].join("\n\n");
  return `import { type Codec, ${helpersIn(code).join(", ")} } from ${literal(`${core}/case.ts`)};
import type * as snake from "./snake.ts";
import type * as camel from "./types.ts";

${code}
`;
}
