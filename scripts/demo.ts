import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs, styleText } from "node:util";
import { ApiError, CivisClient, type Credentials, type GroupSharesInput, type UserSharesInput } from "../src/index.ts";

const usage = `npm start [-- OPTIONS]

Drives every operation of the Credentials resource through the client, against an emulator on this machine.

  --live      use the service of CIVIS_API_ENDPOINT with the key in CIVIS_API_KEY; needs --user and --group
  --user ID   the colleague to share with and to hand over to
  --group ID  the group to share with
  --help      show this text

The login of the story is made up: on the live service, the steps that use it are refused.`;

/** Where the story is told, and with whom. */
interface Stage {
  readonly baseUrl: string | undefined;
  readonly apiKey: string | undefined;
  readonly user: number;
  readonly group: number;
  readonly close: () => void;
}

const { values: options } = readArguments();
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
  colours ? styleText(style, text) : text;

if (options.help) console.log(usage);
else {
  const stage = options.live ? liveStage() : await emulatorStage();
  try {
    await tell(stage);
  } finally {
    stage.close();
  }
}

function readArguments() {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { live: flag, user: text, group: text, help: flag } });
  } catch (error) {
    return fail((error as Error).message);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function liveStage(): Stage {
  const [user, group] = [Number(options.user), Number(options.group)];
  if (!process.env.CIVIS_API_KEY) fail("--live needs an API key in the environment variable CIVIS_API_KEY");
  if (!(user > 0) || !(group > 0)) fail("--live needs --user ID and --group ID: whom to share with");
  console.log("Civis Platform, live\n");
  return { baseUrl: undefined, apiKey: undefined, user, group, close: () => {} };
}

/** An emulator in a process of its own, so that every request travels. */
async function emulatorStage(): Promise<Stage> {
  const command = resolve(import.meta.dirname, "../src/emulator/cli.ts");
  const child = spawn(process.execPath, ["--import", "tsx", command, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, "exit").then(() => fail("the emulator did not start"));
  const [ready] = await Promise.race([once(lines, "line"), ended]);
  const { url, apiKey } = JSON.parse(ready) as { url: string; apiKey: string };
  console.log(`Emulator of Civis Platform at ${url}\n`);
  child.removeAllListeners("exit");
  return { baseUrl: url, apiKey, user: 32, group: 41, close: () => child.kill() };
}

/** Shows a call: what went out, what came back, and one line of result. Gives the data, or nothing after a failure. */
type Step = <T>(name: keyof Credentials, call: () => Promise<T>, result: (data: T) => string) => Promise<T | undefined>;

/** Tells the story, counts, and says what to do next. */
async function tell(stage: Stage): Promise<void> {
  const start = performance.now();
  const told = new Set<string>();
  const failed = new Set<string>();
  let stopped = false;
  // Ctrl-C once: the story ends at once, but what it made is deleted.
  if (options.live) process.once("SIGINT", () => (stopped = true));
  let wire = { request: "", status: "---", time: 0 };
  const { credentials } = new CivisClient({
    baseUrl: stage.baseUrl,
    apiKey: stage.apiKey,
    fetch: async (url, init) => {
      const sent = performance.now();
      wire = { request: `${init.method?.padEnd(6)} ${new URL(url).pathname}`, status: "---", time: 0 };
      const response = await fetch(url, init);
      wire = { ...wire, status: String(response.status), time: performance.now() - sent };
      return response;
    },
  });
  const step: Step = async (name, call, result) => {
    told.add(name);
    const show = (mark: string, text: string): void => {
      const time = `${wire.time.toFixed(0).padStart(4)} ms`;
      console.log(`${mark} ${wire.request.padEnd(42)} ${wire.status} ${paint("dim", time)}  ${text}`);
    };
    try {
      if (stopped && name !== "delete") throw new Error("stopped");
      const data = await call();
      show(paint("green", "✓"), result(data));
      return data;
    } catch (error) {
      failed.add(name);
      show(paint("red", "✗"), error instanceof ApiError ? error.description : (error as Error).message);
      return undefined;
    }
  };
  await story(credentials, step, stage);
  const all = Object.getOwnPropertyNames(Object.getPrototypeOf(credentials)).filter((name) => name !== "constructor");
  const untold = all.filter((name) => !told.has(name));
  const time = (performance.now() - start).toFixed(0);
  console.log(paint("bold", `\n${told.size - failed.size} of ${all.length} operations, ${time} ms`));
  if (untold.length > 0) console.log(`Not called: ${untold.join(", ")}`);
  if (failed.size > 0) process.exitCode = 1;
  else
    console.log(
      "Next: README.md has the recipes, `npm run emulator` keeps an emulator running, `npm test` checks it all.",
    );
}

/** One credential from its making to its end. */
async function story(credentials: Credentials, step: Step, { user, group }: Stage): Promise<void> {
  const login = { type: "Amazon Web Services S3", username: "AKIAEXAMPLE", password: newPassword() } as const;
  const name = `Landing bucket ${new Date().toISOString()}`;
  await step(
    "listTypes",
    () => credentials.listTypes(),
    ({ types }) => `${types.length} types of credentials`,
  );
  const made = await step(
    "post",
    () => credentials.post({ ...login, name }),
    ({ id }) => `made credential ${id}`,
  );
  if (!made) return;
  const { id } = made;
  let handedOver = false;
  try {
    await step(
      "list",
      () => credentials.list({ name, limit: 10 }),
      (page) => `found ${page.totalEntries} by its name`,
    );
    await step(
      "get",
      () => credentials.get(id),
      (found) => `"${found.name}" of ${found.user.name}`,
    );
    const note = { description: "For the files that arrive at night." };
    await step(
      "patch",
      () => credentials.patch(id, note),
      ({ description }) => `described: ${description}`,
    );
    const rotated = { ...login, ...note, name, password: newPassword() };
    await step(
      "put",
      () => credentials.put(id, rotated),
      ({ updatedAt }) => `password rotated at ${updatedAt}`,
    );
    const { username, password } = rotated;
    const host = { url: "https://s3.example.com", remoteHostType: "RemoteHostTypes::S3Storage" } as const;
    await step(
      "postAuthenticate",
      () => credentials.postAuthenticate({ ...host, username, password }),
      () => "the new login works",
    );
    const quietly = { sendSharedEmail: false };
    const reader: UserSharesInput = { userIds: [user], permissionLevel: "read", ...quietly };
    await step(
      "putSharesUsers",
      () => credentials.putSharesUsers(id, reader),
      ({ readers }) => `readers: ${names(readers.users)}`,
    );
    const writer: GroupSharesInput = { groupIds: [group], permissionLevel: "write", ...quietly };
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
      "postTemporary",
      () => credentials.postTemporary(id, { duration: 3600 }),
      () => "keys for one hour, not shown",
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
    const target = { userId: user, includeDependencies: false, sendEmail: false };
    const transfer = await step(
      "putTransfer",
      () => credentials.putTransfer(id, target),
      () => `handed over to user ${user}`,
    );
    handedOver = transfer !== undefined;
  } finally {
    const deleted = await step(
      "delete",
      () => credentials.delete(id).withResponse(),
      () => "deleted",
    );
    if (!deleted) console.log(`Credential ${id} is left${handedOver ? `, and belongs to user ${user} now` : ""}.`);
  }
}

function names(list: readonly { readonly name: string }[]): string {
  return list.map(({ name }) => name).join(", ");
}

function newPassword(): string {
  return crypto.randomUUID();
}
