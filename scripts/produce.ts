import { relative, resolve } from "node:path";
import { emitters } from "./emit/index.ts";
import type { Job } from "./memory.ts";
import { mergeSpecs } from "./merge.ts";
import { type Api, buildModel } from "./model.ts";
import { publications } from "./publish/index.ts";
import { readSpec, SpecError } from "./spec.ts";
import { compare, finish, type Outcome } from "./write.ts";

/** What a document becomes. */
export interface Product {
  readonly api: Api;
  readonly outcomes: readonly (Outcome & { /** In milliseconds. */ readonly time: number })[];
}

const home = resolve(import.meta.dirname, "..");

/**
 * Makes all files of some documents, and writes none.
 *
 * @param strict Whether the documents are our own: what cannot be expressed is an error, and they are published.
 * @throws {SpecError} What is wrong with the documents.
 */
export async function produce({ specs, folder }: Job, strict: boolean): Promise<Product> {
  const spec = mergeSpecs(specs.map(readSpec));
  const api = buildModel(spec);
  if (strict && spec.warnings.length > 0) throw new SpecError(spec.warnings);
  const surroundings = { core: importPath(folder, `${home}/src/core`) };
  const chosen = strict ? { ...emitters, ...publications } : emitters;
  const source = specs.map((file) => relative(home, file)).join(", ");
  const outcomes = await Promise.all(
    Object.entries(chosen).map(async ([name, emit]) => {
      const start = performance.now();
      const text = await finish(name, await emitted(name, () => emit(api, surroundings)), source);
      return { ...(await compare(folder, name, text)), time: performance.now() - start };
    }),
  );
  return { api, outcomes };
}

/** The text of an emitter; a failure names the file that it was to become. */
async function emitted(name: string, emit: () => string | Promise<string>): Promise<string> {
  try {
    return await emit();
  } catch (error) {
    if (error instanceof SpecError) throw new SpecError(error.message.split("\n").map((line) => `${line} (${name})`));
    throw new SpecError([`${name}: ${(error as Error).message}; npm run lint may say more about the document`]);
  }
}

/** A path as an import needs it: with `./` before a name. */
function importPath(from: string, to: string): string {
  const path = relative(from, to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
