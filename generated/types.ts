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

/** The user who a credential belongs to. */
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

/** A credential to create, or to put in the place of another. */
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

/** A login to try on a remote host. */
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

/** How long temporary keys shall work. */
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

/** Keys for S3 that end by themselves. */
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
 * What somebody may do with an object: read it, write it, or manage it.
 *
 * @example read
 */
export type PermissionLevel = "read" | "write" | "manage";

/** Users, and the permission level that each of them gets. */
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

/** Groups, and the permission level that each of them gets. */
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

/** Who gets an object, and what goes with it. */
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

/** What happened to the dependent objects of a transferred object. */
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

/** What went wrong. */
export interface ErrorBody {
  /**
   * A short name for the kind of error.
   *
   * @example not_found
   */
  error: string;
  /**
   * A sentence for people.
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

/** The operations by path and method, as openapi-fetch asks for them. */
export interface paths {
  "/credentials": { get: operations["credentials.list"]; post: operations["credentials.post"] };
  "/credentials/types": { get: operations["credentials.listTypes"] };
  "/credentials/authenticate": { post: operations["credentials.postAuthenticate"] };
  "/credentials/{id}": {
    get: operations["credentials.get"];
    put: operations["credentials.put"];
    patch: operations["credentials.patch"];
    delete: operations["credentials.delete"];
  };
  "/credentials/{id}/temporary": { post: operations["credentials.postTemporary"] };
  "/credentials/{id}/dependencies": { get: operations["credentials.listDependencies"] };
  "/credentials/{id}/shares": { get: operations["credentials.listShares"] };
  "/credentials/{id}/shares/users": { put: operations["credentials.putSharesUsers"] };
  "/credentials/{id}/shares/users/{user_id}": { delete: operations["credentials.deleteSharesUsers"] };
  "/credentials/{id}/shares/groups": { put: operations["credentials.putSharesGroups"] };
  "/credentials/{id}/shares/groups/{group_id}": { delete: operations["credentials.deleteSharesGroups"] };
  "/credentials/{id}/transfer": { put: operations["credentials.putTransfer"] };
}

/** What travels with each operation, in the spelling of the wire. */
export interface operations {
  "credentials.list": {
    parameters: {
      path?: never;
      query?: {
        type?: Array<
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
        >;
        remote_host_id?: number;
        default?: boolean;
        system_credentials?: boolean;
        users?: number[];
        name?: string;
        limit?: number;
        page_num?: number;
        order?: "updated_at" | "created_at" | "name";
        order_dir?: "asc" | "desc";
      };
      header?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "X-Pagination-Current-Page"?: number;
          "X-Pagination-Per-Page"?: number;
          "X-Pagination-Total-Pages"?: number;
          "X-Pagination-Total-Entries"?: number;
        };
        content: { "application/json": Credential[] };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.post": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    requestBody: { content: { "application/json": CredentialInput } };
    responses: {
      201: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Credential };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      409: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.listTypes": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": CredentialTypes };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.postAuthenticate": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    requestBody: { content: { "application/json": AuthenticateInput } };
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Credential };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.get": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Credential };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.put": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody: { content: { "application/json": CredentialInput } };
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Credential };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      409: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.patch": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody: { content: { "application/json": CredentialPatch } };
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Credential };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      409: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.delete": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody?: never;
    responses: {
      204: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content?: never;
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      409: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.postTemporary": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody?: { content: { "application/json": TemporaryCredentialInput } };
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": TemporaryCredential };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      409: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.listDependencies": {
    parameters: { path: { id: number }; query?: { user_id?: number }; header?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Dependency[] };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.listShares": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Shares };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.putSharesUsers": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody: { content: { "application/json": UserSharesInput } };
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Shares };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      409: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.deleteSharesUsers": {
    parameters: { path: { id: number; user_id: number }; query?: never; header?: never; cookie?: never };
    requestBody?: never;
    responses: {
      204: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content?: never;
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.putSharesGroups": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody: { content: { "application/json": GroupSharesInput } };
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Shares };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      409: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.deleteSharesGroups": {
    parameters: { path: { id: number; group_id: number }; query?: never; header?: never; cookie?: never };
    requestBody?: never;
    responses: {
      204: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content?: never;
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
  "credentials.putTransfer": {
    parameters: { path: { id: number }; query?: never; header?: never; cookie?: never };
    requestBody: { content: { "application/json": TransferInput } };
    responses: {
      200: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": Transfer };
      };
      400: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      401: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "WWW-Authenticate"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      403: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      404: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      409: {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
      429: {
        headers: {
          "X-Request-Id"?: string;
          "X-RateLimit-Limit"?: number;
          "X-RateLimit-Remaining"?: number;
          "Retry-After"?: string;
        };
        content: { "application/json": ErrorBody };
      };
      "5XX": {
        headers: { "X-Request-Id"?: string; "X-RateLimit-Limit"?: number; "X-RateLimit-Remaining"?: number };
        content: { "application/json": ErrorBody };
      };
    };
  };
}
