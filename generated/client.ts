// Generated from spec/credentials.yaml by npm run generate. Do not edit.

import type { CallOptions } from "../src/core/call.ts";
import type { Http } from "../src/core/http.ts";
import type { PagePromise } from "../src/core/pagination.ts";
import type { ApiPromise } from "../src/core/result.ts";
import * as operations from "./operations.ts";
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
} from "./types.ts";

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
   * @returns `await` returns one page, `for await` iterates over the items of all pages.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const items = civis.credentials.list({ type: ["Database", "Salesforce User"] });
   * for await (const item of items) console.log(item);
   */
  list(query?: CredentialsListQuery, options?: CallOptions): PagePromise<Credential> {
    return this.#http.list(operations.credentialsList, { query }, options);
  }

  /**
   * Create a credential.
   *
   * Creates a credential that belongs to the caller. If `name` is omitted, it defaults to the username.
   *
   * `POST /credentials`
   *
   * @param body The credential to create.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), ConflictError (409), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.post({
   *   type: "Database",
   *   username: "reporting",
   *   password: "not-a-real-password",
   *   name: "Warehouse, read only",
   *   description: "For the nightly reports.",
   *   remoteHostId: 7,
   *   default: true,
   * });
   * console.log(data);
   */
  post(body: CredentialInput, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsPost, { body }, options);
  }

  /**
   * List credential types.
   *
   * Lists the types that a credential can have. The service has also been observed to return a plain array instead
   * of this object.
   *
   * `GET /credentials/types`
   *
   * @param options Request options.
   * @returns The credential types.
   * @throws {ApiError} AuthenticationError (401), PermissionError (403), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.listTypes();
   * console.log(data);
   */
  listTypes(options?: CallOptions): ApiPromise<CredentialTypes> {
    return this.#http.send(operations.credentialsListTypes, {}, options);
  }

  /**
   * Authenticate against a remote host.
   *
   * Tests a login on a remote host, and returns the credential. The service has also been observed to return
   * `{"success": true}`. If the host rejects the login, the response is a 400 with the error `authentication_error`.
   *
   * `POST /credentials/authenticate`
   *
   * @param body The host, and the login to test on it.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.postAuthenticate({
   *   url: "jdbc:redshift://warehouse.example.com:5439/reports",
   *   remoteHostType: "RemoteHostTypes::Redshift",
   *   username: "reporting",
   *   password: "not-a-real-password",
   * });
   * console.log(data);
   */
  postAuthenticate(body: AuthenticateInput, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsPostAuthenticate, { body }, options);
  }

  /**
   * Get a credential.
   *
   * Gets one credential, without its password.
   *
   * `GET /credentials/{id}`
   *
   * @param id The ID of the credential.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} AuthenticationError (401), PermissionError (403), NotFoundError (404), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.get(1021);
   * console.log(data);
   */
  get(id: number, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsGet, { path: [id] }, options);
  }

  /**
   * Update an existing credential.
   *
   * Replaces a credential. An attribute that is null in a response can be sent back as null (assumed: the
   * service does not document it). To change some attributes and keep the others, use PATCH.
   *
   * `PUT /credentials/{id}`
   *
   * @param id The ID of the credential.
   * @param body The new value of the whole credential.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), NotFoundError (404), ConflictError (409), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.put(1021, {
   *   type: "Database",
   *   username: "reporting",
   *   password: "not-a-real-password",
   *   name: "Warehouse, read only",
   *   description: "For the nightly reports.",
   *   remoteHostId: 7,
   *   default: true,
   * });
   * console.log(data);
   */
  put(id: number, body: CredentialInput, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsPut, { path: [id], body }, options);
  }

  /**
   * Update some attributes of a credential.
   *
   * Changes the attributes in the body, and keeps the others. A null clears an attribute (assumed: the
   * service does not document it).
   *
   * `PATCH /credentials/{id}`
   *
   * @param id The ID of the credential.
   * @param body The attributes to change.
   * @param options Request options.
   * @returns The credential.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), NotFoundError (404), ConflictError (409), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.patch(1021, { password: "not-a-real-password-either" });
   * console.log(data);
   */
  patch(id: number, body: CredentialPatch, options?: CallOptions): ApiPromise<Credential> {
    return this.#http.send(operations.credentialsPatch, { path: [id], body }, options);
  }

  /**
   * Delete a credential.
   *
   * Deletes a credential permanently.
   *
   * `DELETE /credentials/{id}`
   *
   * @param id The ID of the credential.
   * @param options Request options.
   * @returns Success, without a body.
   * @throws {ApiError} AuthenticationError (401), PermissionError (403), NotFoundError (404), ConflictError (409), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * await civis.credentials.delete(1021);
   */
  delete(id: number, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations.credentialsDelete, { path: [id] }, options);
  }

  /**
   * Generate a temporary credential for accessing S3.
   *
   * Generates temporary keys from a credential of the type Amazon Web Services S3. They expire after `duration`.
   *
   * `POST /credentials/{id}/temporary`
   *
   * @param id The ID of the credential.
   * @param body The duration of the keys.
   * @param options Request options.
   * @returns The temporary credential. Its secrets cannot be retrieved again.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), NotFoundError (404), ConflictError (409), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.postTemporary(1021, { duration: 3600 });
   * console.log(data);
   */
  postTemporary(id: number, body?: TemporaryCredentialInput, options?: CallOptions): ApiPromise<TemporaryCredential> {
    return this.#http.send(operations.credentialsPostTemporary, { path: [id], body }, options);
  }

  /**
   * List dependent objects for this object.
   *
   * Lists the objects that use this credential and, for a target user, that user's permission level on each.
   *
   * `GET /credentials/{id}/dependencies`
   *
   * @param id The ID of the credential.
   * @param query Query parameters.
   * @param options Request options.
   * @returns The dependent objects.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), NotFoundError (404), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.listDependencies(1021, { userId: 32 });
   * console.log(data);
   */
  listDependencies(
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
   * @returns The current permissions on the credential.
   * @throws {ApiError} AuthenticationError (401), PermissionError (403), NotFoundError (404), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.listShares(1021);
   * console.log(data);
   */
  listShares(id: number, options?: CallOptions): ApiPromise<Shares> {
    return this.#http.send(operations.credentialsListShares, { path: [id] }, options);
  }

  /**
   * Set the permissions users have on this object.
   *
   * Sets the permission level of these users, which replaces their previous one.
   *
   * `PUT /credentials/{id}/shares/users`
   *
   * @param id The ID of the credential.
   * @param body The users, and their permission level.
   * @param options Request options.
   * @returns The current permissions on the credential.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), NotFoundError (404), ConflictError (409), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.putSharesUsers(1021, {
   *   userIds: [32, 33],
   *   permissionLevel: "read",
   *   sendSharedEmail: false,
   * });
   * console.log(data);
   */
  putSharesUsers(id: number, body: UserSharesInput, options?: CallOptions): ApiPromise<Shares> {
    return this.#http.send(operations.credentialsPutSharesUsers, { path: [id], body }, options);
  }

  /**
   * Revoke the permissions a user has on this object.
   *
   * Revokes the permissions of a user on a credential.
   *
   * `DELETE /credentials/{id}/shares/users/{user_id}`
   *
   * @param id The ID of the credential.
   * @param userId The ID of the user.
   * @param options Request options.
   * @returns Success, without a body.
   * @throws {ApiError} AuthenticationError (401), PermissionError (403), NotFoundError (404), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * await civis.credentials.deleteSharesUsers(1021, 32);
   */
  deleteSharesUsers(id: number, userId: number, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations.credentialsDeleteSharesUsers, { path: [id, userId] }, options);
  }

  /**
   * Set the permissions groups have on this object.
   *
   * Sets the permission level of these groups, which replaces their previous one.
   *
   * `PUT /credentials/{id}/shares/groups`
   *
   * @param id The ID of the credential.
   * @param body The groups, and their permission level.
   * @param options Request options.
   * @returns The current permissions on the credential.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), NotFoundError (404), ConflictError (409), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.putSharesGroups(1021, {
   *   groupIds: [41],
   *   permissionLevel: "write",
   *   shareEmailBody: "You can now change the warehouse login.",
   *   sendSharedEmail: true,
   * });
   * console.log(data);
   */
  putSharesGroups(id: number, body: GroupSharesInput, options?: CallOptions): ApiPromise<Shares> {
    return this.#http.send(operations.credentialsPutSharesGroups, { path: [id], body }, options);
  }

  /**
   * Revoke the permissions a group has on this object.
   *
   * Revokes the permissions of a group on a credential.
   *
   * `DELETE /credentials/{id}/shares/groups/{group_id}`
   *
   * @param id The ID of the credential.
   * @param groupId The ID of the group.
   * @param options Request options.
   * @returns Success, without a body.
   * @throws {ApiError} AuthenticationError (401), PermissionError (403), NotFoundError (404), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * await civis.credentials.deleteSharesGroups(1021, 41);
   */
  deleteSharesGroups(id: number, groupId: number, options?: CallOptions): ApiPromise<void> {
    return this.#http.send(operations.credentialsDeleteSharesGroups, { path: [id, groupId] }, options);
  }

  /**
   * Transfer ownership of this object to another user.
   *
   * Makes another user the owner of a credential, and optionally shares its dependencies with that user.
   *
   * `PUT /credentials/{id}/transfer`
   *
   * @param id The ID of the credential.
   * @param body The new owner, and the options of the transfer.
   * @param options Request options.
   * @returns The dependent objects, and whether they were shared.
   * @throws {ApiError} ApiError (400), AuthenticationError (401), PermissionError (403), NotFoundError (404), ConflictError (409), RateLimitError (429), ServerError (500, 502, 503, 504).
   * @throws {ConnectionError} No connection, a lost connection, or a timeout (TimeoutError).
   * @throws {TypeError} An invalid argument or option.
   * @example
   * const data = await civis.credentials.putTransfer(1021, {
   *   userId: 32,
   *   includeDependencies: true,
   *   emailBody: "The warehouse login is yours now.",
   *   sendEmail: true,
   * });
   * console.log(data);
   */
  putTransfer(id: number, body: TransferInput, options?: CallOptions): ApiPromise<Transfer> {
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
