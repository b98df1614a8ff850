import { Api } from "../generated/client.ts";
import { createCall } from "./core/call.ts";
import { createHttp } from "./core/http.ts";
import { type CivisClientOptions, httpOptions } from "./options.ts";

export * from "../generated/client.ts";
export type * from "../generated/types.ts";
export * from "./core/index.ts";
export type { CivisClientOptions } from "./options.ts";

/**
 * A client of Civis Platform. Its methods stand under their resource, as `civis.credentials.list()`.
 *
 * @throws {TypeError} No API key, one that cannot stand in a header, or a base URL that is not one.
 */
export class CivisClient extends Api {
  constructor(options: CivisClientOptions = {}) {
    super(createHttp(createCall(httpOptions(options))));
  }
}
