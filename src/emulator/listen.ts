import { serve } from "@hono/node-server";
import type { Emulator } from "./index.ts";

/** An emulator that listens. */
export interface Listener {
  /** Where it listens, as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Lets an emulator listen on a port of this machine, and of no other; port 0 takes a free one. */
export async function listen(emulator: Pick<Emulator, "fetch">, port: number): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request) => emulator.fetch(request), port, hostname: "127.0.0.1" }, ({ port }) => {
      resolve({ url: `http://127.0.0.1:${port}`, close });
    });
    server.once("error", reject);
    function close(): Promise<void> {
      return new Promise((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    }
  });
}
