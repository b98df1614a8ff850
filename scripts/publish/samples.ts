import { isObject, type Json } from "../document/index.ts";
import { SpecError } from "../errors.ts";
import {
  type Api,
  type CallExample,
  callExample,
  expression,
  type LiteralSyntax,
  type Operation,
  snakeCase,
  typescriptCall,
  wrapped,
} from "../model/index.ts";

/** An item of `x-codeSamples`. */
export type Sample = { lang: string; label: string; source: string };

/**
 * Creates the code samples of an operation: for both clients of this package, the Python client of Civis, and curl.
 *
 * @throws {SpecError} A parameter or a body without an example.
 */
export function samplesOf(api: Api, operation: Operation): Sample[] {
  const example = callExample(api, operation);
  const [missing] = example.missing;
  if (missing !== undefined) {
    throw new SpecError([`${operation.location()}: ${missing} has no example; add one for the code samples`]);
  }
  return [
    { lang: "TypeScript", label: "TypeScript", source: typescript(example, false) },
    { lang: "TypeScript", label: "TypeScript, snake_case", source: typescript(example, true) },
    { lang: "Python", label: "Python", source: python(example) },
    { lang: "Shell", label: "curl", source: curl(example, api.serverUrl) },
  ];
}

function typescript(example: CallExample, isSnake: boolean): string {
  const module = isSnake ? "civis-credentials/snake" : "civis-credentials";
  const head = `import { CivisClient } from "${module}";\n\nconst civis = new CivisClient();\n`;
  return `${head}${typescriptCall(example, "civis", isSnake)}`;
}

function python({ operation, inPath, query, body }: CallExample): string {
  const named = [
    // The Python client renames arguments, and not the fields inside them.
    ...Object.entries(isObject(body) ? body : {}).map(([name, value]): [string, Json] => [snakeCase(name), value]),
    // The Python client expects a comma-separated list as one string.
    ...query.map(([{ wireName, explode }, value]): [string, Json] => [
      wireName,
      Array.isArray(value) && !explode ? value.join(",") : value,
    ]),
  ];
  const values = [
    ...inPath.map(([, value]) => expression(value, pythonSyntax, pythonSyntax.indent)),
    ...named.map(([name, value]) => `${name}=${expression(value, pythonSyntax, pythonSyntax.indent)}`),
    ...(operation.item ? ["iterator=True"] : []),
  ];
  const call = `client.${operation.snakeKey}${wrapped(["(", ")"], values, { syntax: pythonSyntax, indent: "" })}`;
  const head = "import civis\n\nclient = civis.APIClient()\n";
  if (!operation.success.schema) return `${head}${call}`;
  if (operation.item) return `${head}items = ${call}\nfor item in items:\n    print(item)`;
  return `${head}data = ${call}\nprint(data)`;
}

function curl({ operation, inPath, query, body }: CallExample, server: string): string {
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

const pythonSyntax: LiteralSyntax = {
  null: "None",
  true: "True",
  false: "False",
  indent: "    ",
  key: (name) => JSON.stringify(name),
};
