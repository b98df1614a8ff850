import { makeCalls } from "./calls.ts";

const [, , target = ""] = process.argv;
console.log(JSON.stringify(await makeCalls(JSON.parse(target))));
