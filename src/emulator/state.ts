import { defaultCredentials, defaultGroups, defaultRemoteHosts, defaultUsers, robot } from "./defaults.ts";
import { createStore } from "./store.ts";
import type {
  CredentialSeed,
  Group,
  RemoteHost,
  State,
  StoredCredential,
  TemporaryKey,
  User,
  UserSeed,
} from "./types.ts";

/** The initial data of an emulator. */
export interface StateOptions {
  /** The credentials, or how many to generate (0 to 10,000,000). Default: 12, or none if `users` is set. */
  readonly credentials?: number | readonly CredentialSeed[];
  /**
   * The users. Default: Ada, an admin with the ID 31, Grace, 32, and Alan, 33. The Civis Robot, 30, always exists, and owns
   * the system credentials.
   */
  readonly users?: readonly UserSeed[];
  /** The groups. Default: 41 with Ada and Grace, and 42 with Alan, or none if `users` is set. */
  readonly groups?: readonly Group[];
  /** The remote hosts. Default: 7 and 8. */
  readonly remoteHosts?: readonly RemoteHost[];
  /** User IDs by API key. Default: `emulator-key-USERNAME` for each user. */
  readonly apiKeys?: Readonly<Record<string, number>>;
}

/**
 * Creates the initial state of an emulator. `now` returns the time in milliseconds since 1970.
 *
 * @throws {TypeError} An option is invalid, or refers to something that does not exist.
 */
export function createState(options: StateOptions, now: () => number): State {
  const people = [robot, ...(options.users ?? defaultUsers)].map(
    ({ id, username, name = username, initials = null, online = false, admin = false }: UserSeed): User => {
      return { id, name, username, initials, online, admin };
    },
  );
  const users = byId("users", people);
  const state = {
    users,
    groups: byId("groups", options.groups ?? (options.users ? [] : defaultGroups)),
    remoteHosts: byId("remoteHosts", options.remoteHosts ?? defaultRemoteHosts),
    apiKeys: new Map(Object.entries(options.apiKeys ?? defaultKeys(people))),
    temporaryKeys: new Map<string, TemporaryKey>(),
  };
  // Otherwise, a key would be an ID, and in the message.
  if (Array.isArray(options.apiKeys)) throw new TypeError("apiKeys must be an object of user IDs by API key");
  for (const id of state.apiKeys.values()) requireId("apiKeys", "user", users, id);
  for (const { members } of state.groups.values()) for (const id of members) requireId("groups", "user", users, id);
  const { credentials = options.users ? [] : 12 } = options;
  const count = typeof credentials === "number" ? credentials : 0;
  if (!Number.isSafeInteger(count) || count < 0 || count > 10_000_000) {
    throw new TypeError(`credentials must be a whole number from 0 to 10000000, got ${count}`);
  }
  if (count > 0 && options.users) throw new TypeError(`credentials must be a list if users is set, got ${count}`);
  const store = createStore({
    initial: defaultCredentials(count, now()),
    complete: (seed, id) => complete(state, seed, { id, time: now() }),
  });
  if (typeof credentials !== "number") for (const seed of credentials) store.add(seed);
  return { ...state, credentials: store };
}

/** Returns the API key of the first admin, or of the first user if there is no admin. */
export function firstKey({ apiKeys, users }: Pick<State, "apiKeys" | "users">): string {
  const keys = [...apiKeys].filter(([, id]) => id !== robot.id);
  return (keys.find(([, id]) => users.get(id)?.admin) ?? keys[0])?.[0] ?? "";
}

function defaultKeys(users: readonly User[]): Record<string, number> {
  return Object.fromEntries(users.map(({ username, id }) => [`emulator-key-${username}`, id]));
}

function complete(
  { users, remoteHosts, apiKeys }: Omit<State, "credentials">,
  seed: CredentialSeed,
  { id, time }: { id: number; time: number },
): StoredCredential {
  const createdAt = seed.createdAt ?? seed.updatedAt ?? time;
  const credential = {
    id,
    name: seed.username,
    password: `emulator-password-${seed.id ?? id}`,
    description: null,
    remoteHostId: null,
    state: null,
    default: false,
    oauth: false,
    system: false,
    ownerId: seed.system ? robot.id : (apiKeys.get(firstKey({ apiKeys, users })) ?? robot.id),
    createdAt,
    updatedAt: createdAt,
    users: new Map(),
    groups: new Map(),
    dependencies: [],
    ...seed,
    revision: 0,
  };
  const { id: credentialId, ownerId, remoteHostId } = credential;
  requireId(`credential ${credentialId}: ownerId`, "user", users, ownerId);
  if (remoteHostId !== null) {
    requireId(`credential ${credentialId}: remoteHostId`, "remote host", remoteHosts, remoteHostId);
  }
  return credential;
}

function requireId(option: string, noun: string, map: ReadonlyMap<number, unknown>, id: number): void {
  if (!map.has(id)) throw new TypeError(`${option}: ${noun} ${id} does not exist`);
}

function byId<T extends { readonly id: number }>(option: string, items: readonly T[]): Map<number, T> {
  const map = new Map<number, T>();
  for (const item of items) {
    if (map.has(item.id)) throw new TypeError(`${option}: duplicate ID ${item.id}`);
    map.set(item.id, item);
  }
  return map;
}
