import type { Dependency, Grantee, Grantees, PermissionLevel, Shares } from "../../generated/types.ts";
import { conflict, notFound } from "./handler.ts";
import type { State, StoredCredential, StoredDependency, User } from "./types.ts";

/** The permission levels, lowest first. */
export const levels: readonly PermissionLevel[] = ["read", "write", "manage"];

/**
 * Returns a user.
 *
 * @throws {HttpError} 404 if the user does not exist.
 */
export function requireUser(state: State, id: number): User {
  const user = state.users.get(id);
  if (!user) throw notFound(`User ${id} does not exist.`);
  return user;
}

/** Returns the IDs of the groups that a user is in. */
export function groupIdsOf(state: State, user: User): number[] {
  return Array.from(state.groups.values())
    .filter(({ members }) => members.includes(user.id))
    .map(({ id }) => id);
}

/** Returns the highest level that a user has on a credential: as owner, as admin, by a share or through a group. */
export function levelOf(state: State, user: User, credential: StoredCredential): PermissionLevel | undefined {
  if (user.admin || credential.ownerId === user.id) return "manage";
  if (credential.system) return undefined;
  const granted = groupIdsOf(state, user).map((id) => credential.groups.get(id));
  granted.push(credential.users.get(user.id));
  return levels.findLast((level) => granted.includes(level));
}

/** Returns who has which permission level on a credential. */
export function sharesOf(state: State, credential: StoredCredential): Shares {
  const grantees = (level: PermissionLevel): Grantees => ({
    users: granteesOf(state.users, credential.users, level),
    groups: granteesOf(state.groups, credential.groups, level),
  });
  const owners = grantees("manage");
  const owner = requireUser(state, credential.ownerId);
  return {
    readers: grantees("read"),
    writers: grantees("write"),
    owners: { ...owners, users: [{ id: owner.id, name: owner.name }, ...owners.users] },
    totalUserShares: credential.users.size + 1,
    totalGroupShares: credential.groups.size,
  };
}

function granteesOf(
  names: ReadonlyMap<number, { name: string }>,
  shares: ReadonlyMap<number, PermissionLevel>,
  level: PermissionLevel,
): Grantee[] {
  const ids = [...shares.keys()].filter((id) => shares.get(id) === level);
  return ids.map((id) => ({ id, name: names.get(id)?.name ?? "" }));
}

/**
 * Sets the level of users or groups, and returns all shares.
 *
 * @throws {HttpError} 409 if one of them does not exist. Then nothing is changed.
 */
export function setShares(
  state: State,
  credential: StoredCredential,
  kind: "users" | "groups",
  { ids, level }: { ids: readonly number[]; level: PermissionLevel },
): Shares {
  const unknown = ids.find((id) => !state[kind].has(id));
  if (unknown !== undefined) throw conflict(`${kind === "users" ? "User" : "Group"} ${unknown} does not exist.`);
  const shares = new Map(credential[kind]);
  for (const id of ids) shares.set(id, level);
  return sharesOf(state, state.credentials.change(credential.id, { [kind]: shares }));
}

/** Removes a share. Returns `false` if it does not exist. */
export function revoke(state: State, credential: StoredCredential, kind: "users" | "groups", id: number): boolean {
  const shares = new Map(credential[kind]);
  if (!shares.delete(id)) return false;
  state.credentials.change(credential.id, { [kind]: shares });
  return true;
}

/** Returns the objects that use a credential as the caller sees them, with the permission level of a target user. */
export function dependenciesFor(caller: User, credential: StoredCredential, target: User | undefined): Dependency[] {
  return credential.dependencies.map(({ users, shareable, name, ...dependency }) => ({
    ...dependency,
    name: caller.admin || users.has(caller.id) ? name : null,
    permissionLevel: (shareable && target && users.get(target.id)) || null,
    shareable: shareable && canShare(caller, users),
  }));
}

/** Returns the objects that use a credential, with those that the caller can share shared with the target user. */
export function shareDependencies(
  caller: User,
  { dependencies }: StoredCredential,
  target: User,
): readonly StoredDependency[] {
  return dependencies.map((dependency) => {
    const { shareable, users } = dependency;
    if (!shareable || !canShare(caller, users)) return dependency;
    return { ...dependency, users: new Map(users).set(target.id, "manage") };
  });
}

function canShare(caller: User, users: ReadonlyMap<number, PermissionLevel>): boolean {
  return caller.admin || users.get(caller.id) === "manage";
}
