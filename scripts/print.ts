/** The kinds of statements that are printed. */
export const StructureKind = {
  ImportDeclaration: "import",
  Interface: "interface",
  TypeAlias: "type",
  Class: "class",
} as const;

/** What stands above a declaration: the insides of comments. None of them can end its comment. */
interface Documented {
  readonly docs?: readonly string[];
}

/** An import of names from one module. */
export interface ImportDeclarationStructure {
  readonly kind: typeof StructureKind.ImportDeclaration;
  readonly isTypeOnly: boolean;
  readonly moduleSpecifier: string;
  readonly namedImports: readonly string[];
}

/** A parameter of a method. */
export interface ParameterDeclarationStructure {
  readonly name: string;
  readonly type: string;
  readonly hasQuestionToken?: boolean;
}

/** A property of a class or an interface. */
export interface PropertyStructure extends ParameterDeclarationStructure, Documented {
  readonly isReadonly?: boolean;
}

interface Declaration extends Documented {
  readonly isExported: boolean;
  readonly name: string;
}

/** An interface and its properties. */
export interface InterfaceDeclarationStructure extends Declaration {
  readonly kind: typeof StructureKind.Interface;
  readonly properties: readonly PropertyStructure[];
}

/** A name for a type. */
export interface TypeAliasDeclarationStructure extends Declaration {
  readonly kind: typeof StructureKind.TypeAlias;
  readonly type: string;
}

/** A method of a class. */
export interface MethodDeclarationStructure extends Documented {
  readonly name: string;
  readonly parameters: readonly ParameterDeclarationStructure[];
  readonly returnType: string;
  readonly statements: readonly string[];
}

/** A class, its constructors and its methods. */
export interface ClassDeclarationStructure extends Declaration {
  readonly kind: typeof StructureKind.Class;
  readonly properties: readonly PropertyStructure[];
  readonly ctors: readonly Pick<MethodDeclarationStructure, "parameters" | "statements">[];
  readonly methods?: readonly MethodDeclarationStructure[];
}

/** Any statement of a file. */
export type StatementStructure =
  | ImportDeclarationStructure
  | InterfaceDeclarationStructure
  | TypeAliasDeclarationStructure
  | ClassDeclarationStructure;

/** The statements as the text of a file. Its layout is left to the formatter. */
export function printStatements(statements: readonly StatementStructure[]): string {
  return `${statements.map(statementText).join("\n")}\n`;
}

function statementText(statement: StatementStructure): string {
  if (statement.kind === StructureKind.ImportDeclaration) {
    const { isTypeOnly, moduleSpecifier, namedImports } = statement;
    const names = `{ ${namedImports.join(", ")} }`;
    return `import ${isTypeOnly ? "type " : ""}${names} from ${JSON.stringify(moduleSpecifier)};`;
  }
  const head = `\n${comments(statement)}${statement.isExported ? "export " : ""}${statement.kind} ${statement.name}`;
  switch (statement.kind) {
    case StructureKind.TypeAlias:
      return `${head} = ${statement.type};`;
    case StructureKind.Interface:
      return `${head} ${block(statement.properties.map(propertyText))}`;
    case StructureKind.Class:
      return `${head} ${block([
        ...statement.properties.map(propertyText),
        ...statement.ctors.map((ctor) => `\nconstructor${callable(ctor)}`),
        ...(statement.methods ?? []).map(methodText),
      ])}`;
  }
}

function methodText(method: MethodDeclarationStructure): string {
  return `\n${comments(method)}${method.name}${callable(method, `: ${method.returnType}`)}`;
}

function callable(
  { parameters, statements }: Pick<MethodDeclarationStructure, "parameters" | "statements">,
  type = "",
): string {
  return `(${parameters.map(typedName).join(", ")})${type} ${block(statements)}`;
}

function propertyText(property: PropertyStructure): string {
  return `${comments(property)}${property.isReadonly ? "readonly " : ""}${typedName(property)};`;
}

function typedName({ name, type, hasQuestionToken }: ParameterDeclarationStructure): string {
  return `${name}${hasQuestionToken ? "?" : ""}: ${type}`;
}

function block(lines: readonly string[]): string {
  return ["{", ...lines, "}"].join("\n");
}

function comments({ docs = [] }: Documented): string {
  return docs.map((text) => `${comment(text)}\n`).join("");
}

/** A comment around a text, which does not hold its end. */
export function comment(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/);
  if (lines.length === 1) return `/** ${text} */`;
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}
