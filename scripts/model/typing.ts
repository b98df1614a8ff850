import type { JsonObject } from "../document/index.ts";
import { distinct, operationTypeName } from "./names.ts";
import type { OperationData, OperationNames, OperationTypes, Schema, TypeUse } from "./types.ts";

/** Naming context. */
export interface TypeNaming {
  readonly typeNames: ReadonlyMap<string, string>;
  /** Every type name in use. */
  readonly types: Set<string>;
  readonly inlineTypes: Map<string, JsonObject>;
}

/** Names the types in the signature of an operation. */
export function typeOperation(operation: OperationData & OperationNames, naming: TypeNaming): OperationTypes {
  const { key, parameters, requestBody, success, item } = operation;
  const hasQuery = parameters.some((parameter) => parameter.in === "query");
  const queryType = hasQuery ? freeName(operationTypeName(key, "Query"), naming) : "";
  const result = item ?? success.schema;
  const use = (schema: Schema, suffix: "Body" | "Response"): TypeUse =>
    plainType(schema, naming.typeNames) ?? inlineType(schema, operationTypeName(key, suffix), naming);
  const resultType = result ? use(result, "Response") : { text: "void", names: [] };
  return {
    queryType,
    bodyType: requestBody && use(requestBody.schema, "Body"),
    resultType: success.isOptional ? { ...resultType, text: `${resultType.text} | undefined` } : resultType,
  };
}

function freeName(requestedName: string, { types }: TypeNaming): string {
  const [name = requestedName] = distinct([requestedName], types);
  types.add(name);
  return name;
}

/** A scalar, a reference, or a list of them, which a signature contains inline. */
export function plainType(schema: Schema, typeNames: ReadonlyMap<string, string>): TypeUse | undefined {
  switch (schema.kind) {
    case "reference": {
      const name = typeNames.get(schema.name);
      return { text: name ?? "unknown", names: name === undefined ? [] : [name] };
    }
    case "array": {
      const item = plainType(schema.items, typeNames);
      return item && { text: / /.test(item.text) ? `(${item.text})[]` : `${item.text}[]`, names: item.names };
    }
    case "values": {
      const isPlain = schema.values.every((value) => typeof value !== "object" || value === null);
      return isPlain ? { text: schema.values.map((value) => JSON.stringify(value)).join(" | "), names: [] } : undefined;
    }
    case "union": {
      const members = schema.members.map((member) => plainType(member, typeNames));
      if (members.length === 0 || !members.every((member) => member !== undefined)) return undefined;
      return { text: members.map(({ text }) => text).join(" | "), names: members.flatMap(({ names }) => names) };
    }
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { text: schema.kind, names: [] };
    default:
      return undefined;
  }
}

function inlineType(schema: Schema, requestedName: string, naming: TypeNaming): TypeUse {
  const name = freeName(requestedName, naming);
  const source = schema.source ?? {
    anyOf: schema.kind === "union" ? schema.members.flatMap((member) => member.source ?? []) : [],
  };
  naming.inlineTypes.set(name, source);
  return { text: name, names: [name] };
}
