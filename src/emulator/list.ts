import type { Call } from "./handler.ts";
import type { Filter } from "./order.ts";
import { groupIdsOf } from "./sharing.ts";
import type { State, StoredCredential, User } from "./state.ts";

type Query = Call<"credentials.list">["query"];

/** One page of a list, and how long the whole list is. */
export interface ListedPage {
  readonly items: readonly StoredCredential[];
  readonly total: number;
  readonly limit: number;
  readonly pageNum: number;
}

/** The credentials that the caller can see and that match, in order, one page of them. */
export async function listCredentials(state: State, caller: User, query: Query): Promise<ListedPage> {
  const { limit = 1000, page_num: pageNum = 1, order = "updated_at", order_dir: direction = "desc" } = query;
  const range = { descending: direction === "desc", start: (pageNum - 1) * limit, limit };
  const page = await state.credentials.page(order, { ...range, filter: filterOf(state, caller, query) });
  return { ...page, limit, pageNum };
}

/** Lets through what the caller can see and what matches: for an admin who asks for everything there is none. */
function filterOf(state: State, caller: User, query: Query): Filter<StoredCredential> | undefined {
  const { type, remote_host_id: hostId, users, name, default: isDefault, system_credentials: system } = query;
  const types: readonly string[] | undefined = type;
  const groups = groupIdsOf(state, caller);
  const visible = ({ ownerId, system, users, groups: shares }: StoredCredential): boolean =>
    ownerId === caller.id || (!system && (users.has(caller.id) || groups.some((id) => shares.has(id))));
  const conditions: ((credential: StoredCredential) => boolean)[] = [];
  if (types) conditions.push((credential) => types.includes(credential.type));
  if (hostId !== undefined) conditions.push((credential) => credential.remoteHostId === hostId);
  if (users) conditions.push(({ ownerId }) => users.includes(ownerId));
  if (name) conditions.push((credential) => credential.name.includes(name));
  if (isDefault) conditions.push((credential) => credential.default && credential.ownerId === caller.id);
  if (system) conditions.push((credential) => credential.system);
  if (!caller.admin) conditions.push(visible);
  if (conditions.length === 0) return undefined;
  const viewer = caller.admin && !isDefault ? "admin" : { id: caller.id, admin: caller.admin, groups };
  return {
    name: JSON.stringify([types, hostId, users, name, isDefault, system, viewer]),
    lets: (credential) => conditions.every((holds) => holds(credential)),
    text: name,
  };
}
