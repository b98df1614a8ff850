import type { FetchInit, FetchOptions } from "./call-options.ts";
import type { CallResult } from "./result.ts";

/** The request as openapi-fetch builds it. Replaces the platform's `Request`, which costs more than the rest of a call. */
export class LightRequest {
  readonly url: string;
  readonly init: Omit<FetchInit, "signal">;

  constructor(url: string, { method, headers, body = null }: OpenApiInit) {
    // Every `fetch` accepts a plain object; some types reject the platform's `Headers`.
    const plain: Record<string, string> = {};
    headers.forEach((value, name) => {
      plain[name] = value;
    });
    this.url = url;
    // Redirects are not followed: they could send the key and the body to another host.
    this.init = { method, headers: plain, body, redirect: "manual" };
  }
}

/** The parts of a request that openapi-fetch has built. */
interface OpenApiInit {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string | null;
}

/** The response that openapi-fetch receives, already parsed. */
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

/** A signal that is created when it is read: the platform's `fetch` reads it, most test stubs do not. */
const lazySignal = {
  enumerable: true,
  configurable: true,
  get(this: { [getSignal]: () => AbortSignal }): AbortSignal {
    return this[getSignal]();
  },
};

/** The `init` of one attempt. */
export function fetchInit({ init }: LightRequest, fetchOptions: FetchOptions, signal: () => AbortSignal): FetchInit {
  const attempt = { ...fetchOptions, ...init, [getSignal]: signal };
  return Object.defineProperty(attempt, "signal", lazySignal) as typeof attempt & { readonly signal: AbortSignal };
}
