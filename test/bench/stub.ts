import type { Fetch } from "civis-credentials";

/** The base URL of the stubs and servers. */
export const baseUrl = "https://civis.example";
export const apiKey = "bench-key";

/** A credential as sent by the service. */
export function credential(id: number): object {
  return {
    id,
    name: `Reporting ${id}`,
    type: "Database",
    username: `reporting_${id}`,
    description: "Reads the tables of the nightly report.",
    owner: "ada",
    user: { id: 31, name: "Ada Example", username: "ada", initials: "AE", online: false },
    remoteHostId: 12,
    remoteHostName: "redshift-reports",
    state: null,
    createdAt: "2026-04-17T18:21:18.000Z",
    updatedAt: "2026-04-17T18:21:18.000Z",
    default: false,
    oauth: false,
  };
}

/** The request body that creates such a credential. */
export const newCredential = {
  name: "Reporting 1",
  type: "Database" as const,
  username: "reporting_1",
  password: "not-a-real-one",
  description: "Reads the tables of the nightly report.",
  remoteHostId: 12,
};

/** The text of a page of credentials, from 1. */
export function pageText(pageNum: number, perPage: number): string {
  const first = (pageNum - 1) * perPage + 1;
  return JSON.stringify(Array.from({ length: perPage }, (_, index) => credential(first + index)));
}

/** The headers of a response. */
export const answerHeaders = {
  "Content-Type": "application/json; charset=utf-8",
  Date: "Fri, 17 Apr 2026 18:21:18 GMT",
  ETag: 'W/"5f3a9c"',
  "X-Request-Id": "5f3a9c1e-7b42-4d8e-9a51-c0ffee000001",
  "X-RateLimit-Limit": "1000",
  "X-RateLimit-Remaining": "999",
};

/** The pagination headers of a response. */
export function pageHeaders(pageNum: number, perPage: number, pages: number): Record<string, string> {
  return {
    ...answerHeaders,
    "X-Pagination-Current-Page": String(pageNum),
    "X-Pagination-Per-Page": String(perPage),
    "X-Pagination-Total-Pages": String(pages),
    "X-Pagination-Total-Entries": String(perPage * pages),
  };
}

/** A `fetch` that returns a new copy of the same response each time. */
export function stubFetch(text: string, init: ResponseInit): Fetch {
  return async () => new Response(text, init);
}
