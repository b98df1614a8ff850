import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { isObject, type JsonObject, valueAt } from "../json.ts";
import type { Api } from "../model.ts";
import { typeName } from "../names.ts";

/** Emits the types of the wire: one plain type a schema, and `paths`, `components` and `operations` as openapi-typescript has them. */
export async function emitTypes(api: Api): Promise<string> {
  // It reads any document, and checks it; its type for one is narrower than what it takes.
  const nodes = await openapiTypescript(keyedDocument(api) as unknown as OpenAPI3, {
    defaultNonNullable: false,
    silent: true,
  });
  const plain = nodes.map((node) => ts.transform(node, [plainNames]).transformed[0] ?? node);
  return astToString(plain.flatMap(withSchemas));
}

/** The document with the operations under the keys of the tables: `credentials.list`, which no other resource can have. */
function keyedDocument(api: Api): JsonObject {
  const document = structuredClone(api.spec.root);
  for (const { key, path, method } of api.operations) {
    const operation = valueAt(document, ["paths", path, method.toLowerCase()]);
    if (isObject(operation)) operation.operationId = key;
  }
  return document;
}

/** `components["schemas"]["Credential"]` becomes `Credential`. */
function plainNames(context: ts.TransformationContext) {
  const visit = (node: ts.Node): ts.Node => {
    const schema = schemaOf(node);
    if (schema !== undefined) return ts.factory.createTypeReferenceNode(typeName(schema));
    return ts.visitEachChild(node, visit, context);
  };
  return visit;
}

function schemaOf(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const [root, section, name] = [node.objectType.objectType, node.objectType.indexType, node.indexType];
  const inComponents =
    ts.isTypeReferenceNode(root) && ts.isIdentifier(root.typeName) && root.typeName.text === "components";
  return inComponents && textOf(section) === "schemas" ? textOf(name) : undefined;
}

function textOf(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

/** The `components` with a name for each schema, and before them the types that have these names. */
function withSchemas(node: ts.Node): ts.Node[] {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return [node];
  const types: ts.Node[] = [];
  const members = node.members.map((member) => {
    if (!isTypedProperty(member, "schemas") || !ts.isTypeLiteralNode(member.type)) return member;
    const names = member.type.members.map((schema) => {
      if (!ts.isPropertySignature(schema) || schema.type === undefined || !isNamed(schema.name)) return schema;
      types.push(declaration(typeName(schema.name.text), schema, schema.type));
      const reference = ts.factory.createTypeReferenceNode(typeName(schema.name.text));
      return ts.factory.createPropertySignature(undefined, schema.name, undefined, reference);
    });
    return ts.factory.createPropertySignature(
      undefined,
      member.name,
      undefined,
      ts.factory.createTypeLiteralNode(names),
    );
  });
  const { modifiers, name } = node;
  return [...types, ts.factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, members)];
}

function isTypedProperty(node: ts.TypeElement, name: string): node is ts.PropertySignature & { type: ts.TypeNode } {
  return ts.isPropertySignature(node) && node.type !== undefined && isNamed(node.name) && node.name.text === name;
}

function isNamed(name: ts.PropertyName): name is ts.Identifier | ts.StringLiteral {
  return ts.isIdentifier(name) || ts.isStringLiteral(name);
}

function declaration(name: string, schema: ts.PropertySignature, type: ts.TypeNode): ts.Node {
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declared = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(exported, name, undefined, type);
  return ts.setSyntheticLeadingComments(declared, ts.getSyntheticLeadingComments(schema));
}
