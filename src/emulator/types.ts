import type { Credential, Dependency, PermissionLevel, User as PublicUser } from "../../generated/types.ts";

/** A user of the emulated service. */
export interface User extends PublicUser {
  /** Whether the user is a Civis Admin, who sees everything and may create system credentials. */
  readonly admin: boolean;
}

/** An initial user. Default: no admin, with the username as name. */
export type UserSeed = Pick<User, "id" | "username"> & Partial<User>;

/** A group of users. */
export interface Group {
  readonly id: number;
  readonly name: string;
  /** The IDs of the users in the group. */
  readonly members: readonly number[];
}

/** A database or another host that credentials are for. */
export interface RemoteHost {
  readonly id: number;
  readonly name: string;
}

/** An object that uses a credential. */
export interface StoredDependency
  extends Readonly<Pick<Dependency, "objectType" | "fcoType" | "id" | "name" | "description">> {
  /** Whether the object can be shared at all. A database table cannot. */
  readonly shareable: boolean;
  /** The permission levels of users, by user ID. */
  readonly users: ReadonlyMap<number, PermissionLevel>;
}

type ComputedFields = "owner" | "user" | "remoteHostName" | "createdAt" | "updatedAt";

/** A credential as the emulator stores it. */
export interface StoredCredential extends Readonly<Omit<Credential, ComputedFields>> {
  readonly password: string;
  readonly ownerId: number;
  /** Whether this is a system credential, which only admins see and create. */
  readonly system: boolean;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  /** In milliseconds since 1970. */
  readonly updatedAt: number;
  /** Increases with every change of `updatedAt`, to order changes within the same millisecond. */
  readonly revision: number;
  /** The permission levels of users, by user ID. The owner is not among them. */
  readonly users: ReadonlyMap<number, PermissionLevel>;
  /** The permission levels of groups, by group ID. */
  readonly groups: ReadonlyMap<number, PermissionLevel>;
  readonly dependencies: readonly StoredDependency[];
}

/**
 * An initial credential, or one to add. Default: owned by the first admin, created now, with the username as name, not
 * shared.
 */
export type CredentialSeed = Pick<StoredCredential, "type" | "username"> & Partial<Omit<StoredCredential, "revision">>;

/** The fields of a stored credential that can be changed. */
export type CredentialChanges = Partial<Omit<StoredCredential, "id" | "revision">>;

/** A pair of temporary keys that was issued. The secret parts are not stored. */
export interface TemporaryKey {
  readonly accessKey: string;
  readonly credentialId: number;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The fields by which credentials can be sorted. */
export type OrderField = "updated_at" | "created_at" | "name";

/** The credentials of the emulated service. Change them with the methods here, not in place. */
export interface CredentialStore extends Iterable<StoredCredential> {
  /** The number of credentials. */
  readonly size: number;
  /** Returns whether there is a credential with this ID. */
  has(id: number): boolean;
  /** Returns the credential with this ID. */
  get(id: number): StoredCredential | undefined;
  /**
   * Adds a credential, with defaults for omitted fields.
   *
   * @throws {TypeError} The ID already exists, or the owner or the remote host does not exist.
   */
  add(credential: CredentialSeed): StoredCredential;
  /**
   * Changes fields of a credential and returns the new one.
   *
   * @throws {TypeError} The credential does not exist.
   */
  change(id: number, changes: CredentialChanges): StoredCredential;
  /** Deletes a credential. Returns `false` if it does not exist. */
  delete(id: number): boolean;
  /** Returns all credentials in ascending order. The list is valid until the next change. */
  sortedBy(field: OrderField): readonly StoredCredential[];
}

/** All data of the emulated service. */
export interface State {
  readonly users: Map<number, User>;
  readonly groups: Map<number, Group>;
  readonly remoteHosts: Map<number, RemoteHost>;
  readonly credentials: CredentialStore;
  /** User IDs by API key. */
  readonly apiKeys: Map<string, number>;
  /** The temporary keys that have not expired, by access key. */
  readonly temporaryKeys: Map<string, TemporaryKey>;
}
