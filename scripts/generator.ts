import { relative, resolve } from "node:path";
import { readDocument } from "./document/index.ts";
import { type EmitContext, emitters, ownEmitters } from "./emit/index.ts";
import { SpecError } from "./errors.ts";
import { type Api, buildModel } from "./model/index.ts";
import { addBanner, compareFile, format, type Job, type OutputFile } from "./output/index.ts";

/** The result of a generator run. */
export interface GeneratorResult {
  readonly api: Api;
  readonly files: readonly OutputFile[];
}

const home = resolve(import.meta.dirname, "..");

/**
 * Generates every output file in memory.
 *
 * @param isOwn Whether the documents are those of spec/: they are published, and every warning is an error.
 * @throws {SpecError} Mistakes in the documents.
 */
export async function generate({ specs, folder }: Job, isOwn: boolean): Promise<GeneratorResult> {
  const api = buildModel(await readDocument(specs, { isStrict: isOwn }));
  if (isOwn && api.warnings.length > 0) throw new SpecError(api.warnings);
  const context: EmitContext = { core: importPath(folder, `${home}/src/core`), extension: ".ts" };
  const source = specs.map((file) => relative(home, file)).join(", ");
  const own = isOwn ? { ...ownEmitters, ...(await import("./publish/index.ts")).publications } : {};
  const emitted = Object.entries({ ...emitters, ...own }).map(
    ([name, emit]) => [name, addBanner(name, emit(api, context), source)] as const,
  );
  const formatted = await format(new Map(emitted.filter(([name]) => name.endsWith(".ts"))));
  return { api, files: emitted.map(([name, text]) => compareFile(folder, name, formatted.get(name) ?? text)) };
}

function importPath(from: string, to: string): string {
  const path = relative(from, to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
