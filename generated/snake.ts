// Generated from spec/credentials.yaml by npm run generate. Do not edit.

import type { CallOptions } from "../src/core/call.ts";
import type { Http } from "../src/core/http.ts";
import type { PagePromise } from "../src/core/pagination.ts";
import type { ApiPromise } from "../src/core/result.ts";
import * as operations from "./snake-operations.ts";
import type {
  AuthenticateInput,
  Credential,
  CredentialInput,
  CredentialPatch,
  CredentialsListDependenciesQuery,
  CredentialsListQuery,
  CredentialTypes,
  Dependency,
  GroupSharesInput,
  Shares,
  TemporaryCredential,
  TemporaryCredentialInput,
  Transfer,
  TransferInput,
  UserSharesInput,
} from "./snake-types.ts";

/**
 * Names, passwords and certificates for databases, S3, Salesforce and other hosts, kept on Civis Platform
 * and shared with its users and groups.
 */
export class Credentials {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * List credentials.
   *
   * Lists the credentials that the caller can see, one page at a time. A page past the last one is an empty
   * array.
   *
   * `GET /credentials`
   *
   * @param query Query parameters.
   * @param options Request options.
   * @returns One page of credentials.
   * @throws {ApiError} Status 400, 401, 403, 429, 500, 502, 503, 504.
   */
  list(query?: CredentialsListQuery, options?: CallOptions): PagePromise<Credential> {
    return this.#http.list(operations.credentialsList, { query }, options);
  }

  /**
   * Create a credential.
   *
   * Creates a credential that belongs to the caller. A credential created without a name gets its username as
   * name.
   *
   * `POST /credentials`
   *
   * @param body The credential to create.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} Status 400, 401, 403, 409, 429, 500, 502, 503, 504.
   */
  post(body: CredentialInput, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsPost, { body }, options);
  }

  /**
   * List credential types.
   *
   * Lists the types that a credential can have. The service has also been seen to answer with the bare array
   * instead of an object that holds it.
   *
   * `GET /credentials/types`
   *
   * @param options Request options.
   * @returns The credential types.
   * @throws {ApiError} Status 401, 403, 429, 500, 502, 503, 504.
   */
  list_types(options?: CallOptions): ApiPromise<CredentialTypes> {
    return this.#http.send(operations.credentialsListTypes, {}, options);
  }

  /**
   * Authenticate against a remote host.
   *
   * Tries a username and a password on a remote host, and answers with the credential. The service has also
   * been seen to answer with `{"success": true}` instead. A login that the host refuses is a 400 with the
   * error `authentication_error`.
   *
   * `POST /credentials/authenticate`
   *
   * @param body The host, and the login to try on it.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} Status 400, 401, 403, 429, 500, 502, 503, 504.
   */
  post_authenticate(body: AuthenticateInput, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsPostAuthenticate, { body }, options);
  }

  /**
   * Get a credential.
   *
   * Gets one credential. Its password stays with the service.
   *
   * `GET /credentials/{id}`
   *
   * @param id The ID of the credential.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} Status 401, 403, 404, 429, 500, 502, 503, 504.
   */
  get(id: number, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsGet, { path: [id] }, options);
  }

  /**
   * Update an existing credential.
   *
   * Replaces a credential. An attribute that is null in a response can be sent back as null; that the service
   * accepts it is assumed. To change some attributes and leave the others as they are, use PATCH.
   *
   * `PUT /credentials/{id}`
   *
   * @param id The ID of the credential.
   * @param body The whole credential, as it shall be.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} Status 400, 401, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  put(id: number, body: CredentialInput, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsPut, { path: [id], body }, options);
  }

  /**
   * Update some attributes of a credential.
   *
   * Changes the attributes that the body holds, and leaves the others as they are. A null clears an attribute; that
   * the service does so is assumed.
   *
   * `PATCH /credentials/{id}`
   *
   * @param id The ID of the credential.
   * @param body The attributes to change.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} Status 400, 401, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  patch(id: number, body: CredentialPatch, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsPatch, { path: [id], body }, options);
  }

  /**
   * Delete a credential.
   *
   * Deletes a credential for good.
   *
   * `DELETE /credentials/{id}`
   *
   * @param id The ID of the credential.
   * @param options Request options.
   * @returns Done. The answer has no body.
   * @throws {ApiError} Status 401, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  delete(id: number, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations.credentialsDelete, { path: [id] }, options);
  }

  /**
   * Generate a temporary credential for accessing S3.
   *
   * Generates keys from a credential of the type Amazon Web Services S3. They end by themselves.
   *
   * `POST /credentials/{id}/temporary`
   *
   * @param id The ID of the credential.
   * @param body How long the keys shall work.
   * @param options Request options.
   * @returns The temporary credential. Its secret parts are shown only this once.
   * @throws {ApiError} Status 400, 401, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  post_temporary(id: number, body?: TemporaryCredentialInput, options?: CallOptions): ApiPromise<TemporaryCredential> {
    return this.#http.send(operations.credentialsPostTemporary, { path: [id], body }, options);
  }

  /**
   * List dependent objects for this object.
   *
   * Lists the objects that use this credential and, for a target user, what that user may do with each.
   *
   * `GET /credentials/{id}/dependencies`
   *
   * @param id The ID of the credential.
   * @param query Query parameters.
   * @param options Request options.
   * @returns The dependent objects.
   * @throws {ApiError} Status 400, 401, 403, 404, 429, 500, 502, 503, 504.
   */
  list_dependencies(
    id: number,
    query?: CredentialsListDependenciesQuery,
    options?: CallOptions,
  ): ApiPromise<Dependency[]> {
    return this.#http.send(operations.credentialsListDependencies, { path: [id], query }, options);
  }

  /**
   * List users and groups permissioned on this object.
   *
   * Lists who may read, write and manage a credential.
   *
   * `GET /credentials/{id}/shares`
   *
   * @param id The ID of the credential.
   * @param options Request options.
   * @returns Who may read, write and manage the credential now.
   * @throws {ApiError} Status 401, 403, 404, 429, 500, 502, 503, 504.
   */
  list_shares(id: number, options?: CallOptions): ApiPromise<Shares> {
    return this.#http.send(operations.credentialsListShares, { path: [id] }, options);
  }

  /**
   * Set the permissions users have on this object.
   *
   * Gives each of these users one permission level, in place of the level the user had before.
   *
   * `PUT /credentials/{id}/shares/users`
   *
   * @param id The ID of the credential.
   * @param body The users, and the level for all of them.
   * @param options Request options.
   * @returns Who may read, write and manage the credential now.
   * @throws {ApiError} Status 400, 401, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  put_shares_users(id: number, body: UserSharesInput, options?: CallOptions): ApiPromise<Shares> {
    return this.#http.send(operations.credentialsPutSharesUsers, { path: [id], body }, options);
  }

  /**
   * Revoke the permissions a user has on this object.
   *
   * Revokes what a user may do with a credential.
   *
   * `DELETE /credentials/{id}/shares/users/{user_id}`
   *
   * @param id The ID of the credential.
   * @param user_id The ID of the user.
   * @param options Request options.
   * @returns Done. The answer has no body.
   * @throws {ApiError} Status 401, 403, 404, 429, 500, 502, 503, 504.
   */
  delete_shares_users(id: number, user_id: number, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations.credentialsDeleteSharesUsers, { path: [id, user_id] }, options);
  }

  /**
   * Set the permissions groups have on this object.
   *
   * Gives each of these groups one permission level, in place of the level the group had before.
   *
   * `PUT /credentials/{id}/shares/groups`
   *
   * @param id The ID of the credential.
   * @param body The groups, and the level for all of them.
   * @param options Request options.
   * @returns Who may read, write and manage the credential now.
   * @throws {ApiError} Status 400, 401, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  put_shares_groups(id: number, body: GroupSharesInput, options?: CallOptions): ApiPromise<Shares> {
    return this.#http.send(operations.credentialsPutSharesGroups, { path: [id], body }, options);
  }

  /**
   * Revoke the permissions a group has on this object.
   *
   * Revokes what a group may do with a credential.
   *
   * `DELETE /credentials/{id}/shares/groups/{group_id}`
   *
   * @param id The ID of the credential.
   * @param group_id The ID of the group.
   * @param options Request options.
   * @returns Done. The answer has no body.
   * @throws {ApiError} Status 401, 403, 404, 429, 500, 502, 503, 504.
   */
  delete_shares_groups(id: number, group_id: number, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations.credentialsDeleteSharesGroups, { path: [id, group_id] }, options);
  }

  /**
   * Transfer ownership of this object to another user.
   *
   * Makes another user the owner of a credential, and can give that user its dependencies too.
   *
   * `PUT /credentials/{id}/transfer`
   *
   * @param id The ID of the credential.
   * @param body Who gets the credential, and what goes with it.
   * @param options Request options.
   * @returns What happened to the dependent objects.
   * @throws {ApiError} Status 400, 401, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  put_transfer(id: number, body: TransferInput, options?: CallOptions): ApiPromise<Transfer> {
    return this.#http.send(operations.credentialsPutTransfer, { path: [id], body }, options);
  }
}

/** All resources of Civis Platform Credentials. */
export class Api {
  /**
   * Names, passwords and certificates for databases, S3, Salesforce and other hosts, kept on Civis Platform
   * and shared with its users and groups.
   */
  readonly credentials: Credentials;

  constructor(http: Http) {
    this.credentials = new Credentials(http);
  }
}
