import { Api } from "../generated/client.ts";
import { createCall } from "./core/call.ts";
import { createHttp } from "./core/http.ts";
import { type CivisClientOptions, httpOptions } from "./options.ts";

export * from "../generated/client.ts";
export type * from "../generated/types.ts";
export * from "./core/index.ts";
export type { CivisClientOptions } from "./options.ts";

/**
 * A client of Civis Platform. Methods are grouped by resource, such as `civis.credentials.list()`.
 *
 * @throws {TypeError} A missing API key, or an unknown or invalid option.
 * @example
 * const civis = new CivisClient();
 * const { items } = await civis.credentials.list();
 */
export class CivisClient extends Api {
  constructor(options: CivisClientOptions = {}) {
    super(createHttp(createCall(httpOptions(options))));
  }
}
