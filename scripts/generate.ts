import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { emitters, publications } from "./emit/index.ts";
import { mergeSpecs } from "./merge.ts";
import { buildModel } from "./model.ts";
import { findSpecs, readSpec, SpecError, shownPath } from "./spec.ts";
import { compare, finish, type Outcome, strays, write } from "./write.ts";

const usage = `npm run generate [-- OPTIONS]

  --spec FILE   an OpenAPI 3.0 or 3.1 document, YAML or JSON  (default: every document in spec/)
  --out DIR     the folder to write                           (default: generated/)
  --check       write nothing; exit 1 if a file is stale, missing or stray
  --help        show this text`;

const home = resolve(import.meta.dirname, "..");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      spec: { type: "string" },
      out: { type: "string" },
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const folder = resolve(values.out ?? `${home}/generated`);
  const files = values.spec === undefined ? await findSpecs(`${home}/spec`) : [resolve(values.spec)];
  const spec = mergeSpecs(await Promise.all(files.map(readSpec)));
  const api = buildModel(spec);
  const surroundings = { core: importPath(folder, `${home}/src/core`) };
  const source = files.map((file) => relative(home, file)).join(", ");
  const chosen = values.spec === undefined ? { ...emitters, ...publications } : emitters;
  const outcomes = await Promise.all(
    Object.entries(chosen).map(async ([name, emit]) => {
      const start = performance.now();
      const text = await finish(name, await emitted(name, () => emit(api, surroundings)), source);
      return { ...(await compare(folder, name, text)), time: performance.now() - start };
    }),
  );
  const place = shownPath(folder);
  if (values.check) return check(place, outcomes, await strays(folder, new Set(Object.keys(chosen))));
  await write(folder, outcomes);
  for (const outcome of outcomes) console.log(line(place, outcome, outcome.time));
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

function check(place: string, outcomes: readonly Outcome[], foreign: readonly string[]): void {
  const stale = outcomes.filter(({ change }) => change !== "unchanged");
  for (const { name, change } of stale) console.log(`${place}/${name}  ${change === "new" ? "missing" : "stale"}`);
  for (const name of foreign) console.log(`${place}/${name}  stray`);
  if (stale.length + foreign.length > 0) throw new SpecError([`${place}/ is not fresh; run npm run generate`]);
  console.log(`${place}/ is fresh: ${outcomes.length} files`);
}

function line(place: string, { name, change, added, removed }: Outcome, time: number): string {
  const said = {
    new: `new, ${added} lines`,
    changed: `changed +${added} -${removed} lines`,
    unchanged: "unchanged",
    foreign: "not generated",
  }[change];
  return `${`${place}/${name}`.padEnd(28)} ${said.padEnd(24)} ${time.toFixed(0).padStart(5)} ms`;
}

/** A path as an import needs it: with `./` before a name. */
function importPath(from: string, to: string): string {
  const path = relative(from, to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

try {
  await main();
} catch (error) {
  // An unknown flag and a folder that cannot be written have a code; anything else is a fault of the generator.
  const known = error instanceof SpecError || (error instanceof Error && "code" in error);
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
}
