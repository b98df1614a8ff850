import { isObject, type Json, listOf, objectOf, textOf } from "../document/index.ts";
import { SpecError } from "../errors.ts";
import { type Api, type Operation, type Parameter, type Schema, snakeCase } from "../model/index.ts";
import { bodyExamples, type Example, examplesOf } from "./examples.ts";

/** A code sample, as in `x-codeSamples`. */
export type Sample = { lang: string; label: string; source: string };

/** What the samples of an operation send: values from the examples of the document. */
interface Call {
  readonly operation: Operation;
  readonly inPath: readonly [Parameter, Json][];
  /** The required parameters, or the first one: a call with all filters would find nothing. */
  readonly query: readonly [Parameter, Json][];
  readonly body?: Json;
}

/**
 * Creates the code samples of an operation: for both clients of this package, the Python client of Civis, and curl.
 *
 * @throws {SpecError} A parameter or a body without an example.
 */
export function samplesOf(api: Api, operation: Operation): Sample[] {
  const { parameters, requestBody } = operation;
  const root = api.document.normalized;
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const required = inQuery.filter(({ isRequired }) => isRequired);
  const withExample = (parameter: Parameter): [Parameter, Json] => [
    parameter,
    exampleOf(operation, `the parameter ${parameter.wireName}`, examplesOf(root, parameter.source)),
  ];
  const examples = requestBody && bodyExamples(root, requestBody.source, requestBody.mediaType);
  const call: Call = {
    operation,
    inPath: parameters.filter((parameter) => parameter.in === "path").map(withExample),
    query: (required.length > 0 ? required : inQuery.slice(0, 1)).map(withExample),
    ...(examples && { body: exampleOf(operation, "the request body", examples) }),
  };
  const body = requestBody && snakeBody(call.body ?? null, requestBody.schema, api);
  const snake = { ...call, ...(body !== undefined && { body }) };
  const server = textOf(objectOf(listOf(root.servers)[0]).url);
  return [
    { lang: "TypeScript", label: "TypeScript", source: typescript(call, false) },
    { lang: "TypeScript", label: "TypeScript, snake_case", source: typescript(snake, true) },
    { lang: "Python", label: "Python", source: python(call) },
    { lang: "Shell", label: "curl", source: curl(call, server) },
  ];
}

function exampleOf({ location }: Operation, name: string, [first]: readonly Example[]): Json {
  if (first) return first.value;
  throw new SpecError([`${location()}: ${name} has no example; add one for the code samples`]);
}

/** The same body with its fields in snake_case. */
function snakeBody(body: Json, schema: Schema, api: Api): Json {
  const shape = schema.kind === "reference" ? api.schemas.get(schema.name) : schema;
  if (shape?.kind === "array" && Array.isArray(body)) return body.map((item) => snakeBody(item, shape.items, api));
  if (shape?.kind !== "object" || !isObject(body)) return body;
  const fields = Object.entries(body).map(([name, value]): [string, Json] => {
    const property = shape.properties.find((known) => known.name === name);
    return property ? [api.spelling.snakeName(name), snakeBody(value, property.schema, api)] : [name, value];
  });
  return Object.fromEntries(fields);
}

function typescript({ operation, inPath, query, body }: Call, isSnake: boolean): string {
  const fields = Object.fromEntries(
    query.map(([parameter, value]) => [isSnake ? parameter.snakeName : parameter.name, value]),
  );
  const values = [
    ...inPath.map(([, value]) => value),
    ...(body === undefined ? [] : [body]),
    ...(query.length > 0 ? [fields] : []),
  ];
  const key = isSnake ? operation.snakeKey : operation.key;
  const call = `civis.${key}(${values.map((value) => expression(value, typescriptWords)).join(", ")})`;
  const module = isSnake ? "civis-credentials/snake" : "civis-credentials";
  const head = `import { CivisClient } from "${module}";\n\nconst civis = new CivisClient();\n`;
  if (!operation.success.schema) return `${head}await ${call};`;
  if (operation.item) return `${head}const items = ${call};\nfor await (const item of items) console.log(item);`;
  return `${head}const data = await ${call};\nconsole.log(data);`;
}

function python({ operation, inPath, query, body }: Call): string {
  const named = [
    // The Python client renames arguments, and sends what is inside them as it is.
    ...Object.entries(isObject(body) ? body : {}).map(([name, value]): [string, Json] => [snakeCase(name), value]),
    // The Python client takes a comma-separated list as one string.
    ...query.map(([{ wireName, explode }, value]): [string, Json] => [
      wireName,
      Array.isArray(value) && !explode ? value.join(",") : value,
    ]),
  ];
  const values = [
    ...inPath.map(([, value]) => expression(value, pythonWords, pythonWords.indent)),
    ...named.map(([name, value]) => `${name}=${expression(value, pythonWords, pythonWords.indent)}`),
    ...(operation.item ? ["iterator=True"] : []),
  ];
  const call = `client.${operation.snakeKey}${wrapped(["(", ")"], values, { words: pythonWords, indent: "" })}`;
  const head = "import civis\n\nclient = civis.APIClient()\n";
  if (!operation.success.schema) return `${head}${call}`;
  if (operation.item) return `${head}items = ${call}\nfor item in items:\n    print(item)`;
  return `${head}data = ${call}\nprint(data)`;
}

function curl({ operation, inPath, query, body }: Call, server: string): string {
  const path = inPath.reduce(
    (route, [{ wireName }, value]) => route.replace(`{${wireName}}`, encodeURIComponent(String(value))),
    operation.path,
  );
  const fields = query.flatMap(([{ wireName, explode }, value]) => {
    const values = Array.isArray(value) ? (explode ? value : [value.join(",")]) : [value];
    const encoded = (item: Json): string => encodeURIComponent(String(item)).replaceAll("%2C", ",");
    return values.map((item) => `${encoded(wireName)}=${encoded(item)}`);
  });
  const url = `${server}${path}${fields.length > 0 ? `?${fields.join("&")}` : ""}`;
  return [
    `curl --user "$CIVIS_API_KEY:"${operation.method === "GET" ? "" : ` --request ${operation.method}`}`,
    ...(body === undefined ? [] : [`--json ${quoted(jsonText(body))}`]),
    quoted(url),
  ].join(" \\\n  ");
}

function jsonText(value: Json): string {
  const line = JSON.stringify(value);
  return line.length < 60 ? line : JSON.stringify(value, null, 2);
}

/** Quotes a text for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The literals of a language. */
interface Words {
  readonly null: string;
  readonly true: string;
  readonly false: string;
  readonly indent: string;
  key(name: string): string;
}

const typescriptWords: Words = {
  null: "null",
  true: "true",
  false: "false",
  indent: "  ",
  key(name) {
    if (name === "__proto__") return '["__proto__"]';
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  },
};

const pythonWords: Words = {
  null: "None",
  true: "True",
  false: "False",
  indent: "    ",
  key: (name) => JSON.stringify(name),
};

/** Writes a value as an expression. A long one is broken into lines. */
function expression(value: Json, words: Words, indent = ""): string {
  const inner = indent + words.indent;
  if (Array.isArray(value)) {
    const items = value.map((item) => expression(item, words, inner));
    return wrapped(["[", "]"], items, { words, indent });
  }
  if (isObject(value)) {
    const fields = Object.entries(value).map(([key, item]) => `${words.key(key)}: ${expression(item, words, inner)}`);
    return wrapped(words === typescriptWords ? ["{ ", " }"] : ["{", "}"], fields, { words, indent });
  }
  return value === null || typeof value === "boolean" ? words[`${value}`] : JSON.stringify(value);
}

function wrapped(
  [open, close]: readonly [string, string],
  parts: readonly string[],
  { words, indent }: { words: Words; indent: string },
): string {
  const line = `${open}${parts.join(", ")}${close}`;
  if (parts.length === 0) return `${open.trim()}${close.trim()}`;
  if (line.length < 60 && !line.includes("\n")) return line;
  return `${open.trimEnd()}\n${parts.map((part) => `${indent}${words.indent}${part},\n`).join("")}${indent}${close.trimStart()}`;
}
