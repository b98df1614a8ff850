// Makes the calls of a scenario with the clients of this package, each against a new emulator, and prints
// the results: {"camel": [{"data": …} | {"status": …, "message": …}, …], "snake": […]}.
import { readFile } from "node:fs/promises";
import { createEmulator } from "../../../src/emulator/index.ts";
import { ApiError, CivisClient } from "../../../src/index.ts";
import { CivisClient as SnakeClient } from "../../../src/snake.ts";

/** One call, with the names of the Python client. */
interface Step {
  readonly method: string;
  readonly path?: readonly number[];
  /** The body or the query. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Whether to read every item of every page. */
  readonly all?: boolean;
}

type Method = (...args: unknown[]) => Promise<unknown> & AsyncIterable<unknown>;
type Methods = Readonly<Record<string, Method>>;

/** A client, and how it spells a name of the Python client. */
interface Spelling {
  readonly methods: (options: { apiKey: string; fetch: ReturnType<typeof createEmulator>["fetch"] }) => object;
  readonly name: (python: string) => string;
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const spellings: Readonly<Record<string, Spelling>> = {
  camel: { methods: (options) => new CivisClient(options).credentials, name: camel },
  snake: { methods: (options) => new SnakeClient(options).credentials, name: (python) => python },
};

const scenario = JSON.parse(await readFile(process.argv[2] ?? "", "utf8")) as Step[];
const results: Record<string, unknown[]> = {};
for (const [spelling, { methods, name }] of Object.entries(spellings)) {
  const { apiKey, fetch } = createEmulator({ credentials: 2500, seed: 1 });
  // The names come from a file, so that the compiler cannot check them.
  const client = methods({ apiKey, fetch }) as Methods;
  const got: unknown[] = [];
  for (const step of scenario) got.push(await result(client, name, step));
  results[spelling] = got;
}
console.log(JSON.stringify(results));

async function result(
  client: Methods,
  name: Spelling["name"],
  { method, path = [], body, all }: Step,
): Promise<unknown> {
  const fields = body && Object.fromEntries(Object.entries(body).map(([key, value]) => [name(key), value]));
  try {
    const call = client[name(method)]?.(...path, ...(fields ? [fields] : []));
    const data = all ? await itemsOf(call) : await call;
    return { data: data === undefined ? null : isPage(data) ? data.items : data };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, message: error.description };
  }
}

async function itemsOf(list: AsyncIterable<unknown> | undefined): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of list ?? []) items.push(item);
  return items;
}

function isPage(data: unknown): data is { items: unknown } {
  return typeof data === "object" && data !== null && "items" in data;
}
