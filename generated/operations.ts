// Generated from spec/credentials.yaml by npm run generate. Do not edit.

import type { Operation } from "../src/core/operation.ts";

export const credentialsList = {
  key: "credentials.list",
  method: "GET",
  path: "/credentials",
  parameters: [
    { in: "query", wireName: "type", explode: false },
    { in: "query", wireName: "remote_host_id", name: "remoteHostId" },
    { in: "query", wireName: "default" },
    { in: "query", wireName: "system_credentials", name: "systemCredentials" },
    { in: "query", wireName: "users", explode: false },
    { in: "query", wireName: "name" },
    { in: "query", wireName: "limit" },
    { in: "query", wireName: "page_num", name: "pageNum" },
    { in: "query", wireName: "order" },
    { in: "query", wireName: "order_dir", name: "orderDir" },
  ],
  status: 200,
  paginated: true,
  stableOrder: { query: { order: "created_at", order_dir: "asc" }, key: "id" },
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsPost = {
  key: "credentials.post",
  method: "POST",
  path: "/credentials",
  parameters: [],
  body: { required: true, fields: ["type", "username", "password"] },
  status: 201,
  retry: "throttled",
  secrets: ["password"],
} as const satisfies Operation;

export const credentialsListTypes = {
  key: "credentials.listTypes",
  method: "GET",
  path: "/credentials/types",
  parameters: [],
  status: 200,
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsPostAuthenticate = {
  key: "credentials.postAuthenticate",
  method: "POST",
  path: "/credentials/authenticate",
  parameters: [],
  body: { required: true, fields: ["url", "remoteHostType", "username", "password"] },
  status: 200,
  retry: "throttled",
  secrets: ["password"],
} as const satisfies Operation;

export const credentialsGet = {
  key: "credentials.get",
  method: "GET",
  path: "/credentials/{id}",
  parameters: [{ in: "path", wireName: "id" }],
  status: 200,
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsPut = {
  key: "credentials.put",
  method: "PUT",
  path: "/credentials/{id}",
  parameters: [{ in: "path", wireName: "id" }],
  body: { required: true, fields: ["type", "username", "password"] },
  status: 200,
  retry: "idempotent",
  secrets: ["password"],
} as const satisfies Operation;

export const credentialsPatch = {
  key: "credentials.patch",
  method: "PATCH",
  path: "/credentials/{id}",
  parameters: [{ in: "path", wireName: "id" }],
  body: { required: true },
  status: 200,
  retry: "never",
  secrets: ["password"],
} as const satisfies Operation;

export const credentialsDelete = {
  key: "credentials.delete",
  method: "DELETE",
  path: "/credentials/{id}",
  parameters: [{ in: "path", wireName: "id" }],
  status: 204,
  content: "none",
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsPostTemporary = {
  key: "credentials.postTemporary",
  method: "POST",
  path: "/credentials/{id}/temporary",
  parameters: [{ in: "path", wireName: "id" }],
  body: { required: false },
  status: 200,
  retry: "throttled",
  secrets: ["secretAccessKey", "sessionToken"],
} as const satisfies Operation;

export const credentialsListDependencies = {
  key: "credentials.listDependencies",
  method: "GET",
  path: "/credentials/{id}/dependencies",
  parameters: [
    { in: "path", wireName: "id" },
    { in: "query", wireName: "user_id", name: "userId" },
  ],
  status: 200,
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsListShares = {
  key: "credentials.listShares",
  method: "GET",
  path: "/credentials/{id}/shares",
  parameters: [{ in: "path", wireName: "id" }],
  status: 200,
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsPutSharesUsers = {
  key: "credentials.putSharesUsers",
  method: "PUT",
  path: "/credentials/{id}/shares/users",
  parameters: [{ in: "path", wireName: "id" }],
  body: { required: true, fields: ["userIds", "permissionLevel"] },
  status: 200,
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsDeleteSharesUsers = {
  key: "credentials.deleteSharesUsers",
  method: "DELETE",
  path: "/credentials/{id}/shares/users/{user_id}",
  parameters: [
    { in: "path", wireName: "id" },
    { in: "path", wireName: "user_id", name: "userId" },
  ],
  status: 204,
  content: "none",
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsPutSharesGroups = {
  key: "credentials.putSharesGroups",
  method: "PUT",
  path: "/credentials/{id}/shares/groups",
  parameters: [{ in: "path", wireName: "id" }],
  body: { required: true, fields: ["groupIds", "permissionLevel"] },
  status: 200,
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsDeleteSharesGroups = {
  key: "credentials.deleteSharesGroups",
  method: "DELETE",
  path: "/credentials/{id}/shares/groups/{group_id}",
  parameters: [
    { in: "path", wireName: "id" },
    { in: "path", wireName: "group_id", name: "groupId" },
  ],
  status: 204,
  content: "none",
  retry: "idempotent",
} as const satisfies Operation;

export const credentialsPutTransfer = {
  key: "credentials.putTransfer",
  method: "PUT",
  path: "/credentials/{id}/transfer",
  parameters: [{ in: "path", wireName: "id" }],
  body: { required: true, fields: ["userId", "includeDependencies"] },
  status: 200,
  retry: "throttled",
} as const satisfies Operation;

/** Every operation of the API by its key: resource and method. */
export const operations = {
  "credentials.list": credentialsList,
  "credentials.post": credentialsPost,
  "credentials.listTypes": credentialsListTypes,
  "credentials.postAuthenticate": credentialsPostAuthenticate,
  "credentials.get": credentialsGet,
  "credentials.put": credentialsPut,
  "credentials.patch": credentialsPatch,
  "credentials.delete": credentialsDelete,
  "credentials.postTemporary": credentialsPostTemporary,
  "credentials.listDependencies": credentialsListDependencies,
  "credentials.listShares": credentialsListShares,
  "credentials.putSharesUsers": credentialsPutSharesUsers,
  "credentials.deleteSharesUsers": credentialsDeleteSharesUsers,
  "credentials.putSharesGroups": credentialsPutSharesGroups,
  "credentials.deleteSharesGroups": credentialsDeleteSharesGroups,
  "credentials.putTransfer": credentialsPutTransfer,
} as const satisfies Record<string, Operation>;
