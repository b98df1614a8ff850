import type { Credential, Dependency, PermissionLevel as Level, User as PublicUser } from "../../generated/types.ts";
import { type CredentialStore, createStore } from "./store.ts";
import { firstCredentials, groups, remoteHosts, robot, users } from "./world.ts";

/** A user of the emulated service. */
export interface User extends PublicUser {
  /** Civis Admins see everything, and may make system credentials. */
  readonly admin: boolean;
}

/** A group of users. */
export interface Group {
  readonly id: number;
  readonly name: string;
  /** The IDs of the users in it. */
  readonly members: readonly number[];
}

/** A database or another host that a credential is for. */
export interface RemoteHost {
  readonly id: number;
  readonly name: string;
}

/** An object that uses a credential. */
export interface StoredDependency
  extends Readonly<Pick<Dependency, "objectType" | "fcoType" | "id" | "name" | "description">> {
  /** Whether it can be shared at all: a database table cannot. */
  readonly shareable: boolean;
  /** What users may do with it, by their IDs. */
  readonly users: ReadonlyMap<number, Level>;
}

/** A credential as the service keeps it. */
export interface StoredCredential
  extends Readonly<
    Pick<
      Credential,
      "id" | "name" | "type" | "username" | "description" | "remoteHostId" | "state" | "default" | "oauth"
    >
  > {
  readonly password: string;
  readonly ownerId: number;
  /** Seen and made by admins only. */
  readonly system: boolean;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  /** In milliseconds since 1970. */
  readonly updatedAt: number;
  /** Grows with every change that sets `updatedAt`: of two of the same time, the later change has the higher one. */
  readonly revision: number;
  /** What users may do, by their IDs; the owner is not among them. */
  readonly users: ReadonlyMap<number, Level>;
  /** What groups may do, by their IDs. */
  readonly groups: ReadonlyMap<number, Level>;
  readonly dependencies: readonly StoredDependency[];
}

/** A user to begin with. Default: no admin, with the username as name. */
export type UserSeed = Pick<User, "id" | "username"> & Partial<User>;

/** A credential to begin with. Default: the admin's own, made now, with the username as name, shared with nobody. */
export type CredentialSeed = Pick<StoredCredential, "type" | "username"> & Partial<Omit<StoredCredential, "revision">>;

/** A pair of temporary keys that was handed out; the secret parts are not kept. */
export interface TemporaryKey {
  readonly accessKey: string;
  readonly credentialId: number;
  /** When it ends, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Everything that the emulated service knows. */
export interface State {
  readonly users: Map<number, User>;
  readonly groups: Map<number, Group>;
  readonly remoteHosts: Map<number, RemoteHost>;
  readonly credentials: CredentialStore<CredentialSeed>;
  /** The users' IDs, by their API keys. */
  readonly apiKeys: Map<string, number>;
  /** The temporary keys that have not ended. */
  readonly temporaryKeys: Map<string, TemporaryKey>;
}

/** What the emulated service knows at the beginning. */
export interface StateOptions {
  /** How many credentials are made up (from 0 to 10,000,000), or the credentials. Default: 12, or none with `users`. */
  readonly credentials?: number | readonly CredentialSeed[];
  /** The users, in place of Ada, an admin with the ID 31, Grace, 32, and Alan, 33. The Civis Robot, 30, is always there. */
  readonly users?: readonly UserSeed[];
  /** The groups. Default: 41 with Ada and Grace, 42 with Alan; none with `users`. */
  readonly groups?: readonly Group[];
  /** The remote hosts. Default: 7 and 8. */
  readonly remoteHosts?: readonly RemoteHost[];
  /** Users' IDs by their API keys. Default: `emulator-key-` and the username for each user. */
  readonly apiKeys?: Readonly<Record<string, number>>;
}

/**
 * Makes the state at the beginning.
 *
 * @throws {TypeError} An option does not fit to the others.
 */
export function createState(options: StateOptions, now: () => number): State {
  const people = [robot, ...(options.users ?? users)].map(
    ({ id, username, name = username, initials = null, online = false, admin = false }: UserSeed): User => {
      return { id, name, username, initials, online, admin };
    },
  );
  const all = byId("users", people);
  const state = {
    users: all,
    groups: byId("groups", options.groups ?? (options.users ? [] : groups)),
    remoteHosts: byId("remoteHosts", options.remoteHosts ?? remoteHosts),
    apiKeys: new Map(Object.entries(options.apiKeys ?? keysOf(people))),
    temporaryKeys: new Map<string, TemporaryKey>(),
  };
  for (const id of state.apiKeys.values()) known("apiKeys", "user", all, id);
  for (const { members } of state.groups.values()) for (const id of members) known("groups", "user", all, id);
  const { credentials = options.users ? [] : 12 } = options;
  const made = typeof credentials === "number" ? credentials : 0;
  if (!Number.isSafeInteger(made) || made < 0 || made > 10_000_000) {
    throw new TypeError(`credentials must be a whole number from 0 to 10000000, and is ${made}`);
  }
  if (made > 0 && options.users) throw new TypeError("credentials must be a list where users are given");
  const store = createStore<CredentialSeed>({
    initial: firstCredentials(made, now()),
    complete: (seed, id) => complete(state, seed, { id, time: now() }),
  });
  if (typeof credentials !== "number") for (const seed of credentials) store.add(seed);
  return { ...state, credentials: store };
}

/** The API key that the emulator is best called with: an admin's, where there is one. */
export function firstKey({ apiKeys, users }: Pick<State, "apiKeys" | "users">): string {
  const keys = [...apiKeys].filter(([, id]) => id !== robot.id);
  return (keys.find(([, id]) => users.get(id)?.admin) ?? keys[0])?.[0] ?? "";
}

function keysOf(people: readonly User[]): Record<string, number> {
  return Object.fromEntries(people.map(({ username, id }) => [`emulator-key-${username}`, id]));
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
  known(`credential ${credential.id}: ownerId`, "user", users, credential.ownerId);
  if (credential.remoteHostId !== null) {
    known(`credential ${credential.id}: remoteHostId`, "remote host", remoteHosts, credential.remoteHostId);
  }
  return credential;
}

function known(place: string, noun: string, all: ReadonlyMap<number, unknown>, id: number): void {
  if (!all.has(id)) throw new TypeError(`${place}: there is no ${noun} ${id}`);
}

function byId<T extends { readonly id: number }>(option: string, items: readonly T[]): Map<number, T> {
  const map = new Map<number, T>();
  for (const item of items) {
    if (map.has(item.id)) throw new TypeError(`${option}: two have the ID ${item.id}`);
    map.set(item.id, item);
  }
  return map;
}
