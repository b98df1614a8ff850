import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { readDocument, readFile, type SpecDocument } from "./document/index.ts";
import { type Emit, type EmitContext, emitters, standaloneEmitters } from "./emit/index.ts";
import { SpecError } from "./errors.ts";
import { type Api, buildModel, readNameRules } from "./model/index.ts";
import { addBanner, compareFile, filesIn, format, type GeneratorInput, type OutputFile } from "./output/index.ts";
import { relativePath } from "./paths.ts";

/** The result of a generator run. */
export interface GeneratorResult {
  readonly api: Api;
  readonly files: readonly OutputFile[];
  /** The text of every file that was read, by its absolute path. */
  readonly inputs: ReadonlyMap<string, string>;
}

const home = resolve(import.meta.dirname, "..");
const core = join(home, "src/core");

/**
 * Generates every output file in memory.
 *
 * @param isProject Whether the documents are those of spec/: they are published, every warning is an error, and the
 * client is part of this project. Any other client is standalone.
 * @throws {SpecError} Mistakes in the documents.
 * @throws {UsageError} Mistakes in a file of name rules.
 */
export async function generate(input: GeneratorInput, isProject: boolean): Promise<GeneratorResult> {
  const document = await readDocument(input.specs, { isStrict: isProject });
  const inputs = new Map(document.files);
  const api = isProject ? buildModel(document) : modelOf(document, input, inputs);
  if (isProject && api.warnings.length > 0) throw new SpecError(api.warnings);
  const source = input.specs.map((file) => relative(home, file)).join(", ");
  const texts = isProject ? await emitProject(api, input.folder) : emitStandalone(api, inputs);
  const named = Array.from(texts, ([name, text]) => [name, addBanner(name, text, source)] as const);
  const formatted = await format(new Map(named.filter(([name]) => name.endsWith(".ts"))));
  const files = named.map(([name, text]) => compareFile(input.folder, name, formatted.get(name) ?? text));
  return { api, files, inputs };
}

function modelOf(document: SpecDocument, { names }: GeneratorInput, inputs: Map<string, string>): Api {
  if (names === undefined) return buildModel(document);
  const text = readFile(names);
  inputs.set(names, text);
  return buildModel(document, readNameRules(relativePath(names), text));
}

async function emitProject(api: Api, folder: string): Promise<Map<string, string>> {
  const { publications } = await import("./publish/index.ts");
  return emit({ ...emitters, ...publications }, api, {
    core: relative(folder, core),
    extension: ".ts",
    client: "civis",
  });
}

function emitStandalone(api: Api, inputs: Map<string, string>): Map<string, string> {
  const texts = emit(standaloneEmitters, api, { core: "./core", extension: ".js" });
  for (const name of filesIn(core)) {
    const text = readFileSync(join(core, name), "utf8");
    inputs.set(join(core, name), text);
    texts.set(`core/${name}`, text.replace(/(from "\.[^"]*)\.ts"/g, '$1.js"'));
  }
  return texts;
}

function emit(emitters: Readonly<Record<string, Emit>>, api: Api, context: EmitContext): Map<string, string> {
  return new Map(Object.entries(emitters).map(([name, emitFile]) => [name, emitFile(api, context)]));
}
