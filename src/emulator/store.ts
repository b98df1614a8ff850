import { createOrder, type Order, type PageRange } from "./order.ts";
import type { StoredCredential } from "./state.ts";

/** The fields by which a list can be ordered. */
export type OrderField = "updated_at" | "created_at" | "name";

/** What may be changed of a credential that is there. */
export type CredentialChanges = Partial<Omit<StoredCredential, "id" | "revision">>;

/** The credentials of the emulated service. They are changed here, and not in themselves. */
export interface CredentialStore<Seed> extends Iterable<StoredCredential> {
  /** How many there are. */
  readonly size: number;
  /** The credential with this ID. */
  get(id: number): StoredCredential | undefined;
  /**
   * Adds a credential. What is left out is filled in.
   *
   * @throws {TypeError} The ID is taken, or an owner or remote host does not exist.
   */
  add(credential: Seed): StoredCredential;
  /**
   * Changes fields of a credential, and gives it as it is now.
   *
   * @throws {TypeError} There is no such credential.
   */
  change(id: number, changes: CredentialChanges): StoredCredential;
  /** Takes a credential away; `false` if there is none. */
  delete(id: number): boolean;
  /** A part of the credentials that a filter lets through, in order. */
  page(field: OrderField, range: PageRange<StoredCredential>): ReturnType<Order<StoredCredential>["page"]>;
}

/** What a store needs to know. */
export interface StoreOptions<Seed> {
  /** Those to begin with; no two have one ID, and no two of one owner are a default. */
  readonly initial: readonly StoredCredential[];
  /** Fills in what is left out of a credential. The ID is the one that it gets if it brings none. */
  readonly complete: (seed: Seed, id: number) => StoredCredential;
}

/** Keeps credentials in every order that a list can have, and sees to it that a user has one default at most. */
export function createStore<Seed>({ initial, complete }: StoreOptions<Seed>): CredentialStore<Seed> {
  const byId = new Map(initial.map((credential) => [credential.id, credential]));
  const defaults = new Map(initial.filter((one) => one.default).map(({ ownerId, id }) => [ownerId, id]));
  let nextId = initial.reduce((highest, { id }) => Math.max(highest, id), 1000) + 1;
  let revision = initial.reduce((highest, one) => Math.max(highest, one.revision), 0) + 1;
  const orderBy = (compare: (a: StoredCredential, b: StoredCredential) => number): Order<StoredCredential> =>
    createOrder(initial, { compare, textOf: ({ name }) => name });
  const orders: Readonly<Record<OrderField, Order<StoredCredential>>> = {
    updated_at: orderBy((a, b) => a.updatedAt - b.updatedAt || a.revision - b.revision),
    created_at: orderBy((a, b) => a.createdAt - b.createdAt || a.id - b.id),
    name: orderBy((a, b) => compareTexts(a.name, b.name) || a.id - b.id),
  };

  function put(credential: StoredCredential): StoredCredential {
    const { id, ownerId } = credential;
    const before = byId.get(id);
    if (before) forget(before);
    byId.set(id, credential);
    for (const order of Object.values(orders)) order.add(credential);
    if (!credential.default) return credential;
    const other = defaults.get(ownerId);
    if (other !== undefined) change(other, { default: false });
    defaults.set(ownerId, id);
    return credential;
  }

  function change(id: number, changes: CredentialChanges): StoredCredential {
    const credential = byId.get(id);
    if (!credential) throw new TypeError(`there is no credential ${id}`);
    const moved = changes.updatedAt === undefined ? {} : { revision: revision++ };
    return put({ ...credential, ...changes, ...moved });
  }

  function forget(credential: StoredCredential): void {
    for (const order of Object.values(orders)) order.remove(credential);
    if (credential.default) defaults.delete(credential.ownerId);
  }

  return {
    get size() {
      return byId.size;
    },
    [Symbol.iterator]: () => byId.values(),
    get: (id) => byId.get(id),
    add(seed) {
      const credential = { ...complete(seed, nextId), revision: revision++ };
      if (byId.has(credential.id)) throw new TypeError(`there is a credential ${credential.id} already`);
      nextId = Math.max(nextId, credential.id + 1);
      return put(credential);
    },
    change,
    delete(id) {
      const credential = byId.get(id);
      if (credential) forget(credential);
      return byId.delete(id);
    },
    page: (field, range) => orders[field].page(range),
  };
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
