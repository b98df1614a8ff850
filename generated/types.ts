// Generated from spec/credentials.yaml by npm run generate. Do not edit.

export interface paths {
  "/credentials": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List credentials
     * @description Lists the credentials that the caller can see, one page at a time. A page past the last one is an empty
     *     array.
     */
    get: operations["credentials.list"];
    put?: never;
    /**
     * Create a credential
     * @description Creates a credential that belongs to the caller. A credential created without a name gets its username as
     *     name.
     */
    post: operations["credentials.post"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/types": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List credential types
     * @description Lists the types that a credential can have. The service has also been seen to answer with the bare array
     *     instead of an object that holds it.
     */
    get: operations["credentials.listTypes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/authenticate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Authenticate against a remote host
     * @description Tries a username and a password on a remote host, and answers with the credential. The service has also
     *     been seen to answer with `{"success": true}` instead. A login that the host refuses is a 400 with the
     *     error `authentication_error`.
     */
    post: operations["credentials.postAuthenticate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /**
     * Get a credential
     * @description Gets one credential. Its password stays with the service.
     */
    get: operations["credentials.get"];
    /**
     * Update an existing credential
     * @description Replaces a credential. To change some attributes and leave the others as they are, use PATCH.
     */
    put: operations["credentials.put"];
    post?: never;
    /**
     * Delete a credential
     * @description Deletes a credential for good.
     */
    delete: operations["credentials.delete"];
    options?: never;
    head?: never;
    /**
     * Update some attributes of a credential
     * @description Changes the attributes that the body holds, and leaves the others as they are.
     */
    patch: operations["credentials.patch"];
    trace?: never;
  };
  "/credentials/{id}/temporary": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Generate a temporary credential for accessing S3
     * @description Generates keys from a credential of the type Amazon Web Services S3. They end by themselves.
     */
    post: operations["credentials.postTemporary"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/{id}/dependencies": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /**
     * List dependent objects for this object
     * @description Lists the objects that use this credential and, for a target user, what that user may do with each.
     */
    get: operations["credentials.listDependencies"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/{id}/shares": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /**
     * List users and groups permissioned on this object
     * @description Lists who may read, write and manage a credential.
     */
    get: operations["credentials.listShares"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/{id}/shares/users": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Set the permissions users have on this object
     * @description Gives each of these users one permission level, in place of the level the user had before.
     */
    put: operations["credentials.putSharesUsers"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/{id}/shares/users/{user_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
        /**
         * @description The ID of the user.
         * @example 32
         */
        user_id: number;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke the permissions a user has on this object
     * @description Revokes what a user may do with a credential.
     */
    delete: operations["credentials.deleteSharesUsers"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/{id}/shares/groups": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Set the permissions groups have on this object
     * @description Gives each of these groups one permission level, in place of the level the group had before.
     */
    put: operations["credentials.putSharesGroups"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/{id}/shares/groups/{group_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
        /**
         * @description The ID of the group.
         * @example 41
         */
        group_id: number;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke the permissions a group has on this object
     * @description Revokes what a group may do with a credential.
     */
    delete: operations["credentials.deleteSharesGroups"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/credentials/{id}/transfer": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Transfer ownership of this object to another user
     * @description Makes another user the owner of a credential, and can give that user its dependencies too.
     */
    put: operations["credentials.putTransfer"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
/** @description A credential, without its password. */
export interface Credential {
  /**
   * Format: int64
   * @description The ID of the credential.
   * @example 1021
   */
  id: number;
  /**
   * @description The name identifying the credential.
   * @example Warehouse, read only
   */
  name: string;
  /**
   * @description The credential's type. New types may appear at any time.
   * @example Database
   */
  type: string;
  /**
   * @description The username for the credential.
   * @example reporting
   */
  username: string;
  /**
   * @description A long description of the credential.
   * @example For the nightly reports.
   */
  description: string | null;
  /**
   * @description The username of the user who this credential belongs to. Using `user.username` is preferred.
   * @example ada
   */
  owner: string;
  user: User;
  /**
   * Format: int64
   * @description The ID of the remote host associated with this credential.
   * @example 7
   */
  remoteHostId: number | null;
  /**
   * @description The name of the remote host associated with this credential.
   * @example Example Warehouse
   */
  remoteHostName: string | null;
  /**
   * @description The U.S. state for the credential. Only for VAN credentials.
   * @example IL
   */
  state: string | null;
  /**
   * Format: date-time
   * @description The creation time for this credential.
   * @example 2026-04-17T18:21:18.000Z
   */
  createdAt: string;
  /**
   * Format: date-time
   * @description The last modification time for this credential.
   * @example 2026-05-02T09:00:00.000Z
   */
  updatedAt: string;
  /**
   * @description Whether or not the credential is a default. Only for Database credentials.
   * @example true
   */
  default: boolean;
  /**
   * @description Whether or not the credential is an OAuth credential.
   * @example false
   */
  oauth: boolean;
}
/** @description The user who a credential belongs to. */
export interface User {
  /**
   * Format: int64
   * @description The ID of this user.
   * @example 31
   */
  id: number;
  /**
   * @description This user's name.
   * @example Ada Example
   */
  name: string;
  /**
   * @description This user's username.
   * @example ada
   */
  username: string;
  /**
   * @description This user's initials.
   * @example AE
   */
  initials: string | null;
  /**
   * @description Whether this user is online.
   * @example true
   */
  online: boolean;
}
/**
 * @description The type of a credential that can be created or edited via this API.
 * @example Database
 * @enum {string}
 */
export type CredentialType =
  | "Amazon Web Services S3"
  | "CASS/NCOA PAF"
  | "Certificate"
  | "Civis Platform"
  | "Custom"
  | "Database"
  | "Google"
  | "Salesforce User"
  | "Salesforce Client"
  | "TableauUser";
/** @description A credential to create, or to put in the place of another. */
export interface CredentialInput {
  /**
   * @description The type of credential. Only these types can be created or edited via this API: Amazon Web Services S3,
   *     CASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Salesforce User, Salesforce
   *     Client, TableauUser.
   */
  type: CredentialType;
  /**
   * @description The username for the credential.
   * @example reporting
   */
  username: string;
  /**
   * Format: password
   * @description The password for the credential.
   * @example not-a-real-password
   */
  password: string;
  /**
   * @description The name identifying the credential.
   * @example Warehouse, read only
   */
  name?: string;
  /**
   * @description A long description of the credential.
   * @example For the nightly reports.
   */
  description?: string;
  /**
   * Format: int64
   * @description The ID of the remote host associated with the credential.
   * @example 7
   */
  remoteHostId?: number;
  /**
   * Format: int64
   * @description The ID of the user the credential is created for. This attribute is only accepted if you are a Civis
   *     Admin User.
   * @example 32
   */
  userId?: number;
  /**
   * @description The U.S. state for the credential. Only for VAN credentials.
   * @example IL
   */
  state?: string;
  /**
   * @description Sets a credential to be a system credential. System credentials can only be created by Civis Admins and
   *     will create a credential owned by the Civis Robot user.
   * @example false
   */
  systemCredential?: boolean;
  /**
   * @description Whether or not the credential is a default. Only for Database credentials.
   * @example true
   */
  default?: boolean;
  /**
   * @description Whether or not the credential is an OAuth credential.
   * @example false
   */
  oauth?: boolean;
}
/** @description The attributes of a credential to change. */
export interface CredentialPatch {
  /**
   * @description The type of credential. Only these types can be created or edited via this API: Amazon Web Services S3,
   *     CASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Salesforce User, Salesforce
   *     Client, TableauUser.
   */
  type?: CredentialType;
  /**
   * @description The username for the credential.
   * @example reporting
   */
  username?: string;
  /**
   * Format: password
   * @description The password for the credential.
   * @example not-a-real-password
   */
  password?: string;
  /**
   * @description The name identifying the credential.
   * @example Warehouse, read only
   */
  name?: string;
  /**
   * @description A long description of the credential.
   * @example For the nightly reports.
   */
  description?: string;
  /**
   * Format: int64
   * @description The ID of the remote host associated with the credential.
   * @example 7
   */
  remoteHostId?: number;
  /**
   * Format: int64
   * @description The ID of the user the credential is created for. This attribute is only accepted if you are a Civis
   *     Admin User.
   * @example 32
   */
  userId?: number;
  /**
   * @description The U.S. state for the credential. Only for VAN credentials.
   * @example IL
   */
  state?: string;
  /**
   * @description Sets a credential to be a system credential. System credentials can only be created by Civis Admins and
   *     will create a credential owned by the Civis Robot user.
   * @example false
   */
  systemCredential?: boolean;
  /**
   * @description Whether or not the credential is a default. Only for Database credentials.
   * @example true
   */
  default?: boolean;
  /**
   * @description Whether or not the credential is an OAuth credential.
   * @example false
   */
  oauth?: boolean;
}
/** @description The types that a credential can have. */
export interface CredentialTypes {
  /** @description The list of acceptable credential types. */
  types: string[];
}
/** @description A login to try on a remote host. */
export interface AuthenticateInput {
  /**
   * @description The URL to your host.
   * @example jdbc:redshift://warehouse.example.com:5439/reports
   */
  url: string;
  /**
   * @description The type of remote host. One of: RemoteHostTypes::Bigquery, RemoteHostTypes::Bitbucket,
   *     RemoteHostTypes::GitSSH, RemoteHostTypes::Github, RemoteHostTypes::GoogleDoc, RemoteHostTypes::JDBC,
   *     RemoteHostTypes::Postgres, RemoteHostTypes::Redshift, RemoteHostTypes::S3Storage, and
   *     RemoteHostTypes::Salesforce.
   * @example RemoteHostTypes::Redshift
   * @enum {string}
   */
  remoteHostType:
    | "RemoteHostTypes::Bigquery"
    | "RemoteHostTypes::Bitbucket"
    | "RemoteHostTypes::GitSSH"
    | "RemoteHostTypes::Github"
    | "RemoteHostTypes::GoogleDoc"
    | "RemoteHostTypes::JDBC"
    | "RemoteHostTypes::Postgres"
    | "RemoteHostTypes::Redshift"
    | "RemoteHostTypes::S3Storage"
    | "RemoteHostTypes::Salesforce";
  /**
   * @description The username for the credential.
   * @example reporting
   */
  username: string;
  /**
   * Format: password
   * @description The password for the credential.
   * @example not-a-real-password
   */
  password: string;
}
/** @description How long temporary keys shall work. */
export interface TemporaryCredentialInput {
  /**
   * @description The number of seconds the temporary credential should be valid. Defaults to 15 minutes. Must not be less
   *     than 15 minutes or greater than 36 hours.
   * @default 900
   * @example 3600
   */
  duration?: number;
}
/** @description Keys for S3 that end by themselves. */
export interface TemporaryCredential {
  /**
   * @description The identifier of the credential.
   * @example ASIAEXAMPLE
   */
  accessKey: string;
  /**
   * Format: password
   * @description The secret part of the credential.
   * @example not-a-real-secret-key
   */
  secretAccessKey: string;
  /**
   * Format: password
   * @description The session token identifier.
   * @example not-a-real-session-token
   */
  sessionToken: string;
}
/**
 * @description What somebody may do with an object: read it, write it, or manage it.
 * @example read
 * @enum {string}
 */
export type PermissionLevel = "read" | "write" | "manage";
/** @description Users, and the permission level that each of them gets. */
export interface UserSharesInput {
  /** @description An array of one or more user IDs. */
  userIds: number[];
  /** @description Options are: read, write, or manage. */
  permissionLevel: PermissionLevel;
  /**
   * @description Custom body text for e-mail sent on a share.
   * @example You can now read the warehouse login.
   */
  shareEmailBody?: string;
  /**
   * @description Send email to the recipients of a share.
   * @example false
   */
  sendSharedEmail?: boolean;
}
/** @description Groups, and the permission level that each of them gets. */
export interface GroupSharesInput {
  /** @description An array of one or more group IDs. */
  groupIds: number[];
  /** @description Options are: read, write, or manage. */
  permissionLevel: PermissionLevel;
  /**
   * @description Custom body text for e-mail sent on a share.
   * @example You can now change the warehouse login.
   */
  shareEmailBody?: string;
  /**
   * @description Send email to the recipients of a share.
   * @example true
   */
  sendSharedEmail?: boolean;
}
/** @description Who may read, write and manage an object. */
export interface Shares {
  /** @description The users and groups that may read the object. */
  readers: Grantees;
  /** @description The users and groups that may also change the object. */
  writers: Grantees;
  /** @description The users and groups that may also manage the object, its owner among them. */
  owners: Grantees;
  /**
   * @description For owners, the number of total users shared. For writers and readers, the number of visible users
   *     shared.
   * @example 3
   */
  totalUserShares: number;
  /**
   * @description For owners, the number of total groups shared. For writers and readers, the number of visible groups
   *     shared.
   * @example 1
   */
  totalGroupShares: number;
}
/** @description Users and groups that have one permission level. */
export interface Grantees {
  /** @description The users. */
  users: Grantee[];
  /** @description The groups. */
  groups: Grantee[];
}
/** @description A user or a group. */
export interface Grantee {
  /**
   * Format: int64
   * @description The ID of the user or group.
   * @example 32
   */
  id: number;
  /**
   * @description The name of the user or group.
   * @example Grace Example
   */
  name: string;
}
/** @description An object that uses the credential. */
export interface Dependency {
  /**
   * @description The dependent object's type.
   * @example JobTypes::SqlRunner
   */
  objectType: string;
  /**
   * @description The human-readable type of the dependent object.
   * @example scripts/sql
   */
  fcoType: string;
  /**
   * Format: int64
   * @description The dependent object's ID.
   * @example 5501
   */
  id: number;
  /**
   * @description The dependent object's name, or null if the requesting user cannot read this object.
   * @example Nightly report
   */
  name: string | null;
  /**
   * @description The permission level of the target user (not of the user's groups) for the dependent object. Null if
   *     there is no target user, or if the object is not shareable (e.g. a database table).
   * @example read
   */
  permissionLevel: string | null;
  /**
   * @description Additional information about the dependency, if relevant.
   * @example Runs every night.
   */
  description: string | null;
  /**
   * @description Whether or not the requesting user can share this object.
   * @example true
   */
  shareable: boolean;
}
/** @description Who gets an object, and what goes with it. */
export interface TransferInput {
  /**
   * Format: int64
   * @description The ID of the target user.
   * @example 32
   */
  userId: number;
  /**
   * @description Whether or not to give manage permissions on all dependencies.
   * @example true
   */
  includeDependencies: boolean;
  /**
   * @description Custom body text for e-mail sent on transfer.
   * @example The warehouse login is yours now.
   */
  emailBody?: string;
  /**
   * @description Whether to send an e-mail to the target user of the transfer.
   * @example true
   */
  sendEmail?: boolean;
}
/** @description What happened to the dependent objects of a transferred object. */
export interface Transfer {
  /** @description The dependent objects for this object. */
  dependencies: TransferredDependency[];
}
/** @description A dependent object after a transfer. */
export interface TransferredDependency {
  /**
   * @description The dependent object's type.
   * @example JobTypes::SqlRunner
   */
  objectType: string;
  /**
   * @description The human-readable type of the dependent object.
   * @example scripts/sql
   */
  fcoType: string;
  /**
   * Format: int64
   * @description The dependent object's ID.
   * @example 5501
   */
  id: number;
  /**
   * @description The dependent object's name, or null if the requesting user cannot read this object.
   * @example Nightly report
   */
  name: string | null;
  /**
   * @description The permission level of the target user (not of the user's groups) for the dependent object. Null if
   *     there is no target user, or if the object is not shareable (e.g. a database table).
   * @example read
   */
  permissionLevel: string | null;
  /**
   * @description Additional information about the dependency, if relevant.
   * @example Runs every night.
   */
  description: string | null;
  /**
   * @description Whether the dependent object was successfully shared with the target user.
   * @example true
   */
  shared: boolean;
}
/** @description What went wrong. */
export interface ErrorBody {
  /**
   * @description A short name for the kind of error.
   * @example not_found
   */
  error: string;
  /**
   * @description A sentence for people.
   * @example The requested endpoint could not be found.
   */
  errorDescription: string;
  /**
   * @description The HTTP status.
   * @example 404
   */
  code: number;
}
export interface components {
  schemas: {
    Credential: Credential;
    User: User;
    CredentialType: CredentialType;
    CredentialInput: CredentialInput;
    CredentialPatch: CredentialPatch;
    CredentialTypes: CredentialTypes;
    AuthenticateInput: AuthenticateInput;
    TemporaryCredentialInput: TemporaryCredentialInput;
    TemporaryCredential: TemporaryCredential;
    PermissionLevel: PermissionLevel;
    UserSharesInput: UserSharesInput;
    GroupSharesInput: GroupSharesInput;
    Shares: Shares;
    Grantees: Grantees;
    Grantee: Grantee;
    Dependency: Dependency;
    TransferInput: TransferInput;
    Transfer: Transfer;
    TransferredDependency: TransferredDependency;
    ErrorBody: ErrorBody;
  };
  responses: {
    /** @description The credential. */
    Credential: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Credential;
      };
    };
    /** @description Who may read, write and manage the credential now. */
    Shares: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Shares;
      };
    };
    /** @description Done. The answer has no body. */
    NoContent: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The request is not what the operation takes, or a remote host refused a login. */
    BadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    /** @description The request carries no valid API key. */
    Unauthorized: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "WWW-Authenticate": components["headers"]["Challenge"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    /** @description The caller may not do this. */
    Forbidden: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    /** @description There is no such object, or the caller may not see it. */
    NotFound: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    /** @description The request is at odds with the present state of the object. */
    Conflict: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    /** @description The caller has made too many requests, and may try again later. */
    TooManyRequests: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "Retry-After": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    /** @description The service, or a proxy on the way to it, failed. The body of a proxy may be HTML, or empty. */
    ServerError: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
  };
  parameters: {
    /**
     * @description The ID of the credential.
     * @example 1021
     */
    CredentialId: number;
  };
  requestBodies: never;
  headers: {
    /**
     * @description The ID of this request. Civis support can find the request by it.
     * @example 5f3a9c1e-0000-4000-8000-000000000001
     */
    RequestId: string;
    /**
     * @description How many requests the caller may make in the current window. Sent on some answers only.
     * @example 1000
     */
    RateLimitLimit: number;
    /**
     * @description How many requests the caller has left in the current window. Sent on some answers only.
     * @example 998
     */
    RateLimitRemaining: number;
    /**
     * @description How long to wait before the next try, in seconds or as an HTTP date.
     * @example 5
     */
    RetryAfter: string;
    /**
     * @description The authentication schemes that the service takes.
     * @example Basic realm="Civis Platform"
     */
    Challenge: string;
    /**
     * @description The number of this page, from 1.
     * @example 1
     */
    CurrentPage: number;
    /**
     * @description The number of results in a full page.
     * @example 1000
     */
    PerPage: number;
    /**
     * @description The number of pages.
     * @example 3
     */
    TotalPages: number;
    /**
     * @description The number of results in all pages.
     * @example 2500
     */
    TotalEntries: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "credentials.list": {
    parameters: {
      query?: {
        /**
         * @description The type (or types) of credentials to return. One or more of: Amazon Web Services S3, Bitbucket,
         *     CASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Github, Salesforce User,
         *     Salesforce Client, and TableauUser. Several types travel as one comma-separated value.
         * @example [
         *       "Database",
         *       "Salesforce User"
         *     ]
         */
        type?: (
          | "Amazon Web Services S3"
          | "Bitbucket"
          | "CASS/NCOA PAF"
          | "Certificate"
          | "Civis Platform"
          | "Custom"
          | "Database"
          | "Google"
          | "Github"
          | "Salesforce User"
          | "Salesforce Client"
          | "TableauUser"
        )[];
        /**
         * @description The ID of the remote host associated with the credentials to return.
         * @example 7
         */
        remote_host_id?: number;
        /**
         * @description If true, returns a list with a single credential, which is the current user's default credential.
         * @example true
         */
        default?: boolean;
        /**
         * @description If true, only returns system credentials. System credentials can only be created and viewed by Civis
         *     Admins.
         * @example false
         */
        system_credentials?: boolean;
        /**
         * @description The IDs of users. If specified, returns the credentials owned by these users on which the requesting
         *     user has at least read access. Several IDs travel as one comma-separated value.
         * @example [
         *       31,
         *       32
         *     ]
         */
        users?: number[];
        /**
         * @description Filters the credentials returned by name: any full name that contains this string is returned.
         * @example Warehouse
         */
        name?: string;
        /**
         * @description The number of results to return in one page. Defaults to its maximum of 1000.
         * @example 50
         */
        limit?: number;
        /**
         * @description The page number of the results to return. Defaults to the first page, 1.
         * @example 2
         */
        page_num?: number;
        /**
         * @description The field on which to order the results. Must be one of: updated_at, created_at, name. Defaults to
         *     updated_at.
         * @example name
         */
        order?: "updated_at" | "created_at" | "name";
        /**
         * @description The direction in which to sort, either asc (ascending) or desc (descending). Defaults to desc.
         * @example asc
         */
        order_dir?: "asc" | "desc";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of credentials. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-Pagination-Current-Page": components["headers"]["CurrentPage"];
          "X-Pagination-Per-Page": components["headers"]["PerPage"];
          "X-Pagination-Total-Pages": components["headers"]["TotalPages"];
          "X-Pagination-Total-Entries": components["headers"]["TotalEntries"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Credential[];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.post": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The credential to create. */
    requestBody: {
      content: {
        "application/json": CredentialInput;
      };
    };
    responses: {
      201: components["responses"]["Credential"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.listTypes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The credential types. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          [name: string]: unknown;
        };
        content: {
          "application/json": CredentialTypes;
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.postAuthenticate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The host, and the login to try on it. */
    requestBody: {
      content: {
        "application/json": AuthenticateInput;
      };
    };
    responses: {
      200: components["responses"]["Credential"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.get": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Credential"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.put": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** @description The whole credential, as it shall be. */
    requestBody: {
      content: {
        "application/json": CredentialInput;
      };
    };
    responses: {
      200: components["responses"]["Credential"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.delete": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["NoContent"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.patch": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** @description The attributes to change. */
    requestBody: {
      content: {
        "application/json": CredentialPatch;
      };
    };
    responses: {
      200: components["responses"]["Credential"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.postTemporary": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** @description How long the keys shall work. */
    requestBody?: {
      content: {
        "application/json": TemporaryCredentialInput;
      };
    };
    responses: {
      /** @description The temporary credential. Its secret parts are shown only this once. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          [name: string]: unknown;
        };
        content: {
          "application/json": TemporaryCredential;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.listDependencies": {
    parameters: {
      query?: {
        /**
         * @description The ID of the target user.
         * @example 32
         */
        user_id?: number;
      };
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dependent objects. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Dependency[];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.listShares": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Shares"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.putSharesUsers": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** @description The users, and the level for all of them. */
    requestBody: {
      content: {
        "application/json": UserSharesInput;
      };
    };
    responses: {
      200: components["responses"]["Shares"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.deleteSharesUsers": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
        /**
         * @description The ID of the user.
         * @example 32
         */
        user_id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["NoContent"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.putSharesGroups": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** @description The groups, and the level for all of them. */
    requestBody: {
      content: {
        "application/json": GroupSharesInput;
      };
    };
    responses: {
      200: components["responses"]["Shares"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.deleteSharesGroups": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
        /**
         * @description The ID of the group.
         * @example 41
         */
        group_id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["NoContent"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  "credentials.putTransfer": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The ID of the credential.
         * @example 1021
         */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** @description Who gets the credential, and what goes with it. */
    requestBody: {
      content: {
        "application/json": TransferInput;
      };
    };
    responses: {
      /** @description What happened to the dependent objects. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Transfer;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      "5XX": components["responses"]["ServerError"];
    };
  };
}
