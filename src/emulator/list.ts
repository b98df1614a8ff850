import type { Call } from "./handler.ts";
import { groupIdsOf } from "./sharing.ts";
import type { State, StoredCredential, User } from "./types.ts";

type Query = Call<"credentials.list">["query"];

/** One page of a list, with the length of the whole list. */
export interface ListedPage {
  readonly items: readonly StoredCredential[];
  readonly total: number;
  readonly limit: number;
  readonly pageNum: number;
}

/** Returns one page of the credentials that the caller can see and that match the query, in order. */
export function listCredentials(state: State, caller: User, query: Query): ListedPage {
  const { limit = 1000, page_num: pageNum = 1, order = "updated_at", order_dir: direction = "desc" } = query;
  const conditions = conditionsOf(state, caller, query);
  const sorted = state.credentials.sortedBy(order);
  const matches =
    conditions.length === 0
      ? sorted
      : sorted.filter((credential) => conditions.every((condition) => condition(credential)));
  const total = matches.length;
  const start = (pageNum - 1) * limit;
  const items =
    direction === "desc"
      ? matches.slice(Math.max(total - start - limit, 0), Math.max(total - start, 0)).reverse()
      : matches.slice(start, start + limit);
  return { items, total, limit, pageNum };
}

type Condition = (credential: StoredCredential) => boolean;

/** Returns the conditions of a query and of the caller's permissions: empty for an admin without filters. */
function conditionsOf(state: State, caller: User, query: Query): Condition[] {
  const { type, remote_host_id: hostId, users, name, default: isDefault, system_credentials: system } = query;
  const types: readonly string[] | undefined = type;
  const groups = groupIdsOf(state, caller);
  const conditions: Condition[] = [];
  if (types) conditions.push((credential) => types.includes(credential.type));
  if (hostId !== undefined) conditions.push(({ remoteHostId }) => remoteHostId === hostId);
  if (users) conditions.push(({ ownerId }) => users.includes(ownerId));
  if (name) conditions.push((credential) => credential.name.includes(name));
  if (isDefault) conditions.push((credential) => credential.default && credential.ownerId === caller.id);
  if (system) conditions.push((credential) => credential.system);
  if (!caller.admin) {
    conditions.push(
      ({ ownerId, system, users, groups: shares }) =>
        ownerId === caller.id || (!system && (users.has(caller.id) || groups.some((id) => shares.has(id)))),
    );
  }
  return conditions;
}
