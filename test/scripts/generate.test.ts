import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesIn } from "../../scripts/output/index.ts";
import { library, libraryWith } from "./library.ts";
import { generate, run } from "./run.ts";

/** The files of a standalone client. */
const files = [
  ...["README.md", "client.ts", "codecs.ts"],
  ...filesIn("src/core").map((name) => `core/${name}`),
  ...["index.ts", "operations.ts", "snake-client.ts", "snake-operations.ts", "snake-types.ts", "snake.ts", "types.ts"],
];

/** A folder inside the tree, so that generated code finds the handwritten layer and the packages. */
let folder: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(".cache/generate-");
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a document, and names an output folder that does not exist yet. */
async function documentIn(name: string, text: string): Promise<{ spec: string; out: string; args: string[] }> {
  const [spec, out] = [join(folder, `${name}.yaml`), join(folder, name)];
  await writeFile(spec, text);
  return { spec, out, args: ["--spec", spec, "--out", out] };
}

const contents = async (out: string): Promise<string[]> =>
  Promise.all(filesIn(out).map((name) => readFile(join(out, name), "utf8")));

test("the command writes a client that both compilers accept, and prints one line per file", async () => {
  const { out, args } = await documentIn("library", library);
  const { code, stdout, stderr } = await run(process.execPath, ["--import", "tsx", "scripts/generate.ts", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.trim().split("\n")).toHaveLength(files.length);
  for (const line of stdout.trim().split("\n")) expect(line).toMatch(/library\/[\w/-]+\.(ts|md) +new, \d+ lines$/);
  expect(filesIn(out)).toEqual(files);
  const config = join(folder, "tsconfig.json");
  await writeFile(config, JSON.stringify({ extends: "../../tsconfig.json", include: ["library"] }));
  for (const compiler of ["typescript/bin/tsc", "@typescript/native/bin/tsc"]) {
    expect(await run(process.execPath, [`node_modules/${compiler}`, "-p", config])).toMatchObject({ stdout: "" });
  }
});

test("JSON and OpenAPI 3.0 generate the same client as YAML and 3.1", async () => {
  const minimal = (version: string, schema: object): object => ({
    openapi: version,
    info: { title: "Library", version: "1" },
    paths: {
      "/books": {
        get: {
          operationId: "list",
          tags: ["books"],
          responses: { 200: { description: "All.", content: { "application/json": { schema } } } },
        },
      },
    },
  });
  const older = await documentIn("three-zero", JSON.stringify(minimal("3.0.3", { type: "string", nullable: true })));
  const newer = await documentIn("three-one", JSON.stringify(minimal("3.1.0", { type: ["string", "null"] })));
  expect(await generate(...older.args)).toMatchObject({ code: 0, stderr: "" });
  expect(await generate(...newer.args)).toMatchObject({ code: 0, stderr: "" });
  const client = async (out: string): Promise<string> =>
    (await readFile(join(out, "client.ts"), "utf8")).replace(/^.*\n/, "");
  expect(await client(older.out)).toBe(await client(newer.out));
  expect(await client(newer.out)).toContain("list(options?: CallOptions): ApiPromise<string | null>");
});

test("the same input produces identical output, and an unchanged run reports it", async () => {
  const { out, args } = await documentIn("twice", library);
  await generate(...args);
  const before = await contents(out);
  expect((await generate(...args)).stdout.match(/unchanged$/gm)).toHaveLength(files.length);
  expect(await contents(out)).toEqual(before);
  await rm(out, { recursive: true });
  expect((await generate(...args)).stdout.match(/ new,/g)).toHaveLength(files.length);
  expect(await contents(out)).toEqual(before);
});

test("a file that was edited by hand is out of date, and is regenerated", async () => {
  const { out, args } = await documentIn("edited", library);
  await generate(...args);
  const before = await contents(out);
  const edited = join(out, "types.ts");
  await writeFile(edited, `${await readFile(edited, "utf8")}// edited\n`);
  expect(await generate(...args, "--check")).toMatchObject({ code: 1, stdout: `${out}/types.ts  out of date\n` });
  const { stdout } = await generate(...args);
  expect(stdout).toMatch(/types\.ts +changed \+0 -1 lines/);
  expect(stdout.match(/unchanged$/gm)).toHaveLength(files.length - 1);
  expect(await contents(out)).toEqual(before);
});

test("--check lists the files that git does not track", async () => {
  const home = join(folder, "repository");
  await mkdir(home);
  await run("git", ["init", "-q", home]);
  const { args } = await documentIn("repository/library", library);
  await generate(...args);
  const { code, stdout } = await generate(...args, "--check");
  expect(code).toBe(1);
  expect(stdout.trim().split("\n")).toEqual(files.map((name) => `${home}/library/${name}  not in git`));
  await run("git", ["-C", home, "add", "library"]);
  expect(await generate(...args, "--check")).toMatchObject({ code: 0 });
});

test("a warning is printed by every run, once for all its locations", async () => {
  const twice = libraryWith("operationId: list", "operationId: list\n      x-retry: always")
    .replace("operationId: lend", "operationId: lend\n      x-retry: always")
    .replace("subtitle: {", "subtitle: { not: {},");
  const { spec, args } = await documentIn("warned", twice);
  const stderr = `\
warning: ${spec}:45:9: TypeScript cannot express "not"; the types allow values that it forbids
warning: ${spec}:7:5 GET /books: x-retry must be throttled or never, got "always"
         ${spec}:26:5 PUT /books/{isbn}/loans/{loan_id}: the same
`;
  for (const more of [[], [], ["--check"]]) {
    expect(await generate(...args, ...more)).toMatchObject({ code: 0, stderr });
  }
});

test("--check accepts files that are up to date, and lists outdated files without changing them", async () => {
  const { spec, out, args } = await documentIn("checked", library);
  await generate(...args);
  expect(await generate(...args, "--check")).toEqual({
    code: 0,
    stdout: `${out}/ is up to date: ${files.length} files\n`,
    stderr: "",
  });
  await writeFile(spec, libraryWith("operationId: lend", "operationId: borrow"));
  await rm(join(out, "types.ts"));
  await writeFile(join(out, "notes.txt"), "mine");
  await writeFile(join(out, "old.ts"), await readFile(join(out, "client.ts")));
  const before = await contents(out);
  const { code, stdout, stderr } = await generate(...args, "--check");
  expect(code).toBe(1);
  expect(stdout.trim().split("\n").sort()).toEqual([
    `${out}/client.ts  out of date`,
    `${out}/notes.txt  not a generated file`,
    `${out}/old.ts  orphaned`,
    `${out}/operations.ts  out of date`,
    `${out}/snake-client.ts  out of date`,
    `${out}/snake-operations.ts  out of date`,
    `${out}/types.ts  missing`,
  ]);
  expect(stderr).toBe(`${out}/ is out of date. Run \`npm run generate\` and commit the result.\n`);
  expect(await contents(out)).toEqual(before);
});

test("a file that is not generated prevents writing", async () => {
  const { spec, out, args } = await documentIn("unmanaged", library);
  await generate(...args);
  await writeFile(spec, libraryWith("operationId: lend", "operationId: borrow"));
  await writeFile(join(out, "notes.txt"), "mine");
  const before = await contents(out);
  expect(await generate(...args)).toEqual({
    code: 1,
    stdout: "",
    stderr: `${out}/notes.txt: not a generated file\nMove the files, or pass another folder with --out.\n`,
  });
  expect(await contents(out)).toEqual(before);
});

test("a handwritten file with the name of a generated one is not overwritten", async () => {
  const { out, args } = await documentIn("handmade", library);
  await mkdir(out);
  await writeFile(join(out, "types.ts"), "// mine\n");
  expect(await generate(...args)).toEqual({
    code: 1,
    stdout: "",
    stderr: `${out}/types.ts: not a generated file\nMove the files, or pass another folder with --out.\n`,
  });
  expect(await readdir(out)).toEqual(["types.ts"]);
});

test("a mistake in a document is an error with its location, and changes nothing", async () => {
  const { spec, out, args } = await documentIn("broken", library);
  await generate(...args);
  const before = await contents(out);
  for (const [text, replacement, message] of [
    ["paths:", "paths: [", `${spec}:7:5: invalid YAML: Block collections are not allowed within flow collections\n`],
    [
      "schemas/Loan",
      "schemas/Lone",
      `${spec}:32:48 PUT /books/{isbn}/loans/{loan_id}: Cannot resolve $ref "#/components/schemas/Lone"\n`,
    ],
  ] as const) {
    await writeFile(spec, libraryWith(text, replacement));
    expect(await generate(...args)).toEqual({ code: 1, stdout: "", stderr: message });
    expect(await contents(out)).toEqual(before);
  }
});

test.each([
  [["--chek"], "Unknown option '--chek'"],
  [["--spec"], "Option '--spec <value>' argument missing"],
  [["file.yaml"], "Unexpected argument 'file.yaml'"],
  [["--spec", "no.yaml"], "--spec requires --out DIR: generated/ contains the client of the documents in spec/"],
  [["--spec", "no.yaml", "--out", ".cache/none"], "no.yaml: cannot be read (ENOENT)"],
  [["--names", "no.yaml"], "--names requires --spec FILE"],
  [["--out", "package.json"], "package.json: not a folder; pass another one"],
  [["--check", "--out", "package.json"], "package.json: not a folder; pass another one"],
  [["--check", "--watch"], "--check and --watch cannot be combined"],
])("npm run generate -- %j is an error", async (args, message) => {
  const { code, stdout, stderr } = await generate(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("--help prints the options", async () => {
  const { code, stdout, stderr } = await generate("--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const option of ["--spec FILE", "--out DIR", "--check", "--watch"]) expect(stdout).toContain(option);
});
