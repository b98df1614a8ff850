import type { Call, CallOptions } from "./call.ts";
import type { Input, Operation } from "./operation.ts";
import { PagePromise } from "./pagination.ts";
import { ApiPromise } from "./result.ts";

/** Sends the calls of a generated client. */
export interface Http {
  /** Starts a call at once. */
  send<T>(operation: Operation, input: Input, options?: CallOptions): ApiPromise<T>;
  /** A list in pages. It asks for nothing before somebody awaits it or loops over it. */
  list<T>(operation: Operation, input: Input, options?: CallOptions): PagePromise<T>;
}

/** Makes what sends the calls of a generated client. */
export function createHttp(call: Call): Http {
  return {
    send<T>(operation: Operation, input: Input, options?: CallOptions): ApiPromise<T> {
      const answer = call<T>(operation, input, options);
      return new ApiPromise(() => answer);
    },
    list<T>(operation: Operation, input: Input, options?: CallOptions): PagePromise<T> {
      const given: Readonly<Record<string, unknown>> = { ...input.query };
      const nameOf = (wire: string): string => operation.parameters.find((own) => own.wire === wire)?.name ?? wire;
      return new PagePromise({
        operation,
        signal: options?.signal,
        given: (wire) => given[nameOf(wire)],
        request: (changes, signal = options?.signal) => {
          const changed = Object.entries(changes).map(([wire, value]) => [nameOf(wire), value]);
          const query = { ...given, ...Object.fromEntries(changed) };
          return call<T[]>(operation, { ...input, query }, { ...options, signal });
        },
      });
    },
  };
}
