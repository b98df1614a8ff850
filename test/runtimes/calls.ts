import { CivisClient, type CivisClientOptions, NotFoundError } from "civis-credentials";
import { CivisClient as SnakeClient } from "civis-credentials/snake";
import { demo, type Step } from "../../scripts/demo/steps.ts";

/** Makes the calls of the demo and a few more, and returns their results. Throws the error of a call that fails. */
export async function makeCalls(options: CivisClientOptions): Promise<string[]> {
  const results: string[] = [];
  const { credentials } = new CivisClient(options);
  const step: Step = (name, call) => {
    results.push(name);
    return call();
  };
  await demo(credentials, step, { user: 32, group: 41 });

  const ids = new Set<number>();
  for await (const { id } of credentials.list({ limit: 10 })) ids.add(id);
  results.push(`${ids.size} credentials in pages`);

  const error: unknown = await credentials.get(999_999).catch((error: unknown) => error);
  if (!(error instanceof NotFoundError)) throw error;
  results.push(`${error.name}: ${error.code}`);

  const controller = new AbortController();
  const aborted = credentials.get(1001, { signal: controller.signal });
  controller.abort("stopped");
  results.push(await aborted.then(String, String));

  const { types } = await new SnakeClient(options).credentials.list_types();
  results.push(`${types.length} types`);
  return results;
}
