import type { Clients } from "./requests.ts";

interface ApiError {
  readonly name: string;
  readonly status: number;
}

/** Reads all credentials of the emulator page by page, and provokes an error. Returns the problems. */
export async function readEmulator(clients: Clients, way: keyof Clients): Promise<string[]> {
  const { EMULATOR_URL: baseUrl = "", EMULATOR_KEY: key } = process.env;
  const headers = { Authorization: `Bearer ${key}` };
  const { credentials } = clients[way].createClient({ baseUrl, headers });
  const { headers: paging } = await fetch(`${baseUrl}/credentials`, { headers });
  const list = credentials?.list?.({ limit: 1000 });
  let count = 0;
  // A client that is imported at run time has no types.
  for await (const _ of list as unknown as AsyncIterable<unknown>) count += 1;
  const total = Number(paging.get("X-Pagination-Total-Entries"));
  const error = await credentials?.get?.(999_999_999).then(
    () => undefined,
    (reason: ApiError) => reason,
  );
  return [
    ...(count === total && total > 2000 ? [] : [`${way}: ${count} of the emulator's ${total} credentials`]),
    ...(error?.name === "NotFoundError" && error.status === 404 ? [] : [`${way}: no NotFoundError, but ${error}`]),
  ];
}
