import { html } from "hono/html";
import { operations } from "../../generated/operations.ts";
import { firstKey } from "./state.ts";
import type { State } from "./types.ts";

/** Renders the page that a browser shows: the API keys, the data and the operations of the emulator. */
export function page({ users, groups, remoteHosts, credentials, apiKeys }: State, origin: string): string {
  const keys = [...apiKeys].map(([key, id]) => {
    const { name = "nobody", admin = false } = users.get(id) ?? {};
    return html`<tr><td><code>${key}</code></td><td>${name}</td><td>${id}</td><td>${admin ? "yes" : "no"}</td></tr>`;
  });
  const listNames = (all: ReadonlyMap<number, { name: string }>): string =>
    [...all].map(([id, { name }]) => `${name} (${id})`).join(", ") || "none";
  const rows = Object.values(operations).map(
    ({ key, method, path }) =>
      html`<tr><td><code>${method}</code></td><td><code>${path}</code></td><td>${key}</td></tr>`,
  );
  const key = firstKey({ apiKeys, users }) || "KEY";
  return String(html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Emulator of Civis Platform</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
table { border-collapse: collapse } td, th { padding: .2rem 1rem .2rem 0; text-align: left }
pre { overflow-x: auto }
</style>
<h1>Emulator of Civis Platform</h1>
<p>This is the Credentials service of Civis Platform in memory, for tests. All data is fictitious, and lost on exit. Send an API key as a bearer token, or as the user name of Basic without a password:</p>
<pre>curl -u ${key}: ${origin}/credentials</pre>
<h2>API keys</h2>
<table><tr><th>Key<th>User<th>ID<th>Admin</tr>${keys}</table>
<h2>Data</h2>
<p>Credentials: ${credentials.size}. Groups: ${listNames(groups)}. Remote hosts: ${listNames(remoteHosts)}.</p>
<h2>Operations</h2>
<table>${rows}</table>
<p>The document: <a href="/openapi.json">/openapi.json</a>, and for the official Python client
<a href="/endpoints">/endpoints</a></p>
<p>The header <code>X-Emulator-Fault</code> makes a request fail: <code>X-Emulator-Fault: error:status=502</code></p>
</html>
`);
}
