import type {
  AuthenticateInput,
  CredentialInput,
  Credentials,
  GroupSharesInput,
  UserSharesInput,
} from "../../src/index.ts";

/** Makes a call and prints its request, status and result. Returns the data, or undefined after a failure. */
export type Step = <T>(
  name: keyof Credentials,
  call: () => Promise<T>,
  result: (data: T) => string,
) => Promise<T | undefined>;

/** Creates a credential, calls every operation with it, and deletes it. */
export async function demo(
  credentials: Credentials,
  step: Step,
  { user, group }: { user: number; group: number },
): Promise<void> {
  const login = { type: "Amazon Web Services S3", username: "AKIAEXAMPLE", password: newPassword() } as const;
  const name = `Landing bucket ${new Date().toISOString()}`;
  await step(
    "listTypes",
    () => credentials.listTypes(),
    ({ types }) => `${types.length} types of credentials`,
  );
  const created = await step(
    "post",
    () => credentials.post({ ...login, name }),
    ({ id }) => `created credential ${id}`,
  );
  if (!created) return;
  const { id } = created;
  let owner = created.user.id;
  try {
    await use(credentials, step, { ...login, id, name });
    await share(credentials, step, { id, user, group });
    const target = { userId: user, includeDependencies: false, sendEmail: false };
    const transferred = await step(
      "putTransfer",
      () => credentials.putTransfer(id, target),
      () => `transferred to user ${user}`,
    );
    if (transferred) owner = user;
  } finally {
    const deleted = await step(
      "delete",
      () => credentials.delete(id).withResponse(),
      () => "deleted",
    );
    if (!deleted) console.log(`Credential ${id} still exists and belongs to user ${owner}.`);
  }
}

/** Finds the credential, changes it, rotates its password and requests temporary keys. */
async function use(
  credentials: Credentials,
  step: Step,
  { id, ...login }: CredentialInput & { id: number; name: string },
): Promise<void> {
  await step(
    "list",
    () => credentials.list({ name: login.name, limit: 10 }),
    (page) => `found ${page.items.length} by its name`,
  );
  await step(
    "get",
    () => credentials.get(id),
    (credential) => `"${credential.name}" of ${credential.user.name}`,
  );
  const note = { description: "For the nightly files." };
  await step(
    "patch",
    () => credentials.patch(id, note),
    ({ description }) => `described: ${description}`,
  );
  const rotated = { ...login, ...note, password: newPassword() };
  await step(
    "put",
    () => credentials.put(id, rotated),
    ({ updatedAt }) => `password rotated at ${updatedAt}`,
  );
  const { username, password } = rotated;
  const host: AuthenticateInput = {
    url: "https://s3.example.com",
    remoteHostType: "RemoteHostTypes::S3Storage",
    username,
    password,
  };
  await step(
    "postAuthenticate",
    () => credentials.postAuthenticate(host),
    () => "the new login works",
  );
  await step(
    "postTemporary",
    () => credentials.postTemporary(id, { duration: 3600 }),
    () => "keys for one hour, not shown",
  );
}

/** Shares the credential, lists its dependencies, and revokes the shares. */
async function share(
  credentials: Credentials,
  step: Step,
  { id, user, group }: Record<"id" | "user" | "group", number>,
): Promise<void> {
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(", ");
  const reader: UserSharesInput = { userIds: [user], permissionLevel: "read", sendSharedEmail: false };
  await step(
    "putSharesUsers",
    () => credentials.putSharesUsers(id, reader),
    ({ readers }) => `readers: ${names(readers.users)}`,
  );
  const writer: GroupSharesInput = { groupIds: [group], permissionLevel: "write", sendSharedEmail: false };
  await step(
    "putSharesGroups",
    () => credentials.putSharesGroups(id, writer),
    ({ writers }) => `writers: ${names(writers.groups)}`,
  );
  await step(
    "listShares",
    () => credentials.listShares(id),
    (shares) => `${shares.totalUserShares} users, ${shares.totalGroupShares} group`,
  );
  await step(
    "listDependencies",
    () => credentials.listDependencies(id, { userId: user }),
    (list) => `${list.length} objects depend on it`,
  );
  await step(
    "deleteSharesUsers",
    () => credentials.deleteSharesUsers(id, user),
    () => "the user's share is revoked",
  );
  await step(
    "deleteSharesGroups",
    () => credentials.deleteSharesGroups(id, group),
    () => "the group's share is revoked",
  );
}

function newPassword(): string {
  return crypto.randomUUID();
}
