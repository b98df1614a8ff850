import { execFile } from "node:child_process";
import { cp, mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { relativePath } from "../paths.ts";

const usage = `npm run reference

Writes dist/reference.html from generated/openapi.json: the reference as one page that needs no network. The first run
installs Scalar into .cache/scalar.`;

const home = resolve(import.meta.dirname, "../..");
const scalar = join(home, ".cache/scalar");

/** Scalar's options: without requests and without features of its online service. */
const options = {
  hiddenClients: true,
  defaultOpenFirstTag: true,
  expandAllResponses: true,
  orderSchemaPropertiesBy: "preserve",
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  hideTestRequestButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: "none",
  customCss: `
a[href*="scalar.com"] { display: none !important }
main { overflow-x: clip }
section:focus-visible { outline: none }`,
};

/**
 * Renders every operation when the browser is idle, and not only when it is scrolled into view, because find-in-page
 * and print need the whole page.
 */
const renderAll = `
window.IntersectionObserver = class extends IntersectionObserver {
  constructor(callback, options) {
    super(callback, options);
    this.show = (target) => callback([{ target, isIntersecting: true }], this);
  }
  observe(target) {
    super.observe(target);
    if (target.dataset.testid === "lazy-container") (window.requestIdleCallback ?? setTimeout)(() => this.show(target));
  }
};`;

/**
 * Builds the reference page. Escapes text that could end the script.
 *
 * @param document An OpenAPI document as JSON.
 * @param bundle The browser bundle of Scalar.
 */
export function referencePage(document: string, bundle: string): string {
  const configuration = { content: JSON.parse(document), ...options };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${escaped(configuration.content.info.title)}</title>
</head>
<body>
<div id="reference"></div>
<script>${renderAll}</script>
<script>${bundle.replaceAll("</script", "<\\/script")}</script>
<script>Scalar.createApiReference("#reference", ${JSON.stringify(configuration).replaceAll("<", "\\u003c")})</script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Installs the lockfile in `scalar/` on first use, to keep it out of the root. */
async function installScalar(): Promise<void> {
  const [locked, installed] = await Promise.all(
    [join(import.meta.dirname, "scalar"), join(scalar, "node_modules")].map((folder) =>
      readFile(join(folder, "package-lock.json"), "utf8").catch(() => undefined),
    ),
  );
  if (installed === locked) return;
  await mkdir(scalar, { recursive: true });
  await cp(join(import.meta.dirname, "scalar"), scalar, { recursive: true });
  await promisify(execFile)("npm", ["ci", "--no-audit", "--loglevel=error"], { cwd: scalar });
  await cp(join(scalar, "package-lock.json"), join(scalar, "node_modules/package-lock.json"));
}

/** Runs `npm run reference`. */
export async function main(argv: readonly string[]): Promise<void> {
  if (argv.length > 0) {
    console.log(usage);
    process.exitCode = argv[0] === "--help" ? 0 : 1;
    return;
  }
  await installScalar();
  const bundle = await readFile(join(scalar, "node_modules/@scalar/api-reference/dist/browser/standalone.js"), "utf8");
  const page = referencePage(await readFile(join(home, "generated/openapi.json"), "utf8"), bundle);
  const file = join(home, "dist/reference.html");
  await mkdir(join(home, "dist"), { recursive: true });
  await writeFile(file, page);
  console.log(`${relativePath(file)}  ${(page.length / 1e6).toFixed(2)} MB`);
}

if ((await realpath(process.argv[1] ?? "")) === import.meta.filename) await main(process.argv.slice(2));
