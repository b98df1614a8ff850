import type { Credential, CredentialInput, PermissionLevel as Level } from "../../generated/types.ts";
import { badRequest, forbidden, notFound } from "./handler.ts";
import { levelOf, levels, requireUser } from "./sharing.ts";
import { robotId, type State, type StoredCredential, type User } from "./state.ts";

/** A credential as the service shows it. */
export function shown(state: State, credential: StoredCredential): Credential {
  const { id, name, type, username, description, remoteHostId, createdAt, updatedAt } = credential;
  const { admin, ...user } = requireUser(state, credential.ownerId);
  return {
    id,
    name,
    type,
    username,
    description,
    owner: user.username,
    user,
    remoteHostId,
    remoteHostName: (remoteHostId === null ? undefined : state.remoteHosts.get(remoteHostId)?.name) ?? null,
    state: credential.state,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    default: credential.default,
    oauth: credential.oauth,
  };
}

/**
 * A credential that the caller may use in this way.
 *
 * @throws {Refusal} 404 for one that the caller may not even see, 403 for one that the caller may only see.
 */
export function reach(state: State, caller: User, id: number, level: Level): StoredCredential {
  const credential = state.credentials.get(id);
  const own = credential && levelOf(state, caller, credential);
  if (!credential || !own) throw notFound();
  if (levels.indexOf(own) < levels.indexOf(level)) throw forbidden(`This needs the permission to ${level} the object.`);
  return credential;
}

/** Makes a credential of the caller, or of whom the caller makes it for. */
export function create(state: State, caller: User, input: CredentialInput, now: number): StoredCredential {
  const credential: StoredCredential = {
    ...fields(state, input),
    id: state.nextId,
    ownerId: ownerOf(state, caller, input) ?? caller.id,
    system: input.systemCredential ?? false,
    createdAt: now,
    updatedAt: now,
    users: new Map(),
    groups: new Map(),
    dependencies: [],
  };
  state.nextId += 1;
  state.credentials.set(credential.id, credential);
  if (credential.default) makeOnlyDefault(state, credential);
  return credential;
}

/** Puts new values in the place of all that a caller can set. */
export function replace(
  state: State,
  caller: User,
  credential: StoredCredential,
  { input, now }: { input: CredentialInput; now: number },
): void {
  const ownerId = ownerOf(state, caller, input) ?? credential.ownerId;
  const system = input.systemCredential ?? credential.system;
  Object.assign(credential, fields(state, input), { system, updatedAt: now });
  giveTo(credential, ownerId);
  if (credential.default) makeOnlyDefault(state, credential);
}

/** Makes somebody the owner, who then needs no share. */
export function giveTo(credential: StoredCredential, ownerId: number): void {
  credential.ownerId = ownerId;
  credential.users.delete(ownerId);
}

/** What a caller would have to send to get the credential as it is. */
export function inputOf(credential: StoredCredential): CredentialInput {
  const { name, username, password, description, remoteHostId, state, default: isDefault, oauth } = credential;
  return {
    // A stored type may be one that the API does not let anybody make; the check of the request has been passed by then.
    type: credential.type as CredentialInput["type"],
    name,
    username,
    password,
    ...(description !== null && { description }),
    ...(remoteHostId !== null && { remoteHostId }),
    ...(state !== null && { state }),
    default: isDefault,
    oauth,
  };
}

type Fields = Pick<
  StoredCredential,
  "name" | "type" | "username" | "password" | "description" | "remoteHostId" | "state" | "default" | "oauth"
>;

function fields(state: State, input: CredentialInput): Fields {
  const { type, username, password, remoteHostId } = input;
  if (input.default && type !== "Database") throw badRequest("default is only for credentials of the type Database.");
  if (remoteHostId !== undefined && !state.remoteHosts.has(remoteHostId)) {
    throw badRequest(`remoteHostId: there is no remote host ${remoteHostId}.`);
  }
  return {
    name: input.name || username,
    type,
    username,
    password,
    description: input.description ?? null,
    remoteHostId: remoteHostId ?? null,
    state: input.state ?? null,
    default: input.default ?? false,
    oauth: input.oauth ?? false,
  };
}

/** The ID of the owner whom only an admin can name; `undefined` where nobody is named. */
function ownerOf(state: State, caller: User, { userId, systemCredential }: CredentialInput): number | undefined {
  if (userId !== undefined && !caller.admin) throw forbidden("userId is only accepted from Civis Admins.");
  if (systemCredential && !caller.admin) throw forbidden("System credentials can only be created by Civis Admins.");
  if (systemCredential) return robotId;
  return userId === undefined ? undefined : requireUser(state, userId).id;
}

function makeOnlyDefault(state: State, credential: StoredCredential): void {
  for (const other of state.credentials.values()) {
    if (other !== credential && other.ownerId === credential.ownerId) other.default = false;
  }
}
