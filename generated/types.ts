// Generated from spec/credentials.yaml by npm run generate. Do not edit.

/** A credential, without its password. */
export interface Credential {
  /**
   * The ID of the credential.
   *
   * @format int64
   * @example 1021
   */
  id: number;
  /**
   * The name identifying the credential.
   *
   * @example Warehouse, read only
   */
  name: string;
  /**
   * The credential's type. New types may appear at any time.
   *
   * @example Database
   */
  type: string;
  /**
   * The username for the credential.
   *
   * @example reporting
   */
  username: string;
  /**
   * A long description of the credential.
   *
   * @example For the nightly reports.
   */
  description: string | null;
  /**
   * The username of the user who this credential belongs to. Using `user.username` is preferred.
   *
   * @example ada
   */
  owner: string;
  user: User;
  /**
   * The ID of the remote host associated with this credential.
   *
   * @format int64
   * @example 7
   */
  remoteHostId: number | null;
  /**
   * The name of the remote host associated with this credential.
   *
   * @example Example Warehouse
   */
  remoteHostName: string | null;
  /**
   * The U.S. state for the credential. Only for VAN credentials.
   *
   * @example IL
   */
  state: string | null;
  /**
   * The creation time for this credential.
   *
   * @format date-time
   * @example 2026-04-17T18:21:18.000Z
   */
  createdAt: string;
  /**
   * The last modification time for this credential.
   *
   * @format date-time
   * @example 2026-05-02T09:00:00.000Z
   */
  updatedAt: string;
  /**
   * Whether or not the credential is a default. Only for Database credentials.
   *
   * @example true
   */
  default: boolean;
  /**
   * Whether or not the credential is an OAuth credential.
   *
   * @example false
   */
  oauth: boolean;
}

/** The owner of a credential. */
export interface User {
  /**
   * The ID of this user.
   *
   * @format int64
   * @example 31
   */
  id: number;
  /**
   * This user's name.
   *
   * @example Ada Example
   */
  name: string;
  /**
   * This user's username.
   *
   * @example ada
   */
  username: string;
  /**
   * This user's initials.
   *
   * @example AE
   */
  initials: string | null;
  /**
   * Whether this user is online.
   *
   * @example true
   */
  online: boolean;
}

/**
 * The type of a credential that can be created or edited via this API.
 *
 * @example Database
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

/** A credential to create, or the new value of an existing one. */
export interface CredentialInput {
  /**
   * The type of credential. Only these types can be created or edited via this API: Amazon Web Services S3,
   * CASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Salesforce User, Salesforce
   * Client, TableauUser.
   */
  type: CredentialType;
  /**
   * The username for the credential.
   *
   * @example reporting
   */
  username: string;
  /**
   * The password for the credential.
   *
   * @format password
   */
  password: string;
  /**
   * The name identifying the credential.
   *
   * @example Warehouse, read only
   */
  name?: string;
  /**
   * A long description of the credential.
   *
   * @example For the nightly reports.
   */
  description?: string | null;
  /**
   * The ID of the remote host associated with the credential.
   *
   * @format int64
   * @example 7
   */
  remoteHostId?: number | null;
  /**
   * The ID of the user the credential is created for. This attribute is only accepted if you are a Civis
   * Admin User.
   *
   * @format int64
   * @example 32
   */
  userId?: number;
  /**
   * The U.S. state for the credential. Only for VAN credentials.
   *
   * @example IL
   */
  state?: string | null;
  /**
   * Sets a credential to be a system credential. System credentials can only be created by Civis Admins and
   * will create a credential owned by the Civis Robot user.
   *
   * @example false
   */
  systemCredential?: boolean;
  /**
   * Whether or not the credential is a default. Only for Database credentials.
   *
   * @example true
   */
  default?: boolean;
  /**
   * Whether or not the credential is an OAuth credential.
   *
   * @example false
   */
  oauth?: boolean;
}

/** The attributes of a credential to change. */
export interface CredentialPatch {
  /**
   * The type of credential. Only these types can be created or edited via this API: Amazon Web Services S3,
   * CASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Salesforce User, Salesforce
   * Client, TableauUser.
   */
  type?: CredentialType;
  /**
   * The username for the credential.
   *
   * @example reporting
   */
  username?: string;
  /**
   * The password for the credential.
   *
   * @format password
   */
  password?: string;
  /**
   * The name identifying the credential.
   *
   * @example Warehouse, read only
   */
  name?: string;
  /**
   * A long description of the credential.
   *
   * @example For the nightly reports.
   */
  description?: string | null;
  /**
   * The ID of the remote host associated with the credential.
   *
   * @format int64
   * @example 7
   */
  remoteHostId?: number | null;
  /**
   * The ID of the user the credential is created for. This attribute is only accepted if you are a Civis
   * Admin User.
   *
   * @format int64
   * @example 32
   */
  userId?: number;
  /**
   * The U.S. state for the credential. Only for VAN credentials.
   *
   * @example IL
   */
  state?: string | null;
  /**
   * Sets a credential to be a system credential. System credentials can only be created by Civis Admins and
   * will create a credential owned by the Civis Robot user.
   *
   * @example false
   */
  systemCredential?: boolean;
  /**
   * Whether or not the credential is a default. Only for Database credentials.
   *
   * @example true
   */
  default?: boolean;
  /**
   * Whether or not the credential is an OAuth credential.
   *
   * @example false
   */
  oauth?: boolean;
}

/** The types that a credential can have. */
export interface CredentialTypes {
  /** The list of acceptable credential types. */
  types: string[];
}

/** A login to test on a remote host. */
export interface AuthenticateInput {
  /**
   * The URL to your host.
   *
   * @example jdbc:redshift://warehouse.example.com:5439/reports
   */
  url: string;
  /**
   * The type of remote host. One of: RemoteHostTypes::Bigquery, RemoteHostTypes::Bitbucket,
   * RemoteHostTypes::GitSSH, RemoteHostTypes::Github, RemoteHostTypes::GoogleDoc, RemoteHostTypes::JDBC,
   * RemoteHostTypes::Postgres, RemoteHostTypes::Redshift, RemoteHostTypes::S3Storage, and
   * RemoteHostTypes::Salesforce.
   *
   * @example RemoteHostTypes::Redshift
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
   * The username for the credential.
   *
   * @example reporting
   */
  username: string;
  /**
   * The password for the credential.
   *
   * @format password
   */
  password: string;
}

/** The duration of temporary keys. */
export interface TemporaryCredentialInput {
  /**
   * The number of seconds the temporary credential should be valid. Defaults to 15 minutes. Must not be less
   * than 15 minutes or greater than 36 hours.
   *
   * @default 900
   * @example 3600
   */
  duration?: number;
}

/** Temporary keys for S3. */
export interface TemporaryCredential {
  /**
   * The identifier of the credential.
   *
   * @example ASIAEXAMPLE
   */
  accessKey: string;
  /**
   * The secret part of the credential.
   *
   * @format password
   */
  secretAccessKey: string;
  /**
   * The session token identifier.
   *
   * @format password
   */
  sessionToken: string;
}

/**
 * A permission on an object: read, write or manage.
 *
 * @example read
 */
export type PermissionLevel = "read" | "write" | "manage";

/** Users, and the permission level to grant. */
export interface UserSharesInput {
  /** An array of one or more user IDs. */
  userIds: number[];
  /** Options are: read, write, or manage. */
  permissionLevel: PermissionLevel;
  /**
   * Custom body text for e-mail sent on a share.
   *
   * @example You can now read the warehouse login.
   */
  shareEmailBody?: string;
  /**
   * Send email to the recipients of a share.
   *
   * @example false
   */
  sendSharedEmail?: boolean;
}

/** Groups, and the permission level to grant. */
export interface GroupSharesInput {
  /** An array of one or more group IDs. */
  groupIds: number[];
  /** Options are: read, write, or manage. */
  permissionLevel: PermissionLevel;
  /**
   * Custom body text for e-mail sent on a share.
   *
   * @example You can now change the warehouse login.
   */
  shareEmailBody?: string;
  /**
   * Send email to the recipients of a share.
   *
   * @example true
   */
  sendSharedEmail?: boolean;
}

/** Who may read, write and manage an object. */
export interface Shares {
  /** The users and groups that may read the object. */
  readers: Grantees;
  /** The users and groups that may also change the object. */
  writers: Grantees;
  /** The users and groups that may also manage the object, its owner among them. */
  owners: Grantees;
  /**
   * For owners, the number of total users shared. For writers and readers, the number of visible users
   * shared.
   *
   * @example 3
   */
  totalUserShares: number;
  /**
   * For owners, the number of total groups shared. For writers and readers, the number of visible groups
   * shared.
   *
   * @example 1
   */
  totalGroupShares: number;
}

/** Users and groups that have one permission level. */
export interface Grantees {
  /** The users. */
  users: Grantee[];
  /** The groups. */
  groups: Grantee[];
}

/** A user or a group. */
export interface Grantee {
  /**
   * The ID of the user or group.
   *
   * @format int64
   * @example 32
   */
  id: number;
  /**
   * The name of the user or group.
   *
   * @example Grace Example
   */
  name: string;
}

/** An object that uses the credential. */
export interface Dependency {
  /**
   * The dependent object's type.
   *
   * @example JobTypes::SqlRunner
   */
  objectType: string;
  /**
   * The human-readable type of the dependent object.
   *
   * @example scripts/sql
   */
  fcoType: string;
  /**
   * The dependent object's ID.
   *
   * @format int64
   * @example 5501
   */
  id: number;
  /**
   * The dependent object's name, or null if the requesting user cannot read this object.
   *
   * @example Nightly report
   */
  name: string | null;
  /**
   * The permission level of the target user (not of the user's groups) for the dependent object. Null if
   * there is no target user, or if the object is not shareable (e.g. a database table).
   *
   * @example read
   */
  permissionLevel: string | null;
  /**
   * Additional information about the dependency, if relevant.
   *
   * @example Runs every night.
   */
  description: string | null;
  /**
   * Whether or not the requesting user can share this object.
   *
   * @example true
   */
  shareable: boolean;
}

/** The new owner of an object, and the options of the transfer. */
export interface TransferInput {
  /**
   * The ID of the target user.
   *
   * @format int64
   * @example 32
   */
  userId: number;
  /**
   * Whether or not to give manage permissions on all dependencies.
   *
   * @example true
   */
  includeDependencies: boolean;
  /**
   * Custom body text for e-mail sent on transfer.
   *
   * @example The warehouse login is yours now.
   */
  emailBody?: string;
  /**
   * Whether to send an e-mail to the target user of the transfer.
   *
   * @example true
   */
  sendEmail?: boolean;
}

/** The dependent objects of a transferred object, and whether they were shared. */
export interface Transfer {
  /** The dependent objects for this object. */
  dependencies: TransferredDependency[];
}

/** A dependent object after a transfer. */
export interface TransferredDependency {
  /**
   * The dependent object's type.
   *
   * @example JobTypes::SqlRunner
   */
  objectType: string;
  /**
   * The human-readable type of the dependent object.
   *
   * @example scripts/sql
   */
  fcoType: string;
  /**
   * The dependent object's ID.
   *
   * @format int64
   * @example 5501
   */
  id: number;
  /**
   * The dependent object's name, or null if the requesting user cannot read this object.
   *
   * @example Nightly report
   */
  name: string | null;
  /**
   * The permission level of the target user (not of the user's groups) for the dependent object. Null if
   * there is no target user, or if the object is not shareable (e.g. a database table).
   *
   * @example read
   */
  permissionLevel: string | null;
  /**
   * Additional information about the dependency, if relevant.
   *
   * @example Runs every night.
   */
  description: string | null;
  /**
   * Whether the dependent object was successfully shared with the target user.
   *
   * @example true
   */
  shared: boolean;
}

/** An error. */
export interface ErrorBody {
  /**
   * A short error code.
   *
   * @example not_found
   */
  error: string;
  /**
   * A human-readable description.
   *
   * @example The requested endpoint could not be found.
   */
  errorDescription: string;
  /**
   * The HTTP status.
   *
   * @example 404
   */
  code: number;
}

/**
 * Query parameters of `credentials.list`.
 *
 * List credentials.
 */
export interface CredentialsListQuery {
  /**
   * The type (or types) of credentials to return. One or more of: Amazon Web Services S3, Bitbucket,
   * CASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Github, Salesforce User,
   * Salesforce Client, and TableauUser. Several types are sent as one comma-separated value.
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
  /** The ID of the remote host associated with the credentials to return. */
  remoteHostId?: number;
  /** If true, returns a list with a single credential, which is the current user's default credential. */
  default?: boolean;
  /**
   * If true, only returns system credentials. System credentials can only be created and viewed by Civis
   * Admins.
   */
  systemCredentials?: boolean;
  /**
   * The IDs of users. If specified, returns the credentials owned by these users on which the requesting
   * user has at least read access. Several IDs are sent as one comma-separated value.
   */
  users?: number[];
  /** Filters the credentials returned by name: any full name that contains this string is returned. */
  name?: string;
  /** The number of results to return in one page. Defaults to its maximum of 1000. */
  limit?: number;
  /** The page number of the results to return. Defaults to the first page, 1. */
  pageNum?: number;
  /**
   * The field on which to order the results. Must be one of: updated_at, created_at, name. Defaults to
   * updated_at.
   */
  order?: "updated_at" | "created_at" | "name";
  /** The direction in which to sort, either asc (ascending) or desc (descending). Defaults to desc. */
  orderDir?: "asc" | "desc";
}

/**
 * Query parameters of `credentials.listDependencies`.
 *
 * List dependent objects for this object.
 */
export interface CredentialsListDependenciesQuery {
  /** The ID of the target user. */
  userId?: number;
}

export interface paths {
  "/credentials": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["credentials.list"];
    put?: never;
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
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get: operations["credentials.get"];
    put: operations["credentials.put"];
    post?: never;
    delete: operations["credentials.delete"];
    options?: never;
    head?: never;
    patch: operations["credentials.patch"];
    trace?: never;
  };
  "/credentials/{id}/temporary": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
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
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
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
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
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
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get?: never;
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
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
        /** The ID of the user. */
        user_id: number;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
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
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get?: never;
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
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
        /** The ID of the group. */
        group_id: number;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
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
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    get?: never;
    put: operations["credentials.putTransfer"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
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
    NoContent: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        [name: string]: unknown;
      };
      content?: never;
    };
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
    LoginRejected: {
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
    InternalServerError: {
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
    BadGateway: {
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
    ServiceUnavailable: {
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
    GatewayTimeout: {
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
    /** The ID of the credential. */
    CredentialId: number;
  };
  headers: {
    /** The ID of this request, for Civis support. */
    RequestId: string;
    /** How many requests the caller may make in the current window. Sent in some responses only. */
    RateLimitLimit: number;
    /** How many requests the caller has left in the current window. Sent in some responses only. */
    RateLimitRemaining: number;
    /** The delay before the next attempt, in seconds or as an HTTP date. */
    RetryAfter: string;
    /** The authentication schemes that the service accepts. */
    Challenge: string;
    /** The number of this page, from 1. */
    CurrentPage: number;
    /** The number of results in a full page. */
    PerPage: number;
    /** The number of pages. */
    TotalPages: number;
    /** The number of results in all pages. */
    TotalEntries: number;
  };
}

export interface operations {
  "credentials.list": {
    parameters: {
      query?: {
        /**
         * The type (or types) of credentials to return. One or more of: Amazon Web Services S3, Bitbucket,
         * CASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Github, Salesforce User,
         * Salesforce Client, and TableauUser. Several types are sent as one comma-separated value.
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
        /** The ID of the remote host associated with the credentials to return. */
        remote_host_id?: number;
        /** If true, returns a list with a single credential, which is the current user's default credential. */
        default?: boolean;
        /**
         * If true, only returns system credentials. System credentials can only be created and viewed by Civis
         * Admins.
         */
        system_credentials?: boolean;
        /**
         * The IDs of users. If specified, returns the credentials owned by these users on which the requesting
         * user has at least read access. Several IDs are sent as one comma-separated value.
         */
        users?: number[];
        /** Filters the credentials returned by name: any full name that contains this string is returned. */
        name?: string;
        /** The number of results to return in one page. Defaults to its maximum of 1000. */
        limit?: number;
        /** The page number of the results to return. Defaults to the first page, 1. */
        page_num?: number;
        /**
         * The field on which to order the results. Must be one of: updated_at, created_at, name. Defaults to
         * updated_at.
         */
        order?: "updated_at" | "created_at" | "name";
        /** The direction in which to sort, either asc (ascending) or desc (descending). Defaults to desc. */
        order_dir?: "asc" | "desc";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.post": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The credential to create. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.postAuthenticate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The host, and the login to test on it. */
    requestBody: {
      content: {
        "application/json": AuthenticateInput;
      };
    };
    responses: {
      200: components["responses"]["Credential"];
      400: components["responses"]["LoginRejected"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.get": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.put": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** The new value of the whole credential. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.delete": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.patch": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** The attributes to change. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.postTemporary": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** The duration of the keys. */
    requestBody?: {
      content: {
        "application/json": TemporaryCredentialInput;
      };
    };
    responses: {
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.listDependencies": {
    parameters: {
      query?: {
        /** The ID of the target user. */
        user_id?: number;
      };
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.listShares": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.putSharesUsers": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** The users, and their permission level. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.deleteSharesUsers": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
        /** The ID of the user. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.putSharesGroups": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** The groups, and their permission level. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.deleteSharesGroups": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
        /** The ID of the group. */
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  "credentials.putTransfer": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the credential. */
        id: components["parameters"]["CredentialId"];
      };
      cookie?: never;
    };
    /** The new owner, and the options of the transfer. */
    requestBody: {
      content: {
        "application/json": TransferInput;
      };
    };
    responses: {
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
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
}
