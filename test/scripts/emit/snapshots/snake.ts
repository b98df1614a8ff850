// Generated from test/scripts/emit/shop.yaml by npm run generate. Do not edit.

import type { CallOptions } from "../../../../src/core/call.ts";
import type { Http } from "../../../../src/core/http.ts";
import type { PagePromise } from "../../../../src/core/pagination.ts";
import type { ApiPromise } from "../../../../src/core/result.ts";
import * as operations from "./snake-operations.ts";
import type {
  Names,
  Part,
  PartInput,
  PartsConstructorQuery,
  PartsListQuery,
  PartsPutBoxBody,
  PartsPutBoxResponse,
  PromiseModel,
  Secrets,
} from "./snake-types.ts";

/** What the shop sells. *\/ evil(); /* `${evil()}` */
export class Parts {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * List parts.
   *
   * Lists parts, newest first.
   *
   * The second paragraph ends a comment: *\/ evil();
   *
   * `GET /parts`
   *
   * @param query Query parameters.
   * @param options Request options.
   * @returns `await` returns one page, `for await` iterates over the items of all pages.
   * @throws {ApiError} NotFoundError (404), ServerError (5XX).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   */
  list(query?: PartsListQuery, options?: CallOptions): PagePromise<Part> {
    return this.#http.list(operations.partsList, { query }, options);
  }

  /**
   * Add a part.
   *
   * `POST /parts`
   *
   * @param body The part.
   * @param options Request options.
   * @returns The part.
   * @throws {ApiError} An error response.
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   */
  create(body: PartInput, options?: CallOptions): ApiPromise<Part> {
    return this.#http.send(operations.partsCreate, { body }, options);
  }

  /**
   * Move a part.
   *
   * `PUT /parts/{part_id}/boxes/{box-name}`
   *
   * @param part_id The part.
   * @param box_name The box.
   * @param body Where to.
   * @param options Request options.
   * @returns Moved.
   * @throws {ApiError} An error response.
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   */
  put_box(
    part_id: number,
    box_name: string,
    body?: PartsPutBoxBody,
    options?: CallOptions,
  ): ApiPromise<PartsPutBoxResponse | undefined> {
    return this.#http.send(operations.partsPutBox, { path: [part_id, box_name], body }, options);
  }

  /**
   * Take a part out of its box.
   *
   * `DELETE /parts/{part_id}/boxes/{box-name}`
   *
   * @param part_id The part.
   * @param box_name The box.
   * @param options Request options.
   * @returns Done.
   * @throws {ApiError} An error response.
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @deprecated
   */
  delete_box(part_id: number, box_name: string, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations.partsDeleteBox, { path: [part_id, box_name] }, options);
  }

  /**
   * Change a part.
   *
   * `PATCH /parts/{part_id}`
   *
   * @param part_id
   * @param body
   * @param query Query parameters.
   * @param options Request options.
   * @returns A part.
   * @throws {ApiError} An error response.
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   */
  constructor_(
    part_id: number,
    body: PartInput | undefined,
    query: PartsConstructorQuery,
    options?: CallOptions,
  ): ApiPromise<Part | string | null> {
    return this.#http.send(operations.partsConstructor, { path: [part_id], body, query }, options);
  }
}

export class Default {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * `GET /reserved/{default}/{body}/{query}/{options}`
   *
   * @param default_
   * @param body_
   * @param query_
   * @param options_
   * @param options Request options.
   * @returns Names.
   * @throws {ApiError} An error response.
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   */
  get_default_body_query(
    default_: boolean,
    body_: string,
    query_: string,
    options_: string,
    options?: CallOptions,
  ): ApiPromise<Names> {
    return this.#http.send(
      operations.defaultGetDefaultBodyQuery,
      { path: [default_, body_, query_, options_] },
      options,
    );
  }
}

/** A tag with the name of a built-in type. */
export class PromiseModelResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * `POST /promises`
   *
   * @param body
   * @param options Request options.
   * @returns Kept.
   * @throws {ApiError} An error response.
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   */
  keep(body: Secrets, options?: CallOptions): ApiPromise<PromiseModel> {
    return this.#http.send(operations.promiseKeep, { body }, options);
  }

  /**
   * `HEAD /promises`
   *
   * @param options Request options.
   * @returns Nothing.
   * @throws {ApiError} An error response.
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * await api.promise.look();
   */
  look(options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations.promiseLook, {}, options);
  }
}

/** All resources of Shop. */
export class Api {
  /** What the shop sells. *\/ evil(); /* `${evil()}` */
  readonly parts: Parts;
  readonly default: Default;
  /** A tag with the name of a built-in type. */
  readonly promise: PromiseModelResource;

  constructor(http: Http) {
    this.parts = new Parts(http);
    this.default = new Default(http);
    this.promise = new PromiseModelResource(http);
  }
}
