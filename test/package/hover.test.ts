import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, inject, test } from "vitest";

const { folder } = inject("consumer");

/** An editor at the mark `|` of a program. */
function editor(program: string) {
  const position = program.indexOf("|");
  const file = join(folder, "editor.ts");
  const text = program.slice(0, position) + program.slice(position + 1);
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => ({
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      strict: true,
      types: [],
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? text : ""),
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  };
  return { service: ts.createLanguageService(host, registry), file, position };
}

/** Caches parsed files between programs. */
const registry = ts.createDocumentRegistry();

/** The signature, the text and the tags of the symbol at the mark. */
function hover(program: string): string {
  const { service, file, position } = editor(program);
  const info = service.getQuickInfoAtPosition(file, position);
  const tags = (info?.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
  return [ts.displayPartsToString(info?.displayParts), ts.displayPartsToString(info?.documentation), ...tags].join(
    "\n",
  );
}

/** The completions at the mark, without those of every object, promise or string. */
function completions(program: string): string[] {
  const { service, file, position } = editor(program);
  const entries = service.getCompletionsAtPosition(file, position, {})?.entries ?? [];
  return entries.map(({ name }) => name).filter((name) => !["catch", "finally"].includes(name));
}

const camel = 'import { CivisClient, ApiError } from "civis-credentials";\nconst civis = new CivisClient();\n';
const snake = 'import { CivisClient } from "civis-credentials/snake";\nconst civis = new CivisClient();\n';

describe("hovering shows", () => {
  test.each([
    ["the client", "new Civis|Client()"],
    ["a resource", "civis.cred|entials"],
    ["a method with a body", "civis.credentials.po|st"],
    ["a method with an ID", "civis.credentials.ge|t"],
    ["a list", "civis.credentials.li|st"],
    ["an option", 'new CivisClient({ api|Key: "" })'],
    ["the result of a call", "const ma|de = await civis.credentials.get(1)"],
    ["a field", "(await civis.credentials.get(1)).remote|HostId"],
    ["an argument", "civis.credentials.list({ order|Dir: undefined })"],
    ["a page", "const pa|ge = await civis.credentials.list()"],
    ["a response with its status and headers", "civis.credentials.get(1).with|Response()"],
  ])("%s", (_, code) => {
    expect(hover(camel + code)).toMatchSnapshot();
  });

  test("a method with a Python name", () => {
    expect(hover(`${snake}civis.credentials.put_shares_us|ers`)).toMatchSnapshot();
  });
});

describe("typing offers", () => {
  test("the resources", () => {
    expect(completions(`${camel}civis.|`)).toEqual(["credentials"]);
  });

  test("the methods", async () => {
    const readme = await readFile("README.md", "utf8");
    const methods = Array.from(readme.matchAll(/^\| `(\w+)\(.*\)` \| `\w+ \//gm), ([, name]) => name);
    expect(completions(`${camel}civis.credentials.|`).sort()).toEqual(methods.sort());
  });

  test.each([
    ["the options of a client", "new CivisClient({ | })"],
    ["the options of a call", "civis.credentials.get(1, { | })"],
    ["the fields of a body", "civis.credentials.post({ | })"],
    ["the fields of a query", "civis.credentials.list({ | })"],
    ["the values of a field", 'civis.credentials.list({ order: "|" })'],
    ["the values in a list", 'civis.credentials.list({ type: ["|"] })'],
    ["the ways to read a list", "civis.credentials.list().|"],
    ["what a page has", "(await civis.credentials.list()).|"],
    ["what a response has", "(await civis.credentials.get(1).withResponse()).|"],
    ["what an error has", "declare const error: ApiError;\nerror.|"],
  ])("%s", (_, code) => {
    expect(completions(camel + code)).toMatchSnapshot();
  });

  test("the methods with their Python names", () => {
    expect(completions(`${snake}civis.credentials.|`)).toContain("put_shares_users");
  });
});
