import { isObject, type Json, type JsonObject, objectOf } from "../document/index.ts";
import { type Refuse, refusals, toOpenApi30 } from "./openapi30.ts";
import type { Published } from "./published.ts";
import { swaggerPath, swaggerResponse } from "./swagger-operation.ts";
import { type Source, swaggerSchema } from "./swagger-schema.ts";

/**
 * Says in the words of Swagger 2.0 what a document of OpenAPI 3.1 says. What has no word there, but changes nothing of
 * what travels, is kept as an extension.
 *
 * @throws {SpecError} Everything that neither 3.0 nor Swagger 2.0 can say, each with its place.
 */
export function toSwagger(published: Published): JsonObject {
  const root = toOpenApi30(published);
  const { refuse, end } = refusals(published, "Swagger 2.0");
  const source: Source = { root, refuse };
  const { openapi: _, info = {}, servers, paths, components, ...rest } = root;
  const sections = objectOf(components);
  const swaggerPaths = mapped(objectOf(paths), (item, path) => swaggerPath(source, item, ["paths", path]));
  const swagger: JsonObject = {
    swagger: "2.0",
    info,
    ...host(servers, refuse),
    ...rest,
    paths: swaggerPaths,
    definitions: mapped(objectOf(sections.schemas), (schema, name) =>
      swaggerSchema(source, schema, ["components", "schemas", name]),
    ),
    responses: mapped(usedResponses(swaggerPaths, objectOf(sections.responses)), (_, name) =>
      swaggerResponse(source, ["components", "responses", name]),
    ),
    securityDefinitions: mapped(objectOf(sections.securitySchemes), (scheme, name) =>
      securityDefinition(scheme, ["components", "securitySchemes", name], refuse),
    ),
  };
  end();
  return swagger;
}

/** The responses that stay references: those for a range of statuses are written out. */
function usedResponses(paths: JsonObject, responses: JsonObject): JsonObject {
  const text = JSON.stringify(paths);
  return Object.fromEntries(Object.entries(responses).filter(([name]) => text.includes(`"#/responses/${name}"`)));
}

function mapped(value: JsonObject, change: (item: JsonObject, key: string) => JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isObject(item) ? change(item, key) : item]),
  );
}

/** The first server as host, base path and scheme; all of them, with their texts, as they were. */
function host(servers: Json | undefined, refuse: Refuse): JsonObject {
  if (!Array.isArray(servers) || servers.length === 0) return {};
  const [{ url, variables }] = servers.map(objectOf) as [JsonObject];
  const [, scheme, name, path = ""] = /^(?:(https?|wss?):)?(?:\/\/([^/]+))?(\/.*)?$/.exec(String(url)) ?? [];
  if (servers.length > 1) refuse(["servers", 1], "several servers; keep one");
  if (variables !== undefined) refuse(["servers", 0, "variables"], "a server with variables; write out its url");
  return {
    ...(name !== undefined && { host: name }),
    basePath: path || "/",
    ...(scheme !== undefined && { schemes: [scheme] }),
    "x-servers": servers,
  };
}

/** The names of the flows of OAuth 2 in Swagger 2.0. */
const flowNames: Readonly<Record<string, string>> = {
  implicit: "implicit",
  password: "password",
  clientCredentials: "application",
  authorizationCode: "accessCode",
};

function securityDefinition(scheme: JsonObject, path: readonly string[], refuse: Refuse): JsonObject {
  const { type, scheme: name, bearerFormat, flows, ...rest } = scheme;
  if (type === "http" && name === "basic") return { type: "basic", ...rest };
  if (type === "http" && name === "bearer") {
    const format = bearerFormat !== undefined && { "x-bearerFormat": bearerFormat };
    return { type: "apiKey", name: "Authorization", in: "header", ...rest, ...format, "x-scheme": "bearer" };
  }
  if (type === "apiKey" && scheme.in !== "cookie") return scheme;
  const [[flow, details] = ["", null], ...others] = Object.entries(objectOf(flows));
  const flowName = flowNames[flow];
  if (type === "oauth2" && flowName !== undefined && others.length === 0) {
    const { refreshUrl, ...urls } = objectOf(details);
    return { type, flow: flowName, ...rest, ...urls, ...(refreshUrl !== undefined && { "x-refreshUrl": refreshUrl }) };
  }
  refuse(path, "this security scheme; take a bearer, basic or apiKey one, or OAuth 2 with one flow");
  return scheme;
}
