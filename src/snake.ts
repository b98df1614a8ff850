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
 * A client of Civis Platform with the names of the Python client, as in `civis.credentials.list_types()`.
 *
 * @throws {TypeError} A missing or invalid API key, or an invalid base URL.
 */
export class CivisClient extends Api {
  constructor(options: CivisClientOptions = {}) {
    super(createHttp(convertedCall(createCall(httpOptions(options)))));
  }
}
