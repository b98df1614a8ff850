import { createApp } from "./app.ts";
import { apiKeyOf, createState } from "./state.ts";

/** What an emulator begins with. */
export interface EmulatorOptions {
  /** How many credentials there are to begin with. Default: 12. */
  readonly credentials?: number;
}

/** A Credentials service in memory. */
export interface Emulator {
  /** Answers a request as the service would; the host of the URL does not matter. */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** The API key of an admin. */
  readonly apiKey: string;
}

/** Makes a Credentials service in memory, with users, groups, remote hosts and credentials to begin with. */
export function createEmulator({ credentials = 12 }: EmulatorOptions = {}): Emulator {
  if (!Number.isSafeInteger(credentials) || credentials < 0) {
    throw new TypeError(`credentials must be a whole number from 0, and is ${credentials}`);
  }
  const app = createApp(createState(credentials));
  return {
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    apiKey: apiKeyOf("ada"),
  };
}
