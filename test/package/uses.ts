// The program of the runners and bundlers. It imports nothing of theirs.
import { CivisClient, isApiError, NotFoundError } from "civis-credentials";
import { createEmulator } from "civis-credentials/emulator";
import { CivisClient as SnakeClient } from "civis-credentials/snake";

/** Makes a few calls of both clients to an emulator, and returns their results. */
export async function use(): Promise<unknown[]> {
  const emulator = createEmulator({ credentials: 3, seed: 1 });
  const options = { apiKey: emulator.apiKey, fetch: emulator.fetch };
  const { credentials } = new CivisClient(options);
  const { id } = await credentials.post({ type: "Database", username: "reporting", password: "not-a-real-one" });
  const names: string[] = [];
  for await (const { username } of credentials.list({ limit: 2 })) names.push(username);
  const { types } = await new SnakeClient(options).credentials.list_types();
  await credentials.delete(id);
  const error: unknown = await credentials.get(id).catch((error: unknown) => error);
  const { openapi } = await (await emulator.fetch("http://127.0.0.1/openapi.json")).json();
  return [names.length, types.length, isApiError(error), error instanceof NotFoundError, openapi];
}
