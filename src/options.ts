import type { Attempt, Fetch, HttpOptions } from "./core/call-options.ts";
import type { RetryPolicy } from "./core/retry.ts";

const version = "0.1.0";

/** Options of a `CivisClient`. */
export interface CivisClientOptions {
  /** The API key. Default: the environment variable `CIVIS_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** The root of the service. Default: the environment variable `CIVIS_API_ENDPOINT`, or `https://api.civisanalytics.com`. */
  readonly baseUrl?: string | undefined;
  /** A `fetch`-compatible function. Default: the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request. Replaces the client's own headers of the same name. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Timeout of one attempt, reading the response included, in milliseconds. `Infinity` for none. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Retry policy, or `false` for a single attempt. Default: 10 attempts, 600 seconds. */
  readonly retry?: false | RetryPolicy | undefined;
  /** Called after each attempt, for logging or metrics. Contains no secrets. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
  /** Allows sending the API key over plain HTTP to another machine. `localhost` is always allowed. Default: false. */
  readonly insecure?: boolean | undefined;
  /** Turns off the warning that everybody who opens a page can read its API key. Default: false. */
  readonly allowBrowser?: boolean | undefined;
}

let warned = false;

/**
 * Checks the options of a client, and reads the environment.
 *
 * @throws {TypeError} A missing or invalid API key, or an invalid base URL.
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
    console.warn(
      "Everybody who opens this page can read the API key in it. If that is intended, set allowBrowser: true.",
    );
  }
  const environment = typeof process === "undefined" ? {} : process.env;
  return {
    ...rest,
    baseUrl: checkUrl(baseUrl ?? (environment.CIVIS_API_ENDPOINT || "https://api.civisanalytics.com"), insecure),
    headers: {
      Authorization: `Bearer ${checkKey(apiKey ?? environment.CIVIS_API_KEY)}`,
      "User-Agent": userAgent(),
      ...(environment.CIVIS_JOB_ID && { "X-Civis-Job-ID": environment.CIVIS_JOB_ID }),
      ...(environment.CIVIS_RUN_ID && { "X-Civis-Run-ID": environment.CIVIS_RUN_ID }),
      ...headers,
    },
  };
}

function checkKey(key: string | undefined): string {
  if (!key) throw new TypeError("No API key: pass apiKey, or set the environment variable CIVIS_API_KEY");
  // The key itself stays out of the message.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError("apiKey has a character that cannot be part of an API key");
  return key;
}

/** Hosts of this machine. */
const loopback = /^((.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function checkUrl(url: string, insecure = false): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // A URL with a password in it stays out of the message.
  const { protocol = "", hostname = "", username, password, search, hash } = parsed ?? {};
  if (!/^https?:$/.test(protocol) || username || password || search || hash) {
    throw new TypeError("baseUrl must be an http or https URL without user, password, query and fragment");
  }
  if (protocol === "http:" && !insecure && !loopback.test(hostname)) {
    throw new TypeError(
      `Refusing to send the API key to ${hostname} over plain HTTP. Use https, or set insecure: true.`,
    );
  }
  return url;
}

/** Product, version and runtime, as `civis-credentials/0.1.0 (Node 20.20.2)`. */
function userAgent(): string {
  const node = typeof process === "undefined" ? undefined : process.versions?.node;
  return `civis-credentials/${version}${node ? ` (Node ${node})` : ""}`;
}
