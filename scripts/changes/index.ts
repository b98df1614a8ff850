export { type Change, compareApis } from "./compare.ts";
export { changeLine } from "./report.ts";
