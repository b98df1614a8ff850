import type { Call } from "./call.ts";
import type { CallOptions } from "./call-options.ts";
import type { Input, Operation } from "./operation.ts";
import type { Query } from "./page.ts";
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
  const http: Http = {
    send<T>(operation: Operation, input: Input, options?: CallOptions): ApiPromise<T> {
      return new ApiPromise(call<T>(operation, input, options));
    },
    list<T>(operation: Operation, input: Input, options?: CallOptions): PagePromise<T> {
      const query: Readonly<Record<string, unknown>> = { ...input.query };
      const nameOf = (wireName: string): string =>
        operation.parameters.find((parameter) => parameter.wireName === wireName)?.name ?? wireName;
      const change = (changes: Query): Input => {
        const changed = Object.entries(changes).map(([wireName, value]) => [nameOf(wireName), value]);
        return { ...input, query: { ...query, ...Object.fromEntries(changed) } };
      };
      return new PagePromise({
        operation,
        firstPage: Number(query[nameOf("page_num")] ?? 1),
        signal: options?.signal,
        queryParams: (wireName) => query[nameOf(wireName)],
        fetchPage: (changes, signal = options?.signal) => call<T[]>(operation, change(changes), { ...options, signal }),
        itemsFrom: (pageNum) => http.list<T>(operation, change({ page_num: pageNum }), options).items(),
      });
    },
  };
  return http;
}
