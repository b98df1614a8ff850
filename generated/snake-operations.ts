// Generated from spec/credentials.yaml by npm run generate. Do not edit.

import { type ConvertedOperation, list, renamed } from "../src/core/case.ts";
import * as codecs from "./codecs.ts";
import { operations as camel } from "./operations.ts";

/** Every operation of the API, by how one calls it with the names of Python. */
export const operations = {
  "credentials.list": {
    ...camel["credentials.list"],
    parameters: renamed(camel["credentials.list"].parameters),
    decode: (item) => list(item, codecs.credential.toSnake),
  },
  "credentials.post": {
    ...camel["credentials.post"],
    encode: codecs.credentialInput.toCamel,
    decode: codecs.credential.toSnake,
  },
  "credentials.list_types": { ...camel["credentials.listTypes"], key: "credentials.list_types" },
  "credentials.post_authenticate": {
    ...camel["credentials.postAuthenticate"],
    key: "credentials.post_authenticate",
    body: {
      ...camel["credentials.postAuthenticate"].body,
      fields: ["url", "remote_host_type", "username", "password"],
    },
    encode: codecs.authenticateInput.toCamel,
    decode: codecs.credential.toSnake,
  },
  "credentials.get": { ...camel["credentials.get"], decode: codecs.credential.toSnake },
  "credentials.put": {
    ...camel["credentials.put"],
    encode: codecs.credentialInput.toCamel,
    decode: codecs.credential.toSnake,
  },
  "credentials.patch": {
    ...camel["credentials.patch"],
    encode: codecs.credentialPatch.toCamel,
    decode: codecs.credential.toSnake,
  },
  "credentials.delete": camel["credentials.delete"],
  "credentials.post_temporary": {
    ...camel["credentials.postTemporary"],
    key: "credentials.post_temporary",
    secrets: ["secretAccessKey", "sessionToken", "secret_access_key", "session_token"],
    decode: codecs.temporaryCredential.toSnake,
  },
  "credentials.list_dependencies": {
    ...camel["credentials.listDependencies"],
    key: "credentials.list_dependencies",
    parameters: renamed(camel["credentials.listDependencies"].parameters),
    decode: (item) => list(item, codecs.dependency.toSnake),
  },
  "credentials.list_shares": {
    ...camel["credentials.listShares"],
    key: "credentials.list_shares",
    decode: codecs.shares.toSnake,
  },
  "credentials.put_shares_users": {
    ...camel["credentials.putSharesUsers"],
    key: "credentials.put_shares_users",
    body: { ...camel["credentials.putSharesUsers"].body, fields: ["user_ids", "permission_level"] },
    encode: codecs.userSharesInput.toCamel,
    decode: codecs.shares.toSnake,
  },
  "credentials.delete_shares_users": {
    ...camel["credentials.deleteSharesUsers"],
    key: "credentials.delete_shares_users",
    parameters: renamed(camel["credentials.deleteSharesUsers"].parameters),
  },
  "credentials.put_shares_groups": {
    ...camel["credentials.putSharesGroups"],
    key: "credentials.put_shares_groups",
    body: { ...camel["credentials.putSharesGroups"].body, fields: ["group_ids", "permission_level"] },
    encode: codecs.groupSharesInput.toCamel,
    decode: codecs.shares.toSnake,
  },
  "credentials.delete_shares_groups": {
    ...camel["credentials.deleteSharesGroups"],
    key: "credentials.delete_shares_groups",
    parameters: renamed(camel["credentials.deleteSharesGroups"].parameters),
  },
  "credentials.put_transfer": {
    ...camel["credentials.putTransfer"],
    key: "credentials.put_transfer",
    body: { ...camel["credentials.putTransfer"].body, fields: ["user_id", "include_dependencies"] },
    encode: codecs.transferInput.toCamel,
    decode: codecs.transfer.toSnake,
  },
} as const satisfies Record<string, ConvertedOperation>;
