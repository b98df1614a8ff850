import { app, type EmulatorContext } from "./app.ts";
import { createFaultSelector, type Fault, validateFault } from "./faults.ts";
import { createRandom } from "./random.ts";
import type { ReceivedRequest } from "./received.ts";
import { createState, firstKey, type StateOptions } from "./state.ts";
import type { State } from "./types.ts";

export type { Fault } from "./faults.ts";
export type { ReceivedRequest } from "./received.ts";
export type { StateOptions } from "./state.ts";
export type * from "./types.ts";

/** The initial data and the behaviour of an emulator. */
export interface EmulatorOptions extends StateOptions {
  /**
   * Returns the time in milliseconds since 1970. Default: the real time, or with a `seed` a clock that starts at 2026-01-01
   * and advances by one second per request.
   */
  readonly clock?: () => number;
  /** A whole number. Emulators with the same seed generate the same IDs, times, keys and faults. Default: random. */
  readonly seed?: number;
  /** The faults to apply to requests. Default: none. */
  readonly faults?: readonly Fault[];
}

/** A Credentials service in memory. */
export interface Emulator {
  /**
   * Responds to a request as the service would, regardless of the host of the URL.
   *
   * @throws {TypeError} A fault drops the connection, or the request is invalid, as with the platform's `fetch`.
   */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** The API key of the first admin, or of the first user if there is no admin. */
  readonly apiKey: string;
  /** The data of the service, to inspect and to change. */
  readonly state: State;
  /** The last 1000 requests, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** Restores the initial state, with a new `state` object and no `requests`. */
  readonly reset: () => void;
}

/**
 * Creates a Credentials service in memory. It can be seeded with your own users, groups and credentials.
 *
 * @throws {TypeError} An option is invalid. The message names it.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  let emulator = createContext(options);
  return {
    async fetch(input, init) {
      const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
      signal?.throwIfAborted();
      // A Request with the signal would leave a listener on it.
      const request = input instanceof Request && !init ? input : new Request(input, { ...init, signal: null });
      const response = await app.fetch(request, { emulator, signal });
      signal?.throwIfAborted();
      return response;
    },
    get apiKey() {
      return firstKey(emulator.state);
    },
    get state() {
      return emulator.state;
    },
    get requests() {
      return emulator.requests;
    },
    reset() {
      emulator = createContext(options);
    },
  };
}

function createContext({ clock, seed, faults = [], ...options }: EmulatorOptions): EmulatorContext {
  if (seed !== undefined && !Number.isSafeInteger(seed)) {
    throw new TypeError(`seed must be a whole number, got ${seed}`);
  }
  const time = clock ?? (seed === undefined ? Date.now : createSteppingClock());
  const base = seed ?? Math.floor(Math.random() * 2 ** 32);
  const random = { ids: createRandom(base), keys: createRandom(base + 1), faults: createRandom(base + 2) };
  const rules = faults.map((fault, index) => validateFault(fault, `faults[${index}]`));
  return {
    state: createState(options, time),
    clock: time,
    random,
    selectFaults: createFaultSelector(rules, random.faults),
    requests: [],
  };
}

/** Creates a clock that advances by one second each time it is read. */
function createSteppingClock(): () => number {
  let now = Date.UTC(2026, 0, 1);
  return () => {
    now += 1000;
    return now;
  };
}
