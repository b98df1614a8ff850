import type { Credential, Dependency, PermissionLevel as Level, User as PublicUser } from "../../generated/types.ts";

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

/** A credential as the service keeps it. */
export interface StoredCredential
  extends Pick<
    Credential,
    "id" | "name" | "type" | "username" | "description" | "remoteHostId" | "state" | "default" | "oauth"
  > {
  password: string;
  ownerId: number;
  /** Seen and made by admins only. */
  system: boolean;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  updatedAt: number;
  /** What users and groups may do, by their IDs. */
  readonly users: Map<number, Level>;
  readonly groups: Map<number, Level>;
  readonly dependencies: readonly Omit<Dependency, "permissionLevel">[];
}

/** Everything that the emulated service knows. */
export interface State {
  readonly users: ReadonlyMap<number, User>;
  readonly groups: ReadonlyMap<number, Group>;
  readonly remoteHosts: ReadonlyMap<number, RemoteHost>;
  readonly credentials: Map<number, StoredCredential>;
  /** The ID of the next credential. */
  nextId: number;
  /** The users' IDs, by their API keys. */
  readonly apiKeys: ReadonlyMap<string, number>;
}

/** The user who owns system credentials. */
export const robotId = 30;

const users: readonly User[] = [
  { id: robotId, name: "Civis Robot", username: "robot", initials: "CR", online: false, admin: true },
  { id: 31, name: "Ada Example", username: "ada", initials: "AE", online: true, admin: true },
  { id: 32, name: "Grace Example", username: "grace", initials: "GE", online: true, admin: false },
  { id: 33, name: "Alan Example", username: "alan", initials: null, online: false, admin: false },
];

const groups: readonly Group[] = [
  { id: 41, name: "Data Engineering", members: [31, 32] },
  { id: 42, name: "Analysts", members: [33] },
];

const remoteHosts: readonly RemoteHost[] = [
  { id: 7, name: "Example Warehouse" },
  { id: 8, name: "Example Postgres" },
];

const types = ["Database", "Amazon Web Services S3", "Salesforce User", "Certificate", "Github", "Custom"];
const firstId = 1001;
const firstTime = Date.UTC(2026, 0, 1);
const minute = 60_000;

/** The world that an emulator begins with: always the same for the same number of credentials. */
export function createState(credentials: number): State {
  const stored = Array.from({ length: credentials }, (_, index) => firstCredential(index));
  return {
    users: byId(users),
    groups: byId(groups),
    remoteHosts: byId(remoteHosts),
    credentials: byId(stored),
    nextId: firstId + credentials,
    apiKeys: new Map(users.map(({ username, id }) => [apiKeyOf(username), id])),
  };
}

/** The API key of a user. */
export function apiKeyOf(username: string): string {
  return `emulator-key-${username}`;
}

function byId<T extends { readonly id: number }>(items: readonly T[]): Map<number, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function firstCredential(index: number): StoredCredential {
  const type = types[index % types.length] ?? "Custom";
  const database = type === "Database";
  const time = firstTime + index * minute;
  const ownerId = 31 + (index % 3);
  return {
    id: firstId + index,
    name: `${database ? "Warehouse" : type} login ${index + 1}`,
    type,
    username: `login${index + 1}`,
    password: `emulator-password-${index + 1}`,
    description: index % 2 === 0 ? "One of the credentials that the emulator begins with." : null,
    ownerId,
    remoteHostId: database ? 7 : null,
    state: null,
    default: index < types.length && database,
    oauth: type === "Github",
    system: false,
    createdAt: time,
    updatedAt: time,
    users: new Map(index % 4 === 0 ? [[32, "read"]] : []),
    groups: new Map(index % 5 === 0 ? [[42, "write"]] : []),
    dependencies: database ? [script(index), table(index)] : [],
  };
}

function script(index: number): Omit<Dependency, "permissionLevel"> {
  const [id, name] = [5001 + index, `Nightly report ${index + 1}`];
  return { objectType: "JobTypes::SqlRunner", fcoType: "scripts/sql", id, name, description: null, shareable: true };
}

function table(index: number): Omit<Dependency, "permissionLevel"> {
  const [id, name] = [8001 + index, `reports.table_${index + 1}`];
  const description = "Database tables are shared in the database.";
  return { objectType: "Table", fcoType: "tables", id, name, description, shareable: false };
}
