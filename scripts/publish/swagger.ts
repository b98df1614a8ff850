import { type Json, type JsonObject, mapValues, objectOf } from "../document/index.ts";
import { toOpenApi30 } from "./openapi30.ts";
import { createProblemCollector, type Path, type Published, type ReportUnsupported } from "./problems.ts";
import { swaggerPath, swaggerResponse } from "./swagger-operation.ts";
import { type Source, swaggerSchema } from "./swagger-schema.ts";

/**
 * Converts a document from OpenAPI 3.1 to Swagger 2.0. Anything Swagger 2.0 cannot express is kept as an extension if
 * it does not change the requests.
 *
 * @throws {SpecError} Everything that 3.0 or Swagger 2.0 cannot express, each with its source location.
 */
export function toSwagger(published: Published): JsonObject {
  const root = toOpenApi30(published);
  const { reportUnsupported, end } = createProblemCollector(published, "Swagger 2.0");
  const source: Source = { root, reportUnsupported };
  const { openapi: _, info = {}, servers, paths, components, ...rest } = root;
  const { schemas, responses, securitySchemes } = objectOf(components);
  const each = (section: Json | undefined, name: string, convert: (item: JsonObject, path: Path) => Json): JsonObject =>
    mapValues(objectOf(section), (item, key) => convert(objectOf(item), ["components", name, key]));
  const swagger: JsonObject = {
    swagger: "2.0",
    info,
    ...host(servers, reportUnsupported),
    ...rest,
    paths: mapValues(objectOf(paths), (item, path) => swaggerPath(source, objectOf(item), ["paths", path])),
    definitions: each(schemas, "schemas", (schema, path) => swaggerSchema(source, schema, path)),
    responses: each(responses, "responses", (_, path) => swaggerResponse(source, path)),
    securityDefinitions: each(securitySchemes, "securitySchemes", (scheme, path) =>
      securityDefinition(scheme, path, reportUnsupported),
    ),
  };
  end();
  return swagger;
}

/** The server as host, base path and scheme, and with its description as an extension. */
function host(servers: Json | undefined, reportUnsupported: ReportUnsupported): JsonObject {
  if (!Array.isArray(servers)) return {};
  const [server = {}, ...others] = servers;
  const [, scheme, name, path] = /^(https?):\/\/([^/{}]+)(\/[^{}]*)?$/.exec(String(objectOf(server).url)) ?? [];
  if (others.length > 0) reportUnsupported(["servers", 1], "several servers; keep one");
  if (scheme === undefined || name === undefined) {
    reportUnsupported(["servers", 0], "this server; its url must begin with https:// and contain no variables");
    return {};
  }
  return { host: name, basePath: path ?? "/", schemes: [scheme], "x-servers": servers };
}

function securityDefinition(scheme: JsonObject, path: Path, reportUnsupported: ReportUnsupported): JsonObject {
  const { type, scheme: name, ...rest } = scheme;
  if (type === "http" && name === "basic") return { type: "basic", ...rest };
  if (type === "http" && name === "bearer") {
    return { type: "apiKey", name: "Authorization", in: "header", ...rest, "x-scheme": "bearer" };
  }
  reportUnsupported(path, "this security scheme; use http with bearer or basic");
  return scheme;
}
