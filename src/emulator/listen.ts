import type { ServerResponse } from "node:http";
import { type HttpBindings, serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { isDropped } from "./apply-faults.ts";

/** An HTTP server of an emulator. */
export interface Listener {
  /** The address, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Serves an emulator over HTTP on 127.0.0.1. Port 0 selects a free port. */
export async function listen(
  emulator: { fetch(request: Request): Promise<Response> },
  port: number,
): Promise<Listener> {
  async function respond(request: Request, { outgoing }: HttpBindings): Promise<Response> {
    try {
      await send(await emulator.fetch(request), outgoing);
    } catch (error) {
      // The client is gone, or a fault drops the connection.
      if (!isDropped(error) && !outgoing.destroyed) console.error(error);
      outgoing.destroy();
    }
    return RESPONSE_ALREADY_SENT;
  }
  return new Promise((resolve, reject) => {
    const options = { port, hostname: "127.0.0.1", overrideGlobalObjects: false };
    // Over HTTP/1.1 the second argument contains the objects of node:http.
    const fetch = (request: Request, env: unknown): Promise<Response> => respond(request, env as HttpBindings);
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

/** Sends a response until the client disconnects. Rejects if the body fails, after the previous chunks were sent. */
async function send({ status, headers, body }: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(status, Object.fromEntries(headers));
  for await (const chunk of body ?? []) {
    const isSent = await new Promise<boolean>((resolve) => {
      outgoing.write(chunk, (error) => resolve(!error));
    });
    if (!isSent) break;
  }
  outgoing.end();
}
