import { CivisClient, NotFoundError } from "civis-credentials";
import { CivisClient as SnakeClient } from "civis-credentials/snake";
import { demo, type Step } from "../../scripts/demo/steps.ts";

/** Where the service is. */
export interface Target {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** Makes the calls of the demo and a few more, and tells what came of them. What fails is thrown. */
export async function makeCalls(target: Target): Promise<string[]> {
  const told: string[] = [];
  const { credentials } = new CivisClient(target);
  const step: Step = (name, call) => {
    told.push(name);
    return call();
  };
  await demo(credentials, step, { user: 32, group: 41 });

  const ids = new Set<number>();
  for await (const { id } of credentials.list({ limit: 10 })) ids.add(id);
  told.push(`${ids.size} credentials in pages`);

  const failed: unknown = await credentials.get(999_999).catch((error: unknown) => error);
  if (!(failed instanceof NotFoundError)) throw failed;
  told.push(`${failed.name}: ${failed.code}`);

  const stop = new AbortController();
  const stopped = credentials.get(1001, { signal: stop.signal });
  stop.abort("stopped");
  told.push(await stopped.then(String, String));

  const { types } = await new SnakeClient(target).credentials.list_types();
  told.push(`${types.length} types`);
  return told;
}
