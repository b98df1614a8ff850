// Codes of Node.js, undici, Bun and node-fetch, and messages of Deno, workerd and browsers, which have no codes.
const unknownHostPattern = /ENOTFOUND|dns error/;
/** No connection: the request was not sent. */
const noConnectionPattern = /ECONNREFUSED|E(HOST|NET)UNREACH|EAI_AGAIN|CONNECT_TIMEOUT|connect E|connect error/;
/** A lost connection: the request may have been processed. */
const lostConnectionPattern =
  /ECONN(RESET|ABORTED)|EPIPE|ETIMEDOUT|UND_ERR_SOCKET|_TIMEOUT|PREMATURE_CLOSE|connection (was )?(lost|closed|reset)|body from connection|^ (Failed to fetch|Load failed|network ?error)/i;

/** Classifies a network error. `undefined` for any other error, for example a bug in the caller's `fetch`. */
export function networkFailure(error: unknown): "unknownHost" | "refused" | "lost" | undefined {
  let current = error;
  // Causes can be circular.
  for (let depth = 0; depth < 5 && current; depth++) {
    const { code = "", message = "", cause } = Object(current) as Record<string, unknown>;
    const text = `${String(code)} ${String(message)}`;
    if (unknownHostPattern.test(text)) return "unknownHost";
    if (noConnectionPattern.test(text)) return "refused";
    if (lostConnectionPattern.test(text)) return "lost";
    current = cause;
  }
  return undefined;
}
