import { createEmulator } from "civis-credentials/emulator";
import { makeCalls } from "./calls.ts";

/** Makes the calls to an emulator in the same process. */
export function callEmulator(): Promise<string[]> {
  const { apiKey, fetch } = createEmulator({ credentials: 25 });
  return makeCalls({ apiKey, fetch, baseUrl: "https://api.example.com", allowBrowser: true });
}
