import { makeCalls } from "./calls.ts";
import { callEmulator } from "./in-process.ts";

/** Prints the results over HTTP and those in the process. */
async function main([target = ""]: readonly string[]): Promise<void> {
  console.log(JSON.stringify([await makeCalls(JSON.parse(target)), await callEmulator()]));
}

main(process.argv.slice(2));
