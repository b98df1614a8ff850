import type { CredentialChanges, CredentialSeed, CredentialStore, OrderField, StoredCredential } from "./types.ts";

/** Options of a store. */
export interface StoreOptions {
  /** The initial credentials. Their IDs are distinct, and each owner has at most one default. */
  readonly initial: readonly StoredCredential[];
  /** Completes a new credential. `id` is used if the seed has none. */
  readonly complete: (seed: CredentialSeed, id: number) => StoredCredential;
}

type Compare = (a: StoredCredential, b: StoredCredential) => number;

const orders: Readonly<Record<OrderField, Compare>> = {
  updated_at: (a, b) => a.updatedAt - b.updatedAt || a.revision - b.revision,
  created_at: (a, b) => a.createdAt - b.createdAt || a.id - b.id,
  name: (a, b) => compareText(a.name, b.name) || a.id - b.id,
};

/** Creates a store that keeps credentials sorted, and at most one default for each owner. */
export function createStore({ initial, complete }: StoreOptions): CredentialStore {
  const byId = new Map(initial.map((credential) => [credential.id, credential]));
  const defaults = new Map(initial.filter((credential) => credential.default).map(({ ownerId, id }) => [ownerId, id]));
  // Sorted on first use, and then kept in order, because sorting 100,000 for each page would be slow.
  const sorted = new Map<OrderField, StoredCredential[]>();
  let nextId = initial.reduce((highest, { id }) => Math.max(highest, id), 1000) + 1;
  let nextRevision = initial.reduce((highest, { revision }) => Math.max(highest, revision), 0) + 1;

  function put(credential: StoredCredential): StoredCredential {
    const { id, ownerId } = credential;
    const before = byId.get(id);
    if (before) detach(before);
    byId.set(id, credential);
    for (const [field, list] of sorted) list.splice(indexIn(list, credential, orders[field]), 0, credential);
    if (!credential.default) return credential;
    const other = defaults.get(ownerId);
    if (other !== undefined) change(other, { default: false });
    defaults.set(ownerId, id);
    return credential;
  }

  function change(id: number, changes: CredentialChanges): StoredCredential {
    const credential = byId.get(id);
    if (!credential) throw new TypeError(`Credential ${id} does not exist`);
    const revision = changes.updatedAt === undefined ? credential.revision : nextRevision++;
    return put({ ...credential, ...changes, revision });
  }

  function detach(credential: StoredCredential): void {
    for (const [field, list] of sorted) list.splice(indexIn(list, credential, orders[field]), 1);
    if (credential.default) defaults.delete(credential.ownerId);
  }

  return {
    get size() {
      return byId.size;
    },
    [Symbol.iterator]: () => byId.values(),
    has: (id) => byId.has(id),
    get: (id) => byId.get(id),
    add(seed) {
      const credential = { ...complete(seed, nextId), revision: nextRevision++ };
      if (byId.has(credential.id)) throw new TypeError(`Credential ${credential.id} already exists: choose another id`);
      nextId = Math.max(nextId, credential.id + 1);
      return put(credential);
    },
    change,
    delete(id) {
      const credential = byId.get(id);
      if (credential) detach(credential);
      return byId.delete(id);
    },
    sortedBy(field) {
      const list = sorted.get(field) ?? [...byId.values()].sort(orders[field]);
      sorted.set(field, list);
      return list;
    },
  };
}

/** Returns the index of a credential in a sorted list, or the index at which it belongs. */
function indexIn(list: readonly StoredCredential[], credential: StoredCredential, compare: Compare): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // The index is within the list.
    if (compare(list[middle] as StoredCredential, credential) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
