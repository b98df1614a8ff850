import type { ServerResponse } from "node:http";
import { type HttpBindings, serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { isDropped } from "./damage.ts";
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
  async function answer(request: Request, { outgoing }: HttpBindings): Promise<Response> {
    try {
      await send(await emulator.fetch(request), outgoing);
    } catch (error) {
      // A caller who has gone away needs no answer, and neither does one whose connection is to be dropped.
      if (!isDropped(error) && !outgoing.destroyed) console.error(error);
      outgoing.destroy();
    }
    return RESPONSE_ALREADY_SENT;
  }
  return new Promise((resolve, reject) => {
    const options = { port, hostname: "127.0.0.1", overrideGlobalObjects: false };
    // It listens with HTTP/1.1: the second argument holds what node:http gives.
    const fetch = (request: Request, env: unknown): Promise<Response> => answer(request, env as HttpBindings);
    const server = serve({ ...options, fetch }, ({ port }) => {
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

/** Sends an answer; one whose body breaks off breaks the connection, once what came before has left. */
async function send({ status, headers, body }: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(status, Object.fromEntries(headers));
  for await (const chunk of body ?? []) {
    await new Promise<void>((written, failed) => {
      outgoing.write(chunk, (error) => (error ? failed(error) : written()));
    });
  }
  outgoing.end();
}
