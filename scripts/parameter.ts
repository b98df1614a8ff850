import { follow, isObject, type JsonObject, objectAt, type Path, valueAt } from "./json.ts";
import { camelCase, distinct } from "./names.ts";
import { readSchema, type Schema } from "./schema.ts";
import { listAt, type Spec, textAt } from "./spec.ts";

/** A value that travels in the path, the query, a header or a cookie. */
export interface Parameter {
  /** The spelling on the wire. */
  readonly wire: string;
  /** The spelling in the camelCase client. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description: string;
  /** How a value is written: a style of OpenAPI, or `json` for one that travels as such. */
  readonly style: string;
  readonly explode: boolean;
  /** Whether the characters that have a meaning in a URL stay as they are. */
  readonly reserved: boolean;
  /** True for a value that takes more to write than text or a list of texts: its code is imported where it is needed. */
  readonly styled: boolean;
  readonly schema: Schema;
  /** The schema as the document has it. */
  readonly source: JsonObject;
}

/** Takes note of what cannot be expressed. */
export type Warn = (text: string) => void;

/** Tells whether a parameter is a field of the query of a method, as all are that do not stand in the path. */
export function isField(parameter: Parameter): boolean {
  return parameter.in !== "path";
}

/** The headers that OpenAPI says are not parameters: the client sets them. */
const ownHeaders = ["accept", "content-type", "authorization"];

const usualStyles: Readonly<Record<Parameter["in"], string>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};

const styles: Readonly<Record<Parameter["in"], readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** The parameters of the path and of the operation; one of the operation takes the place of its namesake. */
export function readParameters(
  spec: Spec,
  path: Path,
  schemas: ReadonlyMap<string, Schema>,
  warn: Warn,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const owner of [path.slice(0, 2), path]) {
    for (const index of listAt(spec, [...owner, "parameters"]).keys()) {
      const own = [...owner, "parameters", index];
      const parameter = readParameter(spec, follow(spec.root, own) ?? own, schemas, warn);
      if (parameter) found.set(`${parameter.in} ${parameter.wire}`, parameter);
    }
  }
  const route = String(path[1]);
  const position = ({ wire }: Parameter): number => route.indexOf(`{${wire}}`);
  const declared = [...found.values()].filter((parameter) => !isField(parameter));
  const [inPath, lost] = [
    declared.filter((one) => position(one) !== -1),
    declared.filter((one) => position(one) === -1),
  ];
  for (const { wire } of lost) warn(`the path has no {${wire}}; add it, or remove the path parameter`);
  const named = new Set(Array.from(route.matchAll(/\{([^{}]+)\}/g), ([, name = ""]) => name));
  for (const { wire } of inPath) named.delete(wire);
  for (const wire of named) {
    warn(`the path names {${wire}}; add a path parameter of that name`);
    inPath.push(textParameter(wire));
  }
  inPath.sort((a, b) => position(a) - position(b));
  const fields = [...found.values()].filter(isField);
  return [...renamed(inPath, warn), ...renamed(fields, warn)];
}

function renamed(parameters: readonly Parameter[], warn: Warn): Parameter[] {
  const names = distinct(parameters.map(({ name }) => name));
  return parameters.map((parameter, index) => {
    const name = names[index] ?? parameter.name;
    if (name !== parameter.name) {
      warn(`${parameter.wire}: the name ${parameter.name} is taken; it becomes ${name}; rename one of the two`);
    }
    return { ...parameter, name };
  });
}

/** What stands for a parameter that the document forgot. */
function textParameter(wire: string): Parameter {
  const text = { required: true, description: "", style: "simple", explode: false, reserved: false, styled: false };
  return { wire, name: camelCase(wire), in: "path", ...text, schema: { kind: "string" }, source: { type: "string" } };
}

function readParameter(
  spec: Spec,
  path: Path,
  schemas: ReadonlyMap<string, Schema>,
  warn: Warn,
): Parameter | undefined {
  const [place, wire] = [textAt(spec, [...path, "in"]), String(valueAt(spec.root, [...path, "name"]) ?? "")];
  if (!isPlace(place) || wire === "") {
    warn(`the parameter ${wire} is not in path, query, header or cookie, or has no name; it is left out; correct it`);
    return undefined;
  }
  if (place === "header" && ownHeaders.includes(wire.toLowerCase())) {
    warn(`the header ${wire} is no parameter in OpenAPI; it is left out; a call takes it among its options`);
    return undefined;
  }
  if (place === "header" && !/^[\w!#$%&'*+.^`|~-]+$/.test(wire)) {
    warn(`${JSON.stringify(wire)} cannot be the name of a header; it is left out; correct it`);
    return undefined;
  }
  const { content } = objectAt(spec.root, path);
  const [mediaType] = isObject(content) ? Object.keys(content) : [];
  const schemaPath = mediaType === undefined ? [...path, "schema"] : [...path, "content", mediaType, "schema"];
  const schema = readSchema(spec, schemaPath);
  const own = textAt(spec, [...path, "style"]) || usualStyles[place];
  if (!styles[place].includes(own)) warn(`${wire}: ${own} is no style in a ${place}; it is ${usualStyles[place]}`);
  const known = styles[place].includes(own) ? own : usualStyles[place];
  const style = mediaType === undefined ? known : "json";
  const explode = valueAt(spec.root, [...path, "explode"]);
  const reserved = place === "query" && valueAt(spec.root, [...path, "allowReserved"]) === true;
  return {
    wire,
    name: camelCase(wire),
    in: place,
    required: valueAt(spec.root, [...path, "required"]) === true,
    description: textAt(spec, [...path, "description"]),
    style,
    explode: typeof explode === "boolean" ? explode : style === "form" || style === "deepObject",
    reserved,
    styled: place === "cookie" || reserved || !isUsual(place, style) || !isFlat(schema, schemas, place !== "path"),
    schema,
    source: objectAt(spec.root, schemaPath),
  };
}

function isPlace(place: string): place is Parameter["in"] {
  return Object.hasOwn(usualStyles, place);
}

function isUsual(place: Parameter["in"], style: string): boolean {
  return style === usualStyles[place] || (place === "query" && /^(space|pipe)Delimited$/.test(style));
}

/** Tells whether every value of a schema is a text, a number or the like, or, where a list may be, a list of them. */
function isFlat(
  schema: Schema | undefined,
  schemas: ReadonlyMap<string, Schema>,
  list: boolean,
  seen: readonly string[] = [],
): boolean {
  if (schema === undefined) return false;
  if (schema.kind === "reference") {
    return !seen.includes(schema.name) && isFlat(schemas.get(schema.name), schemas, list, [...seen, schema.name]);
  }
  if (schema.kind === "array") return list && isFlat(schema.items, schemas, false, seen);
  if (schema.kind === "values") return schema.values.every((value) => typeof value !== "object" || value === null);
  if (schema.kind === "union") return schema.members.every((member) => isFlat(member, schemas, list, seen));
  if (schema.kind === "intersection") return schema.members.some((member) => isFlat(member, schemas, list, seen));
  return ["string", "number", "boolean", "null", "binary"].includes(schema.kind);
}
