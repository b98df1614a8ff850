import { follow, isObject, type Json, type JsonObject, objectAt, type Path, valueAt } from "./json.ts";
import type { Warn } from "./parameter.ts";
import { type Property, readSchema, type Schema } from "./schema.ts";
import { keysAt, type Spec, textAt } from "./spec.ts";

/** What a request carries. */
export interface Body {
  readonly required: boolean;
  readonly mediaType: string;
  /** How the body is written. */
  readonly content: "json" | "form" | "multipart" | "text" | "binary";
  /** The fields of a form whose objects are written with brackets, as `filter[name]`, and not as JSON. */
  readonly bracketed: readonly string[];
  readonly description: string;
  readonly schema: Schema;
  /** The schema as the document has it. */
  readonly source: JsonObject;
}

/** What comes back when all went well. */
export interface Success {
  readonly status: number;
  readonly description: string;
  /** How the body is read. */
  readonly content: "json" | "text" | "binary" | "none";
  /** What to ask for, where it is not JSON. */
  readonly mediaType?: string;
  /** Missing for an answer without a body. */
  readonly schema?: Schema;
}

/** What comes back. */
export interface Answer {
  /** As the document has it: `200`, `5XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Property[];
  /** Missing, as all that follows, for an answer without a body. */
  readonly mediaType?: string;
  readonly schema?: Schema;
  /** The schema as the document has it. */
  readonly source?: JsonObject;
}

/** Reads the body of a request: as JSON where that is offered, and else as the first form that can be sent. */
export function readBody(spec: Spec, at: Path, warn: Warn): Body | undefined {
  const path = follow(spec.root, at) ?? at;
  const mediaTypes = keysAt(spec, [...path, "content"]);
  const mediaType = preferred(mediaTypes);
  if (mediaType === undefined) return undefined;
  const content = bodyContent(mediaType);
  const others = mediaTypes.filter((other) => other !== mediaType && bodyContent(other) !== content);
  if (others.length > 0) warn(`the body is sent as ${mediaType}, and never as ${others.join(", ")}`);
  const schema = [...path, "content", mediaType, "schema"];
  const own = readSchema(spec, schema);
  if (content === "text" && own.kind !== "string" && own.kind !== "unknown") {
    warn(`a body of ${mediaType} is sent as the text that the caller writes; offer application/json`);
  }
  return {
    required: valueAt(spec.root, [...path, "required"]) === true,
    mediaType: content === "json" && mediaType.includes("*") ? "application/json" : mediaType,
    content,
    bracketed: bracketed(objectAt(spec.root, [...path, "content", mediaType, "encoding"])),
    description: textAt(spec, [...path, "description"]),
    schema: content === "text" ? { kind: "string" } : content === "binary" ? { kind: "binary" } : own,
    source: objectAt(spec.root, schema),
  };
}

function bodyContent(mediaType: string): Body["content"] {
  if (/^application\/x-www-form-urlencoded/.test(mediaType)) return "form";
  return mediaType.startsWith("multipart/") ? "multipart" : contentOf(mediaType);
}

function bracketed(encoding: JsonObject): string[] {
  const isDeep = (value: Json): boolean => isObject(value) && value.style === "deepObject";
  return Object.entries(encoding).flatMap(([name, value]) => (isDeep(value) ? [name] : []));
}

/** Reads one answer of an operation. */
export function readAnswer(spec: Spec, path: Path, status: string): Answer {
  const own = [...path, "responses", status];
  const answer = follow(spec.root, own) ?? own;
  const mediaType = preferred(keysAt(spec, [...answer, "content"]));
  const schema = [...answer, "content", mediaType ?? "", "schema"];
  return {
    status,
    description: textAt(spec, [...answer, "description"]),
    headers: keysAt(spec, [...answer, "headers"]).map((name) => readHeader(spec, [...answer, "headers", name], name)),
    ...(mediaType !== undefined && {
      mediaType,
      schema: readSchema(spec, schema),
      source: objectAt(spec.root, schema),
    }),
  };
}

function readHeader(spec: Spec, own: Path, name: string): Property {
  const path = follow(spec.root, own) ?? own;
  const required = valueAt(spec.root, [...path, "required"]) === true;
  return { name, path, required, schema: readSchema(spec, [...path, "schema"]) };
}

/** The answer when all went well: the first 2xx with what all of them may hold, or the default where there is none. */
export function readSuccess(answers: readonly Answer[], method: string): Success {
  const good = answers.filter(({ status }) => status.startsWith("2"));
  const [first = answers.find(({ status }) => status === "default")] = good;
  const status = Number(first?.status.replace(/^2XX$/i, "200")) || 200;
  const schemas = (good.length > 0 ? good : [first]).flatMap((answer) => answer?.schema ?? []);
  const [schema] = schemas;
  const mediaType = good.find((answer) => answer.mediaType !== undefined)?.mediaType ?? first?.mediaType;
  const common = { status, description: first?.description ?? "" };
  if (method === "HEAD" || schema === undefined || mediaType === undefined) return { ...common, content: "none" };
  const content = contentOf(mediaType);
  if (content !== "json") {
    return { ...common, content, mediaType, schema: { kind: content === "text" ? "string" : "binary" } };
  }
  return { ...common, content, schema: schemas.length > 1 ? { kind: "union", members: schemas } : schema };
}

function contentOf(mediaType: string): "json" | "text" | "binary" {
  if (isJson(mediaType)) return "json";
  return /^text\/|[/+](xml|yaml|javascript|x-ndjson|jsonl)\b/.test(mediaType) ? "text" : "binary";
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json/.test(mediaType) || mediaType === "*/*";
}

/** JSON where it is offered, or else what the client can write for the caller, or else the first. */
function preferred(mediaTypes: readonly string[]): string | undefined {
  const form = (mediaType: string): boolean => ["form", "multipart"].includes(bodyContent(mediaType));
  return mediaTypes.find(isJson) ?? mediaTypes.find(form) ?? mediaTypes[0];
}
