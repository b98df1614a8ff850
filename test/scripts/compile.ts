import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { emitters } from "../../scripts/emit/index.ts";
import type { Api } from "../../scripts/model.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Where the generated files are said to be. Nothing is written there. */
const folder = resolve(".cache/compiled");
const kept = new Map<string, ts.SourceFile | undefined>();

/** The files of a model as they are before they are formatted. */
export async function textsOf(api: Api): Promise<Map<string, string>> {
  const core = "../../src/core";
  const texts = Object.entries(emitters).map(async ([name, emit]) => [name, await emit(api, { core })] as const);
  return new Map(await Promise.all(texts));
}

/** What the compiler says of generated files, and all that is called or made in them. */
export function compile(texts: ReadonlyMap<string, string>): { problems: string[]; calls: Set<string> } {
  const own = new Map(Array.from(texts, ([name, text]) => [join(folder, name), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.directoryExists = () => true;
  host.fileExists = (file) => own.has(file) || fileExists(file);
  host.readFile = (file) => own.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const text = own.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version, true);
    if (!kept.has(file)) kept.set(file, ts.createSourceFile(file, readFileSync(file, "utf8"), version));
    return kept.get(file);
  };
  const program = ts.createProgram([...own.keys()], options, host);
  const calls = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) calls.add(node.expression.getText());
    if (ts.isTaggedTemplateExpression(node)) calls.add(node.getText());
    ts.forEachChild(node, visit);
  };
  const problems = [...own.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) return [`${file} is missing`];
    visit(source);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0 }) =>
        `${file}: ${ts.flattenDiagnosticMessageText(messageText, " ")}: ${source.text.slice(start, start + 80)}`,
    );
  });
  return { problems, calls };
}
