import { isObject, type Json } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import { snakeCase } from "../names.ts";
import { isField, type Parameter } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { SpecError, textAt } from "../spec.ts";
import { bodyExamples, type Example, parameterExamples } from "./examples.ts";

/** A code sample, as in `x-codeSamples`. */
export type Sample = { lang: string; label: string; source: string };

/** What the samples of an operation send: values from the examples of the document. */
interface Call {
  readonly operation: ResourceOperation;
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
export function samplesOf(api: Api, operation: ResourceOperation): Sample[] {
  const { parameters, body } = operation;
  const fields = parameters.filter(isField);
  const required = fields.filter((parameter) => parameter.required);
  const withExample = (parameter: Parameter): [Parameter, Json] => [
    parameter,
    exampleOf(operation, `the parameter ${parameter.wire}`, parameterExamples(api.spec, operation, parameter)),
  ];
  const call: Call = {
    operation,
    inPath: parameters.filter((parameter) => !isField(parameter)).map(withExample),
    query: (required.length > 0 ? required : fields.slice(0, 1)).map(withExample),
    ...(body && { body: exampleOf(operation, "the body", bodyExamples(api.spec, operation)) }),
  };
  const snake = { ...call, ...(body && { body: snakeBody(call.body ?? null, body.schema, api.schemas) }) };
  return [
    { lang: "TypeScript", label: "TypeScript", source: typescript(call, "civis-credentials", (name) => name) },
    {
      lang: "TypeScript",
      label: "TypeScript, snake_case",
      source: typescript(snake, "civis-credentials/snake", snakeCase),
    },
    { lang: "Python", label: "Python", source: python(call) },
    { lang: "Shell", label: "curl", source: curl(call, textAt(api.spec, ["servers", 0, "url"])) },
  ];
}

function exampleOf({ place }: ResourceOperation, name: string, [first]: readonly Example[]): Json {
  if (first) return first.value;
  throw new SpecError([`${place}: ${name} has no example; add one for the code samples`]);
}

/** A body with its fields in snake_case. */
function snakeBody(body: Json, schema: Schema, schemas: Api["schemas"]): Json {
  const shape = schema.kind === "reference" ? schemas.get(schema.name) : schema;
  if (shape?.kind === "array" && Array.isArray(body)) return body.map((item) => snakeBody(item, shape.items, schemas));
  if (shape?.kind !== "object" || !isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const property = shape.properties.find((candidate) => candidate.name === name);
      return property ? [snakeCase(name), snakeBody(value, property.schema, schemas)] : [name, value];
    }),
  );
}

function typescript({ operation, inPath, query, body }: Call, module: string, spell: (name: string) => string): string {
  const [resource = "", method = ""] = operation.key.split(".").map(spell);
  const fields = Object.fromEntries(query.map(([parameter, value]) => [spell(parameter.name), value]));
  const values = [
    ...inPath.map(([, value]) => value),
    ...(body === undefined ? [] : [body]),
    ...(query.length > 0 ? [fields] : []),
  ];
  const call = `civis.${resource}.${method}(${values.map((value) => expression(value, typescriptWords)).join(", ")})`;
  const head = `import { CivisClient } from ${JSON.stringify(module)};\n\nconst civis = new CivisClient();\n`;
  if (!operation.success.schema) return `${head}await ${call};`;
  if (operation.item) return `${head}const items = ${call};\nfor await (const item of items) console.log(item);`;
  return `${head}const data = await ${call};\nconsole.log(data);`;
}

function python({ operation, inPath, query, body }: Call): string {
  const [resource = "", method = ""] = operation.key.split(".").map(snakeCase);
  const named = [
    ...Object.entries(isObject(body) ? body : {}).map(([name, value]) => [snakeCase(name), value] as const),
    // The Python client takes a comma-separated list as one text.
    ...query.map(
      ([{ wire, explode }, value]) => [wire, Array.isArray(value) && !explode ? value.join(",") : value] as const,
    ),
  ];
  const values = [
    ...inPath.map(([, value]) => expression(value, pythonWords, pythonWords.indent)),
    ...named.map(([name, value]) => `${name}=${expression(value, pythonWords, pythonWords.indent)}`),
    ...(operation.item ? ["iterator=True"] : []),
  ];
  const call = `client.${resource}.${method}${wrapped(["(", ")"], values, { words: pythonWords, indent: "" })}`;
  const head = "import civis\n\nclient = civis.APIClient()\n";
  if (!operation.success.schema) return `${head}${call}`;
  if (operation.item) return `${head}items = ${call}\nfor item in items:\n    print(item)`;
  return `${head}data = ${call}\nprint(data)`;
}

function curl({ operation, inPath, query, body }: Call, server: string): string {
  const path = inPath.reduce(
    (route, [{ wire }, value]) => route.replace(`{${wire}}`, encodeURIComponent(String(value))),
    operation.path,
  );
  const fields = query.flatMap(([{ wire, explode }, value]) => {
    const values = Array.isArray(value) ? (explode ? value : [value.join(",")]) : [value];
    const encoded = (item: Json): string => encodeURIComponent(String(item)).replaceAll("%2C", ",");
    return values.map((item) => `${encoded(wire)}=${encoded(item)}`);
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
