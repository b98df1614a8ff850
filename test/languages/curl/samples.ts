// Runs the curl sample of every operation against the emulator.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly "x-codeSamples": readonly { readonly lang: string; readonly source: string }[];
}

interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const url = process.env.EMULATOR_URL ?? "";
const document = JSON.parse(readFileSync("../../../generated/openapi.json", "utf8")) as Document;
const server = document.servers[0]?.url ?? "";
const operations = Object.values(document.paths)
  .flatMap((path) => Object.values(path))
  .filter((operation) => "operationId" in operation)
  // Deletions come last.
  .sort((a, b) => Number(a.operationId === "credentialsDelete") - Number(b.operationId === "credentialsDelete"));
// In the document's examples, the credential is Ada's.
send("PUT", "/credentials/1021/transfer", { userId: 31, includeDependencies: false });
for (const operation of operations) {
  // Temporary keys are for S3, and the credential of the examples is one for a database.
  if (operation.operationId === "credentialsPostTemporary") {
    send("PATCH", "/credentials/1021", { type: "Amazon Web Services S3", default: false });
  }
  const source = operation["x-codeSamples"].find(({ lang }) => lang === "Shell")?.source ?? "";
  const output = run(source.replace(server, url));
  if ("204" in operation.responses ? output !== "" : JSON.parse(output) === null) {
    throw new Error(`${operation.operationId} gave ${output}`);
  }
}
console.log(`curl: ${operations.length} samples run`);

function send(method: string, path: string, body: object): void {
  run(`curl --user "$CIVIS_API_KEY:" --request ${method} --json '${JSON.stringify(body)}' ${url}${path}`);
}

function run(command: string): string {
  return execFileSync("bash", ["-c", command], { encoding: "utf8" });
}
