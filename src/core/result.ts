/** What came back from a call, with all that the answer said besides the data. */
export interface ApiResponse<T> {
  readonly data: T;
  /** The HTTP status. */
  readonly status: number;
  readonly headers: Headers;
  /** The ID by which Civis support finds the request. */
  readonly requestId: string | undefined;
  /** How many requests the caller may make; `undefined` where the service did not say. */
  readonly rateLimit: RateLimit | undefined;
  /** How many requests it took, this one counted. */
  readonly attempts: number;
}

/** The requests that a caller may make in the current window. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
}

/** An answer whose body has been read. */
export interface Answer<T> {
  readonly data: T;
  readonly response: Response;
  readonly attempts: number;
}

/** The result of a call: `await` gives the data, {@link ApiPromise.withResponse} everything. */
export class ApiPromise<T> extends Promise<T> {
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  readonly #start: () => Promise<Answer<T>>;
  #answer: Promise<Answer<T>> | undefined;

  /** @param start Makes the call. It runs once, when somebody first asks for the result. */
  constructor(start: () => Promise<Answer<T>>) {
    super(() => {});
    this.#start = start;
  }

  /** The data with status, headers, request ID, rate limit and number of attempts. */
  withResponse(): Promise<ApiResponse<T>> {
    return this.#once().then(responseOf);
  }

  override then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    const answer = this.#once();
    // A rejection is not handled by the handler beside it, so that one step does where no data is looked at.
    return onFulfilled
      ? answer.then(({ data }) => onFulfilled(data), onRejected)
      : answer.then(({ data }) => data as unknown as A, onRejected);
  }

  #once(): Promise<Answer<T>> {
    this.#answer ??= this.#start();
    return this.#answer;
  }
}

function responseOf<T>({ data, response: { status, headers }, attempts }: Answer<T>): ApiResponse<T> {
  const limit = headerNumber(headers, "X-RateLimit-Limit");
  const remaining = headerNumber(headers, "X-RateLimit-Remaining");
  const rateLimit = limit === undefined || remaining === undefined ? undefined : { limit, remaining };
  return { data, status, headers, requestId: headers.get("X-Request-Id") ?? undefined, rateLimit, attempts };
}

/** A header as a whole number from 0; `undefined` where it is missing or something else. */
export function headerNumber(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? "";
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
