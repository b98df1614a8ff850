// Generated from spec/credentials.yaml by npm run generate. Do not edit.

import { converted, list, one } from "../src/core/case.ts";
import * as codecs from "./codecs.ts";
import * as camel from "./operations.ts";

export const credentialsList = /* @__PURE__ */ converted(camel.credentialsList, {
  decode: (item) => list(item, codecs.credential.toSnake),
});

export const credentialsPost = /* @__PURE__ */ converted(camel.credentialsPost, {
  encode: (item) => one(item, codecs.credentialInput.toCamel),
  decode: (item) => one(item, codecs.credential.toSnake),
});

export const credentialsListTypes = /* @__PURE__ */ converted(camel.credentialsListTypes, {
  key: "credentials.list_types",
});

export const credentialsPostAuthenticate = /* @__PURE__ */ converted(camel.credentialsPostAuthenticate, {
  key: "credentials.post_authenticate",
  fields: ["url", "remote_host_type", "username", "password"],
  encode: (item) => one(item, codecs.authenticateInput.toCamel),
  decode: (item) => one(item, codecs.credential.toSnake),
});

export const credentialsGet = /* @__PURE__ */ converted(camel.credentialsGet, {
  decode: (item) => one(item, codecs.credential.toSnake),
});

export const credentialsPut = /* @__PURE__ */ converted(camel.credentialsPut, {
  encode: (item) => one(item, codecs.credentialInput.toCamel),
  decode: (item) => one(item, codecs.credential.toSnake),
});

export const credentialsPatch = /* @__PURE__ */ converted(camel.credentialsPatch, {
  encode: (item) => one(item, codecs.credentialPatch.toCamel),
  decode: (item) => one(item, codecs.credential.toSnake),
});

export const credentialsDelete = /* @__PURE__ */ converted(camel.credentialsDelete, {});

export const credentialsPostTemporary = /* @__PURE__ */ converted(camel.credentialsPostTemporary, {
  key: "credentials.post_temporary",
  secrets: ["secretAccessKey", "sessionToken", "secret_access_key", "session_token"],
  decode: (item) => one(item, codecs.temporaryCredential.toSnake),
});

export const credentialsListDependencies = /* @__PURE__ */ converted(camel.credentialsListDependencies, {
  key: "credentials.list_dependencies",
  decode: (item) => list(item, codecs.dependency.toSnake),
});

export const credentialsListShares = /* @__PURE__ */ converted(camel.credentialsListShares, {
  key: "credentials.list_shares",
  decode: (item) => one(item, codecs.shares.toSnake),
});

export const credentialsPutSharesUsers = /* @__PURE__ */ converted(camel.credentialsPutSharesUsers, {
  key: "credentials.put_shares_users",
  fields: ["user_ids", "permission_level"],
  encode: (item) => one(item, codecs.userSharesInput.toCamel),
  decode: (item) => one(item, codecs.shares.toSnake),
});

export const credentialsDeleteSharesUsers = /* @__PURE__ */ converted(camel.credentialsDeleteSharesUsers, {
  key: "credentials.delete_shares_users",
});

export const credentialsPutSharesGroups = /* @__PURE__ */ converted(camel.credentialsPutSharesGroups, {
  key: "credentials.put_shares_groups",
  fields: ["group_ids", "permission_level"],
  encode: (item) => one(item, codecs.groupSharesInput.toCamel),
  decode: (item) => one(item, codecs.shares.toSnake),
});

export const credentialsDeleteSharesGroups = /* @__PURE__ */ converted(camel.credentialsDeleteSharesGroups, {
  key: "credentials.delete_shares_groups",
});

export const credentialsPutTransfer = /* @__PURE__ */ converted(camel.credentialsPutTransfer, {
  key: "credentials.put_transfer",
  fields: ["user_id", "include_dependencies"],
  encode: (item) => one(item, codecs.transferInput.toCamel),
  decode: (item) => one(item, codecs.transfer.toSnake),
});
