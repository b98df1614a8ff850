import type { Dependency, Grantee, Grantees, PermissionLevel as Level, Shares } from "../../generated/types.ts";
import { conflict, notFound } from "./handler.ts";
import type { State, StoredCredential, StoredDependency, User } from "./state.ts";

/** The permission levels, the lowest first. */
export const levels: readonly Level[] = ["read", "write", "manage"];

/** A user of the service. */
export function requireUser(state: State, id: number): User {
  const user = state.users.get(id);
  if (!user) throw notFound(`There is no user ${id}.`);
  return user;
}

/** The IDs of the groups that a user is in. */
export function groupIdsOf(state: State, user: User): number[] {
  return Array.from(state.groups.values())
    .filter(({ members }) => members.includes(user.id))
    .map(({ id }) => id);
}

/** The highest level that a user has on a credential: as owner, as admin, by a share or through a group. */
export function levelOf(state: State, user: User, credential: StoredCredential): Level | undefined {
  if (user.admin || credential.ownerId === user.id) return "manage";
  if (credential.system) return undefined;
  const found = groupIdsOf(state, user).map((id) => credential.groups.get(id));
  found.push(credential.users.get(user.id));
  return levels.findLast((level) => found.includes(level));
}

/** Who may do what with a credential. */
export function sharesOf(state: State, credential: StoredCredential): Shares {
  const grantees = (level: Level): Grantees => ({
    users: granted(state.users, credential.users, level),
    groups: granted(state.groups, credential.groups, level),
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

function granted(
  all: ReadonlyMap<number, { name: string }>,
  shares: ReadonlyMap<number, Level>,
  level: Level,
): Grantee[] {
  const ids = [...shares.keys()].filter((id) => shares.get(id) === level);
  return ids.map((id) => ({ id, name: all.get(id)?.name ?? "" }));
}

/** Gives users or groups one level in place of the one that they had, or changes nothing if one of them is unknown. */
export function setShares(
  state: State,
  credential: StoredCredential,
  kind: "users" | "groups",
  { ids, level }: { ids: readonly number[]; level: Level },
): Shares {
  const unknown = ids.find((id) => !state[kind].has(id));
  if (unknown !== undefined) throw conflict(`There is no ${kind === "users" ? "user" : "group"} ${unknown}.`);
  const shares = new Map(credential[kind]);
  for (const id of ids) shares.set(id, level);
  return sharesOf(state, state.credentials.change(credential.id, { [kind]: shares }));
}

/** Takes a share away; `false` if there is none. */
export function revoke(state: State, credential: StoredCredential, kind: "users" | "groups", id: number): boolean {
  const shares = new Map(credential[kind]);
  if (!shares.delete(id)) return false;
  state.credentials.change(credential.id, { [kind]: shares });
  return true;
}

/** The objects that use a credential, as the caller sees them, with what a target user may do with each. */
export function dependenciesFor(caller: User, credential: StoredCredential, target: User | undefined): Dependency[] {
  return credential.dependencies.map(({ users, shareable, name, ...dependency }) => ({
    ...dependency,
    name: caller.admin || users.has(caller.id) ? name : null,
    permissionLevel: (shareable && target && users.get(target.id)) || null,
    shareable: shareable && canShare(caller, users),
  }));
}

/** Lets a user manage the objects that use a credential, as far as the caller can share them. */
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

function canShare(caller: User, users: ReadonlyMap<number, Level>): boolean {
  return caller.admin || users.get(caller.id) === "manage";
}
