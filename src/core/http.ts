import type { Call } from "./call.ts";
import type { CallOptions } from "./call-options.ts";
import type { Input, Operation } from "./operation.ts";
import { PagePromise } from "./pagination.ts";
import { ApiPromise } from "./result.ts";

/** Calls the operations of a generated client. */
export interface Http {
  /** Starts a call. */
  send<T>(operation: Operation, input: Input, options?: CallOptions): ApiPromise<T>;
  /** Lists items page by page. The first request is sent when the result is awaited or iterated. */
  list<T>(operation: Operation, input: Input, options?: CallOptions): PagePromise<T>;
}

/** Creates the methods that a generated client uses. */
export function createHttp(call: Call): Http {
  return {
    send<T>(operation: Operation, input: Input, options?: CallOptions): ApiPromise<T> {
      const result = call<T>(operation, input, options);
      return new ApiPromise(() => result);
    },
    list<T>(operation: Operation, input: Input, options?: CallOptions): PagePromise<T> {
      const query: Readonly<Record<string, unknown>> = { ...input.query };
      const nameOf = (wireName: string): string =>
        operation.parameters.find((parameter) => parameter.wireName === wireName)?.name ?? wireName;
      return new PagePromise({
        operation,
        signal: options?.signal,
        queryParams: (wireName) => query[nameOf(wireName)],
        fetchPage: (changes, signal = options?.signal) => {
          const changed = Object.entries(changes).map(([wireName, value]) => [nameOf(wireName), value]);
          const pageQuery = { ...query, ...Object.fromEntries(changed) };
          return call<T[]>(operation, { ...input, query: pageQuery }, { ...options, signal });
        },
      });
    },
  };
}
