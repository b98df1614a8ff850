import type { Api } from "../model/index.ts";
import { codecText, createCodecFile, helpersIn } from "./codec.ts";
import type { EmitContext } from "./context.ts";
import { literal } from "./text.ts";

/** Emits one codec per schema, which converts its values to snake_case and back. */
export function emitCodecs(api: Api, { core, extension }: EmitContext): string {
  const file = createCodecFile(api);
  const codecs = Array.from(api.schemas, ([key, schema]) => {
    const [name = key, type = key] = [api.codecNames.get(key), api.typeNames.get(key)];
    return `/** Converts {@link camel.${type}} to {@link snake.${type}} and back. */
export const ${name}: Codec<camel.${type}, snake.${type}> = ${codecText(file, schema, name)};`;
  });
  if (codecs.length === 0) return "export {};\n";
  const inline = Array.from(file.inline, ([name, text]) => `const ${name}: Codec<unknown, unknown> = ${text};`);
  const code = [...inline, ...codecs].join("\n\n");
  return `import { type Codec, ${helpersIn(code).join(", ")} } from ${literal(`${core}/case${extension}`)};
import type * as snake from "./snake-types${extension}";
import type * as camel from "./types${extension}";

${code}
`;
}
