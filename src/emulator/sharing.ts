import type { Dependency, Grantee, Grantees, PermissionLevel as Level, Shares } from "../../generated/types.ts";
import { notFound } from "./handler.ts";
import type { State, StoredCredential, User } from "./state.ts";

/** The permission levels, the lowest first. */
export const levels: readonly Level[] = ["read", "write", "manage"];

/** A user of the service. */
export function requireUser(state: State, id: number): User {
  const user = state.users.get(id);
  if (!user) throw notFound(`There is no user ${id}.`);
  return user;
}

/** The highest level that a user has on a credential: as owner, as admin, by a share or through a group. */
export function levelOf(state: State, user: User, credential: StoredCredential): Level | undefined {
  if (user.admin || credential.ownerId === user.id) return "manage";
  if (credential.system) return undefined;
  const found = [credential.users.get(user.id)];
  for (const [id, level] of credential.groups) if (state.groups.get(id)?.members.includes(user.id)) found.push(level);
  return levels.findLast((level) => found.includes(level));
}

/** The level that a user has on a credential without the help of a group. */
function ownLevelOf(user: User, credential: StoredCredential): Level | undefined {
  return user.id === credential.ownerId ? "manage" : credential.users.get(user.id);
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
  if (unknown !== undefined) throw notFound(`There is no ${kind === "users" ? "user" : "group"} ${unknown}.`);
  for (const id of ids) credential[kind].set(id, level);
  return sharesOf(state, credential);
}

/** The objects that use a credential, with what a target user may do with each. */
export function dependenciesFor(state: State, credential: StoredCredential, userId: number | undefined): Dependency[] {
  const target = userId === undefined ? undefined : requireUser(state, userId);
  const level = target && ownLevelOf(target, credential);
  return credential.dependencies.map(({ shareable, ...dependency }) => ({
    ...dependency,
    permissionLevel: shareable && level ? level : null,
    shareable,
  }));
}
