import type { CallResult } from "./result.ts";

/** The request as openapi-fetch builds it. It stands in for the platform's `Request`, which costs more than the call. */
export class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;

  constructor(url: string, init: { readonly method: string; readonly headers: Headers; readonly body?: string }) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body ?? null;
  }
}

/** The response as openapi-fetch gets it: already read, so that it has nothing left to parse. */
export interface LightResponse<T> extends Pick<Response, "ok" | "status"> {
  readonly headers: ReadonlyMap<string, string>;
  readonly result: CallResult<T>;
}

const noHeaders = new Map<string, string>();

/** Wraps a result for openapi-fetch. Status 204 makes it skip the body. */
export function lightResponse<T>(result: CallResult<T>): LightResponse<T> {
  return { ok: true, status: 204, headers: noHeaders, result };
}

const getSignal = Symbol("getSignal");

/** A signal that is created when it is read: the platform's `fetch` reads it, many a test stub does not. */
const lazySignal = {
  enumerable: true,
  configurable: true,
  get(this: { [getSignal]: () => AbortSignal }): AbortSignal {
    return this[getSignal]();
  },
};

/** The `init` of `fetch`. Redirects are not followed: they could carry the key and the body to another host. */
export function requestInit({ method, headers, body }: LightRequest, signal: () => AbortSignal): RequestInit {
  const init = { method, headers, body, redirect: "manual" as const, [getSignal]: signal };
  return Object.defineProperty(init, "signal", lazySignal);
}
