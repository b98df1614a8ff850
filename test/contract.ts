/** A method of the contract: its arguments and its return value. */
export interface ContractMethod {
  readonly http: string;
  readonly status: number;
  /** Required arguments. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Returned fields, nested ones after a dot; of a list, the fields of its items. */
  readonly returns: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

function method(http: string, status: number, required: string, optional: string, returns: string): ContractMethod {
  return { http, status, required: words(required), optional: words(optional), returns: words(returns) };
}

const credential = `id name type username description owner user.id user.name user.username user.initials user.online
  remote_host_id remote_host_name state created_at updated_at default oauth`;

const grantees = (level: string): string =>
  ["users.id", "users.name", "groups.id", "groups.name"].map((field) => `${level}.${field}`).join(" ");

const shares = `${grantees("readers")} ${grantees("writers")} ${grantees("owners")} total_user_shares total_group_shares`;

const settings = "name description remote_host_id user_id state system_credential default oauth";

/** The contract: the methods of `client.credentials` in the Python client, with Python's spelling. */
export const contract: Readonly<Record<string, ContractMethod>> = {
  delete: method("DELETE /credentials/{id}", 204, "id", "", ""),
  delete_shares_groups: method("DELETE /credentials/{id}/shares/groups/{group_id}", 204, "id group_id", "", ""),
  delete_shares_users: method("DELETE /credentials/{id}/shares/users/{user_id}", 204, "id user_id", "", ""),
  get: method("GET /credentials/{id}", 200, "id", "", credential),
  list: method(
    "GET /credentials",
    200,
    "",
    "type remote_host_id default system_credentials users name limit page_num order order_dir",
    credential,
  ),
  list_dependencies: method(
    "GET /credentials/{id}/dependencies",
    200,
    "id",
    "user_id",
    "object_type fco_type id name permission_level description shareable",
  ),
  list_shares: method("GET /credentials/{id}/shares", 200, "id", "", shares),
  list_types: method("GET /credentials/types", 200, "", "", "types"),
  patch: method("PATCH /credentials/{id}", 200, "id", `type username password ${settings}`, credential),
  post: method("POST /credentials", 201, "type username password", settings, credential),
  post_authenticate: method(
    "POST /credentials/authenticate",
    200,
    "url remote_host_type username password",
    "",
    credential,
  ),
  post_temporary: method(
    "POST /credentials/{id}/temporary",
    200,
    "id",
    "duration",
    "access_key secret_access_key session_token",
  ),
  put: method("PUT /credentials/{id}", 200, "id type username password", settings, credential),
  put_shares_groups: method(
    "PUT /credentials/{id}/shares/groups",
    200,
    "id group_ids permission_level",
    "share_email_body send_shared_email",
    shares,
  ),
  put_shares_users: method(
    "PUT /credentials/{id}/shares/users",
    200,
    "id user_ids permission_level",
    "share_email_body send_shared_email",
    shares,
  ),
  put_transfer: method(
    "PUT /credentials/{id}/transfer",
    200,
    "id user_id include_dependencies",
    "email_body send_email",
    `dependencies.object_type dependencies.fco_type dependencies.id dependencies.name dependencies.permission_level
     dependencies.description dependencies.shared`,
  ),
};

/** What each method does, in the contract's words. */
export const summaries: Readonly<Record<string, string>> = {
  delete: "Delete a credential",
  delete_shares_groups: "Revoke the permissions a group has on this object",
  delete_shares_users: "Revoke the permissions a user has on this object",
  get: "Get a credential",
  list: "List credentials",
  list_dependencies: "List dependent objects for this object",
  list_shares: "List users and groups permissioned on this object",
  list_types: "Get list of Credential Types",
  patch: "Update some attributes of a credential",
  post: "Create a credential",
  post_authenticate: "Authenticate against a remote host",
  post_temporary: "Generate a temporary credential for accessing S3",
  put: "Update an existing credential",
  put_shares_groups: "Set the permissions groups has on this object",
  put_shares_users: "Set the permissions users have on this object",
  put_transfer: "Transfer ownership of this object to another user",
};

const typed = {
  int: "id user_id group_id remote_host_id limit page_num duration total_user_shares total_group_shares",
  bool: `system_credential system_credentials default oauth online send_shared_email send_email include_dependencies
    shareable shared iterator`,
  "List[int]": "user_ids group_ids",
  "List[str]": "types",
  "List[dict]": "groups dependencies",
  dict: "user readers writers owners",
  "str (time)": "created_at updated_at",
};

/** The contract's type of an argument (`list users`) or a returned field (`list > user.id`); most are text. */
export function typeOf(place: string): string {
  if (place.endsWith(".users")) return "List[dict]";
  const name = place.split(/[ .]/).at(-1) ?? "";
  return Object.entries(typed).find(([, names]) => words(names).includes(name))?.[0] ?? "str";
}

const texts = {
  email: { share_email_body: "Custom body text", send_shared_email: "recipients of a share" },
  setting: {
    name: "name identifying",
    description: "long description",
    username: "username for the credential",
    password: "password for the credential",
    remote_host_id: "ID of the remote host",
    user_id: "ID of the user the credential is created for.*only accepted if you are a Civis Admin User",
    state: "U\\.S\\. state .*Only for VAN credentials",
    system_credential: "can only be created by Civis Admins .*owned by the Civis Robot user",
    default: "is a default.* Only for Database credentials",
    oauth: "OAuth credential",
    type: `created or edited via this API.*${["Amazon Web Services S3", "CASS/NCOA PAF", "Certificate", "Civis Platform", "Custom", "Database", "Google", "Salesforce User", "Salesforce Client", "TableauUser"].join(".*")}`,
  },
  credential: {
    id: "ID of the credential",
    name: "name identifying",
    type: "credential's type",
    username: "username for the credential",
    description: "long description",
    owner: "username of the user who this credential belongs to.*user\\.username.* preferred",
    "user.id": "ID of this user",
    "user.name": "user's name",
    "user.username": "user's username",
    "user.initials": "user's initials",
    "user.online": "is online",
    remote_host_id: "ID of the remote host associated",
    remote_host_name: "name of the remote host associated",
    state: "U\\.S\\. state .*Only for VAN credentials",
    created_at: "creation time",
    updated_at: "last modification time",
    default: "is a default.* Only for Database credentials",
    oauth: "OAuth credential",
  },
  shares: {
    total_user_shares: "For owners, the number of total users shared.*writers and readers, the number of visible users",
    total_group_shares:
      "For owners, the number of total groups shared.*writers and readers, the number of visible groups",
  },
  dependency: {
    object_type: "dependent object's type",
    fco_type: "human-readable type",
    id: "dependent object's ID",
    name: "dependent object's name, or null if the requesting user cannot read",
    permission_level:
      "target user \\(not .*user's groups\\).*Null if there is no target user, or if .*not shareable.*database table",
    description: "Additional information",
  },
} as const;

/** The prose of the contract about an argument (`list limit`) or a returned field (`list > id`), as a pattern. */
export const meanings: Readonly<Record<string, string>> = {
  "list type":
    "One or more of: Amazon Web Services S3, Bitbucket, CASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Github, Salesforce User, Salesforce Client, and TableauUser.*comma-separated",
  "list remote_host_id": "ID of the remote host",
  "list default": "single credential.*current user's default credential",
  "list system_credentials": "only returns system credentials.*created and viewed by Civis Admins",
  "list users": "owned by these users.*requesting user has at least read access.*comma-separated",
  "list name": "any full name that contains",
  "list limit": "number of results.*maximum of 1000",
  "list page_num": "page number.*first page, 1",
  "list order": "Must be one of: updated_at, created_at, name.*Defaults to updated_at",
  "list order_dir": "asc \\(ascending\\) or desc \\(descending\\).*Defaults to desc",
  "list_dependencies user_id": "ID of the target user",
  "list_dependencies > shareable": "requesting user can share",
  "list_types > types": "acceptable credential types",
  "post_authenticate url": "URL to your host",
  "post_authenticate remote_host_type":
    "type of remote host.*RemoteHostTypes::Bigquery.*::Bitbucket.*::GitSSH.*::Github.*::GoogleDoc.*::JDBC.*::Postgres.*::Redshift.*::S3Storage.*::Salesforce",
  "post_authenticate username": "username for the credential",
  "post_authenticate password": "password for the credential",
  "post_temporary duration": "number of seconds.*Defaults to 15 minutes.*less than 15 minutes or greater than 36 hours",
  "post_temporary > access_key": "identifier of the credential",
  "post_temporary > secret_access_key": "secret part",
  "post_temporary > session_token": "session token identifier",
  "put_shares_users user_ids": "one or more user IDs",
  "put_shares_users permission_level": "read, write, or manage",
  "put_shares_groups group_ids": "one or more group IDs",
  "put_shares_groups permission_level": "read, write, or manage",
  "put_transfer user_id": "ID of the target user",
  "put_transfer include_dependencies": "give manage permissions on all dependencies",
  "put_transfer email_body": "Custom body text.*transfer",
  "put_transfer send_email": "target user of the transfer",
  "put_transfer > dependencies.shared": "successfully shared with the target user",
  "delete_shares_users user_id": "ID of the user",
  "delete_shares_groups group_id": "ID of the group",
  ...spread(["post", "put", "patch"], " ", texts.setting),
  ...spread(["put_shares_users", "put_shares_groups"], " ", texts.email),
  ...spread(["list", "get", "post", "put", "patch", "post_authenticate"], " > ", texts.credential),
  ...spread(["list_shares", "put_shares_users", "put_shares_groups"], " > ", texts.shares),
  ...spread(["list_dependencies"], " > ", texts.dependency),
  ...spread(["put_transfer"], " > dependencies.", texts.dependency),
};

function spread(methods: readonly string[], join: string, fields: object): Record<string, string> {
  return Object.fromEntries(
    methods.flatMap((name) => Object.entries(fields).map(([field, text]) => [`${name}${join}${field}`, text])),
  );
}

/** Response fields that were null in recorded exchanges, or that must not break a client if they are. */
export const nullable: readonly string[] = [
  ...["description", "remote_host_id", "remote_host_name", "state", "user.initials"].map((field) => `get > ${field}`),
  ...["name", "permission_level", "description"].flatMap((field) => [
    `list_dependencies > ${field}`,
    `put_transfer > dependencies.${field}`,
  ]),
];
