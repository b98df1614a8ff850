import { join } from "node:path";
import ts from "typescript";
import type { Arguments, PythonCall } from "./calls.ts";

/**
 * Compares the methods and arguments of the snake_case client with those of the Python client.
 *
 * @returns The differences.
 */
export function compareNames(folder: string, calls: readonly PythonCall[]): string[] {
  const ours = readMethods(join(folder, "civis-api/snake-client.ts"));
  const theirs = new Map(calls.map(({ resource, name, arguments: names }) => [`${resource}.${name}`, names]));
  const added = [...ours.keys()].filter((name) => !theirs.has(name)).map((name) => `${name}: not in the Python client`);
  const differences = Array.from(theirs, ([name, expected]) => {
    const method = ours.get(name);
    if (!method) return `${name}: missing`;
    const [actual, wanted] = [listing(method), listing(expected)];
    return actual === wanted ? "" : `${name}: has ${actual} instead of ${wanted}`;
  });
  return [...added, ...differences.filter((difference) => difference !== "")];
}

/** The arguments as one string. Path parameters are in the order of the path; the Python client has that of the description. */
function listing({ path, query, body }: Arguments): string {
  return [path, query, body].map((names) => names.toSorted().join(", ")).join("; ");
}

/** The methods of a client as its types declare them, by resource and name. */
function readMethods(file: string): Map<string, Arguments> {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const api = module && checker.getExportsOfModule(module).find(({ name }) => name === "Api");
  const resources = api ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(api)) : [];
  const methods = new Map<string, Arguments>();
  for (const resource of resources) {
    for (const method of checker.getPropertiesOfType(checker.getTypeOfSymbol(resource))) {
      const [signature] = checker.getTypeOfSymbol(method).getCallSignatures();
      if (signature) methods.set(`${resource.name}.${method.name}`, argumentsOf(signature, checker));
    }
  }
  return methods;
}

function argumentsOf({ parameters }: ts.Signature, checker: ts.TypeChecker): Arguments {
  const fieldsOf = (name: string): string[] => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    const type = parameter && checker.getNonNullableType(checker.getTypeOfSymbol(parameter));
    return type ? checker.getPropertiesOfType(type).map((field) => field.name) : [];
  };
  const path = parameters.map(({ name }) => name).filter((name) => !["body", "query", "options"].includes(name));
  return { path, query: fieldsOf("query"), body: fieldsOf("body") };
}
