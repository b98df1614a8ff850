import type { Attempt, Fetch, HttpOptions } from "./core/call.ts";
import type { RetryPolicy } from "./core/retry.ts";

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
  /** How long one request may take, its answer included, in milliseconds. Default: 60,000. `Infinity` for any time. */
  readonly timeoutMs?: number | undefined;
  /** When a call gives up; `false` for one request only. Default: after 10 requests or 600 seconds. */
  readonly retry?: false | RetryPolicy | undefined;
  /** Told of each request after it ended, for a log or a metric. It gets no secret. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
  /**
   * Lets the key travel unencrypted, to a `baseUrl` with `http:` on another machine. This machine is always allowed.
   * Default: false.
   */
  readonly insecure?: boolean | undefined;
  /** Leaves out the warning that whoever opens a page can read the API key in it. Default: false. */
  readonly allowBrowser?: boolean | undefined;
}

let warned = false;

/**
 * What a client sends its calls with.
 *
 * @throws {TypeError} No API key, one that cannot stand in a header, or a base URL that is not one.
 */
export function httpOptions({
  apiKey,
  baseUrl,
  headers,
  insecure,
  allowBrowser,
  ...rest
}: CivisClientOptions): HttpOptions {
  if ("document" in globalThis && !allowBrowser && !warned) {
    warned = true;
    console.warn("Whoever opens this page can read the API key in it. If that is as it should be: allowBrowser: true");
  }
  const environment = typeof process === "undefined" ? {} : process.env;
  return {
    ...rest,
    baseUrl: checkedUrl(baseUrl ?? (environment.CIVIS_API_ENDPOINT || "https://api.civisanalytics.com"), insecure),
    headers: {
      Authorization: `Bearer ${checkedKey(apiKey ?? environment.CIVIS_API_KEY)}`,
      "User-Agent": userAgent(),
      ...(environment.CIVIS_JOB_ID && { "X-Civis-Job-ID": environment.CIVIS_JOB_ID }),
      ...(environment.CIVIS_RUN_ID && { "X-Civis-Run-ID": environment.CIVIS_RUN_ID }),
      ...headers,
    },
  };
}

function checkedKey(key: string | undefined): string {
  if (!key) throw new TypeError("No API key: pass apiKey, or set the environment variable CIVIS_API_KEY");
  // The key itself stays out of the message.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError("apiKey has a character that cannot be part of an API key");
  return key;
}

/** Hosts that are this machine. */
const loopback = /^((.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function checkedUrl(url: string, insecure = false): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // A URL with a password in it stays out of the message.
  const { protocol = "", hostname = "", username, password, search, hash } = parsed ?? {};
  if (!/^https?:$/.test(protocol) || username || password || search || hash) {
    throw new TypeError("baseUrl must be an http or https URL without user, password, query and fragment");
  }
  if (protocol === "http:" && !insecure && !loopback.test(hostname)) {
    throw new TypeError(
      `baseUrl sends the API key unencrypted to ${hostname}: use https, or insist with insecure: true`,
    );
  }
  return url;
}

/** Product, version and runtime, as `civis-credentials/0.1.0 (Node 20.20.2)`. */
function userAgent(): string {
  const node = typeof process === "undefined" ? undefined : process.versions?.node;
  return `civis-credentials/${version}${node ? ` (Node ${node})` : ""}`;
}
