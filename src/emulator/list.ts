import type { Call } from "./handler.ts";
import { levelOf } from "./sharing.ts";
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
export function listCredentials(state: State, caller: User, query: Query): ListedPage {
  const { limit = 1000, page_num: pageNum = 1, order = "updated_at", order_dir: direction = "desc" } = query;
  const matching = [...state.credentials.values()].filter((credential) => matches(state, caller, credential, query));
  const sign = direction === "asc" ? 1 : -1;
  const value = values[order];
  matching.sort((a, b) => sign * (compare(value(a), value(b)) || a.id - b.id));
  const start = (pageNum - 1) * limit;
  return { items: matching.slice(start, start + limit), total: matching.length, limit, pageNum };
}

const values: Record<NonNullable<Query["order"]>, (credential: StoredCredential) => number | string> = {
  updated_at: ({ updatedAt }) => updatedAt,
  created_at: ({ createdAt }) => createdAt,
  name: ({ name }) => name,
};

function compare(a: number | string, b: number | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function matches(state: State, caller: User, credential: StoredCredential, query: Query): boolean {
  const { type, remote_host_id: hostId, users, name, default: isDefault, system_credentials: system } = query;
  return (
    (type === undefined || type.some((wanted) => wanted === credential.type)) &&
    (hostId === undefined || hostId === credential.remoteHostId) &&
    (users === undefined || users.includes(credential.ownerId)) &&
    (name === undefined || credential.name.includes(name)) &&
    (!isDefault || (credential.default && credential.ownerId === caller.id)) &&
    (!system || credential.system) &&
    levelOf(state, caller, credential) !== undefined
  );
}
