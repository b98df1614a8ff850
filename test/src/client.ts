import { CivisClient, type CivisClientOptions } from "../../src/index.ts";

/** A request as sent. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** A client that records its requests, and receives the responses of `respond`. By default, it makes one attempt per call. */
export function observed(respond: (sent: Sent) => Response | Promise<Response>, options: CivisClientOptions = {}) {
  const sent: Sent[] = [];
  const civis = new CivisClient({
    apiKey: "test-key",
    baseUrl: "https://civis.example",
    retry: false,
    ...options,
    fetch: async (url, { method = "", headers, body }) => {
      const request = {
        method,
        url,
        headers: Object.fromEntries(new Headers(headers)),
        body: typeof body === "string" ? body : undefined,
      };
      sent.push(request);
      return respond(request);
    },
  });
  return { civis, credentials: civis.credentials, sent };
}

/** A JSON response of the service. */
export function json(data: unknown, init: ResponseInit = {}): Response {
  return Response.json(data, { ...init, headers: { "X-Request-Id": "request-1", ...init.headers } });
}
