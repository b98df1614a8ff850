import { app, type World } from "./app.ts";
import { checkedFault, createChooser, type Fault } from "./faults.ts";
import { createRandom } from "./random.ts";
import type { ReceivedRequest } from "./received.ts";
import { createState, firstKey, type State, type StateOptions } from "./state.ts";

export type { Fault } from "./faults.ts";
export type { ReceivedRequest } from "./received.ts";
export type {
  CredentialSeed,
  Group,
  RemoteHost,
  State,
  StateOptions,
  StoredCredential,
  StoredDependency,
  TemporaryKey,
  User,
  UserSeed,
} from "./state.ts";
export type { CredentialChanges, CredentialStore } from "./store.ts";

/** What an emulator begins with, and how it behaves. */
export interface EmulatorOptions extends StateOptions {
  /** Tells the time, in milliseconds since 1970. Default: the real time; with a seed, from 2026-01-01, a second a request. */
  readonly clock?: () => number;
  /** A whole number. Emulators of the same seed make the same IDs, times, keys and faults. Default: none do. */
  readonly seed?: number;
  /** What goes wrong. Default: nothing. */
  readonly faults?: readonly Fault[];
}

/** A Credentials service in memory. */
export interface Emulator {
  /**
   * Answers a request as the service would; the host of the URL does not matter.
   *
   * @throws {TypeError} A fault drops the connection, or the request is none, as with the platform's `fetch`.
   */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** An API key of an admin, or of anybody where there is no admin. */
  readonly apiKey: string;
  /** What the service knows, to look at and to change. */
  readonly state: State;
  /** The requests that have arrived, the oldest first: the last 1000 of them. */
  readonly requests: readonly ReceivedRequest[];
  /** Forgets all that has happened: everything is as at the beginning, with a new `state` and no `requests`. */
  readonly reset: () => void;
}

/**
 * Makes a Credentials service in memory, with users, groups, remote hosts and credentials to begin with.
 *
 * @throws {TypeError} An option is wrong; the message names it.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  let world = createWorld(options);
  return {
    async fetch(input, init) {
      const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
      signal?.throwIfAborted();
      // A request that holds the signal would leave a listener on it.
      const request = input instanceof Request && !init ? input : new Request(input, { ...init, signal: null });
      const response = await app.fetch(request, { world, signal });
      signal?.throwIfAborted();
      return response;
    },
    get apiKey() {
      return firstKey(world.state);
    },
    get state() {
      return world.state;
    },
    get requests() {
      return world.requests;
    },
    reset() {
      world = createWorld(options);
    },
  };
}

function createWorld({ clock, seed, faults = [], ...options }: EmulatorOptions): World {
  if (seed !== undefined && !Number.isSafeInteger(seed))
    throw new TypeError(`seed must be a whole number, and is ${seed}`);
  const time = clock ?? (seed === undefined ? Date.now : madeUpClock());
  const base = seed ?? Math.floor(Math.random() * 2 ** 32);
  const random = { ids: createRandom(base), keys: createRandom(base + 1), faults: createRandom(base + 2) };
  return {
    state: createState(options, time),
    clock: time,
    random,
    faults: createChooser(
      faults.map((fault, index) => checkedFault(fault, `faults[${index}]`)),
      random.faults,
    ),
    requests: [],
  };
}

/** A clock that moves a second each time that somebody looks at it. */
function madeUpClock(): () => number {
  let now = Date.UTC(2026, 0, 1);
  return () => {
    now += 1000;
    return now;
  };
}
