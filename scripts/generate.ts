import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Job, recall, remember } from "./memory.ts";
import { recover } from "./swap.ts";

const usage = `npm run generate [-- OPTIONS]

  --spec FILE   an OpenAPI 3.0 or 3.1 document, YAML or JSON  (default: every document in spec/)
  --out DIR     the folder to write                           (default: generated/)
  --check       write nothing; exit 1 if a file is stale, missing, stray or not in git
  --watch       write again whenever a document is saved, until Ctrl-C
  --help        show this text`;

const home = resolve(import.meta.dirname, "..");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      spec: { type: "string" },
      out: { type: "string" },
      check: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  if (values.check && values.watch) throw mistake("--check and --watch do not go together; leave one of them out");
  const folder = resolve(values.out ?? `${home}/generated`);
  const job = { specs: values.spec === undefined ? ownSpecs() : [resolve(values.spec)], folder };
  const isOwn = values.spec === undefined;
  recover(folder);
  if (values.watch) {
    const { watch } = await import("./watch.ts");
    return watch(
      () => ({ ...job, specs: isOwn ? ownSpecs() : job.specs }),
      (now) => run(now, isOwn),
    );
  }
  const known = recall(job);
  if (known) return repeat(job, known, values.check);
  if (values.check) await check(job, isOwn);
  else await run(job, isOwn);
}

/** Every document of spec/. The other file there is the settings of the linter. */
function ownSpecs(): string[] {
  const names = readdirSync(join(home, "spec")).filter((name) => name.endsWith(".yaml") && name !== "redocly.yaml");
  return names.sort().map((name) => join(home, "spec", name));
}

/** Says what the last run said. */
function repeat({ folder }: Job, { warnings, names }: NonNullable<ReturnType<typeof recall>>, isCheck: boolean): void {
  tellWarnings(warnings);
  if (isCheck) tellCheck(folder, [], names);
  else for (const name of names) console.log(line(shown(folder), { name, change: "unchanged", added: 0, removed: 0 }));
}

// What only a change needs is loaded only for one: the fastest run is the one that finds nothing to do.
async function run(job: Job, isOwn: boolean): Promise<import("./produce.ts").Product> {
  const [{ produce }, { write }] = await Promise.all([import("./produce.ts"), import("./write.ts")]);
  const product = await produce(job, isOwn);
  const { api, outcomes } = product;
  await write(job.folder, outcomes);
  for (const outcome of outcomes) console.log(line(shown(job.folder), outcome));
  tellWarnings(api.spec.warnings);
  const texts = Object.fromEntries(outcomes.map(({ name, text }) => [name, text]));
  remember(job, api.spec.files, texts, api.spec.warnings);
  return product;
}

async function check(job: Job, isOwn: boolean): Promise<void> {
  const [{ produce }, { strays }] = await Promise.all([import("./produce.ts"), import("./write.ts")]);
  const { api, outcomes } = await produce(job, isOwn);
  tellWarnings(api.spec.warnings);
  const names = outcomes.map(({ name }) => name);
  const stale = outcomes
    .filter(({ change }) => change !== "unchanged")
    .map(({ name, change }) => `${name}  ${change === "new" ? "missing" : "stale"}`);
  tellCheck(
    job.folder,
    [...stale, ...(await strays(job.folder, new Set(names))).map((name) => `${name}  stray`)],
    names,
  );
}

function tellCheck(folder: string, problems: readonly string[], names: readonly string[]): void {
  const all = [...problems, ...untracked(folder).map((name) => `${name}  not in git`)];
  for (const problem of all) console.log(`${shown(folder)}/${problem}`);
  if (all.length > 0) throw mistake(`${shown(folder)}/ is not fresh; run npm run generate, and commit what it writes`);
  console.log(`${shown(folder)}/ is fresh: ${names.length} files`);
}

/** The files of the folder that git would take and does not have; none where there is no git. */
function untracked(folder: string): string[] {
  try {
    const args = ["-C", folder, "ls-files", "--others", "--exclude-standard"];
    return execFileSync("git", args, { encoding: "utf8", stdio: "pipe" }).split("\n").filter(Boolean);
  } catch {
    return [];
  }
}

/** How many places a warning of one text shows. */
const shownPlaces = 5;

/** Tells warnings: each text once, with its places. */
function tellWarnings(warnings: readonly string[]): void {
  const places = new Map<string, string[]>();
  for (const warning of warnings) {
    const [, place = "", text = warning] = /^(.*?): (.*)$/s.exec(warning) ?? [];
    places.set(text, [...(places.get(text) ?? []), place]);
  }
  for (const [text, [first = "", ...others]] of places) {
    console.error(`warning: ${first}: ${text}`);
    for (const place of others.slice(0, shownPlaces - 1)) console.error(`         ${place}: the same`);
    const more = others.length - shownPlaces + 1;
    if (more > 0) console.error(`         and at ${more} more places`);
  }
}

type Line = { name: string; change: string; added: number; removed: number; time?: number };

function line(place: string, { name, change, added, removed, time = performance.now() }: Line): string {
  const said =
    change === "new" ? `new, ${added} lines` : change === "changed" ? `changed +${added} -${removed} lines` : change;
  return `${`${place}/${name}`.padEnd(28)} ${said.padEnd(24)} ${time.toFixed(0).padStart(5)} ms`;
}

function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** An error whose message is all that needs to be said. */
function mistake(message: string): Error {
  return Object.assign(new Error(message), { code: "EUSAGE" });
}

try {
  await main();
} catch (error) {
  // An unknown flag, a document that is wrong and a folder that cannot be written are no faults of the generator.
  const known = error instanceof Error && ("code" in error || error.name === "SpecError");
  const isDeep = error instanceof RangeError;
  console.error(
    known ? error.message : isDeep ? "the document leads from schema to schema too deeply; shorten the chain" : error,
  );
  process.exitCode = 1;
}
