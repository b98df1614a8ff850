// A program of a user of the package. It must compile with every compiler and every setting.
import {
  type ApiResponse,
  CivisClient,
  type CivisClientOptions,
  type Credential,
  type CredentialInput,
  isApiError,
  NotFoundError,
  type Page,
} from "civis-credentials";
import { createEmulator } from "civis-credentials/emulator";
import { credential as codec, CivisClient as SnakeClient } from "civis-credentials/snake";

const emulator = createEmulator({ credentials: 3 });
const options: CivisClientOptions = {
  apiKey: emulator.apiKey,
  fetch: emulator.fetch,
  fetchOptions: { cache: "no-store" },
  retry: { maxAttempts: 2 },
  onAttempt: ({ attempt, status }) => void [attempt.toFixed(), status?.toFixed()],
};
const civis = new CivisClient(options);
const snake = new SnakeClient({ ...options, fetch: globalThis.fetch, retry: false });

export async function use(signal: AbortSignal): Promise<string[]> {
  const input: CredentialInput = { type: "Database", username: "reporting", password: "not-a-real-one" };
  const made: Credential = await civis.credentials.post(input, { signal });
  const { data, headers, rateLimit }: ApiResponse<Credential> = await civis.credentials.get(made.id).withResponse();
  const page: Page<Credential> = await civis.credentials.list({ type: ["Database"], orderDir: "asc" });
  const names: string[] = [data.name, headers.get("Date") ?? "", String(rateLimit?.remaining), String(page.totalPages)];
  for await (const { name } of civis.credentials.list()) names.push(name);
  for await (const { items } of civis.credentials.list().pages({ concurrency: 2 })) names.push(String(items.length));
  const shares = await snake.credentials.put_shares_users(made.id, { user_ids: [32], permission_level: "read" });
  names.push(...shares.readers.users.map(({ name }) => name), codec.toSnake(made).created_at);
  await civis.credentials.delete(made.id);
  return names;
}

export function say(error: unknown): string {
  if (error instanceof NotFoundError) return error.path;
  return isApiError(error) ? `${error.status} ${error.requestId}` : "";
}

// @ts-expect-error A credential has a password.
civis.credentials.post({ type: "Database", username: "reporting" });
// @ts-expect-error An unknown order.
civis.credentials.list({ order: "age" });
// @ts-expect-error The name of the other spelling does not exist.
snake.credentials.listTypes();
