import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";
import type { Config, Document, NormalizedProblem } from "@redocly/openapi-core";
import type { Oas3Visitor } from "@redocly/openapi-core/lib/visitors.js";
import type { UserContext } from "@redocly/openapi-core/lib/walk.js";
import { SpecError } from "../errors.ts";
import { isObject, type Json, type JsonObject, mapValues, objectOf, oneLine, pointerSteps, refTo } from "./json.ts";
import { checkRefs, expandMappings, keepNames } from "./references.ts";
import type { Resolver } from "./resolver.ts";
import { strict, structure, tolerate, withoutInherited } from "./rules.ts";

// require loads CommonJS in half the time of import.
const core: typeof import("@redocly/openapi-core") = createRequire(import.meta.url)("@redocly/openapi-core");
const { bundleDocument, createConfig, detectSpec, getTypes, lintDocument, normalizeTypes, Source, walkDocument } = core;

type Types = ReturnType<typeof getTypes>;

/**
 * Checks documents and joins them, with every file that they refer to, into one.
 *
 * @throws {SpecError} Every rule violation, and every `$ref` without a target.
 */
export async function bundle(
  documents: readonly [Document, ...Document[]],
  resolver: Resolver,
  isStrict: boolean,
): Promise<{ root: JsonObject; warnings: string[] }> {
  const rules = isStrict ? strict : structure;
  const typeExtension = { oas3: (types: Types) => (resolver.hasInherited ? withoutInherited(types) : types) };
  const config = await createConfig({ ...rules, plugins: [...(rules.plugins ?? []), { id: "types", typeExtension }] });
  for (const { parsed } of documents) {
    expandMappings(parsed);
    checkRefs(parsed, resolver);
  }
  // Rules run first, because bundling mutates the documents.
  const checked = await Promise.all(documents.map((document) => check(document, resolver, config)));
  const problems = isStrict ? checked.flat() : checked.flat().flatMap(tolerate);
  const warnings = report(problems, resolver);
  const document = documents.length === 1 ? documents[0] : join(documents, resolver);
  const componentNames = mapValues(objectOf(document.parsed.components), (parts) => Object.keys(objectOf(parts)));
  const version = detectSpec(document.parsed);
  const types = config.styleguide.extendTypes(getTypes(version), version);
  const bundleOptions = { document, config: config.styleguide, externalRefResolver: resolver, types };
  const { problems: bundleProblems } = await bundleDocument(bundleOptions);
  warnings.push(...report(bundleProblems, resolver));
  keepNames(document.parsed, componentNames);
  return { root: document.parsed, warnings };
}

function check(document: Document, resolver: Resolver, config: Config): Promise<NormalizedProblem[]> {
  return lintDocument({ document, config: config.styleguide, externalRefResolver: resolver });
}

/** Throws the errors among the problems, and returns the warnings. */
function report(problems: readonly NormalizedProblem[], resolver: Resolver): string[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new SpecError(errors.map((problem) => problemText(problem, resolver)));
  return problems.map((problem) => problemText(problem, resolver));
}

function problemText({ location: [location], message, suggest }: NormalizedProblem, resolver: Resolver): string {
  if (!location) return message;
  const { source, pointer = "#" } = location;
  const [, reason] = /^Can't resolve \$ref(?:: (.*))?$/s.exec(message) ?? [];
  const isUnresolved = message.startsWith("Can't resolve $ref");
  const target = isUnresolved
    ? (resolver.valueAt({ source, pointer: `${pointer}/$ref` }) ?? resolver.valueAt({ source, pointer }))
    : undefined;
  const text = isUnresolved ? (reason ?? `Cannot resolve $ref ${JSON.stringify(target)}`) : message;
  const hint = suggest.length > 0 ? ` Did you mean ${suggest.join(", ")}?` : "";
  return `${resolver.locate(location)}${operationIn(pointer)}: ${text}${hint}`;
}

/** The operation that a pointer leads into, such as ` GET /credentials/{id}`. */
function operationIn(pointer: string): string {
  const [section, path = "", method = "parameters"] = pointerSteps(pointer);
  return section === "paths" && method !== "parameters" ? ` ${oneLine(`${method.toUpperCase()} ${path}`)}` : "";
}

/** A document of `$ref`s to the parts of all documents; its root fields are those of the first. */
function join(documents: readonly [Document, ...Document[]], resolver: Resolver): Document {
  const [{ source: main, parsed: root }] = documents;
  const parsed = resolver.withLocation(
    { ...objectOf(root), tags: [], paths: {}, components: {} },
    { source: main, pointer: "#" },
  );
  const problems: string[] = [];
  const values = new Map<string, Json>();
  const add = ({ source }: Document, owner: JsonObject, steps: readonly string[], value: Json): void => {
    const key = steps.at(-1) ?? "";
    const existing = values.get(steps.join("\n"));
    const pointer = refTo(...steps);
    if (existing === undefined) {
      owner[key] = resolver.withLocation({ $ref: `${source.absoluteRef}${pointer}` }, { source, pointer });
    } else if (!isDeepStrictEqual(existing, value)) {
      const location = resolver.locate({ source, pointer });
      problems.push(`${location}: ${key} differs from the one of that name in another document; rename one of them`);
    }
    values.set(steps.join("\n"), existing ?? value);
  };
  for (const document of documents) {
    const { tags = [], paths, components } = document.parsed;
    (parsed.tags as Json[]).push(...tags);
    for (const [path, item] of Object.entries(objectOf(paths)))
      add(document, objectOf(parsed.paths), ["paths", path], item);
    for (const [kind, parts] of Object.entries(objectOf(components))) {
      const sections = objectOf(parsed.components);
      sections[kind] ??= {};
      const owner = objectOf(sections[kind]);
      for (const [name, part] of Object.entries(objectOf(parts)))
        add(document, owner, ["components", kind, name], part);
    }
  }
  if (problems.length > 0) throw new SpecError(problems);
  return { source: new Source(`${main.absoluteRef}.joined`, ""), parsed };
}

/**
 * Visits the objects of a bundled document by their OpenAPI type, except those inside schemas. A visitor may change
 * their fields.
 */
export function visitDocument(root: JsonObject, visitor: Oas3Visitor): void {
  const version = detectSpec(root);
  // Most objects of a document are schemas in schemas.
  const types = normalizeTypes(withoutInherited({ ...getTypes(version), Schema: { properties: {} } }));
  walkDocument({
    document: { source: new Source("", ""), parsed: root },
    rootType: types.Root as never,
    normalizedVisitors: core.normalizeVisitors([{ ruleId: "visit", severity: "error", visitor }], types),
    resolvedRefMap: new Map(),
    ctx: { problems: [], oasVersion: version, visitorsData: {} },
  });
}

/** Replaces every schema of a document that is not inside another one. */
export function changeSchemas(
  root: JsonObject,
  change: (schema: JsonObject, path: readonly string[]) => JsonObject,
): void {
  const replace = (holder: JsonObject | null, { location }: UserContext): void => {
    if (isObject(holder?.schema)) holder.schema = change(holder.schema, [...pointerSteps(location.pointer), "schema"]);
  };
  visitDocument(root, { MediaType: replace, Parameter: replace, Header: replace } as never);
  const schemas = objectOf(objectOf(root.components).schemas);
  for (const [key, schema] of Object.entries(schemas)) {
    const value = isObject(schema) ? change(schema, ["components", "schemas", key]) : schema;
    // A plain assignment to `__proto__` would set the prototype.
    Object.defineProperty(schemas, key, { value, enumerable: true, writable: true, configurable: true });
  }
}
