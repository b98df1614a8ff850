import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { library, libraryWith } from "./library.ts";
import { type Outcome, run } from "./run.ts";

const files = ["client.ts", "codecs.ts", "operations.ts", "schemas.ts", "snake-operations.ts", "snake.ts", "types.ts"];

/** A folder of its own inside the tree, so that what is generated there finds the hand layer and the packages. */
let folder: string;
beforeAll(async () => {
  await mkdir(".cache", { recursive: true });
  folder = await mkdtemp(".cache/generate-");
});
afterAll(() => rm(folder, { recursive: true }));

const node = (...args: string[]): Promise<Outcome> => run(process.execPath, args);

const generate = (...args: string[]): Promise<Outcome> => node("--import", "tsx", "scripts/generate.ts", ...args);

/** A document of its own, and a folder that does not exist yet. */
async function given(name: string, text: string): Promise<{ spec: string; out: string; args: string[] }> {
  const [spec, out] = [join(folder, `${name}.yaml`), join(folder, name)];
  await writeFile(spec, text);
  return { spec, out, args: ["--spec", spec, "--out", out] };
}

/** What the two compilers say of what was generated. */
async function typeCheck(name: string): Promise<string[]> {
  const config = join(folder, `tsconfig.${name}.json`);
  await writeFile(config, JSON.stringify({ extends: "../../tsconfig.json", include: [name] }));
  const compilers = ["typescript/bin/tsc", "@typescript/native/bin/tsc"];
  const said = await Promise.all(compilers.map((compiler) => node(`node_modules/${compiler}`, "-p", config)));
  return said.flatMap(({ stdout }) => stdout.split("\n").filter(Boolean));
}

const contents = async (out: string): Promise<string[]> =>
  Promise.all((await readdir(out)).sort().map((name) => readFile(join(out, name), "utf8")));

test("any document becomes files that type-check, one line a file", async () => {
  const { out, args } = await given("library", library);
  const { code, stdout, stderr } = await generate(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.trim().split("\n")).toHaveLength(files.length);
  for (const line of stdout.trim().split("\n")) expect(line).toMatch(/library\/[\w-]+\.ts +new, \d+ lines +\d+ ms$/);
  expect((await readdir(out)).sort()).toEqual(files);
  expect(await typeCheck("library")).toEqual([]);
});

test("a document that does everything that ours does not becomes files that type-check too", async () => {
  const out = join(folder, "odd");
  const { code, stderr } = await generate("--spec", "test/scripts/odd.yaml", "--out", out);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(await typeCheck("odd")).toEqual([]);
  const client = await readFile(join(out, "client.ts"), "utf8");
  for (const signature of [
    "export class PetResource {",
    "    query: PetOddNamesQuery,",
    "  xTrace: string;",
    "  constructor_(\n    id: number,\n    body: Pet | undefined,\n    query: PetConstructorQuery,",
    "  ): ApiPromise<Pet | (string | null)> {",
    "  linked(options?: CallOptions): ApiPromise<void> {",
    "  text(options?: CallOptions): ApiPromise<string> {",
    "  file(options?: CallOptions): ApiPromise<Blob> {",
    "  head(options?: CallOptions): ApiPromise<void> {",
    "  accept(options?: CallOptions): ApiPromise<void> {",
    "  fallback(options?: CallOptions): ApiPromise<number[]> {",
    "  merged(options?: CallOptions): ApiPromise<Pet> {",
    `      "a-b": "a" | "it's" | '"' | null;`,
    "      __proto__?: Array<number | boolean>;",
    "      both?: Pet | null;",
  ]) {
    expect(client).toContain(signature);
  }
  const schemas = await readFile(join(out, "schemas.ts"), "utf8");
  expect(schemas).toContain("exclusiveMinimum: 1");
  expect(schemas).not.toContain("nullable");
});

test("JSON and OpenAPI 3.0 give the same client as YAML and 3.1", async () => {
  const minimal = (version: string, title: object): object => ({
    openapi: version,
    info: { title: "Library", version: "1" },
    paths: {
      "/books": {
        get: {
          operationId: "list",
          tags: ["books"],
          responses: { 200: { description: "All.", content: { "application/json": { schema: title } } } },
        },
      },
    },
  });
  const three = await given("three-zero", JSON.stringify(minimal("3.0.3", { type: "string", nullable: true })));
  const one = await given("three-one", JSON.stringify(minimal("3.1.0", { type: ["string", "null"] })));
  expect(await generate(...three.args)).toMatchObject({ code: 0 });
  expect(await generate(...one.args)).toMatchObject({ code: 0 });
  const client = async (out: string): Promise<string> =>
    (await readFile(join(out, "client.ts"), "utf8")).replace(/^.*\n/, "");
  expect(await client(three.out)).toBe(await client(one.out));
  expect(await client(one.out)).toContain("list(options?: CallOptions): ApiPromise<string | null>");
});

test("the same input gives the same bytes, and says so", async () => {
  const { out, args } = await given("twice", library);
  await generate(...args);
  const before = await contents(out);
  const { stdout } = await generate(...args);
  expect(stdout.match(/unchanged/g)).toHaveLength(files.length);
  expect(await contents(out)).toEqual(before);
});

test("a run that finds nothing changed is not believed when a file was edited by hand, or is gone", async () => {
  const { out, args } = await given("remembered", library);
  await generate(...args);
  const before = await contents(out);
  const edited = join(out, "types.ts");
  await writeFile(edited, `${await readFile(edited, "utf8")}// edited\n`);
  expect(await generate(...args, "--check")).toMatchObject({ code: 1, stdout: `${out}/types.ts  stale\n` });
  expect((await generate(...args)).stdout).toMatch(/types\.ts +changed \+0 -1 lines/);
  expect(await contents(out)).toEqual(before);
  await rm(out, { recursive: true });
  expect((await generate(...args)).stdout.match(/new/g)).toHaveLength(files.length);
  expect(await contents(out)).toEqual(before);
});

test("--check tells what git would take and does not have", async () => {
  const home = join(folder, "repository");
  await mkdir(home);
  await run("git", ["init", "-q", home]);
  const { args } = await given("repository/library", library);
  await generate(...args);
  const { code, stdout } = await generate(...args, "--check");
  expect(code).toBe(1);
  expect(stdout.trim().split("\n")).toEqual(files.map((name) => `${home}/library/${name}  not in git`));
  await run("git", ["-C", home, "add", "library"]);
  expect(await generate(...args, "--check")).toMatchObject({ code: 0 });
});

test("what the client will not do is told each time, and is an error in the documents of spec/", async () => {
  const { args } = await given("warned", libraryWith("operationId: lend", "operationId: List"));
  const warning = /^warning: .*warned\.yaml:25 PUT .*: the name books\.list is taken by .*; rename one of the two\n$/;
  for (const _ of [1, 2]) {
    const { code, stderr } = await generate(...args);
    expect(code).toBe(0);
    expect(stderr).toMatch(warning);
  }
});

test("--check is content with what is fresh, and names what is stale, missing or stray without a touch", async () => {
  const { spec, out, args } = await given("checked", library);
  await generate(...args);
  expect(await generate(...args, "--check")).toEqual({
    code: 0,
    stdout: `${out}/ is fresh: ${files.length} files\n`,
    stderr: "",
  });
  await writeFile(spec, libraryWith("operationId: lend", "operationId: borrow"));
  await rm(join(out, "types.ts"));
  await writeFile(join(out, "notes.txt"), "mine");
  const before = await contents(out);
  const { code, stdout, stderr } = await generate(...args, "--check");
  expect(code).toBe(1);
  expect(stdout.trim().split("\n").sort()).toEqual([
    `${out}/client.ts  stale`,
    `${out}/notes.txt  stray`,
    `${out}/operations.ts  stale`,
    `${out}/schemas.ts  stale`,
    `${out}/snake-operations.ts  stale`,
    `${out}/snake.ts  stale`,
    `${out}/types.ts  missing`,
  ]);
  expect(stderr).toBe(`${out}/ is not fresh; run npm run generate, and commit what it writes\n`);
  expect(await contents(out)).toEqual(before);
});

test("a file that is not generated stops the writing before it begins", async () => {
  const { spec, out, args } = await given("foreign", library);
  await generate(...args);
  await writeFile(spec, libraryWith("operationId: lend", "operationId: borrow"));
  await writeFile(join(out, "notes.txt"), "mine");
  const before = await contents(out);
  expect(await generate(...args)).toEqual({
    code: 1,
    stdout: "",
    stderr: `${out}/notes.txt: not a generated file; move it away, or delete it\n`,
  });
  expect(await contents(out)).toEqual(before);
});

test("a hand-written file with the name of a generated one is not overwritten", async () => {
  const { out, args } = await given("handmade", library);
  await mkdir(out);
  await writeFile(join(out, "types.ts"), "// mine\n");
  expect(await generate(...args)).toEqual({
    code: 1,
    stdout: "",
    stderr: `${out}/types.ts: not a generated file; move it away, or delete it\n`,
  });
  expect(await readdir(out)).toEqual(["types.ts"]);
});

test.each([
  ["broken YAML", "paths:", "paths: [", /broken-0\.yaml:\d+:\d+: not valid YAML: /],
  ["a dangling reference", "schemas/Loan", "schemas/Lo", /broken-1\.yaml:\d+ PUT \/books.*schemas\/Lo" leads nowhere/],
])("%s ends with its place and leaves everything as it was", async (_, text, replacement, message) => {
  const index = /broken-(\d)/.exec(message.source)?.[1];
  const { spec, out, args } = await given(`broken-${index}`, library);
  await generate(...args);
  const before = await contents(out);
  await writeFile(spec, libraryWith(text, replacement));
  const { code, stdout, stderr } = await generate(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(message)]);
  expect(await contents(out)).toEqual(before);
});

test.each([
  [["--chek"], "Unknown option '--chek'"],
  [["--spec"], "Option '--spec <value>' argument missing"],
  [["file.yaml"], "Unexpected argument 'file.yaml'"],
  [["--spec", "no.yaml"], "no.yaml: cannot be read (ENOENT)"],
])("npm run generate -- %j is an error", async (args, message) => {
  const { code, stdout, stderr } = await generate(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("an operation and a field that are added need no other edit, and the compiler names the missing handler", async () => {
  const home = join(folder, "house");
  for (const name of [
    "spec",
    "scripts",
    "generated",
    "src",
    "tsconfig.json",
    "package.json",
    ".biome.json",
    ".gitignore",
  ]) {
    await cp(name, join(home, name), { recursive: true });
  }
  const spec = join(home, "spec/credentials.yaml");
  const text = await readFile(spec, "utf8");
  const operation = `  /credentials/{id}/archive:
    put:
      operationId: putArchive
      tags: [credentials]
      summary: Archive a credential
      parameters:
        - $ref: "#/components/parameters/CredentialId"
      responses:
        "200": { $ref: "#/components/responses/Credential" }

components:
`;
  const field = `      properties: &credentialFields
        expiresAt: { description: When it ends., type: string, format: date-time }
`;
  await writeFile(
    spec,
    text.replace("\ncomponents:\n", `\n${operation}`).replace("      properties: &credentialFields\n", field),
  );
  const own = (): Promise<Outcome> => node("--import", "tsx", join(home, "scripts/generate.ts"));
  const { code, stderr } = await own();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const generated = (name: string): Promise<string> => readFile(join(home, "generated", name), "utf8");
  expect(await generated("client.ts")).toContain(`  /**
   * Archive a credential.
   *
   * \`PUT /credentials/{id}/archive\`
   *
   * @param id The ID of the credential.
   * @param options Request options.
   * @returns The credential.
   */
  putArchive(id: number, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations["credentials.putArchive"], { path: [id] }, options);
  }
`);
  expect(await generated("operations.ts")).toContain(`export const credentialsPutArchive = {
  key: "credentials.putArchive",
  method: "PUT",
  path: "/credentials/{id}/archive",
  parameters: [{ in: "path", wireName: "id" }],
  status: 200,
  retry: "idempotent",
} as const satisfies Operation;
`);
  expect(await generated("types.ts")).toMatch(/When it ends\.\s[^/]*\*\/\s+expiresAt\?: string;/);
  const config = join(home, "tsconfig.json");
  await writeFile(config, (await readFile(config, "utf8")).replace(/"include": .*/, '"include": ["src", "generated"]'));
  const compiled = await node("node_modules/@typescript/native/bin/tsc", "-p", config);
  expect(compiled.code).not.toBe(0);
  expect(compiled.stdout.trim().split("\n")).toEqual([
    expect.stringMatching(/emulator\/credentials\.ts.*Property '"credentials\.putArchive"' is missing/),
  ]);
  await writeFile(spec, (await readFile(spec, "utf8")).replace("operationId: putArchive", "operationId: putTransfer"));
  expect(await own()).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/putTransfer is taken by/) });
});
