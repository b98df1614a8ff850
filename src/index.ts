import { Api } from "../generated/client.ts";
import { createCall } from "./core/call.ts";
import { createHttp } from "./core/http.ts";
import { type CivisClientOptions, httpOptions } from "./options.ts";

export * from "../generated/client.ts";
export type * from "../generated/types.ts";
export * from "./core/index.ts";
export type { CivisClientOptions } from "./options.ts";

/**
 * A client of Civis Platform. Methods are grouped by resource, as `civis.credentials.list()`.
 *
 * @throws {TypeError} A missing or invalid API key, or an invalid base URL.
 */
export class CivisClient extends Api {
  constructor(options: CivisClientOptions = {}) {
    super(createHttp(createCall(httpOptions(options))));
  }
}
