import { schemas } from "../../generated/schemas.ts";
import { create, giveTo, inputOf, reach, replace, shown } from "./credential.ts";
import { badRequest, forbidden, type Handlers, notFound, Refusal } from "./handler.ts";
import { listCredentials } from "./list.ts";
import { dependenciesFor, levelOf, requireUser, setShares, sharesOf } from "./sharing.ts";

/** What the Credentials resource does. */
export const credentialHandlers: Handlers = {
  "credentials.list": ({ state, caller, query, headers }) => {
    const { items, total, limit, pageNum } = listCredentials(state, caller, query);
    headers.set("X-Pagination-Current-Page", String(pageNum));
    headers.set("X-Pagination-Per-Page", String(limit));
    headers.set("X-Pagination-Total-Pages", String(Math.ceil(total / limit)));
    headers.set("X-Pagination-Total-Entries", String(total));
    return items.map((credential) => shown(state, credential));
  },
  "credentials.post": ({ state, caller, body, now }) => shown(state, create(state, caller, body, now)),
  "credentials.listTypes": () => ({ types: knownTypes() }),
  "credentials.postAuthenticate": ({ state, caller, body }) => {
    for (const credential of state.credentials.values()) {
      const { username, password } = credential;
      if (username === body.username && password === body.password && levelOf(state, caller, credential)) {
        return shown(state, credential);
      }
    }
    throw new Refusal(400, "authentication_error", "Username or password is incorrect.");
  },
  "credentials.get": ({ state, caller, path }) => shown(state, reach(state, caller, path.id, "read")),
  "credentials.put": ({ state, caller, path, body, now }) => {
    const credential = reach(state, caller, path.id, "write");
    replace(state, caller, credential, { input: body, now });
    return shown(state, credential);
  },
  "credentials.patch": ({ state, caller, path, body, now }) => {
    const credential = reach(state, caller, path.id, "write");
    replace(state, caller, credential, { input: { ...inputOf(credential), ...body }, now });
    return shown(state, credential);
  },
  "credentials.delete": ({ state, caller, path }) => {
    state.credentials.delete(reach(state, caller, path.id, "manage").id);
    return undefined;
  },
  "credentials.postTemporary": ({ state, caller, path }) => {
    const { type } = reach(state, caller, path.id, "read");
    if (type !== "Amazon Web Services S3") {
      throw badRequest(`Only a credential of the type Amazon Web Services S3 has temporary keys; this one is ${type}.`);
    }
    return { accessKey: `ASIA${token(16)}`, secretAccessKey: token(40), sessionToken: token(120) };
  },
  "credentials.listDependencies": ({ state, caller, path, query }) =>
    dependenciesFor(state, reach(state, caller, path.id, "read"), query.user_id),
  "credentials.listShares": ({ state, caller, path }) => sharesOf(state, reach(state, caller, path.id, "read")),
  "credentials.putSharesUsers": ({ state, caller, path, body }) => {
    const credential = reach(state, caller, path.id, "manage");
    if (body.userIds.includes(credential.ownerId)) throw badRequest("userIds: the owner's permissions cannot be set.");
    return setShares(state, credential, "users", { ids: body.userIds, level: body.permissionLevel });
  },
  "credentials.deleteSharesUsers": ({ state, caller, path }) => {
    const credential = reach(state, caller, path.id, "manage");
    if (path.user_id === credential.ownerId) throw forbidden("The owner's permissions cannot be revoked.");
    if (!credential.users.delete(path.user_id)) throw notFound(`User ${path.user_id} has no permission to revoke.`);
    return undefined;
  },
  "credentials.putSharesGroups": ({ state, caller, path, body }) => {
    const credential = reach(state, caller, path.id, "manage");
    return setShares(state, credential, "groups", { ids: body.groupIds, level: body.permissionLevel });
  },
  "credentials.deleteSharesGroups": ({ state, caller, path }) => {
    const credential = reach(state, caller, path.id, "manage");
    if (!credential.groups.delete(path.group_id)) throw notFound(`Group ${path.group_id} has no permission to revoke.`);
    return undefined;
  },
  "credentials.putTransfer": ({ state, caller, path, body, now }) => {
    const credential = reach(state, caller, path.id, "manage");
    const target = requireUser(state, body.userId);
    if (target.id === credential.ownerId)
      throw new Refusal(409, "conflict", `${target.name} owns this object already.`);
    const before = dependenciesFor(state, credential, target.id);
    giveTo(credential, target.id);
    Object.assign(credential, { default: false, updatedAt: now });
    const dependencies = before.map(({ shareable, ...dependency }) => {
      const shared = body.includeDependencies && shareable;
      return { ...dependency, permissionLevel: shared ? "manage" : dependency.permissionLevel, shared };
    });
    return { dependencies };
  },
};

/** Every type that the document knows: the ones that a list can be filtered by. */
function knownTypes(): string[] {
  // The schemas are data; this part of them has the shape that the document gives to the parameter.
  const query = schemas.operations["credentials.list"]?.query as {
    properties: { type: { items: { enum: string[] } } };
  };
  return query.properties.type.items.enum;
}

function token(length: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % letters.length]).join("");
}
