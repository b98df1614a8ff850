import { execFileSync } from "node:child_process";
import module from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isUserError, UsageError } from "./errors.ts";
import type { GeneratorResult } from "./generator.ts";
import {
  filesIn,
  type GeneratorInput,
  type Output,
  otherFiles,
  readCache,
  reportWarnings,
  writeCache,
  writeFiles,
} from "./output/index.ts";
import { documentsIn, relativePath } from "./paths.ts";

const usage = `npm run generate [-- OPTIONS]

  --spec FILE   an OpenAPI or Swagger 2.0 document, YAML or JSON  (default: every document in spec/)
  --names FILE  the method names of an official client, for a document without operationIds
  --out DIR     the output folder, required with --spec           (default: generated/)
  --check       write nothing; exit 1 if a file is out of date, missing, orphaned or not in git
  --watch       regenerate when a document is saved, until Ctrl-C
  --help        show this text`;

const home = resolve(import.meta.dirname, "..");

/** Runs the command. Returns the exit code. */
export async function main(argv: readonly string[], output: Output = console): Promise<number> {
  try {
    return await run(argv, output);
  } catch (error) {
    if (!isUserError(error)) throw error;
    output.error(error.message);
    return 1;
  }
}

async function run(argv: readonly string[], output: Output): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      spec: { type: "string" },
      names: { type: "string" },
      out: { type: "string" },
      check: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    output.log(usage);
    return 0;
  }
  if (values.check && values.watch) throw new UsageError("--check and --watch cannot be combined");
  if (values.spec !== undefined && values.out === undefined) {
    throw new UsageError("--spec requires --out DIR: generated/ contains the client of the documents in spec/");
  }
  if (values.names !== undefined && values.spec === undefined) throw new UsageError("--names requires --spec FILE");
  const isProject = values.spec === undefined;
  const folder = resolve(values.out ?? join(home, "generated"));
  const nextInput = (): GeneratorInput => ({
    specs: values.spec === undefined ? documentsIn(join(home, "spec")) : [resolve(values.spec)],
    ...(values.names !== undefined && { names: resolve(values.names) }),
    folder,
  });
  if (values.watch) {
    const { watch } = await import("./watch.ts");
    return watch(nextInput, { output, generate: (input) => write(input, isProject, output) });
  }
  const input = nextInput();
  const cached = readCache(input);
  if (values.check) return check(input, { isProject, cached }, output);
  if (cached) {
    reportWarnings(cached.warnings, output);
    for (const name of cached.names) output.log(line(folder, name, "unchanged"));
  } else await write(input, isProject, output);
  return 0;
}

async function write(input: GeneratorInput, isProject: boolean, output: Output): Promise<GeneratorResult> {
  // Imported on demand, so that an unchanged run is fast.
  const { generate } = await import("./generator.ts");
  const result = await generate(input, isProject);
  const { api, files } = result;
  writeFiles(input.folder, files);
  for (const { name, change, added, removed } of files) {
    const lines = change === "new" ? `new, ${added} lines` : `changed +${added} -${removed} lines`;
    output.log(line(input.folder, name, change === "unchanged" ? change : lines));
  }
  reportWarnings(api.warnings, output);
  const outputs = new Map(files.map(({ name, text }) => [name, text]));
  writeCache(input, { inputs: result.inputs, outputs, warnings: api.warnings });
  return result;
}

interface CheckOptions {
  readonly isProject: boolean;
  readonly cached: ReturnType<typeof readCache>;
}

async function check(input: GeneratorInput, { isProject, cached }: CheckOptions, output: Output): Promise<number> {
  const problems = cached ? [] : await differences(input, isProject, output);
  if (cached) reportWarnings(cached.warnings, output);
  const all = [...problems, ...untracked(input.folder).map((name) => `${name}  not in git`)];
  const folder = relativePath(input.folder);
  for (const problem of all) output.log(`${folder}/${problem}`);
  if (all.length === 0) output.log(`${folder}/ is up to date: ${filesIn(input.folder).length} files`);
  else output.error(`${folder}/ is out of date. Run \`npm run generate\` and commit the result.`);
  return all.length === 0 ? 0 : 1;
}

async function differences(input: GeneratorInput, isProject: boolean, output: Output): Promise<string[]> {
  const { generate } = await import("./generator.ts");
  const { api, files } = await generate(input, isProject);
  reportWarnings(api.warnings, output);
  const { orphaned, unmanaged } = otherFiles(input.folder, files);
  return [
    ...files
      .filter(({ change }) => change !== "unchanged" && change !== "unmanaged")
      .map(({ name, change }) => `${name}  ${change === "new" ? "missing" : "out of date"}`),
    ...orphaned.map((name) => `${name}  orphaned`),
    ...unmanaged.map((name) => `${name}  not a generated file`),
  ];
}

/** The files of a folder that git does not track; empty outside a repository. */
function untracked(folder: string): string[] {
  try {
    const args = ["-C", folder, "ls-files", "--others", "--exclude-standard"];
    return execFileSync("git", args, { encoding: "utf8", stdio: "pipe" }).split("\n").filter(Boolean);
  } catch {
    return [];
  }
}

function line(folder: string, name: string, change: string): string {
  return `${`${relativePath(folder)}/${name}`.padEnd(32)} ${change}`;
}

if (process.argv[1] === import.meta.filename) {
  // Node 20 has no compile cache.
  (module as { enableCompileCache?: () => void }).enableCompileCache?.();
  process.exitCode = await main(process.argv.slice(2));
}
