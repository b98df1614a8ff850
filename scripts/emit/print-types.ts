import { createRequire } from "node:module";
import type TypeScript from "typescript";
import type { JsonObject } from "../document/index.ts";

// The CommonJS builds load in half the time.
const require = createRequire(import.meta.url);
const ts: typeof TypeScript = require("typescript");
const transformSchema = require("openapi-typescript/dist/transform/index.cjs");
const { resolveRef, scanDiscriminators } = require("openapi-typescript/dist/lib/utils.cjs");
const { factory } = ts;

/**
 * Prints the types of a document with openapi-typescript: every component schema as an exported declaration.
 *
 * @param components The schemas to list in `components`. If empty, only the schemas are printed.
 */
export function printTypes(document: JsonObject, components: ReadonlySet<string>): string {
  const nodes: readonly TypeScript.Node[] = transformSchema(document, contextOf(document));
  const schemas = nodes.flatMap((node) => (isComponents(node) ? schemasIn(node).map(declarationOf) : []));
  const others = nodes
    .filter((node) => !isEmptyAlias(node))
    .map((node) => (isComponents(node) ? withReferences(node, components) : node));
  const declared = new Set(nodes.flatMap((node) => (isComponents(node) ? schemasIn(node).map(nameOf) : [])));
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.Latest);
  const texts = [...schemas, ...(components.size > 0 ? others : [])].map((node) =>
    printer.printNode(ts.EmitHint.Unspecified, plainNames(node, declared), file),
  );
  return texts.length > 0 ? `${texts.join("\n\n")}\n` : "export {};\n";
}

/** The context that `openapiTS()` passes to its transform. The document is already checked and bundled. */
function contextOf(document: JsonObject): object {
  const options = { silent: true };
  return {
    ...options,
    discriminators: scanDiscriminators(document, options),
    emptyObjectsUnknown: true,
    injectFooter: [],
    resolve: ($ref: string) => resolveRef(document, $ref, options),
    transform: emptyObject,
  };
}

/** A closed object without fields. */
function emptyObject(schema: JsonObject): TypeScript.TypeNode | undefined {
  const { type, properties = {}, additionalProperties } = schema;
  if (type !== "object" || additionalProperties !== false || Object.keys(Object(properties)).length > 0)
    return undefined;
  const [string, never] = [ts.SyntaxKind.StringKeyword, ts.SyntaxKind.NeverKeyword] as const;
  return factory.createTypeReferenceNode(
    "Record",
    [string, never].map((kind) => factory.createKeywordTypeNode(kind)),
  );
}

function isComponents(node: TypeScript.Node): node is TypeScript.InterfaceDeclaration {
  return ts.isInterfaceDeclaration(node) && node.name.text === "components";
}

/** openapi-typescript declares sections that the document does not have. */
function isEmptyAlias(node: TypeScript.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && ["webhooks", "$defs"].includes(node.name.text);
}

function schemasIn({ members }: TypeScript.InterfaceDeclaration): TypeScript.PropertySignature[] {
  const section = members.find((member) => nameOf(member) === "schemas");
  const type = section && ts.isPropertySignature(section) ? section.type : undefined;
  return type && ts.isTypeLiteralNode(type) ? type.members.filter((member) => ts.isPropertySignature(member)) : [];
}

/** `components` with every schema replaced by a reference. */
function withReferences(node: TypeScript.InterfaceDeclaration, components: ReadonlySet<string>): TypeScript.Node {
  const names = schemasIn(node)
    .map(nameOf)
    .filter((name) => components.has(name));
  const references = names.map((name) => property(name, factory.createTypeReferenceNode(name)));
  const kept = node.members.filter((member) => nameOf(member) !== "schemas" && !isNever(member));
  const members = [property("schemas", factory.createTypeLiteralNode(references)), ...kept];
  return factory.createInterfaceDeclaration(node.modifiers, node.name, undefined, undefined, members);
}

function declarationOf(member: TypeScript.PropertySignature): TypeScript.Node {
  const modifiers = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const [name, type] = [nameOf(member), member.type ?? factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword)];
  const declaration = ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
  return withComments(declaration, member);
}

function property(name: string, type: TypeScript.TypeNode): TypeScript.PropertySignature {
  return factory.createPropertySignature(undefined, name, undefined, type);
}

function isNever(member: TypeScript.TypeElement): boolean {
  return ts.isPropertySignature(member) && member.type?.kind === ts.SyntaxKind.NeverKeyword;
}

function nameOf({ name }: TypeScript.TypeElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : "";
}

/**
 * Replaces `components["schemas"]["Credential"]` by `Credential`, and formats comments. A reference that
 * openapi-typescript ignores, such as one below an unknown status, has the type `unknown`.
 */
function plainNames(node: TypeScript.Node, declared: ReadonlySet<string>): TypeScript.Node {
  const visit = (part: TypeScript.Node): TypeScript.Node => {
    const name = ts.isIndexedAccessTypeNode(part) ? schemaName(part) : undefined;
    if (name !== undefined && !declared.has(name)) return factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
    if (name !== undefined) return factory.createTypeReferenceNode(name);
    return withComments(ts.visitEachChild(part, visit, undefined), part);
  };
  return visit(node);
}

function schemaName({ objectType, indexType }: TypeScript.IndexedAccessTypeNode): string | undefined {
  if (!ts.isIndexedAccessTypeNode(objectType) || !ts.isTypeReferenceNode(objectType.objectType)) return undefined;
  const { typeName } = objectType.objectType;
  const isSchema =
    ts.isIdentifier(typeName) && typeName.text === "components" && textOf(objectType.indexType) === "schemas";
  return isSchema ? textOf(indexType) : undefined;
}

function textOf(node: TypeScript.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

/** Keeps the comments of a node, without the indentation and the closing tags that openapi-typescript adds. */
function withComments<T extends TypeScript.Node>(target: T, source: TypeScript.Node): T {
  const comments = ts.getSyntheticLeadingComments(source)?.map((comment) => {
    const text = comment.text
      .replaceAll("\n *     ", "\n * ")
      .replace(/(\n \*|^\*) @(?:enum \{[^}]*\}|constant)(\s*)$/, (_, start: string, end: string) =>
        start === "*" ? start : end,
      )
      .replaceAll("\n * \n", "\n *\n")
      .replace(/^\*\n \* ([^\n]*)\n $/, "* $1 ");
    return { ...comment, text };
  });
  return ts.setSyntheticLeadingComments(
    target,
    comments?.filter(({ text }) => text.trim() !== "*"),
  );
}
