import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pageHeaders, pageText } from "./stub.ts";

// A process that `serve` of iterate.ts forks. It renders the pages before the first request.
const [perPage = 0, pages = 0, latencyMs = 0] = process.argv.slice(2).map(Number);

const bodies = Array.from({ length: pages }, (_, index) => Buffer.from(pageText(index + 1, perPage)));
const headers = bodies.map((_, index) => pageHeaders(index + 1, perPage, pages));
const empty = Buffer.from("[]");

const server = createServer((request, response) => {
  const pageNum = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("page_num") ?? 1);
  const body = bodies[pageNum - 1] ?? empty;
  const head = headers[pageNum - 1] ?? pageHeaders(pageNum, perPage, pages);
  setTimeout(() => response.writeHead(200, { ...head, "Content-Length": body.length }).end(body), latencyMs);
});

// The only output of this process is its port.
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
