import { isObject, type JsonObject, listOf, objectOf, resolveRef, textOf } from "../document/index.ts";
import { camelCase, distinct, snakeParameter } from "./names.ts";
import { readSchema } from "./schema.ts";
import type { OperationDiagnostics, Parameter, Schema, Schemas } from "./types.ts";

/** Reads the parameters of a path item and an operation: those of the path in its order, then those of the query. */
export function readParameters(
  { root, path, owners }: { root: JsonObject; path: string; owners: readonly JsonObject[] },
  schemas: Schemas,
  diagnostics: OperationDiagnostics,
): Parameter[] {
  // A parameter of the operation replaces one of the path item.
  const declaredParameters = new Map<string, JsonObject>();
  for (const item of owners.flatMap(({ parameters }) => listOf(parameters))) {
    const parameter = resolveRef(root, item);
    if (isObject(parameter)) declaredParameters.set(`${textOf(parameter.in)} ${textOf(parameter.name)}`, parameter);
  }
  const all = [...declaredParameters.values()].flatMap((source) => readParameter(source, schemas, diagnostics) ?? []);
  const pathParameters = new Map(
    all.filter((parameter) => parameter.in === "path").map((parameter) => [parameter.wireName, parameter]),
  );
  const inPath = Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, wireName = ""]) => {
    const isDeclared = declaredParameters.has(`path ${wireName}`);
    if (!isDeclared) diagnostics.warn(`the path parameter {${wireName}} is not declared; add it to parameters`);
    const parameter = pathParameters.get(wireName) ?? undeclared(wireName);
    pathParameters.delete(wireName);
    return parameter;
  });
  for (const name of pathParameters.keys())
    diagnostics.warn(`the path has no {${name}}; add it, or remove the path parameter`);
  return [
    ...named(inPath, diagnostics),
    ...named(
      all.filter((parameter) => parameter.in === "query"),
      diagnostics,
    ),
  ];
}

function undeclared(wireName: string): Parameter {
  const source = { name: wireName, in: "path", required: true, schema: { type: "string" } };
  return parameterOf(source, "path");
}

function readParameter(source: JsonObject, schemas: Schemas, diagnostics: OperationDiagnostics): Parameter | undefined {
  const [name, location] = [textOf(source.name), textOf(source.in)];
  if (location === "header" && ["accept", "content-type", "authorization"].includes(name.toLowerCase()))
    return undefined;
  const parameter = location === "path" || location === "query" ? parameterOf(source, location) : undefined;
  const reason = parameter ? unsupported(parameter, schemas) : `is a ${location} parameter`;
  if (reason === undefined) return parameter;
  const text = `the parameter ${name} ${reason}, which the client does not support`;
  if (source.required === true) diagnostics.exclude(text);
  else diagnostics.warn(`${text}; the parameter is omitted`);
  return undefined;
}

function parameterOf(source: JsonObject, location: "path" | "query"): Parameter {
  const wireName = textOf(source.name);
  return {
    wireName,
    name: camelCase(wireName),
    snakeName: snakeParameter(wireName),
    in: location,
    isRequired: source.required === true,
    description: textOf(source.description),
    explode: typeof source.explode === "boolean" ? source.explode : location === "query",
    schema: readSchema(source.schema),
    source,
  };
}

function unsupported({ in: location, wireName, schema, source }: Parameter, schemas: Schemas): string | undefined {
  if (source.content !== undefined) return `has ${Object.keys(objectOf(source.content)).join(", ")} as its content`;
  const { style = location === "path" ? "simple" : "form", allowReserved } = source;
  if (style !== (location === "path" ? "simple" : "form")) return `has the style ${textOf(style)}`;
  if (allowReserved === true) return "has allowReserved";
  // openapi-fetch reads these as the styles of RFC 6570.
  if (location === "path" && /^[.;]|\*$/.test(wireName)) return "has a name that starts with . or ; or ends with *";
  if (!isFlat(schema, schemas, location === "query"))
    return `accepts more than scalars${location === "query" ? " and lists of scalars" : ""}`;
  return undefined;
}

/** Whether every value of a schema is a scalar or, where lists are allowed, a list of scalars. */
function isFlat(schema: Schema, schemas: Schemas, lists: boolean, seen: readonly Schema[] = []): boolean {
  if (seen.includes(schema)) return false;
  const inner = [...seen, schema];
  switch (schema.kind) {
    case "reference": {
      const target = schemas.get(schema.name);
      return target !== undefined && isFlat(target, schemas, lists, inner);
    }
    case "array":
      return lists && isFlat(schema.items, schemas, false, inner);
    case "values":
      return schema.values.every((value) => typeof value !== "object" || value === null);
    case "union":
      return schema.members.every((member) => isFlat(member, schemas, lists, inner));
    case "intersection":
      return schema.members.some((member) => isFlat(member, schemas, lists, inner));
    default:
      return schema.kind !== "object" && schema.kind !== "tuple";
  }
}

/** Makes the names of parameters unique, in both spellings. */
function named(parameters: readonly Parameter[], { warn }: OperationDiagnostics): Parameter[] {
  const names = distinct(parameters.map(({ name }) => name));
  const snakeNames = distinct(parameters.map(({ snakeName }) => snakeName));
  return parameters.map((parameter, index) => {
    const { wireName } = parameter;
    const [name = "", snakeName = ""] = [names[index], snakeNames[index]];
    for (const [requestedName, uniqueName] of [
      [parameter.name, name],
      [parameter.snakeName, snakeName],
    ]) {
      if (requestedName !== uniqueName)
        warn(
          `the parameter ${wireName} is renamed to ${uniqueName}, because ${requestedName} already exists; rename one of them`,
        );
    }
    return { ...parameter, name, snakeName };
  });
}
