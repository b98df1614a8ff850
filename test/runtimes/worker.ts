import type { CivisClientOptions } from "civis-credentials";
import { makeCalls } from "./calls.ts";
import { callEmulator } from "./in-process.ts";

/** What `workerd test` runs: prints the results over HTTP, and those in the process. */
export default {
  async test(_controller: unknown, { target }: { target: CivisClientOptions }): Promise<void> {
    console.log(JSON.stringify([await makeCalls(target), await callEmulator()]));
  },
};
