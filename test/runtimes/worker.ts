import { makeCalls, type Target } from "./calls.ts";

/** What `workerd test` runs. */
export default {
  async test(_controller: unknown, { target }: { target: Target }): Promise<void> {
    console.log(JSON.stringify(await makeCalls(target)));
  },
};
