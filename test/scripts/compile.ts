import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { emitters } from "../../scripts/emit/index.ts";
import type { Api } from "../../scripts/model/index.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The folder of the generated files, which exists in memory only. */
const folder = resolve(".cache/compiled");
const kept = new Map<string, ts.SourceFile | undefined>();

/** The emitted files before they are formatted. */
export function textsOf(api: Api): Map<string, string> {
  const context = { core: "../../src/core", extension: ".ts" } as const;
  return new Map(Object.entries(emitters).map(([name, emit]) => [name, emit(api, context)]));
}

/** The compiler's problems with generated files, and every function that they call. */
export function compile(texts: ReadonlyMap<string, string>): { problems: string[]; calls: Set<string> } {
  const files = new Map(Array.from(texts, ([name, text]) => [join(folder, name), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.directoryExists = () => true;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const text = files.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version, true);
    if (!kept.has(file)) kept.set(file, ts.createSourceFile(file, readFileSync(file, "utf8"), version));
    return kept.get(file);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const calls = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) calls.add(node.expression.getText());
    if (ts.isTaggedTemplateExpression(node)) calls.add(node.getText());
    ts.forEachChild(node, visit);
  };
  const problems = [...files.keys()].flatMap((file) => {
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
