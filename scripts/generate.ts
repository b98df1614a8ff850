import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { emitters } from "./emit/index.ts";
import { buildModel } from "./model.ts";
import { findSpecs, mergeSpecs, readSpec, SpecError } from "./spec.ts";
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
  const times = new Map<string, number>();
  const texts = new Map<string, string>();
  await Promise.all(
    Object.entries(emitters).map(async ([name, emit]) => {
      texts.set(name, "");
      const start = performance.now();
      texts.set(name, await finish(name, await emit(api, surroundings), source));
      times.set(name, performance.now() - start);
    }),
  );
  const outcomes = await compare(folder, texts);
  const place = relative(process.cwd(), folder) || folder;
  if (values.check) {
    const foreign = await strays(folder, texts);
    const stale = outcomes.filter(({ change }) => change !== "unchanged");
    for (const { name, change } of stale) console.log(`${place}/${name}  ${change === "new" ? "missing" : "stale"}`);
    for (const name of foreign) console.log(`${place}/${name}  stray`);
    if (stale.length + foreign.length > 0) throw new SpecError([`${place}/ is not fresh; run npm run generate`]);
    return console.log(`${place}/ is fresh: ${outcomes.length} files`);
  }
  await write(folder, outcomes);
  for (const outcome of outcomes) console.log(line(place, outcome, times.get(outcome.name) ?? 0));
}

function line(place: string, { name, change, added, removed }: Outcome, time: number): string {
  const lines =
    change === "changed" ? `changed +${added} -${removed} lines` : change === "new" ? `new, ${added} lines` : change;
  return `${`${place}/${name}`.padEnd(28)} ${lines.padEnd(24)} ${time.toFixed(0).padStart(5)} ms`;
}

/** A path as an import needs it: with `./` before a name. */
function importPath(from: string, to: string): string {
  const path = relative(from, to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

try {
  await main();
} catch (error) {
  const known = error instanceof SpecError || (error instanceof TypeError && "code" in error);
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
}
