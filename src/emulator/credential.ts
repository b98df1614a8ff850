import { schemas } from "../../generated/schemas.ts";
import type { Credential, CredentialInput, PermissionLevel } from "../../generated/types.ts";
import { robot } from "./defaults.ts";
import { type CallContext, conflict, forbidden, notFound } from "./handler.ts";
import { levelOf, levels, requireUser } from "./sharing.ts";
import type { CredentialChanges, CredentialSeed, State, StoredCredential, User } from "./types.ts";

/** Converts a stored credential to the one of a response. */
export function serialize(state: State, credential: StoredCredential): Credential {
  const { id, name, type, username, description, remoteHostId, createdAt, updatedAt } = credential;
  const { admin, ...owner } = requireUser(state, credential.ownerId);
  return {
    id,
    name,
    type,
    username,
    description,
    owner: owner.username,
    user: owner,
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
 * Returns a credential on which the caller has at least this permission level.
 *
 * @throws {HttpError} 404 if the caller may not see it, 403 if the caller's level is too low.
 */
export function getAccessible(state: State, caller: User, id: number, level: PermissionLevel): StoredCredential {
  const credential = state.credentials.get(id);
  const callerLevel = credential && levelOf(state, caller, credential);
  if (!credential || !callerLevel) throw notFound();
  if (levels.indexOf(callerLevel) < levels.indexOf(level)) {
    throw forbidden(`This operation requires the ${level} permission.`);
  }
  return credential;
}

/** Creates a credential, owned by the caller or by the user that is set in the input. */
export function create({ state, caller, now }: CallContext, input: CredentialInput): StoredCredential {
  return state.credentials.add({
    ...fieldsOf(state, input),
    ownerId: ownerOf(state, caller, input) ?? caller.id,
    system: input.systemCredential ?? false,
    createdAt: now,
  });
}

/** Replaces all fields of a credential that a caller can set. */
export function replace(
  { state, caller, now }: CallContext,
  credential: StoredCredential,
  input: CredentialInput,
): StoredCredential {
  if (!writableTypes().includes(credential.type)) {
    throw forbidden(`Credentials of the type ${credential.type} cannot be edited via this API.`);
  }
  const ownerId = ownerOf(state, caller, input);
  return state.credentials.change(credential.id, {
    ...fieldsOf(state, input),
    ...ownedBy(credential, ownerId ?? credential.ownerId),
    system: input.systemCredential ?? (ownerId === undefined && credential.system),
    updatedAt: now,
  });
}

/** Returns the changes that set the owner of a credential. The new owner's share is removed. */
export function ownedBy({ users }: StoredCredential, ownerId: number): CredentialChanges {
  return { ownerId, users: new Map([...users].filter(([id]) => id !== ownerId)) };
}

/** Returns the input that would create a credential as it is. */
export function inputOf(credential: StoredCredential): CredentialInput {
  const { name, username, password, description, remoteHostId, state, default: isDefault, oauth } = credential;
  return {
    // `replace` has already rejected types that callers cannot set.
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

function fieldsOf(state: State, input: CredentialInput): CredentialSeed {
  const { type, username, password } = input;
  const remoteHostId = input.remoteHostId ?? null;
  if (input.default && type !== "Database") throw conflict("default is only for credentials of the type Database.");
  if (remoteHostId !== null && !state.remoteHosts.has(remoteHostId)) {
    throw conflict(`remoteHostId: remote host ${remoteHostId} does not exist.`);
  }
  return {
    name: input.name || username,
    type,
    username,
    password,
    description: input.description ?? null,
    remoteHostId,
    state: input.state ?? null,
    default: input.default ?? false,
    oauth: input.oauth ?? false,
  };
}

/** Returns the ID of the owner that is set in the input, which only an admin may do, or `undefined`. */
function ownerOf(state: State, caller: User, input: CredentialInput): number | undefined {
  const userId = input.userId ?? undefined;
  if (userId !== undefined && !caller.admin) throw forbidden("userId is only accepted from Civis Admins.");
  if (input.systemCredential && !caller.admin) {
    throw forbidden("System credentials can only be created by Civis Admins.");
  }
  if (input.systemCredential) return robot.id;
  if (userId !== undefined && !state.users.has(userId)) throw conflict(`userId: user ${userId} does not exist.`);
  return userId;
}

/** Returns the credential types that the document lets callers create and edit. */
function writableTypes(): readonly string[] {
  // The generated schemas are untyped; the document guarantees this shape.
  const components = schemas.components as { schemas: { CredentialType: { enum: string[] } } };
  return components.schemas.CredentialType.enum;
}
