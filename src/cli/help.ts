import { type Command, type CommandParameter, resources, title } from "../../generated/cli.ts";
import { dashed, flagsOf, optionsOf } from "./options.ts";

const program = "civis-credentials";

/** The help of the program: all commands, or those of one resource. */
export function formatOverview(commands: readonly Command[], width: number, resource?: string): string {
  const names = resource === undefined ? [...new Set(commands.map((command) => command.resource))] : [resource];
  const isSingle = new Set(commands.map((command) => command.resource)).size === 1;
  const sections = names.flatMap((name) => [
    `${dashed(name)}\n${wrap(resources[name] ?? "", width, 2)}`,
    rows(
      commands
        .filter((command) => command.resource === name)
        .map((command) => [
          isSingle ? dashed(command.method) : `${dashed(name)} ${dashed(command.method)}`,
          command.summary,
        ]),
      width,
    ),
  ]);
  return paragraphs([
    `${program} ${isSingle ? "" : "[RESOURCE] "}COMMAND [ARGUMENTS] [FLAGS]`,
    title,
    ...sections,
    "Set the API key in CIVIS_API_KEY; it cannot be passed as an argument.",
    `Run ${program} COMMAND --help for details of a command.`,
  ]);
}

/** The help of one command. */
export function formatHelp(command: Command, width: number): string {
  const { parameters, summary, description, request } = command;
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const positionals = inPath.map(({ name }) => dashed(name).toUpperCase());
  const flags = [...flagsOf(command)];
  return paragraphs([
    [program, dashed(command.method), ...positionals, "[FLAGS]"].join(" "),
    wrap(summary, width),
    ...description.split(/\n\s*\n/).map((text) => wrap(text, width)),
    request,
    ...(command.paginated ? [wrap("Prints all pages. With --limit or --page-num, prints one page.", width)] : []),
    section(
      "Arguments",
      inPath.map((parameter, index) => [positionals[index] ?? "", describe(parameter)]),
      width,
    ),
    section(
      "Flags",
      flags.map(([name, parameter]) => [usage(name, parameter), describe(parameter)]),
      width,
    ),
    section(
      "Common flags",
      optionsOf(command).map(([name, { value, description }]) => [`--${name}${value ? ` ${value}` : ""}`, description]),
      width,
    ),
    `Example\n  ${formatExample(command)}`,
  ]);
}

/** The example of the document as a command line. */
export function formatExample(command: Command): string {
  const withExample = command.parameters.filter(({ example }) => example !== undefined);
  const inPath = withExample
    .filter((parameter) => parameter.in === "path")
    .map(({ example }) => quote(String(example)));
  const flags = [...flagsOf(command)].filter(([, parameter]) => withExample.includes(parameter));
  // The redirect of standard input must be last.
  const sorted = flags.sort(([, a], [, b]) => Number(a.secret ?? false) - Number(b.secret ?? false));
  return [
    program,
    dashed(command.method),
    ...inPath,
    ...sorted.map(([name, parameter]) => exampleOf(name, parameter)),
  ].join(" ");
}

function exampleOf(name: string, { type, list, secret, example }: CommandParameter): string {
  if (secret) return `--${name} < ${name.replace("-stdin", "")}.txt`;
  if (type === "boolean") return example === false ? `--no-${name}` : `--${name}`;
  const text = type === "json" ? JSON.stringify(example) : list ? [example].flat().join(",") : String(example);
  return `--${name} ${quote(text)}`;
}

function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function usage(name: string, { type, list, secret }: CommandParameter): string {
  if (secret) return `--${name}`;
  if (type === "boolean") return `--[no-]${name}`;
  const value = { string: "TEXT", integer: "NUMBER", number: "NUMBER", json: "JSON" }[type];
  return `--${name} ${value}${list ? ",…" : ""}`;
}

function describe({ description, required, secret, enum: values, minimum, maximum }: CommandParameter): string {
  const isUndocumented = values?.some((value) => !description.includes(String(value)));
  return [
    ...(required ? ["Required."] : []),
    description,
    ...(isUndocumented ? [`One of: ${values?.join(", ")}.`] : []),
    ...(minimum !== undefined && maximum !== undefined ? [`From ${minimum} to ${maximum}.`] : []),
    ...(secret ? ["Read from standard input, or from a hidden prompt on a terminal."] : []),
  ].join(" ");
}

function section(name: string, entries: readonly (readonly [string, string])[], width: number): string {
  return entries.length > 0 ? `${name}\n${rows(entries, width)}` : "";
}

function rows(entries: readonly (readonly [string, string])[], width: number): string {
  const column = Math.min(30, Math.max(...entries.map(([name]) => name.length)));
  return entries
    .map(([name, text]) => {
      const lines = wrap(text, width, column + 4).slice(column + 4);
      return name.length > column
        ? `  ${name}\n${" ".repeat(column + 4)}${lines}`
        : `  ${name.padEnd(column)}  ${lines}`;
    })
    .join("\n");
}

/** Breaks a text into indented lines. */
function wrap(text: string, width: number, indent = 0): string {
  const lines = [""];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && indent + line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line) => " ".repeat(indent) + line).join("\n");
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.filter((text) => text.trim() !== "").join("\n\n")}\n`;
}
