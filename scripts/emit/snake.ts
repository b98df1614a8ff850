import type { Api } from "../model.ts";
import { typeName } from "../names.ts";
import { type InterfaceDeclarationStructure, StructureKind, type TypeAliasDeclarationStructure } from "../print.ts";
import type { Schema } from "../schema.ts";
import { inSnakeCase, unsnakeable } from "../snake.ts";
import { docs, literal, schemaText, typeText } from "../typescript.ts";
import { clientText } from "./client.ts";
import type { Surroundings } from "./index.ts";

/** Emits the client with the names of Python: the types of the schemas, and the same classes as in the other client. */
export function emitSnake(api: Api, surroundings: Surroundings): string {
  if (!api.isSnakeable) return unsnakeable;
  const snake = inSnakeCase(api);
  const types = Array.from(snake.schemas, ([key, schema]) => typeOf(typeName(key), schema));
  return clientText(snake, surroundings, { table: "./snake-operations.ts", types });
}

function typeOf(name: string, schema: Schema): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const declaration = { isExported: true, name, docs: docs(schemaText(schema)) };
  if (schema.kind !== "object" || schema.additional || schema.properties.length === 0) {
    return { ...declaration, kind: StructureKind.TypeAlias, type: typeText(schema, new Set()) };
  }
  const properties = schema.properties.map((property) => ({
    name: literal(property.name),
    type: typeText(property.schema, new Set()),
    hasQuestionToken: !property.required,
    docs: docs(schemaText(property.schema)),
  }));
  return { ...declaration, kind: StructureKind.Interface, properties };
}
