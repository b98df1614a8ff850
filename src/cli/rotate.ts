import type { Command, CommandParameter } from "../../generated/cli.ts";
import { isApiError } from "../snake.ts";
import { CommandError, UsageError } from "./errors.ts";
import { type CliCommand, readSecrets, type Session } from "./session.ts";
import { note } from "./terminal.ts";

/** The command that changes a password. Its parameters are those of the operations that it calls. */
export function rotate(operations: readonly Command[]): CliCommand {
  const parameterOf = (method: string, name: string): CommandParameter => {
    const command = operations.find((operation) => operation.resource === "credentials" && operation.method === method);
    const parameter = command?.parameters.find((candidate) => candidate.name === name);
    if (!parameter) throw new Error(`rotate needs the parameter ${name} of credentials.${method}`);
    return parameter;
  };
  const optional = (name: string): CommandParameter => ({ ...parameterOf("post_authenticate", name), required: false });
  return {
    resource: "credentials",
    method: "rotate",
    request: "PATCH /credentials/{id}",
    summary: "Change the password of a credential.",
    description: `Lists the objects that depend on the credential, reads the new password, and sends one PATCH, which is never retried. \
It does not change the password on the host itself: change that first.

With --url and --remote-host-type, it then tests the new password on that host.`,
    parameters: [
      parameterOf("patch", "id"),
      { ...parameterOf("patch", "password"), required: true },
      optional("url"),
      optional("remote_host_type"),
    ],
    body: "required",
    secrets: ["password"],
    columns: operations.find(({ resource, method }) => resource === "credentials" && method === "patch")?.columns ?? [],
    run,
  };
}

async function run(session: Session): Promise<unknown> {
  const { civis, input, isDryRun, signal } = session;
  const id = Number(input.path[0]);
  const { url, remote_host_type } = input.body;
  if ((url === undefined) !== (remote_host_type === undefined)) {
    throw new UsageError("--url and --remote-host-type must be used together, to test the new password.");
  }
  const { name, type, username } = await civis.credentials.get(id, { signal });
  const dependencies = await civis.credentials.list_dependencies(id, {}, { signal });
  if (!isDryRun) {
    note(`Credential ${id}: ${name} (${type}, username ${username})`);
    note(dependencies.length > 0 ? `Used by:\n${await dependencyTable(dependencies)}` : "No object depends on it.");
  }
  await readSecrets(session, true);
  const password = String(input.body.password);
  const patched = await patch(session, id, password);
  if (isDryRun && url === undefined) return undefined;
  if (!isDryRun) note(`Done: the password of credential ${id} was changed.`);
  if (url === undefined)
    note("Not done: the new password was not tested. Use --url and --remote-host-type to test it.");
  else await check(session, { username, password });
  return patched;
}

async function dependencyTable(dependencies: readonly unknown[]): Promise<string> {
  const { createTable } = await import("./table.ts");
  const columns = ["fco_type", "id", "name", "description"];
  const table = createTable({ columns, showsAll: true, width: process.stderr.columns || 80, isColored: false });
  return table(dependencies).trimEnd();
}

async function patch({ civis, signal }: Session, id: number, password: string): Promise<unknown> {
  try {
    return await civis.credentials.patch(id, { password }, { signal, retry: false });
  } catch (error) {
    const isRejected = isApiError(error) && error.status >= 400 && error.status < 500;
    const rejected = "Not done: the service rejected the request. The password has not changed.";
    const unknown = `Unknown: the password may have been changed. Check updated_at of credential ${id} before you try again.`;
    note(isRejected ? rejected : unknown);
    throw error;
  }
}

async function check(session: Session, login: { username: string; password: string }): Promise<void> {
  const { civis, input, isDryRun, signal } = session;
  const { url, remote_host_type } = input.body;
  // The values were checked against the document, which is where the type of the body comes from.
  const body = { url, remote_host_type, ...login } as Parameters<typeof civis.credentials.post_authenticate>[0];
  try {
    const result: unknown = await civis.credentials.post_authenticate(body, { signal });
    // The service has been observed to return this instead of a credential.
    const isRejected = typeof result === "object" && result !== null && "success" in result && result.success === false;
    if (isRejected) throw new CommandError("The host rejected the login.");
  } catch (error) {
    const isRejected = error instanceof CommandError || (isApiError(error) && error.status === 400);
    const reason = isRejected
      ? "the host rejected the new password"
      : "the new password could not be tested on the host";
    note(`Not done: ${reason}. The credential has the new password anyway.`);
    throw error;
  }
  if (!isDryRun) note("Done: the host accepted the new password.");
}
