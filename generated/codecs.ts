// Generated from spec/credentials.yaml by npm run generate. Do not edit.

import { type Codec, codec, list, objectCodec } from "../src/core/case.ts";
import type * as snake from "./snake-types.ts";
import type * as camel from "./types.ts";

/** Converts the names in a {@link snake.Credential}, both ways. */
export const credential: Codec<camel.Credential, snake.Credential> = /* @__PURE__ */ objectCodec(
  (x) => ({
    id: x.id,
    name: x.name,
    type: x.type,
    username: x.username,
    description: x.description,
    owner: x.owner,
    user: x.user,
    remote_host_id: x.remoteHostId,
    remote_host_name: x.remoteHostName,
    state: x.state,
    created_at: x.createdAt,
    updated_at: x.updatedAt,
    default: x.default,
    oauth: x.oauth,
  }),
  (x) => ({
    id: x.id,
    name: x.name,
    type: x.type,
    username: x.username,
    description: x.description,
    owner: x.owner,
    user: x.user,
    remoteHostId: x.remote_host_id,
    remoteHostName: x.remote_host_name,
    state: x.state,
    createdAt: x.created_at,
    updatedAt: x.updated_at,
    default: x.default,
    oauth: x.oauth,
  }),
);

/** Converts the names in a {@link snake.User}, both ways. */
export const user: Codec<camel.User, snake.User> = /* @__PURE__ */ codec();

/** Converts the names in a {@link snake.CredentialType}, both ways. */
export const credentialType: Codec<camel.CredentialType, snake.CredentialType> = /* @__PURE__ */ codec();

/** Converts the names in a {@link snake.CredentialInput}, both ways. */
export const credentialInput: Codec<camel.CredentialInput, snake.CredentialInput> = /* @__PURE__ */ objectCodec(
  (x) => ({
    type: x.type,
    username: x.username,
    password: x.password,
    name: x.name,
    description: x.description,
    remote_host_id: x.remoteHostId,
    user_id: x.userId,
    state: x.state,
    system_credential: x.systemCredential,
    default: x.default,
    oauth: x.oauth,
  }),
  (x) => ({
    type: x.type,
    username: x.username,
    password: x.password,
    name: x.name,
    description: x.description,
    remoteHostId: x.remote_host_id,
    userId: x.user_id,
    state: x.state,
    systemCredential: x.system_credential,
    default: x.default,
    oauth: x.oauth,
  }),
);

/** Converts the names in a {@link snake.CredentialPatch}, both ways. */
export const credentialPatch: Codec<camel.CredentialPatch, snake.CredentialPatch> = /* @__PURE__ */ objectCodec(
  (x) => ({
    type: x.type,
    username: x.username,
    password: x.password,
    name: x.name,
    description: x.description,
    remote_host_id: x.remoteHostId,
    user_id: x.userId,
    state: x.state,
    system_credential: x.systemCredential,
    default: x.default,
    oauth: x.oauth,
  }),
  (x) => ({
    type: x.type,
    username: x.username,
    password: x.password,
    name: x.name,
    description: x.description,
    remoteHostId: x.remote_host_id,
    userId: x.user_id,
    state: x.state,
    systemCredential: x.system_credential,
    default: x.default,
    oauth: x.oauth,
  }),
);

/** Converts the names in a {@link snake.CredentialTypes}, both ways. */
export const credentialTypes: Codec<camel.CredentialTypes, snake.CredentialTypes> = /* @__PURE__ */ codec();

/** Converts the names in a {@link snake.AuthenticateInput}, both ways. */
export const authenticateInput: Codec<camel.AuthenticateInput, snake.AuthenticateInput> = /* @__PURE__ */ objectCodec(
  (x) => ({ url: x.url, remote_host_type: x.remoteHostType, username: x.username, password: x.password }),
  (x) => ({ url: x.url, remoteHostType: x.remote_host_type, username: x.username, password: x.password }),
);

/** Converts the names in a {@link snake.TemporaryCredentialInput}, both ways. */
export const temporaryCredentialInput: Codec<camel.TemporaryCredentialInput, snake.TemporaryCredentialInput> =
  /* @__PURE__ */ codec();

/** Converts the names in a {@link snake.TemporaryCredential}, both ways. */
export const temporaryCredential: Codec<camel.TemporaryCredential, snake.TemporaryCredential> =
  /* @__PURE__ */ objectCodec(
    (x) => ({ access_key: x.accessKey, secret_access_key: x.secretAccessKey, session_token: x.sessionToken }),
    (x) => ({ accessKey: x.access_key, secretAccessKey: x.secret_access_key, sessionToken: x.session_token }),
  );

/** Converts the names in a {@link snake.PermissionLevel}, both ways. */
export const permissionLevel: Codec<camel.PermissionLevel, snake.PermissionLevel> = /* @__PURE__ */ codec();

/** Converts the names in a {@link snake.UserSharesInput}, both ways. */
export const userSharesInput: Codec<camel.UserSharesInput, snake.UserSharesInput> = /* @__PURE__ */ objectCodec(
  (x) => ({
    user_ids: x.userIds,
    permission_level: x.permissionLevel,
    share_email_body: x.shareEmailBody,
    send_shared_email: x.sendSharedEmail,
  }),
  (x) => ({
    userIds: x.user_ids,
    permissionLevel: x.permission_level,
    shareEmailBody: x.share_email_body,
    sendSharedEmail: x.send_shared_email,
  }),
);

/** Converts the names in a {@link snake.GroupSharesInput}, both ways. */
export const groupSharesInput: Codec<camel.GroupSharesInput, snake.GroupSharesInput> = /* @__PURE__ */ objectCodec(
  (x) => ({
    group_ids: x.groupIds,
    permission_level: x.permissionLevel,
    share_email_body: x.shareEmailBody,
    send_shared_email: x.sendSharedEmail,
  }),
  (x) => ({
    groupIds: x.group_ids,
    permissionLevel: x.permission_level,
    shareEmailBody: x.share_email_body,
    sendSharedEmail: x.send_shared_email,
  }),
);

/** Converts the names in a {@link snake.Shares}, both ways. */
export const shares: Codec<camel.Shares, snake.Shares> = /* @__PURE__ */ objectCodec(
  (x) => ({
    readers: x.readers,
    writers: x.writers,
    owners: x.owners,
    total_user_shares: x.totalUserShares,
    total_group_shares: x.totalGroupShares,
  }),
  (x) => ({
    readers: x.readers,
    writers: x.writers,
    owners: x.owners,
    totalUserShares: x.total_user_shares,
    totalGroupShares: x.total_group_shares,
  }),
);

/** Converts the names in a {@link snake.Grantees}, both ways. */
export const grantees: Codec<camel.Grantees, snake.Grantees> = /* @__PURE__ */ codec();

/** Converts the names in a {@link snake.Grantee}, both ways. */
export const grantee: Codec<camel.Grantee, snake.Grantee> = /* @__PURE__ */ codec();

/** Converts the names in a {@link snake.Dependency}, both ways. */
export const dependency: Codec<camel.Dependency, snake.Dependency> = /* @__PURE__ */ objectCodec(
  (x) => ({
    object_type: x.objectType,
    fco_type: x.fcoType,
    id: x.id,
    name: x.name,
    permission_level: x.permissionLevel,
    description: x.description,
    shareable: x.shareable,
  }),
  (x) => ({
    objectType: x.object_type,
    fcoType: x.fco_type,
    id: x.id,
    name: x.name,
    permissionLevel: x.permission_level,
    description: x.description,
    shareable: x.shareable,
  }),
);

/** Converts the names in a {@link snake.TransferInput}, both ways. */
export const transferInput: Codec<camel.TransferInput, snake.TransferInput> = /* @__PURE__ */ objectCodec(
  (x) => ({
    user_id: x.userId,
    include_dependencies: x.includeDependencies,
    email_body: x.emailBody,
    send_email: x.sendEmail,
  }),
  (x) => ({
    userId: x.user_id,
    includeDependencies: x.include_dependencies,
    emailBody: x.email_body,
    sendEmail: x.send_email,
  }),
);

/** Converts the names in a {@link snake.Transfer}, both ways. */
export const transfer: Codec<camel.Transfer, snake.Transfer> = /* @__PURE__ */ objectCodec(
  (x) => ({ dependencies: list(x.dependencies, transferredDependency.toSnake) }),
  (x) => ({ dependencies: list(x.dependencies, transferredDependency.toCamel) }),
);

/** Converts the names in a {@link snake.TransferredDependency}, both ways. */
export const transferredDependency: Codec<camel.TransferredDependency, snake.TransferredDependency> =
  /* @__PURE__ */ objectCodec(
    (x) => ({
      object_type: x.objectType,
      fco_type: x.fcoType,
      id: x.id,
      name: x.name,
      permission_level: x.permissionLevel,
      description: x.description,
      shared: x.shared,
    }),
    (x) => ({
      objectType: x.object_type,
      fcoType: x.fco_type,
      id: x.id,
      name: x.name,
      permissionLevel: x.permission_level,
      description: x.description,
      shared: x.shared,
    }),
  );

/** Converts the names in a {@link snake.ErrorBody}, both ways. */
export const errorBody: Codec<camel.ErrorBody, snake.ErrorBody> = /* @__PURE__ */ objectCodec(
  (x) => ({ error: x.error, error_description: x.errorDescription, code: x.code }),
  (x) => ({ error: x.error, errorDescription: x.error_description, code: x.code }),
);
