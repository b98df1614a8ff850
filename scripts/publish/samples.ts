import { isObject, type Json } from "../json.ts";
import type { Api, ResourceOperation } from "../model.ts";
import { snakeCase } from "../names.ts";
import { isField, type Parameter } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { SpecError, textAt } from "../spec.ts";
import { bodyExamples, type Example, parameterExamples } from "./examples.ts";

/** A call in one language, as `x-codeSamples` has it. */
export type Sample = { lang: string; label: string; source: string };

/** The values that the samples of an operation send: those of the document's examples. */
interface Call {
  readonly operation: ResourceOperation;
  readonly inPath: readonly [Parameter, Json][];
  /** The required ones, or else the first: a call with all filters at once would find nothing. */
  readonly query: readonly [Parameter, Json][];
  readonly body?: Json;
}

/**
 * Writes how one calls an operation: with both clients of this package, the Python client of Civis, and curl.
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
  throw new SpecError([`${place}: ${name} has no example; add one, the code samples show it`]);
}

/** The same call with the fields of its body in snake_case. */
function snakeBody(body: Json, schema: Schema, schemas: Api["schemas"]): Json {
  const shape = schema.kind === "reference" ? schemas.get(schema.name) : schema;
  if (shape?.kind === "array" && Array.isArray(body)) return body.map((item) => snakeBody(item, shape.items, schemas));
  if (shape?.kind !== "object" || !isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const property = shape.properties.find((known) => known.name === name);
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
  if (operation.success.content === "none") return `${head}await ${call};`;
  if (operation.paged) return `${head}const items = ${call};\nfor await (const item of items) console.log(item);`;
  return `${head}const answer = await ${call};\nconsole.log(answer);`;
}

function python({ operation, inPath, query, body }: Call): string {
  const [resource = "", method = ""] = operation.key.split(".").map(snakeCase);
  const named = [
    ...Object.entries(isObject(body) ? body : {}).map(([name, value]) => [snakeCase(name), value] as const),
    // The Python client takes a list that travels as one value as that one value.
    ...query.map(
      ([{ wire, explode }, value]) => [wire, Array.isArray(value) && !explode ? value.join(",") : value] as const,
    ),
  ];
  const values = [
    ...inPath.map(([, value]) => expression(value, pythonWords, pythonWords.indent)),
    ...named.map(([name, value]) => `${name}=${expression(value, pythonWords, pythonWords.indent)}`),
    ...(operation.paged ? ["iterator=True"] : []),
  ];
  const call = `client.${resource}.${method}${wrapped(["(", ")"], values, { words: pythonWords, indent: "" })}`;
  const head = "import civis\n\nclient = civis.APIClient()\n";
  if (operation.success.content === "none") return `${head}${call}`;
  if (operation.paged) return `${head}items = ${call}\nfor item in items:\n    print(item)`;
  return `${head}answer = ${call}\nprint(answer)`;
}

function curl({ operation, inPath, query, body }: Call, server: string): string {
  const path = inPath.reduce(
    (route, [{ wire }, value]) => route.replace(`{${wire}}`, encodeURIComponent(String(value))),
    operation.path,
  );
  const inQuery = query.filter(([parameter]) => parameter.in === "query");
  const headers = query.filter(([parameter]) => parameter.in === "header");
  const fields = inQuery.flatMap(([{ wire, explode }, value]) => {
    const values = Array.isArray(value) ? (explode ? value : [value.join(",")]) : [value];
    const encoded = (item: Json): string => encodeURIComponent(String(item)).replaceAll("%2C", ",");
    return values.map((item) => `${encoded(wire)}=${encoded(item)}`);
  });
  const url = `${server}${path}${fields.length > 0 ? `?${fields.join("&")}` : ""}`;
  return [
    `curl --user "$CIVIS_API_KEY:"${operation.method === "GET" ? "" : ` --request ${operation.method}`}`,
    ...headers.map(([{ wire }, value]) => `--header ${quoted(`${wire}: ${value}`)}`),
    ...(body === undefined ? [] : [`--json ${quoted(jsonText(body))}`]),
    quoted(url),
  ].join(" \\\n  ");
}

function jsonText(value: Json): string {
  const line = JSON.stringify(value);
  return line.length < 60 ? line : JSON.stringify(value, null, 2);
}

/** A text as one word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** How a language writes what JSON writes in one way only. */
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

/** A value as an expression, broken into lines where one would be long. */
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
