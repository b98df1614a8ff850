import {
  type Attempt,
  checkClientOptions,
  type Fetch,
  type FetchOptions,
  type HttpOptions,
} from "./core/call-options.ts";
import { checkHeaders, type HeadersOption } from "./core/headers.ts";
import { parseUrl } from "./core/response.ts";
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
  /** Passed to `fetch`, for example `{ dispatcher }`. Cannot set `method`, `headers`, `body`, `signal` or `redirect`. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Sent with every request. Replaces the client's own headers of the same name. */
  readonly headers?: HeadersOption | undefined;
  /** Timeout of one attempt, reading the response included, in milliseconds. `Infinity` for none. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Retry policy, or `false` for a single attempt. Default: 10 attempts, 600 seconds. */
  readonly retry?: false | RetryPolicy | undefined;
  /** Called after each attempt, for logging or metrics. Receives neither headers nor body; errors are redacted. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
  /** Allows sending the API key over plain HTTP to another machine. `localhost` is always allowed. Default: false. */
  readonly insecure?: boolean | undefined;
  /** Suppresses the browser warning that everyone who opens the page can read the API key. Default: false. */
  readonly allowBrowser?: boolean | undefined;
}

let warned = false;

/**
 * Checks the options of a client, and reads the API key and the base URL from the environment if they are missing.
 *
 * @throws {TypeError} A missing API key, or an unknown or invalid option.
 */
export function httpOptions(options: CivisClientOptions): HttpOptions {
  checkClientOptions(options, ["apiKey", "insecure", "allowBrowser"]);
  const { apiKey, baseUrl, headers, insecure, allowBrowser, ...rest } = options;
  if ("document" in globalThis && !allowBrowser && !warned) {
    warned = true;
    console.warn("Everyone who opens this page can read the API key. If intended, set allowBrowser: true.");
  }
  // Deno requires a permission to read the environment, which a client with both options does not need.
  const isExplicit = apiKey !== undefined && baseUrl !== undefined;
  return {
    ...rest,
    baseUrl: checkUrl(baseUrl ?? environment("CIVIS_API_ENDPOINT") ?? "https://api.civisanalytics.com", insecure),
    headers: {
      authorization: `Bearer ${checkKey(apiKey ?? environment("CIVIS_API_KEY"))}`,
      "user-agent": userAgent(),
      ...(!isExplicit && {
        "x-civis-job-id": environment("CIVIS_JOB_ID"),
        "x-civis-run-id": environment("CIVIS_RUN_ID"),
      }),
      ...checkHeaders(headers),
    },
  };
}

/** An environment variable; `undefined` if it is empty. Bundlers and pages have a `process` without `env`. */
function environment(name: string): string | undefined {
  return (typeof process === "undefined" ? undefined : process.env?.[name]) || undefined;
}

function checkKey(key: string | undefined): string {
  if (!key) throw new TypeError("No API key: pass apiKey or set CIVIS_API_KEY");
  // The message must not contain the key.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError("Invalid apiKey: expected printable ASCII");
  return key;
}

/** Hosts of this machine. */
const loopback = /^((.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function checkUrl(baseUrl: string, insecure = false): string {
  const text = String(baseUrl).trim();
  // The message must not contain a URL with a password.
  const { protocol = "", hostname = "", username, password, search, hash }: Partial<URL> = parseUrl(text) ?? {};
  if (!/^https?:$/.test(protocol) || username || password || search || hash) {
    throw new TypeError("baseUrl must be an http(s) URL without credentials, query or fragment");
  }
  if (protocol === "http:" && !insecure && !loopback.test(hostname)) {
    throw new TypeError(
      `Refusing to send the API key to ${hostname} over plain HTTP. Use https, or set insecure: true.`,
    );
  }
  return text;
}

/** Product, version and runtime, such as `civis-credentials/0.1.0 (Node 20.20.2)`. */
function userAgent(): string {
  const node = typeof process === "undefined" ? undefined : process.versions?.node;
  return `civis-credentials/${version}${node ? ` (Node ${node})` : ""}`;
}
