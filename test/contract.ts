/** A method of the contract: what it takes, and what it gives back. */
export interface ContractMethod {
  readonly http: string;
  readonly status: number;
  /** Arguments that must be given. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Fields of what comes back, nested ones behind a dot; a list shows the fields of its items. */
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

/** What the contract promises in prose, as the words that must be found in the description of a field. */
export const promises: readonly (readonly [place: string, ...words: string[]])[] = [
  ["list type", "Bitbucket", "CASS/NCOA PAF", "Github", "TableauUser", "comma-separated"],
  ["list default", "current user's default"],
  ["list system_credentials", "Civis Admins"],
  ["list users", "read access"],
  ["list name", "full name"],
  ["list limit", "1000"],
  ["list page_num", "first page, 1"],
  ["list order", "updated_at", "created_at", "name", "Defaults to updated_at"],
  ["list order_dir", "asc", "desc", "Defaults to desc"],
  ["list_dependencies user_id", "target user"],
  ["post type", "Amazon Web Services S3", "Salesforce Client", "TableauUser", "created or edited via this API"],
  ["post user_id", "Civis Admin User"],
  ["post state", "VAN"],
  ["post system_credential", "Civis Admins", "Civis Robot"],
  ["post default", "Only for Database credentials"],
  ["patch user_id", "Civis Admin User"],
  ["post_authenticate remote_host_type", "RemoteHostTypes::Bigquery", "RemoteHostTypes::Salesforce"],
  ["post_temporary duration", "seconds", "15 minutes", "36 hours"],
  ["put_shares_users user_ids", "one or more"],
  ["put_shares_users permission_level", "read", "write", "manage"],
  ["put_shares_groups group_ids", "one or more"],
  ["put_shares_groups send_shared_email", "recipients"],
  ["put_transfer include_dependencies", "manage permissions"],
  ["put_transfer email_body", "transfer"],
];
