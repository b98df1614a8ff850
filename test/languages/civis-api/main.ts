// Compares the generated client of the whole Civis API with the Python client, whose calls python.py prints.
import { readFile, rm } from "node:fs/promises";
import { compareBundles } from "./bundles.ts";
import type { PythonClient } from "./calls.ts";
import { readEmulator } from "./emulator.ts";
import { compareNames } from "./names.ts";
import { countPages } from "./pages.ts";
import { checkRegeneration, compile, createProject } from "./project.ts";
import { compareRequests, importClients } from "./requests.ts";

const [file = ""] = process.argv.slice(2);
const { spec, calls }: PythonClient = JSON.parse(await readFile(file, "utf8"));
const say = (text: string): void => console.log(`civis-api: ${text}`);
const failures: string[] = [];

const folder = await createProject(spec);
try {
  const names = compareNames(folder, calls);
  failures.push(...names);
  const resources = new Set(calls.map(({ resource }) => resource)).size;
  say(
    `${calls.length - names.length} of ${calls.length} methods on ${resources} resources have the names of the Python client`,
  );
  await checkRegeneration(spec, folder);
  say("--check finds nothing; regenerating changes nothing");
  say(`compiles with ${await compile(folder)}`);
  const clients = await importClients(folder);
  for (const way of ["camel", "snake"] as const) {
    const { same, differences, spellings } = await compareRequests(clients, way, calls);
    failures.push(...differences);
    say(`${same} of ${calls.length} requests of the ${way} client are those of the Python client, where`);
    for (const [name, count] of spellings) say(`  ${name}: ${count}`);
    const pages = await countPages(clients, way, calls);
    failures.push(...pages.failures);
    say(`${pages.count} lists of the ${way} client come in pages`);
    const read = await readEmulator(clients, way);
    failures.push(...read);
    if (read.length === 0) say(`the ${way} client reads all pages of the emulator, and meets an error`);
    const bundles = await compareBundles(folder, clients, way);
    failures.push(...bundles.failures);
    for (const line of bundles.lines) say(line);
  }
} finally {
  await rm(folder, { recursive: true });
}
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
