/** A response with its data and headers. */
export interface ApiResponse<T> {
  readonly data: T;
  /** The HTTP status. */
  readonly status: number;
  readonly headers: Headers;
  /** The request ID, for Civis support. */
  readonly requestId: string | undefined;
  /** The caller's rate limit; `undefined` if the service did not send it. */
  readonly rateLimit: RateLimit | undefined;
  /** The number of attempts made. */
  readonly attempts: number;
}

/** The requests that a caller may make in the current window. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
}

/** The result of a call: the data, and the response that it was read from. */
export interface CallResult<T> {
  readonly data: T;
  readonly response: Response;
  readonly attempts: number;
}

/** The functions that settle a promise. */
type Settle<T> = [resolve: (data: T) => void, reject: (reason: unknown) => void];

/** A promise of the response data. {@link ApiPromise.withResponse} also returns status and headers. */
export class ApiPromise<T> extends Promise<T> {
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  #start: (() => Promise<CallResult<T>>) | undefined;
  #settle: Settle<T> | undefined;
  #result: CallResult<T> | undefined;

  /** @param call The call, or a function that starts it when the promise is first awaited. */
  constructor(call: Promise<CallResult<T>> | (() => Promise<CallResult<T>>)) {
    let settle: Settle<T> | undefined;
    super((...functions) => {
      settle = functions;
    });
    this.#settle = settle;
    if (typeof call === "function") this.#start = call;
    else this.#settleFrom(call);
  }

  /** The data with status, headers, request ID, rate limit and number of attempts. */
  withResponse(): Promise<ApiResponse<T>> {
    return this.then(() => responseOf(this.#result as CallResult<T>));
  }

  override then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#startOnce();
    return super.then(onFulfilled, onRejected);
  }

  override finally(onFinally?: (() => void) | null): Promise<T> {
    this.#startOnce();
    return super.finally(onFinally);
  }

  #startOnce(): void {
    const start = this.#start;
    this.#start = undefined;
    if (start) this.#settleFrom(start());
  }

  /**
   * Settles with the result of the call. V8 follows this chain from an error to the caller's line: one reaction per
   * promise, and the platform's own functions at its end.
   */
  #settleFrom(call: Promise<CallResult<T>>): void {
    call
      .then((result) => {
        this.#result = result;
        return result.data;
      })
      .then(...(this.#settle as Settle<T>));
    // Otherwise, a page would stay in memory while the next one is read.
    this.#settle = undefined;
  }
}

function responseOf<T>({ data, response: { status, headers }, attempts }: CallResult<T>): ApiResponse<T> {
  const limit = headerNumber(headers, "X-RateLimit-Limit");
  const remaining = headerNumber(headers, "X-RateLimit-Remaining");
  const rateLimit = limit === undefined || remaining === undefined ? undefined : { limit, remaining };
  return { data, status, headers, requestId: headers.get("X-Request-Id") ?? undefined, rateLimit, attempts };
}

/** A header as a whole number from 0; `undefined` if it is missing or is not one. */
export function headerNumber(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? "";
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
