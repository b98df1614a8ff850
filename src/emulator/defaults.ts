import type { PermissionLevel } from "../../generated/types.ts";
import type { Group, RemoteHost, StoredCredential, StoredDependency, User } from "./types.ts";

/** The user who owns system credentials. */
export const robot: User = {
  id: 30,
  name: "Civis Robot",
  username: "robot",
  initials: "CR",
  online: false,
  admin: true,
};

/** The initial users. */
export const defaultUsers: readonly User[] = [
  { id: 31, name: "Ada Example", username: "ada", initials: "AE", online: true, admin: true },
  { id: 32, name: "Grace Example", username: "grace", initials: "GE", online: true, admin: false },
  { id: 33, name: "Alan Example", username: "alan", initials: null, online: false, admin: false },
];

/** The initial groups. */
export const defaultGroups: readonly Group[] = [
  { id: 41, name: "Data Engineering", members: [31, 32] },
  { id: 42, name: "Analysts", members: [33] },
];

/** The initial remote hosts. */
export const defaultRemoteHosts: readonly RemoteHost[] = [
  { id: 7, name: "Example Warehouse" },
  { id: 8, name: "Example Postgres" },
];

const types = ["Database", "Amazon Web Services S3", "Salesforce User", "Certificate", "Github", "Custom"];
const minute = 60_000;
// Shared by all generated credentials, to save memory.
const noShares: ReadonlyMap<number, PermissionLevel> = new Map();
const noDependencies: readonly StoredDependency[] = [];
const graceReads: ReadonlyMap<number, PermissionLevel> = new Map([[32, "read"]]);
const analystsWrite: ReadonlyMap<number, PermissionLevel> = new Map([[42, "write"]]);
const adaManages: ReadonlyMap<number, PermissionLevel> = new Map([[31, "manage"]]);
const adaAndGrace: ReadonlyMap<number, PermissionLevel> = new Map([...adaManages, ...graceReads]);

/** Generates credentials, one created each minute until now. Deterministic. */
export function defaultCredentials(count: number, now: number): StoredCredential[] {
  const start = now - count * minute;
  return Array.from({ length: count }, (_, index) => defaultCredential(index, start + index * minute));
}

function defaultCredential(index: number, time: number): StoredCredential {
  const number = index + 1;
  const type = types[index % types.length] ?? "Custom";
  const database = type === "Database";
  const shared = index % 4 === 0;
  return {
    id: 1000 + number,
    name: `${database ? "Warehouse" : type} login ${number}`,
    type,
    username: `login${number}`,
    password: `emulator-password-${number}`,
    description: index % 2 === 0 ? "One of the credentials that the emulator starts with." : null,
    ownerId: 31 + (index % 3),
    remoteHostId: database ? 7 : null,
    state: null,
    default: index === 0,
    oauth: type === "Github",
    system: false,
    createdAt: time,
    updatedAt: time,
    revision: number,
    users: shared ? graceReads : noShares,
    groups: index % 5 === 0 ? analystsWrite : noShares,
    dependencies: database ? [script(number, shared ? adaAndGrace : adaManages), table(number)] : noDependencies,
  };
}

function script(number: number, users: ReadonlyMap<number, PermissionLevel>): StoredDependency {
  const name = `Nightly report ${number}`;
  const kind = { objectType: "JobTypes::SqlRunner", fcoType: "scripts/sql" };
  return { ...kind, id: 5000 + number, name, description: null, shareable: true, users };
}

function table(number: number): StoredDependency {
  const description = "Database tables are shared in the database.";
  const name = `reports.table_${number}`;
  return {
    objectType: "Table",
    fcoType: "tables",
    id: 8000 + number,
    name,
    description,
    shareable: false,
    users: adaManages,
  };
}
