import { Api } from "../generated/snake.ts";
import { createCall } from "./core/call.ts";
import { convertedCall } from "./core/case.ts";
import { createHttp } from "./core/http.ts";
import { type CivisClientOptions, httpOptions } from "./options.ts";

export * from "../generated/codecs.ts";
export * from "../generated/snake.ts";
export type * from "../generated/snake-types.ts";
export type { Codec } from "./core/case.ts";
export * from "./core/index.ts";
export type { CivisClientOptions } from "./options.ts";

/**
 * A client of Civis Platform with the names of the Python client, such as `civis.credentials.list_types()`.
 *
 * @throws {TypeError} A missing API key, or an unknown or invalid option.
 * @example
 * const civis = new CivisClient();
 * const { types } = await civis.credentials.list_types();
 */
export class CivisClient extends Api {
  constructor(options: CivisClientOptions = {}) {
    super(createHttp(convertedCall(createCall(httpOptions(options)))));
  }
}
