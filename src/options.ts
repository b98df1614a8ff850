import type { Fetch, HttpOptions } from "./core/call.ts";

const version = "0.1.0";

/** What a `CivisClient` needs to know. */
export interface CivisClientOptions {
  /** The API key. Default: the environment variable `CIVIS_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** The root of the service. Default: the environment variable `CIVIS_API_ENDPOINT`, or `https://api.civisanalytics.com`. */
  readonly baseUrl?: string | undefined;
  /** What sends the requests. Default: the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Sent with each request, over headers of the same name that the client sends. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * What a client sends its calls with.
 *
 * @throws {TypeError} No API key, one that cannot stand in a header, or a base URL that is not one.
 */
export function httpOptions({ apiKey, baseUrl, fetch, headers }: CivisClientOptions): HttpOptions {
  const environment = typeof process === "undefined" ? {} : process.env;
  return {
    baseUrl: checkedUrl(baseUrl ?? (environment.CIVIS_API_ENDPOINT || "https://api.civisanalytics.com")),
    headers: {
      Authorization: `Bearer ${checkedKey(apiKey ?? environment.CIVIS_API_KEY)}`,
      "User-Agent": userAgent(),
      ...(environment.CIVIS_JOB_ID && { "X-Civis-Job-ID": environment.CIVIS_JOB_ID }),
      ...(environment.CIVIS_RUN_ID && { "X-Civis-Run-ID": environment.CIVIS_RUN_ID }),
      ...headers,
    },
    fetch,
  };
}

function checkedKey(key: string | undefined): string {
  if (!key) throw new TypeError("No API key: pass apiKey, or set the environment variable CIVIS_API_KEY");
  // The key itself stays out of the message.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError("apiKey has a character that cannot be part of an API key");
  return key;
}

function checkedUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // A URL with a password in it stays out of the message.
  const { protocol = "", username, password, search, hash } = parsed ?? {};
  if (!/^https?:$/.test(protocol) || username || password || search || hash) {
    throw new TypeError("baseUrl must be an http or https URL without user, password, query and fragment");
  }
  return url;
}

/** Product, version and runtime, as `civis-credentials/0.1.0 (Node 20.20.2)`. */
function userAgent(): string {
  const node = typeof process === "undefined" ? undefined : process.versions?.node;
  return `civis-credentials/${version}${node ? ` (Node ${node})` : ""}`;
}
