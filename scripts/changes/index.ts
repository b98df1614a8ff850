export { type Change, changeLine, compareApis } from "./compare.ts";
