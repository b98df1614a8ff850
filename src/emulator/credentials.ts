import { schemas } from "../../generated/schemas.ts";
import { create, getAccessible, inputOf, ownedBy, replace, serialize } from "./credential.ts";
import { conflict, forbidden, type Handlers, HttpError, notFound } from "./handler.ts";
import { listCredentials } from "./list.ts";
import { dependenciesFor, levelOf, requireUser, revoke, setShares, shareDependencies, sharesOf } from "./sharing.ts";

/** The handlers of the Credentials resource. */
export const credentialHandlers: Handlers = {
  "credentials.list": ({ state, caller, query, headers }) => {
    const { items, total, limit, pageNum } = listCredentials(state, caller, query);
    // A large number must not become 1e+21.
    headers.set("X-Pagination-Current-Page", String(BigInt(pageNum)));
    headers.set("X-Pagination-Per-Page", String(limit));
    headers.set("X-Pagination-Total-Pages", String(Math.ceil(total / limit)));
    headers.set("X-Pagination-Total-Entries", String(total));
    return items.map((credential) => serialize(state, credential));
  },
  "credentials.post": (call) => serialize(call.state, create(call, call.body)),
  "credentials.listTypes": () => ({ types: knownTypes() }),
  "credentials.postAuthenticate": ({ state, caller, body }) => {
    for (const credential of state.credentials) {
      const { username, password } = credential;
      if (username === body.username && password === body.password && levelOf(state, caller, credential)) {
        return serialize(state, credential);
      }
    }
    throw new HttpError(400, "authentication_error", "Username or password is incorrect.");
  },
  "credentials.get": ({ state, caller, path }) => serialize(state, getAccessible(state, caller, path.id, "read")),
  "credentials.put": (call) => {
    const credential = getAccessible(call.state, call.caller, call.path.id, "write");
    return serialize(call.state, replace(call, credential, call.body));
  },
  "credentials.patch": (call) => {
    const credential = getAccessible(call.state, call.caller, call.path.id, "write");
    return serialize(call.state, replace(call, credential, { ...inputOf(credential), ...call.body }));
  },
  "credentials.delete": ({ state, caller, path }) => {
    state.credentials.delete(getAccessible(state, caller, path.id, "manage").id);
    return undefined;
  },
  "credentials.postTemporary": ({ state, caller, path, body, now, token }) => {
    const { id, type } = getAccessible(state, caller, path.id, "read");
    if (type !== "Amazon Web Services S3") {
      throw conflict(`Only a credential of the type Amazon Web Services S3 has temporary keys; this one is ${type}.`);
    }
    const accessKey = `ASIA${token(16)}`;
    for (const [key, { expiresAt }] of state.temporaryKeys) if (expiresAt <= now) state.temporaryKeys.delete(key);
    const expiresAt = now + (body?.duration ?? 900) * 1000;
    state.temporaryKeys.set(accessKey, { accessKey, credentialId: id, expiresAt });
    return { accessKey, secretAccessKey: token(40), sessionToken: token(120) };
  },
  "credentials.listDependencies": ({ state, caller, path, query }) => {
    const credential = getAccessible(state, caller, path.id, "read");
    const target = query.user_id === undefined ? undefined : requireUser(state, query.user_id);
    return dependenciesFor(caller, credential, target);
  },
  "credentials.listShares": ({ state, caller, path }) => sharesOf(state, getAccessible(state, caller, path.id, "read")),
  "credentials.putSharesUsers": ({ state, caller, path, body }) => {
    const credential = getAccessible(state, caller, path.id, "manage");
    if (body.userIds.includes(credential.ownerId)) throw conflict("userIds: the owner's permissions cannot be set.");
    return setShares(state, credential, "users", { ids: body.userIds, level: body.permissionLevel });
  },
  "credentials.deleteSharesUsers": ({ state, caller, path: { id, user_id: userId } }) => {
    const credential = getAccessible(state, caller, id, "manage");
    if (userId === credential.ownerId) throw forbidden("The owner's permissions cannot be revoked.");
    if (!revoke(state, credential, "users", userId)) throw notFound(`User ${userId} has no permission to revoke.`);
    return undefined;
  },
  "credentials.putSharesGroups": ({ state, caller, path, body }) => {
    const credential = getAccessible(state, caller, path.id, "manage");
    return setShares(state, credential, "groups", { ids: body.groupIds, level: body.permissionLevel });
  },
  "credentials.deleteSharesGroups": ({ state, caller, path: { id, group_id: groupId } }) => {
    const credential = getAccessible(state, caller, id, "manage");
    if (!revoke(state, credential, "groups", groupId)) throw notFound(`Group ${groupId} has no permission to revoke.`);
    return undefined;
  },
  "credentials.putTransfer": ({ state, caller, path, body, now }) => {
    const credential = getAccessible(state, caller, path.id, "manage");
    const target = state.users.get(body.userId);
    if (!target) throw conflict(`userId: user ${body.userId} does not exist.`);
    if (target.id === credential.ownerId) throw conflict(`${target.name} already owns this object.`);
    const before = dependenciesFor(caller, credential, target);
    const { dependencies } = state.credentials.change(credential.id, {
      ...ownedBy(credential, target.id),
      ...(body.includeDependencies && { dependencies: shareDependencies(caller, credential, target) }),
      default: false,
      system: false,
      updatedAt: now,
    });
    return {
      dependencies: before.map(({ shareable, ...dependency }, index) => ({
        ...dependency,
        permissionLevel: (shareable && dependencies[index]?.users.get(target.id)) || dependency.permissionLevel,
        shared: body.includeDependencies && shareable,
      })),
    };
  },
};

/** Returns every credential type of the document: those that a list can be filtered by. */
function knownTypes(): string[] {
  // The generated schemas are untyped; the document guarantees this shape.
  const query = schemas.operations["credentials.list"]?.query as {
    properties: { type: { items: { enum: string[] } } };
  };
  return query.properties.type.items.enum;
}
