import { execFile } from "node:child_process";
import { inspect, promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { json, observed } from "../client.ts";
import { rejection } from "./helpers.ts";

describe("an ApiPromise is a promise", () => {
  test("with then, catch and finally", async () => {
    const { credentials, sent } = observed(({ url }) => json({ id: 1 }, { status: url.endsWith("/1") ? 200 : 404 }));
    const called: string[] = [];
    expect(await credentials.get(1).finally(() => called.push("finally"))).toEqual({ id: 1 });
    expect(await credentials.get(2).catch(({ status }: { status: number }) => status)).toBe(404);
    expect(await rejection(credentials.get(2).finally(() => called.push("finally")))).toMatchObject({ status: 404 });
    expect(
      await credentials
        .list()
        .finally(() => called.push("finally"))
        .catch(() => "caught"),
    ).toBe("caught");
    expect(called).toEqual(["finally", "finally", "finally"]);
    expect(sent).toHaveLength(4);
  });

  test("that util.inspect shows as pending, fulfilled or rejected, awaited or not", async () => {
    const { credentials } = observed(({ url }) => json({ id: 1 }, { status: url.endsWith("/1") ? 200 : 404 }));
    const fulfilled = credentials.get(1);
    const rejected = credentials.get(2);
    rejected.catch(() => {});
    expect(inspect(fulfilled)).toBe("ApiPromise [Promise] { <pending> }");
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(inspect(fulfilled)).toBe("ApiPromise [Promise] { { id: 1 } }");
    expect(inspect(rejected)).toMatch(/^ApiPromise \[Promise\] \{\n? *<rejected> NotFoundError: 404/);
    const list = credentials.list();
    expect(inspect(list)).toMatch(/^PagePromise \[Promise\] \{ <pending> \}/);
  });

  test("whose unhandled rejection is reported, also with withResponse", async () => {
    const { credentials } = observed(() => json({}, { status: 404 }));
    const unhandled: unknown[] = [];
    const before = process.rawListeners("unhandledRejection") as (() => void)[];
    for (const listener of before) process.off("unhandledRejection", listener);
    const listen = (reason: unknown): number => unhandled.push(reason);
    process.on("unhandledRejection", listen);
    await rejection(credentials.get(1).withResponse());
    await rejection(credentials.get(1));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(unhandled).toEqual([]);
    void credentials.get(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(unhandled).toMatchObject([{ status: 404 }]);
    process.off("unhandledRejection", listen);
    for (const listener of before) process.on("unhandledRejection", listener);
  });

  // zone.js patches the whole process.
  test.each(["before", "after"])("where zone.js patches Promise %s the client is loaded", async (when) => {
    const imports = ['await import("zone.js");', 'const { CivisClient } = await import("./src/index.ts");'];
    const program = `${(when === "before" ? imports : imports.reverse()).join("\n")}
      const fetch = async (url) => Response.json(url.includes("?") ? [] : { id: 1 }, { status: url.endsWith("/2") ? 404 : 200 });
      const { credentials } = new CivisClient({ apiKey: "k", fetch });
      const output = [];
      Zone.current.fork({ name: "mine" }).run(() => credentials.get(1).then(({ id }) => output.push(id, Zone.current.name)));
      await credentials.get(1).finally(() => output.push("finally"));
      await credentials.get(2).catch(({ status }) => output.push(status));
      await credentials.list({ limit: 1 }).finally(() => output.push("list"));
      output.push((await credentials.get(1).withResponse()).status, (await credentials.get(1)).id);
      for await (const item of credentials.list({ limit: 1 })) output.push(item);
      output.push(await Promise.race([credentials.get(1)]).then(({ id }) => id));
      console.log(JSON.stringify(output));`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...["--import", "tsx", "--input-type=module", "--eval", program],
    ]);
    expect(JSON.parse(stdout)).toEqual([1, "mine", "finally", 404, "list", 200, 1, 1]);
  });
});
