// Generated from spec/credentials.yaml by npm run generate. Do not edit.

import { type Codec, codec, list, objectCodec } from "../src/core/case.ts";
import type * as snake from "./snake-types.ts";
import type * as camel from "./types.ts";

/** Converts {@link camel.Credential} to {@link snake.Credential} and back. */
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

/** Converts {@link camel.User} to {@link snake.User} and back. */
export const user: Codec<camel.User, snake.User> = /* @__PURE__ */ codec();

/** Converts {@link camel.CredentialType} to {@link snake.CredentialType} and back. */
export const credentialType: Codec<camel.CredentialType, snake.CredentialType> = /* @__PURE__ */ codec();

/** Converts {@link camel.CredentialInput} to {@link snake.CredentialInput} and back. */
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

/** Converts {@link camel.CredentialPatch} to {@link snake.CredentialPatch} and back. */
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

/** Converts {@link camel.CredentialTypes} to {@link snake.CredentialTypes} and back. */
export const credentialTypes: Codec<camel.CredentialTypes, snake.CredentialTypes> = /* @__PURE__ */ codec();

/** Converts {@link camel.AuthenticateInput} to {@link snake.AuthenticateInput} and back. */
export const authenticateInput: Codec<camel.AuthenticateInput, snake.AuthenticateInput> = /* @__PURE__ */ objectCodec(
  (x) => ({ url: x.url, remote_host_type: x.remoteHostType, username: x.username, password: x.password }),
  (x) => ({ url: x.url, remoteHostType: x.remote_host_type, username: x.username, password: x.password }),
);

/** Converts {@link camel.TemporaryCredentialInput} to {@link snake.TemporaryCredentialInput} and back. */
export const temporaryCredentialInput: Codec<camel.TemporaryCredentialInput, snake.TemporaryCredentialInput> =
  /* @__PURE__ */ codec();

/** Converts {@link camel.TemporaryCredential} to {@link snake.TemporaryCredential} and back. */
export const temporaryCredential: Codec<camel.TemporaryCredential, snake.TemporaryCredential> =
  /* @__PURE__ */ objectCodec(
    (x) => ({ access_key: x.accessKey, secret_access_key: x.secretAccessKey, session_token: x.sessionToken }),
    (x) => ({ accessKey: x.access_key, secretAccessKey: x.secret_access_key, sessionToken: x.session_token }),
  );

/** Converts {@link camel.PermissionLevel} to {@link snake.PermissionLevel} and back. */
export const permissionLevel: Codec<camel.PermissionLevel, snake.PermissionLevel> = /* @__PURE__ */ codec();

/** Converts {@link camel.UserSharesInput} to {@link snake.UserSharesInput} and back. */
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

/** Converts {@link camel.GroupSharesInput} to {@link snake.GroupSharesInput} and back. */
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

/** Converts {@link camel.Shares} to {@link snake.Shares} and back. */
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

/** Converts {@link camel.Grantees} to {@link snake.Grantees} and back. */
export const grantees: Codec<camel.Grantees, snake.Grantees> = /* @__PURE__ */ codec();

/** Converts {@link camel.Grantee} to {@link snake.Grantee} and back. */
export const grantee: Codec<camel.Grantee, snake.Grantee> = /* @__PURE__ */ codec();

/** Converts {@link camel.Dependency} to {@link snake.Dependency} and back. */
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

/** Converts {@link camel.TransferInput} to {@link snake.TransferInput} and back. */
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

/** Converts {@link camel.Transfer} to {@link snake.Transfer} and back. */
export const transfer: Codec<camel.Transfer, snake.Transfer> = /* @__PURE__ */ objectCodec(
  (x) => ({ dependencies: list(x.dependencies, transferredDependency.toSnake) }),
  (x) => ({ dependencies: list(x.dependencies, transferredDependency.toCamel) }),
);

/** Converts {@link camel.TransferredDependency} to {@link snake.TransferredDependency} and back. */
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

/** Converts {@link camel.ErrorBody} to {@link snake.ErrorBody} and back. */
export const errorBody: Codec<camel.ErrorBody, snake.ErrorBody> = /* @__PURE__ */ objectCodec(
  (x) => ({ error: x.error, error_description: x.errorDescription, code: x.code }),
  (x) => ({ error: x.error, errorDescription: x.error_description, code: x.code }),
);
