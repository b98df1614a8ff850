import { schemas } from "../../generated/schemas.ts";
import type { Credential, CredentialInput, PermissionLevel as Level } from "../../generated/types.ts";
import { type Context, conflict, forbidden, notFound } from "./handler.ts";
import { levelOf, levels, requireUser } from "./sharing.ts";
import type { State, StoredCredential, User } from "./state.ts";
import type { CredentialChanges } from "./store.ts";
import { robot } from "./world.ts";

/** A credential as the service shows it. */
export function shown(state: State, credential: StoredCredential): Credential {
  const { id, name, type, username, description, remoteHostId, createdAt, updatedAt } = credential;
  const owner = requireUser(state, credential.ownerId);
  return {
    id,
    name,
    type,
    username,
    description,
    owner: owner.username,
    user: {
      id: owner.id,
      name: owner.name,
      username: owner.username,
      initials: owner.initials,
      online: owner.online,
    },
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
export function create({ state, caller, now }: Context, input: CredentialInput): StoredCredential {
  return state.credentials.add({
    ...fields(state, input),
    ownerId: ownerOf(state, caller, input) ?? caller.id,
    system: input.systemCredential ?? false,
    createdAt: now,
  });
}

/** Puts new values in the place of all that a caller can set. */
export function replace(
  { state, caller, now }: Context,
  credential: StoredCredential,
  input: CredentialInput,
): StoredCredential {
  if (!writableTypes().includes(credential.type)) {
    throw forbidden(`Credentials of the type ${credential.type} cannot be edited via this API.`);
  }
  const ownerId = ownerOf(state, caller, input);
  return state.credentials.change(credential.id, {
    ...fields(state, input),
    ...givenTo(credential, ownerId ?? credential.ownerId),
    system: input.systemCredential ?? (ownerId === undefined && credential.system),
    updatedAt: now,
  });
}

/** What changes with the owner, who needs no share. */
export function givenTo({ users }: StoredCredential, ownerId: number): CredentialChanges {
  return { ownerId, users: new Map([...users].filter(([id]) => id !== ownerId)) };
}

/** What a caller would have to send to get the credential as it is. */
export function inputOf(credential: StoredCredential): CredentialInput {
  const { name, username, password, description, remoteHostId, state, default: isDefault, oauth } = credential;
  return {
    // A type that cannot be sent cannot be edited either, and is refused before it is stored.
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
  if (input.default && type !== "Database") throw conflict("default is only for credentials of the type Database.");
  if (typeof remoteHostId === "number" && !state.remoteHosts.has(remoteHostId)) {
    throw conflict(`remoteHostId: there is no remote host ${remoteHostId}.`);
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
  if (systemCredential) return robot.id;
  if (userId !== undefined && !state.users.has(userId)) throw conflict(`userId: there is no user ${userId}.`);
  return userId;
}

/** The types that the document lets anybody make or edit. */
function writableTypes(): readonly string[] {
  // The schemas are data; this one has the shape that the document gives to it.
  const { schemas: named } = schemas.components as { schemas: { CredentialType: { enum: string[] } } };
  return named.CredentialType.enum;
}
