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
  remote_host_id: number | null;
  /**
   * The name of the remote host associated with this credential.
   *
   * @example Example Warehouse
   */
  remote_host_name: string | null;
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
  created_at: string;
  /**
   * The last modification time for this credential.
   *
   * @format date-time
   * @example 2026-05-02T09:00:00.000Z
   */
  updated_at: string;
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
  remote_host_id?: number | null;
  /**
   * The ID of the user the credential is created for. This attribute is only accepted if you are a Civis
   * Admin User.
   *
   * @format int64
   * @example 32
   */
  user_id?: number;
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
  system_credential?: boolean;
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
  remote_host_id?: number | null;
  /**
   * The ID of the user the credential is created for. This attribute is only accepted if you are a Civis
   * Admin User.
   *
   * @format int64
   * @example 32
   */
  user_id?: number;
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
  system_credential?: boolean;
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
  remote_host_type:
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
  access_key: string;
  /**
   * The secret part of the credential.
   *
   * @format password
   */
  secret_access_key: string;
  /**
   * The session token identifier.
   *
   * @format password
   */
  session_token: string;
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
  user_ids: number[];
  /** Options are: read, write, or manage. */
  permission_level: PermissionLevel;
  /**
   * Custom body text for e-mail sent on a share.
   *
   * @example You can now read the warehouse login.
   */
  share_email_body?: string;
  /**
   * Send email to the recipients of a share.
   *
   * @example false
   */
  send_shared_email?: boolean;
}

/** Groups, and the permission level to grant. */
export interface GroupSharesInput {
  /** An array of one or more group IDs. */
  group_ids: number[];
  /** Options are: read, write, or manage. */
  permission_level: PermissionLevel;
  /**
   * Custom body text for e-mail sent on a share.
   *
   * @example You can now change the warehouse login.
   */
  share_email_body?: string;
  /**
   * Send email to the recipients of a share.
   *
   * @example true
   */
  send_shared_email?: boolean;
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
  total_user_shares: number;
  /**
   * For owners, the number of total groups shared. For writers and readers, the number of visible groups
   * shared.
   *
   * @example 1
   */
  total_group_shares: number;
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
  object_type: string;
  /**
   * The human-readable type of the dependent object.
   *
   * @example scripts/sql
   */
  fco_type: string;
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
  permission_level: string | null;
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
  user_id: number;
  /**
   * Whether or not to give manage permissions on all dependencies.
   *
   * @example true
   */
  include_dependencies: boolean;
  /**
   * Custom body text for e-mail sent on transfer.
   *
   * @example The warehouse login is yours now.
   */
  email_body?: string;
  /**
   * Whether to send an e-mail to the target user of the transfer.
   *
   * @example true
   */
  send_email?: boolean;
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
  object_type: string;
  /**
   * The human-readable type of the dependent object.
   *
   * @example scripts/sql
   */
  fco_type: string;
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
  permission_level: string | null;
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
  error_description: string;
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
}

/**
 * Query parameters of `credentials.list_dependencies`.
 *
 * List dependent objects for this object.
 */
export interface CredentialsListDependenciesQuery {
  /** The ID of the target user. */
  user_id?: number;
}
