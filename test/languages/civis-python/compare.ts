// Compares the methods that the Python client generates from the document (see describe.py) with the contract.
import { readFile } from "node:fs/promises";
import { contract, meanings, summaries, typeOf } from "../../contract.ts";

interface Shown {
  readonly summary: string;
  readonly arguments: Readonly<Record<string, { positional: boolean; type: string; default: unknown }>>;
  readonly texts: Readonly<Record<string, { type: string; text: string }>>;
  readonly returns: Readonly<Record<string, { type: string; text: string }>>;
  readonly nothing: boolean;
}

/** The differences that remain, each with its reason. One that no longer exists is an error too. */
const reasons: readonly [difference: RegExp, reason: string][] = [
  [/^get_shares: is there$/, "version 2.10 of the Python client has it beside list_shares, which it will replace"],
  [/^list_types: does "List credential types"/, "every summary of ours is an imperative in plain words"],
  [/^put_shares_groups: does "Set the permissions groups have/, "the contract has an error of grammar"],
  [
    /^list (limit|page_num|order|order_dir): is .* by default/,
    "the document names the default, the contract only in its text",
  ],
  [/^post_temporary duration: is 900 by default/, "the document names the default, the contract only in its text"],
  [/: gives int \(int64\), not int$/, "the document says how large an ID can be"],
  [/: gives str \(date-time\), not str \(time\)$/, "OpenAPI's name of the format"],
  [/^post_temporary > (secret_access_key|session_token): gives str \(password\)/, "the document marks what is secret"],
];

const [file = ""] = process.argv.slice(2);
const methods = JSON.parse(await readFile(file, "utf8")) as Record<string, Shown>;
const found = [...differences()];
const unexplained = found.filter((difference) => !reasons.some(([pattern]) => pattern.test(difference)));
const outdated = reasons.filter(([pattern]) => !found.some((difference) => pattern.test(difference)));
for (const difference of unexplained) console.error(difference);
for (const [pattern] of outdated) console.error(`no difference matches ${pattern}`);
if (unexplained.length + outdated.length > 0) process.exit(1);
console.log(
  `civis-python: ${Object.keys(contract).length} methods as in the contract, ${reasons.length} kinds of differences`,
);

function* differences(): Generator<string> {
  for (const name of Object.keys(methods)) if (contract[name] === undefined) yield `${name}: is there`;
  for (const [name, { required, optional, returns }] of Object.entries(contract)) {
    const method = methods[name];
    if (!method) {
      yield `${name}: is not there`;
      continue;
    }
    if (method.summary !== summaries[name]) yield `${name}: does "${method.summary}"`;
    if (method.nothing !== (returns.length === 0)) yield `${name}: gives ${method.nothing ? "nothing" : "something"}`;
    yield* argumentDifferences(name, method, { required, optional });
    yield* fieldDifferences(name, method, returns);
  }
}

function* argumentDifferences(
  name: string,
  method: Shown,
  { required, optional }: { required: readonly string[]; optional: readonly string[] },
): Generator<string> {
  const shown = Object.entries(method.arguments);
  const positional = shown.filter(([, argument]) => argument.positional).map(([key]) => key);
  // The Python client adds the argument that reads all pages. The order of keywords means nothing.
  const keywords = name === "list" ? [...optional, "iterator"] : optional;
  const named = shown.filter(([, argument]) => !argument.positional).map(([key]) => key);
  if (positional.join() !== required.join()) yield `${name}: takes ${positional.join(", ")} in this order`;
  if (named.toSorted().join() !== keywords.toSorted().join()) yield `${name}: takes the keywords ${named.join(", ")}`;
  for (const [key, argument] of shown) {
    const place = `${name} ${key}`;
    if (argument.type !== typeOf(place)) yield `${place}: takes ${argument.type}, not ${typeOf(place)}`;
    if (argument.default !== null) yield `${place}: is ${argument.default} by default`;
    yield* textDifference(place, method.texts[key]?.text);
  }
}

function* fieldDifferences(name: string, method: Shown, returns: readonly string[]): Generator<string> {
  const shown = Object.entries(method.returns).map(([key, field]) => {
    return [key, field.type.replace(":class:`civis.Response`", "dict"), field.text] as const;
  });
  const leaves = shown.filter(([, type]) => !type.includes("dict")).map(([key]) => key);
  if (leaves.toSorted().join() !== returns.toSorted().join()) yield `${name}: returns the fields ${leaves.join(", ")}`;
  for (const [key, type, text] of shown) {
    const place = `${name} > ${key}`;
    if (type !== typeOf(place)) yield `${place}: gives ${type}, not ${typeOf(place)}`;
    yield* textDifference(place, text);
  }
}

function* textDifference(place: string, text: string | undefined): Generator<string> {
  const meaning = meanings[place];
  if (meaning !== undefined && !new RegExp(meaning).test(text ?? "")) yield `${place}: says "${text}"`;
}
